import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { nodeDisk } from '#main/journal/nodeDisk'
import { systemProcesses } from '#main/journal/open/lock'
import type { InRecovery, OpenedFolder } from '#main/journal/openFolder'
import { journalSettings } from '#main/journal/settings'
import type { DiskOperation } from '../faults/memoryDisk'
import { at, collect, dexieInMemory, entry, folderId, folderPath, idOf, organisation, settingsRow, world, type World } from '../faults/world'

const november = join(folderPath, 'journal', '2026-11.ndjson')
const december = join(folderPath, 'journal', '2026-12.ndjson')
const deskFile = join(folderPath, 'desk.json')

/** A folder that was closed as it should be: settings, three records in November and one in December, all in the working copy. */
async function closedFolder(here: World): Promise<void> {
  const store = dexieInMemory(here.factory)
  const { journal } = await here.openForWork({ store })
  for (let n = 1; n <= 5; n += 1) {
    const change = n === 1 ? settingsRow(true) : organisation(n, `기관 ${n}`)
    const head = await journal.append([entry([change], at(n === 5 ? '2026-12-01T00:00:00.000Z' : '2026-11-03T05:00:00.000Z'))])
    await store.apply([{ n, changes: [change] }], head)
  }
  await journal.close()
  await store.close()
}

/** Appends one more record behind the back of the working copy, and ends without closing. */
async function oneMore(here: World): Promise<void> {
  const processes = here.host.start()
  const { journal } = await here.openForWork({ processes })
  await journal.append([entry([organisation(6, '기관 6')], at('2026-12-02T00:00:00.000Z'))])
  here.memory.crash()
  processes.end()
}

function inRecovery(folder: OpenedFolder): InRecovery {
  if (folder.kind !== 'recovery') throw new Error(`not in recovery but ${folder.kind}`)
  return folder
}

