/**
 * What opening a folder does, decided from four facts that are read before anything is written.
 *
 *   Lock     ours     we hold the lock
 *            other    another process holds it, or the folder cannot be written
 *   Journal  empty    no record
 *            whole    every record holds
 *            torn     a last line without its end; the rest holds
 *            broken   a bad hash, a gap, a missing month, or a complete last line that is bad
 *            newer    written by a newer version
 *   Floor    none     neither desk.json nor a snapshot vouches for a record
 *            held     the journal has the highest record that they vouch for
 *            missing  it does not, or not with that hash
 *   Store    none     no working copy, or one without a record
 *            behind   holds an earlier record of this journal
 *            level    holds the last record
 *            ahead    holds a later number than the journal
 *            differs  holds a record that this journal does not have
 *
 *      lock   journal       floor        store                 decision           what most likely happened
 *   A  other  any           any          any                   read only          another window or computer has it open
 *   B  ours   newer         any          any                   stop: newer        a newer Forum Desk wrote here
 *   C  ours   broken        any          any                   recovery screen    damaged bytes, a lost or edited file
 *   D  ours   empty         none         none                  new folder         it was made and nothing was entered yet
 *   E  ours   empty         all but D    all but D             recovery screen    the journal was removed: there was data here
 *   F  ours   whole, torn   missing      any                   recovery screen    an older copy of the journal was put back
 *   G  ours   whole, torn   none, held   ahead, differs        offer the rows     the disk lost what it had said was flushed
 *   H  ours   torn          none, held   none, behind, level   cut, decide again  power cut in the middle of a write
 *   I  ours   whole         none, held   none                  rebuild            new profile or computer, or a new version
 *   J  ours   whole         none, held   behind                replay the tail    power cut between journal and store
 *   K  ours   whole         none, held   level                 open               closed as it should be
 *
 * H rests on "acknowledged only after fsync": a line without its end was never acknowledged. That the store does not know a
 * record proves nothing, because the store is written without waiting for the disk; that it knows one proves it (G).
 */
export type LockFact = 'ours' | 'other'
type JournalFact = 'empty' | 'whole' | 'torn' | 'broken' | 'newer'
export type FloorFact = 'none' | 'held' | 'missing'
export type StoreFact = 'none' | 'behind' | 'level' | 'ahead' | 'differs'

export interface Facts {
  readonly lock: LockFact
  readonly journal: JournalFact
  readonly floor: FloorFact
  readonly store: StoreFact
}

export const factValues = {
  lock: ['ours', 'other'],
  journal: ['empty', 'whole', 'torn', 'broken', 'newer'],
  floor: ['none', 'held', 'missing'],
  store: ['none', 'behind', 'level', 'ahead', 'differs'],
} as const satisfies { readonly [Name in keyof Facts]: readonly Facts[Name][] }

type Decision =
  'readOnly' | 'stopNewer' | 'recover' | 'newFolder' | 'offerStoreRows' | 'cutAndDecideAgain' | 'rebuild' | 'replayTail' | 'open'

interface Row {
  readonly row: RowName
  readonly lock: readonly LockFact[]
  readonly journal: readonly JournalFact[]
  readonly floor: readonly FloorFact[]
  readonly store: readonly StoreFact[]
  readonly decision: Decision
}

export type RowName = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K'

const ours = ['ours'] as const
const standing = ['none', 'held'] as const

/**
 * The table above, row by row. "All but D" of row E is two rows of data: every floor but none, and a floor of none with a store that
 * holds something.
 */
export const recoveryTable: readonly Row[] = [
  {
    row: 'A',
    lock: ['other'],
    journal: factValues.journal,
    floor: factValues.floor,
    store: factValues.store,
    decision: 'readOnly',
  },
  { row: 'B', lock: ours, journal: ['newer'], floor: factValues.floor, store: factValues.store, decision: 'stopNewer' },
  { row: 'C', lock: ours, journal: ['broken'], floor: factValues.floor, store: factValues.store, decision: 'recover' },
  { row: 'D', lock: ours, journal: ['empty'], floor: ['none'], store: ['none'], decision: 'newFolder' },
  { row: 'E', lock: ours, journal: ['empty'], floor: ['held', 'missing'], store: factValues.store, decision: 'recover' },
  {
    row: 'E',
    lock: ours,
    journal: ['empty'],
    floor: ['none'],
    store: ['behind', 'level', 'ahead', 'differs'],
    decision: 'recover',
  },
  { row: 'F', lock: ours, journal: ['whole', 'torn'], floor: ['missing'], store: factValues.store, decision: 'recover' },
  { row: 'G', lock: ours, journal: ['whole', 'torn'], floor: standing, store: ['ahead', 'differs'], decision: 'offerStoreRows' },
  { row: 'H', lock: ours, journal: ['torn'], floor: standing, store: ['none', 'behind', 'level'], decision: 'cutAndDecideAgain' },
  { row: 'I', lock: ours, journal: ['whole'], floor: standing, store: ['none'], decision: 'rebuild' },
  { row: 'J', lock: ours, journal: ['whole'], floor: standing, store: ['behind'], decision: 'replayTail' },
  { row: 'K', lock: ours, journal: ['whole'], floor: standing, store: ['level'], decision: 'open' },
]

export interface Decided {
  readonly row: RowName
  readonly decision: Decision
}

/** All rows that fit: exactly one for every combination, which a test enumerates. */
export function rowsFor(facts: Facts): readonly Decided[] {
  return recoveryTable.filter(
    (row) =>
      row.lock.includes(facts.lock) &&
      row.journal.includes(facts.journal) &&
      row.floor.includes(facts.floor) &&
      row.store.includes(facts.store),
  )
}

export function decide(facts: Facts): Decided {
  const [decided, another] = rowsFor(facts)
  if (decided === undefined || another !== undefined) throw new Error(`no single row for ${JSON.stringify(facts)}`)
  return { row: decided.row, decision: decided.decision }
}
