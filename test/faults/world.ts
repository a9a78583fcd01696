import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { JournalChange } from '#core/desk/rows/change'
import { FolderId } from '#core/desk/rows/identifiers'
import type { Store } from '#core/desk/rows/store'
import { Instant } from '#core/desk/rows/time'
import type { JournalEntry, Random } from '#main/desk/ports'
import type { Processes } from '#main/journal/open/lock'
import { type OpenedFolder, openFolder, type OpenForWork, type OpenOptions } from '#main/journal/openFolder'
import { journalSettings } from '#main/journal/settings'
import { createDexieStore } from '#store/dexieStore'
import { MemoryDisk, seeded } from './memoryDisk'

/** What the tests of journal, store and faults are made of. Ids are numbered, so that a failing test can be read. */
export function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export const folderPath = '/forum'
export const folderId = FolderId.parse(idOf(1))
export const start = Instant.parse('2026-11-03T05:00:00.000Z')

/** What the clock says: after every record of these tests. */
const today = Instant.parse('2026-12-31T09:00:00.000Z')

export const at = (text: string): Instant => Instant.parse(text)

export function organisation(number: number, ko: string): JournalChange {
  return { op: 'put', table: 'organisations', row: { id: idOf(number), code: `O${number}`, name: { ko, en: '' } } }
}

export function contact(person: number, email: string | null): JournalChange {
  return { op: 'put', table: 'contacts', row: { id: idOf(person), telephone: null, email, birthDate: null, account: null } }
}

export function settingsRow(practice: boolean): JournalChange {
  const row = {
    id: folderId,
    officeName: { ko: '사무국', en: '' },
    department: '',
    address: '',
    telephone: '',
    fax: '',
    email: '',
    website: '',
    zone: 'Asia/Seoul',
    practice,
    practiceNow: null,
  }
  return { op: 'put', table: 'settings', row }
}

export function entry(changes: readonly JournalChange[], when: Instant = start): JournalEntry {
  return { at: when, actor: { profile: '담당관', role: 'officer', personId: null }, command: 'test.change', changes }
}

export function seededRandom(seed: number): Random {
  const next = seeded(seed)
  return { bytes: (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)) }
}

/** A host of processes that live and die as a test says. */
export class Host {
  readonly #running = new Set<number>()
  #last = 100
  constructor(readonly name: string) {}

  /** The machine stops: nothing of it runs any more. */
  endAll(): void {
    this.#running.clear()
  }

  start(): Processes & { end: () => void } {
    this.#last += 1
    const pid = this.#last
    this.#running.add(pid)
    let tokens = 0
    return {
      host: this.name,
      pid,
      began: `began ${pid}`,
      isRunning: (asked) => Promise.resolve(this.#running.has(asked)),
      newToken: () => {
        tokens += 1
        return `${this.name}-${pid}-${tokens}`
      },
      end: () => this.#running.delete(pid),
    }
  }
}

export function dexieInMemory(factory: IDBFactory = new IDBFactory()): Store {
  return createDexieStore({ indexedDB: factory, IDBKeyRange, durability: 'relaxed' })
}

export interface World {
  readonly memory: MemoryDisk
  readonly factory: IDBFactory
  readonly host: Host
  readonly notices: string[]
  options(change?: Partial<OpenOptions>): OpenOptions
  open(change?: Partial<OpenOptions>): Promise<OpenedFolder>
  openForWork(change?: Partial<OpenOptions>): Promise<OpenForWork>
}

/** A machine with a disk in memory, one working copy and an office folder to be. */
export function world(seed = 1): World {
  const memory = new MemoryDisk(seeded(seed))
  const factory = new IDBFactory()
  const host = new Host('desk-1')
  const notices: string[] = []
  const options = (change: Partial<OpenOptions> = {}): OpenOptions => ({
    path: folderPath,
    disk: memory.connect(),
    store: dexieInMemory(factory),
    clock: { now: () => today },
    random: seededRandom(seed),
    processes: host.start(),
    settings: journalSettings,
    create: { id: folderId, practice: false },
    onNotice: (notice) => notices.push(notice.code),
    ...change,
  })
  const open = (change: Partial<OpenOptions> = {}): Promise<OpenedFolder> => openFolder(options(change))
  return {
    memory,
    factory,
    host,
    notices,
    options,
    open,
    openForWork: async (change = {}) => opened(await open(change)),
  }
}

export function opened(folder: OpenedFolder): OpenForWork {
  if (folder.kind !== 'open') throw new Error(`not open but ${JSON.stringify(folder)}`)
  return folder
}

export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = []
  for await (const value of values) all.push(value)
  return all
}
