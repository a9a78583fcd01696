import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { journalSettings } from '#main/journal/settings'
import { dexieInMemory, entry, folderId, folderPath, idOf, organisation, world, type World } from '../faults/world'
import { closedFolder, contents, december, deskFile, inRecovery, november, oneMore } from './closedFolder'

describe('opening a folder', () => {
  it('D: a new one begins empty, and stays the same folder when it is opened again', async () => {
    const here = world()
    const first = await here.openForWork()
    expect([first.row, first.journal.head.n, first.folder.id]).toEqual(['D', 0, folderId])
    await first.journal.close()
    const again = await here.openForWork({ create: null })
    expect([again.row, again.folder]).toEqual(['D', first.folder])
  })

  it('K: level with its working copy is simply opened', async () => {
    const here = world()
    await closedFolder(here)
    const { row, notices } = await here.openForWork({ create: null })
    expect([row, notices]).toEqual(['K', []])
  })

  it('J: replays what the working copy has not seen', async () => {
    const here = world()
    await closedFolder(here)
    await oneMore(here)
    const store = dexieInMemory(here.factory)
    const { row } = await here.openForWork({ store })
    expect([row, await store.get('organisations', idOf(6))]).toEqual(['J', expect.objectContaining({ rev: 6 })])
  })

  it('I: rebuilds a working copy that is gone', async () => {
    const here = world()
    await closedFolder(here)
    const store = dexieInMemory(new IDBFactory())
    const { row } = await here.openForWork({ store })
    expect(row).toBe('I')
    expect((await store.all('organisations')).map(({ id, rev }) => [id, rev])).toEqual([2, 3, 4, 5].map((n) => [idOf(n), n]))
  })

  it('H: keeps the bytes of a torn last line aside, cuts it, says so, and goes on', async () => {
    const here = world()
    await closedFolder(here)
    const whole = here.memory.bytesOf(december)
    here.memory.put(december, Buffer.concat([whole, Buffer.from('{"n":6,"at":"2026-12')]))
    const opened = await here.openForWork()
    expect([opened.row, opened.journal.head.n]).toEqual(['K', 5])
    expect(opened.notices.map(({ code }) => code)).toEqual(['journal.tornLineCut'])
    expect(here.memory.bytesOf(december)).toEqual(whole)
    const aside = here.memory.paths().filter((path) => path.includes('/aside/'))
    expect(aside.map((path) => here.memory.bytesOf(path).toString())).toEqual(['{"n":6,"at":"2026-12'])
    expect((await opened.journal.append([entry([organisation(6, '기관 6')])])).n).toBe(6)
  })

  it('G: a torn line that the working copy knows is not cut; its rows are offered, and a person decides', async () => {
    const here = world()
    await closedFolder(here)
    const whole = here.memory.bytesOf(december)
    here.memory.put(december, whole.subarray(0, whole.length - 1))
    // The floor knows of the lost record too; take it back to where only the working copy does.
    here.memory.put(
      deskFile,
      Buffer.from(
        here.memory
          .bytesOf(deskFile)
          .toString('utf8')
          .replace(/"n": 5/, '"n": 0'),
      ),
    )
    const before = contents(here)
    const stopped = inRecovery(await here.open())
    expect([stopped.row, stopped.reason.kind, stopped.intactRecords]).toEqual(['G', 'storeAhead', 4])
    expect(contents(here)).toBe(before)

    expect(await stopped.exports.storeRows?.('/rows.ndjson')).toBe(1)
    expect(here.memory.bytesOf('/rows.ndjson').toString()).toContain('기관 5')
    const agreed = await stopped.agreeToRebuild?.()
    expect(agreed).toMatchObject({ kind: 'open', row: 'I' })
  })

  it('G: a working copy of another journal is not overwritten before a person agrees', async () => {
    const here = world()
    await closedFolder(here)
    const other = world(2)
    other.memory.put(deskFile, here.memory.bytesOf(deskFile))
    const store = dexieInMemory(here.factory)
    await store.open(folderId, journalSettings.schema)
    await store.apply([{ n: 4, changes: [organisation(9, '다른 기록')] }], { n: 4, hash: 'f'.repeat(64) })
    await store.close()
    const stopped = inRecovery(await here.open())
    expect([stopped.row, stopped.reason.kind]).toEqual(['G', 'storeDiffers'])
    expect(await stopped.exports.storeRows?.('/rows.ndjson')).toBe(6)
    expect(stopped.exports.intactRecords).not.toBeNull()
  })

  it('F: a journal without the record that desk.json vouches for is not opened', async () => {
    const here = world()
    await closedFolder(here)
    here.memory.lose(december)
    const before = contents(here)
    const stopped = inRecovery(await here.open({ store: dexieInMemory(new IDBFactory()) }))
    expect([stopped.row, stopped.reason.kind, stopped.intactRecords]).toEqual(['F', 'journalBehindFloor', 4])
    expect(contents(here)).toBe(before)
    await stopped.close()
    expect(here.memory.paths()).not.toContain(join(folderPath, 'lock'))
  })

  it('F: notices the loss of a month that began since, though the app never closed', async () => {
    const here = world()
    const processes = here.host.start()
    const { journal } = await here.openForWork({ processes })
    await journal.append([entry([organisation(2, '하나')])])
    here.memory.crash()
    processes.end()
    here.memory.put(november, new Uint8Array())
    expect(inRecovery(await here.open()).row).toBe('E')
  })

  it('E: never starts empty where the folder or the working copy says that there was data', async () => {
    const lost: [string, (here: World) => void, boolean][] = [
      [
        'the journal',
        (here) => {
          ;[november, december].forEach((path) => {
            here.memory.lose(path)
          })
        },
        true,
      ],
      [
        'journal and desk.json, with evidence left',
        (here) => {
          for (const path of [november, december, deskFile]) here.memory.lose(path)
          here.memory.put(join(folderPath, 'files', 'ab', 'ab12'), Buffer.from('x'))
        },
        true,
      ],
      [
        'the journal, with a damaged desk.json',
        (here) => {
          for (const path of [november, december]) here.memory.lose(path)
          here.memory.put(deskFile, Buffer.from('{'))
        },
        true,
      ],
    ]
    for (const [what, lose, newStore] of lost) {
      const here = world()
      await closedFolder(here)
      lose(here)
      const before = contents(here)
      const folder = await here.open(newStore ? { store: dexieInMemory(new IDBFactory()) } : {})
      expect([what, inRecovery(folder).row, inRecovery(folder).reason.kind]).toEqual([what, 'E', 'journalRemoved'])
      expect(contents(here)).toBe(before)
    }
  })

  it('C: a flipped byte, a lost month in the middle or a bad complete last line shows what is intact and exports it', async () => {
    const damages: [number, (here: World) => void][] = [
      [
        1,
        (here) => {
          here.memory.flip(november, here.memory.bytesOf(november).indexOf('기관 2'), 4)
        },
      ],
      [
        0,
        (here) => {
          here.memory.lose(november)
        },
      ],
      [
        4,
        (here) => {
          here.memory.flip(december, here.memory.bytesOf(december).length - 4, 1)
        },
      ],
    ]
    for (const [intact, damage] of damages) {
      const here = world()
      await closedFolder(here)
      const lines = Buffer.concat([here.memory.bytesOf(november), here.memory.bytesOf(december)])
        .toString('utf8')
        .split('\n')
      damage(here)
      const before = contents(here)
      const stopped = inRecovery(await here.open())
      expect([stopped.row, stopped.intactRecords]).toEqual(['C', intact])
      expect(stopped.reason).toMatchObject({ kind: 'broken', broken: { n: intact + 1 } })
      expect(contents(here)).toBe(before)
      expect(await stopped.exports.intactRecords?.('/intact.ndjson')).toBe(intact === 0 ? undefined : intact)
      if (intact > 0) expect(here.memory.bytesOf('/intact.ndjson').toString()).toBe(`${lines.slice(0, intact).join('\n')}\n`)
    }
  })

  it('C: a record whose chain holds but which says nothing valid stops the opening', async () => {
    const here = world()
    await closedFolder(here)
    const strict = { ...journalSettings.tables.organisations, row: journalSettings.tables.organisations.row.omit({ code: true }) }
    const settings = { ...journalSettings, tables: { ...journalSettings.tables, organisations: strict } }
    const stopped = inRecovery(await here.open({ store: dexieInMemory(new IDBFactory()), settings }))
    expect(stopped).toMatchObject({ row: 'C', reason: { broken: { n: 2, why: 'content' } } })
  })

  it('B: a journal or desk.json of a newer version is not written', async () => {
    const here = world()
    const schema = (settings: { schema: number }) => `"schema": ${settings.schema.toString()}`
    const newer = { ...journalSettings, schema: journalSettings.schema + 1 }
    const { journal } = await here.openForWork({ settings: newer })
    await journal.append([entry([organisation(2, '하나')])])
    await journal.close()
    const before = contents(here)
    const stopped = inRecovery(await here.open())
    expect(stopped).toMatchObject({ row: 'B', reason: { kind: 'newerVersion' } })
    await stopped.close()
    here.memory.put(
      deskFile,
      Buffer.from(here.memory.bytesOf(deskFile).toString('utf8').replace(schema(newer), schema(journalSettings))),
    )
    const again = inRecovery(await here.open())
    expect(again).toMatchObject({ row: 'B' })
    await again.close()
    here.memory.put(
      deskFile,
      Buffer.from(here.memory.bytesOf(deskFile).toString('utf8').replace(schema(journalSettings), schema(newer))),
    )
    expect(contents(here)).toBe(before)
  })

  it('A: a second process reads only, sees the records, and leaves the folder as it is', async () => {
    const here = world()
    await closedFolder(here)
    const first = await here.openForWork()
    const before = contents(here)
    const store = dexieInMemory(new IDBFactory())
    const second = await here.open({ store, create: null })
    if (second.kind !== 'readOnly') throw new Error(second.kind)
    expect([second.row, second.reason.kind, second.journal.head]).toEqual(['A', 'locked', first.journal.head])
    expect(await store.all('organisations')).toHaveLength(4)
    await expect(second.files.keepEvidence(Buffer.from('x'))).rejects.toThrow('reading only')
    expect(contents(here)).toBe(before)
  })

  it('after the process died without closing, the next one takes over', async () => {
    const here = world()
    const processes = here.host.start()
    await here.openForWork({ processes })
    expect((await here.open()).kind).toBe('readOnly')
    processes.end()
    expect((await here.open()).kind).toBe('open')
  })
})
