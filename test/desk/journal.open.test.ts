import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { nodeDisk } from '#main/journal/nodeDisk'
import { systemProcesses } from '#main/journal/open/lock'
import type { DiskOperation } from '../faults/memoryDisk'
import { at, collect, dexieInMemory, entry, folderId, folderPath, organisation, world, type World } from '../faults/world'
import { closedFolder, contents, deskFile, inRecovery, november } from './closedFolder'

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
    for (const [practice, codes] of [
      [false, ['journal.clockBehind']],
      [true, []],
    ] as const) {
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
    [
      'holds nothing of ours',
      (here: World) => {
        here.memory.put(join(folderPath, 'letter.txt'), Buffer.from('x'))
      },
      'notADeskFolder',
    ],
    [
      'is a file',
      (here: World) => {
        here.memory.put(folderPath, Buffer.from('x'))
      },
      'notAFolder',
    ],
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
