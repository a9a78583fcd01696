import fc from 'fast-check'
import type { JournalChange } from '#core/desk/rows/change'
import type { Store, StoredRow } from '#core/desk/rows/store'
import { tableNames } from '#core/desk/rows/tables'
import { Instant } from '#core/desk/rows/time'
import { type OpenForWork, openFolder } from '#main/journal/openFolder'
import { catchUp } from '#main/journal/rebuild'
import { journalSettings } from '#main/journal/settings'
import { verifyFolder } from '#main/journal/verify'
import { MemoryDisk, seeded } from './memoryDisk'
import { MemoryStorePlace } from './memoryStore'
import { collect, contact, entry, folderId, folderPath, Host, idOf, organisation, seededRandom } from './world'

/**
 * One desk over a disk and a store that fail as real ones do, driven by a list of steps. Bounds are tiny, so that snapshots, months
 * and rebuilds come often. All that happens follows from the seed and the steps.
 */
export type Step =
  /** Commands that share one append, so many changes each; the clock moves on by so many days (or back). */
  | { readonly kind: 'append'; readonly commands: number; readonly days: number }
  /** The power fails, or the process is killed, at the operation of the disk that comes so many from now. */
  | { readonly kind: 'powerCut' | 'kill'; readonly afterOperations: number }
  /** The disk refuses one kind of operation so many times. */
  | { readonly kind: 'fault'; readonly what: 'write' | 'sync' | 'rename' | 'open'; readonly code: string; readonly times: number }
  | { readonly kind: 'close' | 'snapshot' | 'loseStore' | 'storePageDies' }

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('append' as const),
        commands: fc.integer({ min: 1, max: 4 }),
        days: fc.integer({ min: -20, max: 20 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('powerCut' as const, 'kill' as const),
        afterOperations: fc.integer({ min: 0, max: 25 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('fault' as const),
        what: fc.constantFrom('write' as const, 'sync' as const, 'rename' as const, 'open' as const),
        code: fc.constantFrom('ENOSPC', 'EIO', 'EBUSY', 'EACCES', 'EROFS'),
        times: fc.integer({ min: 1, max: 6 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('close' as const, 'snapshot' as const, 'loseStore' as const, 'storePageDies' as const),
      }),
    },
  ),
  { minLength: 4, maxLength: 40 },
)

const settings = { ...journalSettings, snapshotEveryRecords: 4, snapshotsKept: 2 }
const dayMs = 86_400_000

interface Session {
  readonly folder: OpenForWork
  readonly store: Store
  readonly end: () => void
}

export async function simulate(seed: number, script: readonly Step[], flushes = true): Promise<void> {
  const chance = seeded(seed)
  const memory = new MemoryDisk(chance)
  memory.flushes = flushes
  const place = new MemoryStorePlace()
  const host = new Host('desk-1')
  const acknowledged = new Map<number, string>()
  let clockMs = Date.parse('2026-11-20T00:00:00.000Z')
  let made = 0
  let session: Session | null = null

  async function open(): Promise<Session | string> {
    const processes = host.start()
    const store = place.connect()
    const folder = await openFolder({
      path: folderPath,
      disk: memory.connect(),
      store,
      clock: { now: () => Instant.parse(new Date(clockMs).toISOString()) },
      random: seededRandom(seed + memory.operations),
      processes,
      settings,
      create: { id: folderId, practice: true },
      onNotice: () => undefined,
    })
    if (folder.kind === 'open') return { folder, store, end: processes.end }
    if (folder.kind === 'recovery') await folder.close()
    processes.end()
    return folder.kind === 'recovery' ? `recovery ${folder.row} ${JSON.stringify(folder.reason)}` : folder.kind
  }

  /** Opens with whatever still fails; then without, when it must succeed and nothing that was acknowledged may be missing. */
  async function reopen(): Promise<Session> {
    await open().then(
      (tried) => {
        if (typeof tried === 'string') return
        tried.end()
        memory.endProcess()
      },
      () => undefined, // it failed, as it may while the disk does
    )
    host.endAll()
    memory.fault = () => null
    const opened = await open()
    if (typeof opened === 'string') throw new Error(`after the faults stopped it does not open: ${opened}`)
    await check(opened)
    return opened
  }

  async function check({ folder, store }: Session): Promise<void> {
    const records = await collect(folder.journal.read(1))
    for (const [n, hash] of acknowledged) {
      if (records[n - 1]?.hash !== hash) throw new Error(`record ${n} was acknowledged and is lost`)
    }
    const report = await verifyFolder(memory.connect(), folderPath, settings)
    const problems = report.problems.filter(({ kind }) => kind !== 'snapshot') // a snapshot cut off by a crash is passed over
    if (problems.length > 0) throw new Error(`verify finds ${JSON.stringify(problems)}`)
    const replayed = new Map<string, StoredRow>()
    for (const { n, changes } of records) {
      for (const change of changes) {
        if (change.op === 'delete') replayed.delete(`${change.table} ${change.id}`)
        else replayed.set(`${change.table} ${change.row.id}`, { ...change.row, rev: n })
      }
    }
    const expected = [...replayed].map(([key, row]) => `${key} ${canonical(row)}`).sort()
    const found: string[] = []
    for (const table of tableNames) for (const row of await store.all(table)) found.push(`${table} ${row.id} ${canonical(row)}`)
    if (JSON.stringify(found.sort()) !== JSON.stringify(expected)) throw new Error('the store is not what the journal replays to')
  }

  function changes(): JournalChange[] {
    made += 1
    const number = 1 + Math.floor(chance() * 6)
    if (made % 7 === 0) return [{ op: 'delete', table: 'organisations', id: idOf(number) }]
    return [organisation(number, `이름 ${made}`), contact(number, made % 5 === 0 ? null : `a${made}@b.kr`)]
  }

  async function append({ folder, store }: Session, commands: number): Promise<void> {
    const from = folder.journal.head.n
    const entries = Array.from({ length: commands }, () => entry(changes(), Instant.parse(new Date(clockMs).toISOString())))
    await folder.journal.append(entries)
    for await (const { n, hash } of folder.journal.read(from + 1)) acknowledged.set(n, hash)
    const records = entries.map((made, index) => ({ n: from + 1 + index, changes: [...made.changes] }))
    await store.apply(records, folder.journal.head)
  }

  const opened = await open()
  if (typeof opened === 'string') throw new Error(`a new folder does not open: ${opened}`)
  session = opened
  for (const step of [...script, { kind: 'append', commands: 1, days: 0 } as const]) {
    try {
      switch (step.kind) {
        case 'append':
          clockMs += step.days * dayMs
          await append(session, step.commands)
          break
        case 'snapshot':
          await session.folder.journal.snapshotNow()
          break
        case 'close':
          await session.folder.journal.close()
          session.end()
          session = await reopen()
          break
        case 'loseStore':
          place.lose()
          await catchUp(session.store, session.folder.journal)
          break
        case 'storePageDies': {
          place.crash(chance())
          const store = place.connect()
          await catchUp(store, session.folder.journal)
          session = { ...session, store }
          await check(session)
          break
        }
        case 'fault': {
          let left = step.times
          memory.fault = ({ what }) => {
            if (what !== step.what || left === 0) return null
            left -= 1
            return { code: step.code, writtenBytes: Math.floor(chance() * 200) }
          }
          break
        }
        case 'powerCut':
        case 'kill': {
          const at = memory.operations + step.afterOperations
          memory.fault = ({ index }) => {
            if (index < at) return null
            memory.fault = () => null
            if (step.kind === 'kill') memory.endProcess()
            else memory.crash()
            place.crash(step.kind === 'kill' ? 1 : chance())
            return null
          }
          break
        }
      }
    } catch {
      // The disk or the process failed under it. Whatever was acknowledged before must be there when it is opened again.
      session.end()
      memory.endProcess()
      place.crash(1)
      session = await reopen()
    }
  }
  memory.fault = () => null
  await check(session).catch(async () => {
    // The last step may have met a crash that nobody noticed yet.
    memory.endProcess()
    place.crash(1)
    session = await reopen()
  })
  // Once the faults stopped a command succeeds.
  const last = await reopenedForLast()
  await append(last, 1)
  await check(last)

  async function reopenedForLast(): Promise<Session> {
    memory.endProcess()
    place.crash(1)
    return reopen()
  }
}

function canonical(row: StoredRow): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
}
