import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { Store, StoredRow } from '#core/desk/rows/store'
import { tableNames } from '#core/desk/rows/tables'
import { catchUp, rebuildStore } from '#main/journal/rebuild'
import { journalSettings } from '#main/journal/settings'
import {
  contact,
  dexieInMemory,
  entry,
  folderId,
  folderPath,
  idOf,
  organisation,
  start,
  world,
  type World,
} from '../faults/world'

const settings = { ...journalSettings, snapshotEveryRecords: 4, snapshotsKept: 2 }

const snapshotFiles = (here: World): string[] =>
  here.memory.paths().flatMap((path) => (path.includes('/snapshots/') ? [path.slice(path.lastIndexOf('/') + 1)] : []))

async function everything(store: Store): Promise<Record<string, StoredRow[]>> {
  const rows: Record<string, StoredRow[]> = {}
  for (const table of tableNames) {
    const all = await store.all(table)
    if (all.length > 0) rows[table] = all
  }
  return rows
}

/** Twelve records: rows put, put again and deleted, private fields among them; snapshots as they fall due. */
async function folder(here: World): Promise<Record<string, StoredRow[]>> {
  const { journal } = await here.openForWork({ settings })
  for (let n = 1; n <= 12; n += 1) {
    const changes = [organisation(n % 5, `이름 ${n}`), contact(n % 3, n === 3 ? null : `a${n}@b.kr`)]
    await journal.append([entry(n === 11 ? [{ op: 'delete', table: 'organisations', id: idOf(2) }] : changes)])
    if (n % 4 === 0) await journal.snapshotNow()
  }
  await journal.close()
  const store = dexieInMemory()
  const without = await here.openForWork({ settings, store })
  // The truth to compare with: replayed from the first record, without any snapshot.
  without.journal.snapshot = () => Promise.resolve(null)
  await rebuildStore(store, without.journal)
  await without.journal.close()
  return everything(store)
}

