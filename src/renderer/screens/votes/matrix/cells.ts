import type { Choice, Missing, ReplyWay } from '#core/resolution/rows'
import type { Intake } from '#core/resolution/views/intake'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import type { DeskBallot, DeskItem } from '../desk/deskItem'

/** What one cell of the matrix says of what was recorded. `kept`: replies of this seat to this item that are kept and not counted. */
export type Cell =
  | { readonly kind: 'report' }
  | { readonly kind: 'recused'; readonly ground: string }
  /** A counted reply; the choice is null while the tally is sealed. */
  | {
      readonly kind: 'received'
      readonly choice: Choice | null
      readonly way: ReplyWay
      readonly kept: number
      /** What it lacks of what belongs to this item. */
      readonly lacks: readonly Missing[]
      readonly unchecked: boolean
    }
  /** Of an unclear sender: kept and not counted. */
  | { readonly kind: 'incomplete' }
  /** Only replies to an earlier text: the member has to be asked again. */
  | { readonly kind: 'askAgain'; readonly version: number }
  | { readonly kind: 'late'; readonly choice: Choice | null }
  | { readonly kind: 'empty' }

const keyOf = (seatId: string, itemId: string): string => `${seatId} ${itemId}`

/** Finds the record of a cell without going through all ballots each time. */
export interface CellIndex {
  cell(seatId: string, item: DeskItem): Cell
  /** Every ballot of a seat, in the order of arrival. */
  ballotsOf(seatId: string): readonly DeskBallot[]
  /** Everything that the cells of a seat are made of. An answer that is asked for again keeps the objects that did not change. */
  sourcesOf(seatId: string): readonly object[]
}

/** `entries` is what is known of each entry beside the reply; empty while it is on its way. */
export function indexCells({ ballots, recusals }: Pick<VoteDesk, 'ballots' | 'recusals'>, entries: Intake['entries']): CellIndex {
  const byCell = new Map<string, DeskBallot[]>()
  const bySeat = new Map<string, DeskBallot[]>()
  const sources = new Map<string, object[]>()
  for (const ballot of ballots) {
    const key = keyOf(ballot.seatId, ballot.itemId)
    addTo(byCell, key, ballot)
    addTo(bySeat, ballot.seatId, ballot)
    addTo(sources, ballot.seatId, ballot)
  }
  const received = entries.filter(({ state }) => state === 'received')
  const counted = new Map(received.map((entry) => [keyOf(entry.seatId, entry.itemId), entry]))
  for (const each of [...received, ...recusals]) addTo(sources, each.seatId, each)
  const grounds = new Map(recusals.map((recusal) => [keyOf(recusal.seatId, recusal.itemId), recusal.ground]))
  return {
    cell(seatId, item) {
      if (item.kind === 'report') return { kind: 'report' }
      const key = keyOf(seatId, item.itemId)
      const ground = grounds.get(key)
      if (ground !== undefined) return { kind: 'recused', ground }
      return cellOf(byCell.get(key) ?? [], item.version, counted.get(key))
    },
    ballotsOf: (seatId) => bySeat.get(seatId) ?? [],
    sourcesOf: (seatId) => sources.get(seatId) ?? [],
  }
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}

function cellOf(ballots: readonly DeskBallot[], version: number, entry: Intake['entries'][number] | undefined): Cell {
  const counted = ballots.find((ballot) => ballot.state === 'received' && ballot.version === version)
  if (counted) {
    return {
      kind: 'received',
      choice: counted.choice,
      way: counted.way,
      kept: ballots.length - 1,
      // A statement of interest belongs to the sheet and is asked for there, not in each of its cells.
      lacks: entry?.missing.filter((what) => what !== 'conflictStatement') ?? [],
      unchecked: entry?.awaitsCheck ?? false,
    }
  }
  if (ballots.some((ballot) => ballot.state === 'incomplete' && ballot.version === version)) return { kind: 'incomplete' }
  const late = ballots.find((ballot) => ballot.state === 'late')
  if (late) return { kind: 'late', choice: late.choice }
  const old = ballots.filter((ballot) => ballot.state === 'superseded').at(-1)
  return old ? { kind: 'askAgain', version: old.version } : { kind: 'empty' }
}

/** Whether a reply may be entered in a cell at all; a new one over an old is fine, the later to arrive counts. */
export const isEnterable = (cell: Cell): boolean => cell.kind !== 'report' && cell.kind !== 'recused'