/** The whole folder, so that a test can say that nothing was written; the lock comes and goes. */
function contents(here: World): string {
  const paths = here.memory.paths().filter((path) => !path.endsWith('/lock'))
  return JSON.stringify(paths.map((path) => [path, here.memory.bytesOf(path).toString('base64')]))
}

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
    here.memory.put(deskFile, Buffer.from(here.memory.bytesOf(deskFile).toString('utf8').replace(/"n": 5/, '"n": 0')))
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
    await store.open(folderId, 1)
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
      ['the journal', (here) => [november, december].forEach((path) => { here.memory.lose(path) }), true], // prettier-ignore
      ['journal and desk.json, with evidence left', (here) => {
        for (const path of [november, december, deskFile]) here.memory.lose(path)
        here.memory.put(join(folderPath, 'files', 'ab', 'ab12'), Buffer.from('x'))
      }, true], // prettier-ignore
      ['the journal, with a damaged desk.json', (here) => {
        for (const path of [november, december]) here.memory.lose(path)
        here.memory.put(deskFile, Buffer.from('{'))
      }, true], // prettier-ignore
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
      [1, (here) => { here.memory.flip(november, here.memory.bytesOf(november).indexOf('기관 2'), 4) }], // prettier-ignore
      [0, (here) => { here.memory.lose(november) }], // prettier-ignore
      [4, (here) => { here.memory.flip(december, here.memory.bytesOf(december).length - 4, 1) }], // prettier-ignore
    ]
    for (const [intact, damage] of damages) {
      const here = world()
      await closedFolder(here)
      const lines = Buffer.concat([here.memory.bytesOf(november), here.memory.bytesOf(december)]).toString('utf8').split('\n')
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
    const newer = { ...journalSettings, schema: 2 }
    const { journal } = await here.openForWork({ settings: newer })
    await journal.append([entry([organisation(2, '하나')])])
    await journal.close()
    const before = contents(here)
    const stopped = inRecovery(await here.open())
    expect(stopped).toMatchObject({ row: 'B', reason: { kind: 'newerVersion' } })
    await stopped.close()
    here.memory.put(deskFile, Buffer.from(here.memory.bytesOf(deskFile).toString('utf8').replace('"schema": 2', '"schema": 1')))
    const again = inRecovery(await here.open())
    expect(again).toMatchObject({ row: 'B' })
    await again.close()
    here.memory.put(deskFile, Buffer.from(here.memory.bytesOf(deskFile).toString('utf8').replace('"schema": 1', '"schema": 2')))
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

describe('who a folder is', () => {
  it('is told by its journal where desk.json is lost or damaged, which is mended and said', async () => {
    for (const damage of [null, Buffer.from('{"id"')]) {
      const here = world()
      await closedFolder(here)
      if (damage === null) here.memory.lose(deskFile)
      else here.memory.put(deskFile, damage)
      const { folder, row, notices } = await here.openForWork({ create: null })
      expect([folder.id, folder.practice, row]).toEqual([folderId, true, 'K'])
      expect(notices.map(({ code }) => code)).toEqual(['journal.deskFileMended'])
      expect(JSON.parse(here.memory.bytesOf(deskFile).toString('utf8'))).toMatchObject({ id: folderId, n: 5 })
    }
  })

  it('that nothing tells any more is not guessed', async () => {
    const here = world()
    const { journal } = await here.openForWork()
    await journal.append([entry([organisation(2, '하나')])])
    await journal.close()
    here.memory.lose(deskFile)
    expect(inRecovery(await here.open()).reason.kind).toBe('identityLost')
  })
})

describe('notices', () => {
  it('tell of files in the journal that are not ours, such as copies of a synchronising folder', async () => {
    const here = world()
    await closedFolder(here)
    here.memory.put(join(folderPath, 'journal', '2026-11 (충돌).ndjson'), here.memory.bytesOf(november))
    expect((await here.openForWork()).notices).toEqual([
      { code: 'journal.strangeFiles', facts: { files: '2026-11 (충돌).ndjson' } },
    ])
  })

  it('tell of a clock that stands before the last record, but not in a practice folder', async () => {
    for (const [practice, codes] of [[false, ['journal.clockBehind']], [true, []]] as const) { // prettier-ignore
      const here = world()
      const { journal } = await here.openForWork({ create: { id: folderId, practice } })
      await journal.append([entry([organisation(2, '하나')], at('2026-11-04T00:00:00.000Z'))])
      await journal.close()
      const clock = { now: () => at('2026-11-03T00:00:00.000Z') }
      expect((await here.openForWork({ clock })).notices.map(({ code }) => code)).toEqual(codes)
    }
  })
})

describe('a folder that cannot be opened for work', () => {
  it.each([
    ['is missing', () => undefined, 'missing'],
    ['holds nothing of ours', (here: World) => { here.memory.put(join(folderPath, 'letter.txt'), Buffer.from('x')) }, 'notADeskFolder'], // prettier-ignore
    ['is a file', (here: World) => { here.memory.put(folderPath, Buffer.from('x')) }, 'notAFolder'], // prettier-ignore
  ] as const)('because it %s is said to be so, and nothing is made', async (_what, prepare, reason) => {
    const here = world()
    prepare(here)
    const before = contents(here)
    expect(await here.open({ create: null })).toEqual({ kind: 'unavailable', reason })
    expect(contents(here)).toBe(before)
  })

  it('is not made where other files lie', async () => {
    const here = world()
    here.memory.put(join(folderPath, 'letter.txt'), Buffer.from('x'))
    expect(await here.open()).toEqual({ kind: 'unavailable', reason: 'notEmpty' })
  })

  const refusing: [string, string, string][] = [
    ['the disk is full', 'ENOSPC', 'full'],
    ['the folder may not be written', 'EACCES', 'readOnly'],
    ['the volume is read-only', 'EROFS', 'readOnly'],
    ['another program keeps holding its files', 'EBUSY', 'held'],
  ]
  it.each(refusing)('because %s can still be read, at whatever step that shows', async (_why, code, kind) => {
    for (const when of ['open', 'write', 'sync', 'rename'] as const) {
      const here = world()
      await closedFolder(here)
      const writes = ({ what, path }: DiskOperation): boolean =>
        what === when && (when !== 'open' || /lock$|tmp$/.test(path)) && path.startsWith(folderPath)
      here.memory.fault = (operation) => (writes(operation) ? { code } : null)
      const before = contents(here)
      const store = dexieInMemory(new IDBFactory())
      const folder = await here.open({ store })
      expect(folder).toMatchObject({ kind: 'readOnly', reason: { kind } })
      expect(await store.all('organisations')).toHaveLength(4)
      here.memory.fault = () => null
      expect(contents(here)).toBe(before)
      expect((await here.open()).kind).toBe('open')
    }
  })

  it('because the disk is full cannot be made, and says so', async () => {
    const here = world()
    here.memory.fault = ({ what }) => (what === 'write' ? { code: 'ENOSPC' } : null)
    expect(await here.open()).toEqual({ kind: 'unavailable', reason: 'full' })
    here.memory.fault = () => null
    expect((await here.open()).kind).toBe('open')
  })
})

describe('on the real disk', () => {
  it('a folder is made, written, closed, opened and read by a second process', async () => {
    const path = await mkdtemp(join(tmpdir(), 'forum-open-'))
    try {
      const here = world()
      const on = { path, disk: nodeDisk, processes: await systemProcesses() }
      const first = await here.openForWork(on)
      const head = await first.journal.append([entry([organisation(2, '행정안전부')])])
      const sha256 = await first.files.keepEvidence(Buffer.from('회신'))
      expect((await here.open({ ...on, store: dexieInMemory() })).kind).toBe('readOnly')
      await first.journal.close()
      const again = await here.openForWork({ ...on, create: null })
      expect([again.journal.head, again.notices]).toEqual([head, []])
      expect((await collect(again.journal.read(1)))[0]?.changes).toEqual([organisation(2, '행정안전부')])
      expect(await again.files.readEvidence(sha256)).toEqual(Buffer.from('회신'))
      await again.journal.close()
    } finally {
      await rm(path, { recursive: true })
    }
  })
})