describe('a snapshot', () => {
  it('is taken every so many records, beside its fingerprint, and the oldest go', async () => {
    const here = world()
    await folder(here)
    expect(snapshotFiles(here)).toEqual([
      '0000000008.ndjson.gz',
      '0000000008.ndjson.gz.sha256',
      '0000000012.ndjson.gz',
      '0000000012.ndjson.gz.sha256',
    ])
  })

  it('is taken by itself when it falls due, without holding up an append', async () => {
    const here = world()
    const { journal } = await here.openForWork({ settings })
    for (let n = 1; n <= 5; n += 1) await journal.append([entry([organisation(n, '이름')])])
    await journal.close()
    expect(snapshotFiles(here)).toContain('0000000004.ndjson.gz')
  })

  it('shows no private field', async () => {
    const here = world()
    await folder(here)
    const text = gunzipSync(here.memory.bytesOf(join(folderPath, 'snapshots', '0000000012.ndjson.gz'))).toString('utf8')
    expect(text).toContain('이름 12')
    expect(text).not.toContain('@b.kr')
  })

  it('and the records after it give the same rows as all records from the first', async () => {
    const here = world()
    const truth = await folder(here)
    const store = dexieInMemory(new IDBFactory())
    const { journal, row, notices } = await here.openForWork({ store, settings })
    expect([row, notices, (await journal.snapshot())?.head.n]).toEqual(['I', [], 12])
    expect(await everything(store)).toEqual(truth)
  })

  it.each([
    [
      'changed',
      (here: World, file: string) => {
        here.memory.flip(file, 60, 2)
      },
    ],
    [
      'unfinished',
      (here: World, file: string) => {
        here.memory.lose(`${file}.sha256`)
      },
    ],
  ])('that is %s is passed over and said, and an older one serves', async (why, damage) => {
    const here = world()
    const truth = await folder(here)
    damage(here, join(folderPath, 'snapshots', '0000000012.ndjson.gz'))
    const store = dexieInMemory(new IDBFactory())
    const { journal, notices } = await here.openForWork({ store, settings })
    expect(notices).toEqual([{ code: 'journal.snapshotPassedOver', facts: { file: '0000000012.ndjson.gz', why } }])
    expect((await journal.snapshot())?.head.n).toBe(8)
    expect(await everything(store)).toEqual(truth)
  })

  it('that was unpacked, altered and fingerprinted again does not fit the journal and is passed over', async () => {
    const here = world()
    const truth = await folder(here)
    const other = world(9)
    await folder(other)
    for (const name of ['0000000012.ndjson.gz', '0000000012.ndjson.gz.sha256']) {
      const path = join(folderPath, 'snapshots', name)
      here.memory.put(path, other.memory.bytesOf(path))
    }
    const store = dexieInMemory(new IDBFactory())
    const { notices } = await here.openForWork({ store, settings })
    expect(notices).toEqual([
      { code: 'journal.snapshotPassedOver', facts: { file: '0000000012.ndjson.gz', why: 'otherJournal' } },
    ])
    expect(await everything(store)).toEqual(truth)
  })

  it('of another schema is passed over: rows are lifted from their records', async () => {
    const here = world()
    const truth = await folder(here)
    const store = dexieInMemory(new IDBFactory())
    const newer = {
      ...settings,
      schema: settings.schema + 1,
      lifts: { [settings.schema]: (changes: readonly { op: string }[]) => changes },
    }
    const { notices, folder: identity } = await here.openForWork({ store, settings: newer })
    expect(notices.map(({ facts }) => facts['why'])).toEqual(['otherSchema', 'otherSchema'])
    expect([identity.schema, await everything(store)]).toEqual([newer.schema, truth])
  })

  it('that cannot be written costs nothing: appends go on, and it is said', async () => {
    const here = world()
    const { journal } = await here.openForWork({ settings })
    here.memory.fault = ({ what, path }) => (what === 'write' && path.includes('/snapshots/') ? { code: 'ENOSPC' } : null)
    for (let n = 1; n <= 6; n += 1) await journal.append([entry([organisation(n, '이름')])])
    await journal.snapshotNow()
    expect(here.notices).toContain('journal.snapshotFailed')
    expect((await journal.append([entry([organisation(7, '이름')])])).n).toBe(7)
    await journal.close()
  })

  it('is not taken while keys are missing: it would keep as empty what the key file may bring back', async () => {
    const here = world()
    await folder(here)
    const keyFile = join(folderPath, 'keys', 'people.ndjson')
    const keys = here.memory.bytesOf(keyFile)
    here.memory.lose(keyFile)
    for (const path of snapshotFiles(here)) here.memory.lose(join(folderPath, 'snapshots', path))
    const lost = await here.openForWork({ settings, store: dexieInMemory(new IDBFactory()) })
    expect(lost.notices.map(({ code }) => code)).toEqual(['journal.keysMissing'])
    await lost.journal.snapshotNow()
    await lost.journal.close()
    expect(snapshotFiles(here)).toEqual([])
    here.memory.put(keyFile, keys)
    const store = dexieInMemory(new IDBFactory())
    await here.openForWork({ settings, store })
    expect((await store.all('contacts')).map((row) => row['email'])).toContain('a10@b.kr')
  })

  it('keeps what an erased person told as nothing, and a rebuilt store has nothing of it', async () => {
    const here = world()
    await folder(here)
    const { journal } = await here.openForWork({ settings })
    await journal.parts.keys.erase(idOf(1), start)
    await journal.append([entry([organisation(4, '넷')])])
    await journal.close()
    const store = dexieInMemory(new IDBFactory())
    const { notices } = await here.openForWork({ settings, store })
    expect(notices).toEqual([])
    expect(await store.get('contacts', idOf(1))).toMatchObject({ email: null })
    expect(await store.get('contacts', idOf(2))).toMatchObject({ email: 'a8@b.kr' })
  })
})

describe('catching up', () => {
  it('does nothing for a store that is level, replays for one behind, rebuilds one that is gone', async () => {
    const here = world()
    const store = dexieInMemory(here.factory)
    const { journal } = await here.openForWork({ store })
    expect(await catchUp(store, journal)).toBe('level')
    await journal.append([entry([organisation(1, '하나')]), entry([organisation(2, '둘')])])
    const head = await journal.append([entry([organisation(1, '하나 다시')])])
    expect(await catchUp(dexieInMemory(here.factory), journal)).toBe('rebuilt') // a store of number 0 holds nothing
    await journal.append([entry([{ op: 'delete', table: 'organisations', id: idOf(2) }])])
    const again = dexieInMemory(here.factory)
    expect(await catchUp(again, journal)).toBe('replayed')
    expect(await again.open(folderId, journalSettings.schema)).toEqual(journal.head)
    expect(journal.head.n).toBe(head.n + 1)
    expect((await again.all('organisations')).map(({ id, rev }) => [id, rev])).toEqual([[idOf(1), 3]])
  })

  it('leaves alone a store that knows more or other than the journal', async () => {
    const here = world()
    const store = dexieInMemory(here.factory)
    const { journal } = await here.openForWork({ store })
    await journal.append([entry([organisation(1, '하나')])])
    await store.apply([{ n: 1, changes: [organisation(1, '다른')] }], { n: 1, hash: 'f'.repeat(64) })
    expect(await catchUp(store, journal)).toBe('differs')
    await store.apply([{ n: 2, changes: [organisation(2, '더')] }], { n: 2, hash: 'f'.repeat(64) })
    expect(await catchUp(store, journal)).toBe('ahead')
    expect(await store.all('organisations')).toHaveLength(2)
  })
})
