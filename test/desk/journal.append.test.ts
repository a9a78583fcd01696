import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EntryRefused } from '#main/desk/ports'
import { JournalStopped } from '#main/journal/folderJournal'
import { journalSettings } from '#main/journal/settings'
import type { DiskOperation } from '../faults/memoryDisk'
import { at, collect, contact, entry, folderPath, idOf, opened, organisation, world } from '../faults/world'

const november = join(folderPath, 'journal', '2026-11.ndjson')
const keyFile = join(folderPath, 'keys', 'people.ndjson')

describe('appending', () => {
  it('puts all entries on disk with one write and one flush, and gives the head of the last', async () => {
    const here = world()
    const { journal } = await here.openForWork()
    await journal.append([entry([organisation(2, '하나')])])
    const done: string[] = []
    here.memory.fault = ({ what, path }) => {
      done.push(`${what} ${path}`)
      return null
    }
    const head = await journal.append(Array.from({ length: 20 }, (_, index) => entry([organisation(index, '둘')])))
    expect(done).toEqual([`write ${november}`, `sync ${november}`])
    expect(head).toEqual(journal.head)
    expect(head.n).toBe(21)
  })

  it('keeps each record as whole rows, readable without the app', async () => {
    const here = world()
    const { journal } = await here.openForWork()
    await journal.append([entry([organisation(2, '행정안전부'), { op: 'delete', table: 'seats', id: idOf(9) }])])
    const line: unknown = JSON.parse(here.memory.bytesOf(november).toString('utf8'))
    expect(line).toMatchObject({
      n: 1,
      schema: journalSettings.schema,
      actor: { profile: '담당관', role: 'officer' },
      command: 'test.change',
      changes: [organisation(2, '행정안전부'), { op: 'delete', table: 'seats', id: idOf(9) }],
      prev: '0'.repeat(64),
    })
  })

  it('reads back what was appended, from any number on, private fields in clear', async () => {
    const here = world()
    const { journal } = await here.openForWork()
    for (let number = 1; number <= 600; number += 1) {
      await journal.append([
        entry([number % 2 === 0 ? organisation(number, `이름 ${number}`) : contact(number, `a${number}@b.kr`)]),
      ])
    }
    for (const from of [1, 2, 255, 256, 257, 599, 600, 601]) {
      const records = await collect(journal.read(from))
      expect(records.map(({ n }) => n)).toEqual(Array.from({ length: 601 - from }, (_, index) => from + index))
    }
    expect((await collect(journal.read(599))).flatMap(({ changes }) => changes)).toEqual([
      contact(599, 'a599@b.kr'),
      organisation(600, '이름 600'),
    ])
  })

  it('flushes the key of a person before the first record that needs it', async () => {
    const here = world()
    const { journal } = await here.openForWork()
    await journal.append([entry([organisation(2, '하나')])])
    const synced: string[] = []
    here.memory.fault = ({ what, path }) => {
      if (what === 'sync') synced.push(path)
      return null
    }
    await journal.append([entry([contact(3, 'a@b.kr')])])
    await journal.append([entry([contact(3, 'c@b.kr')])])
    expect(synced).toEqual([keyFile, november, november])
    expect(here.memory.bytesOf(november).includes('a@b.kr')).toBe(false)
  })

  it('gives the same bytes for the same entries and the same randomness', async () => {
    const run = async (): Promise<string> => {
      const here = world(7)
      const { journal } = await here.openForWork()
      await journal.append([entry([contact(3, 'a@b.kr')]), entry([contact(4, 'b@b.kr')])])
      return here.memory.bytesOf(november).toString('utf8')
    }
    expect(await run()).toBe(await run())
  })
})

describe('the month of a record', () => {
  it('is that of its time in UTC', async () => {
    const here = world()
    const { journal } = await here.openForWork()
    await journal.append([
      entry([organisation(2, '하나')], at('2026-11-30T23:59:59.999Z')),
      entry([organisation(3, '둘')], at('2026-12-01T00:00:00.000Z')),
    ])
    expect(here.memory.paths().filter((path) => path.includes('journal'))).toEqual([november, november.replace('11', '12')])
    expect((await collect(journal.read(1))).map(({ n }) => n)).toEqual([1, 2])
  })

  it('is never before that of the record before it: when the clock goes back, order wins and the record keeps its own time', async () => {
    const here = world()
    const { journal } = await here.openForWork()
    await journal.append([entry([organisation(2, '하나')], at('2026-12-05T00:00:00.000Z'))])
    await journal.append([entry([organisation(3, '둘')], at('2026-11-05T00:00:00.000Z'))])
    expect(here.memory.paths().filter((path) => path.includes('journal'))).toEqual([november.replace('11', '12')])
    await journal.close()
    const again = await here.openForWork()
    expect((await collect(again.journal.read(1))).map((record) => record.at)).toEqual([
      '2026-12-05T00:00:00.000Z',
      '2026-11-05T00:00:00.000Z',
    ])
  })
})

describe('an entry that cannot be a record', () => {
  it.each([
    ['is larger than a record may be', entry([organisation(2, '가'.repeat(2000))]), 'tooLarge'],
    ['has a row that does not fit its table', entry([{ op: 'put', table: 'seats', row: { id: idOf(2) } }]), 'malformed'],
    ['has no command', { ...entry([]), command: '' }, 'malformed'],
  ] as const)('because it %s is refused before anything is written, and the journal goes on', async (_why, bad, reason) => {
    const here = world()
    const { journal } = await here.openForWork({ settings: { ...journalSettings, recordBytesMax: 4000 } })
    const before = here.memory.operations
    const refused = await journal.append([entry([contact(3, 'a@b.kr')]), bad]).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(EntryRefused)
    expect(refused).toMatchObject({ reason, index: 1 })
    expect(here.memory.operations).toBe(before)
    expect(journal.head.n).toBe(0)
    expect((await journal.append([entry([contact(3, 'a@b.kr')])])).n).toBe(1)
    await journal.close()
    expect((await here.openForWork()).journal.head.n).toBe(1)
  })
})

describe('a disk that fails while a record is written', () => {
  const cases: [string, DiskOperation['what'], string, string][] = [
    ['is full', 'write', 'ENOSPC', 'full'],
    ['fails to flush', 'sync', 'EIO', 'broken'],
    ['was unplugged', 'write', 'ENODEV', 'gone'],
  ]
  it.each(cases)('because it %s: nothing is acknowledged, and nothing more is taken', async (_why, what, code, reason) => {
    const here = world()
    const { journal } = await here.openForWork()
    const head = await journal.append([entry([organisation(2, '하나')])])
    here.memory.fault = (operation) => (operation.what === what ? { code, writtenBytes: 40 } : null)
    const failed = await journal.append([entry([organisation(3, '둘')])]).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(JournalStopped)
    expect(failed).toMatchObject({ reason })
    expect(journal.head).toEqual(head)
    here.memory.fault = () => null
    await expect(journal.append([entry([organisation(4, '셋')])])).rejects.toBeInstanceOf(JournalStopped)
    await journal.close()

    const again = opened(await here.open())
    const records = await collect(again.journal.read(1))
    expect(records[0]?.hash).toBe(head.hash)
    expect((await again.journal.append([entry([organisation(4, '셋')])])).n).toBe(records.length + 1)
  })

  it('stops also where the folder was removed under it, which Linux does not tell', async () => {
    const here = world()
    const { journal } = await here.openForWork()
    await journal.append([entry([organisation(2, '하나')])])
    here.memory.lose(november)
    await expect(journal.append([entry([organisation(3, '둘')])])).rejects.toMatchObject({ reason: 'gone' })
  })

  it('stops where another program wrote into the file, before its bytes are taken for ours', async () => {
    const here = world()
    const { journal } = await here.openForWork()
    await journal.append([entry([organisation(2, '하나')])])
    const foreign = await here.memory.connect().openAppend(november)
    await foreign.append(Buffer.from('x'))
    await expect(journal.append([entry([organisation(3, '둘')])])).rejects.toMatchObject({ reason: 'foreign' })
  })
})

describe('closing', () => {
  it('raises the floor, lets go of the lock, and takes nothing more; closing twice is fine', async () => {
    const here = world()
    const { journal } = await here.openForWork()
    const waiting = journal.append([entry([organisation(2, '하나')])])
    await Promise.all([journal.close(), journal.close()])
    const head = await waiting
    expect(JSON.parse(here.memory.bytesOf(join(folderPath, 'desk.json')).toString('utf8'))).toMatchObject(head)
    expect(here.memory.paths()).not.toContain(join(folderPath, 'lock'))
    await expect(journal.append([entry([organisation(3, '둘')])])).rejects.toMatchObject({ reason: 'closed' })
  })
})
