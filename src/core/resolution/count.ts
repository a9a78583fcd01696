import type { Ballot, BallotState, Choice, FrozenSeat, Item, Recusal } from './rows'

/**
 * How each entitled seat stands on one item. Every counted seat of the roster falls into exactly one group,
 * so silence is a number and not a gap (models-of-the-field 5.1).
 */
export interface ItemCount {
  /** Members in office (재적위원): counted seats of the frozen roster, less the recused where the rule takes them out. */
  readonly inOffice: number
  /** Members present (출석·회신): replies in time to the current text. */
  readonly present: number
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly conditional: number
  readonly blank: number
  readonly invalid: number
  readonly recused: number
  /** In office, without a counted reply and not recused (불참). */
  readonly absent: number
  /** Kept beside, in no group above: of an unclear sender, after the close, replaced, or to an old text. */
  readonly incomplete: number
  readonly late: number
  readonly replaced: number
  readonly superseded: number
}

/** How recused members stand to the base: a reading that the law leaves open, named with the result. */
export type RecusedReading = 'inOffice' | 'outOfOffice'

/**
 * The one count of a written vote. Everything that shows or prints a figure calls this or `countItem`.
 * `ballots` are in any state and order, and may be of other items too; only `received` ones for the current version of an item from a counted,
 * not recused seat count. They are gone through once, however many items there are; the counts stand in the order of the items.
 * Throws when two counted ballots come from one seat or the groups do not add up: that would be a bug, never a state of the world.
 */
export function countItems(
  roster: readonly FrozenSeat[],
  items: readonly Pick<Item, 'id' | 'currentVersion'>[],
  ballots: readonly Ballot[],
  recusals: readonly Recusal[],
  recusedReading: RecusedReading,
): readonly ItemCount[] {
  const places = new Map<string, number>()
  for (const seat of roster) if (seat.counted && !places.has(seat.seatId)) places.set(seat.seatId, places.size)
  const boxes = new Map<string, Box>(items.map((item) => [item.id, openBox(item, places, recusals)]))
  for (const ballot of ballots) {
    const box = boxes.get(ballot.itemId)
    if (box !== undefined) putInto(box, ballot, places.get(ballot.seatId))
  }
  return [...boxes.values()].map((box) => figuresOf(box, recusedReading))
}

/** The count of one item. */
export function countItem(
  roster: readonly FrozenSeat[],
  item: Pick<Item, 'id' | 'currentVersion'>,
  ballots: readonly Ballot[],
  recusals: readonly Recusal[],
  recusedReading: RecusedReading,
): ItemCount {
  const [count] = countItems(roster, [item], ballots, recusals, recusedReading)
  if (count === undefined) throw new Error(`item ${item.id} was not counted`)
  return count
}

/** The replies to one item, sorted as they are gone through. */
interface Box {
  readonly itemId: string
  readonly version: number
  /** How every counted seat stands, by its place on the roster: `waiting`, `replied` or `recused`. */
  readonly seats: Uint8Array
  readonly recused: number
  present: number
  readonly cast: Record<Choice, number>
  readonly kept: Record<Exclude<BallotState, 'received'>, number>
}

const waiting = 0
const replied = 1
const recused = 2

function openBox(
  item: Pick<Item, 'id' | 'currentVersion'>,
  places: ReadonlyMap<string, number>,
  recusals: readonly Recusal[],
): Box {
  const seats = new Uint8Array(places.size)
  for (const { itemId, seatId } of recusals) {
    const place = itemId === item.id ? places.get(seatId) : undefined
    if (place !== undefined) seats[place] = recused
  }
  return {
    itemId: item.id,
    version: item.currentVersion,
    seats,
    recused: seats.filter((stands) => stands === recused).length,
    present: 0,
    cast: { yes: 0, no: 0, abstain: 0, conditional: 0, blank: 0, invalid: 0 },
    kept: { incomplete: 0, late: 0, replaced: 0, superseded: 0 },
  }
}

/** `place` is that of the ballot's seat; undefined where the seat does not count. */
function putInto(box: Box, { state, version, choice }: Ballot, place: number | undefined): void {
  if (state !== 'received') box.kept[state] += 1
  else if (version === box.version && place !== undefined && box.seats[place] !== recused) {
    if (box.seats[place] !== waiting) throw new Error(`two counted ballots of one seat on item ${box.itemId}`)
    box.seats[place] = replied
    box.present += 1
    box.cast[choice] += 1
  }
}

function figuresOf({ seats, recused, present, cast, kept }: Box, recusedReading: RecusedReading): ItemCount {
  const inOffice = recusedReading === 'inOffice' ? seats.length : seats.length - recused
  const absent = seats.length - recused - present
  const count: ItemCount = { inOffice, present, ...cast, recused, absent, ...kept }
  assertEquation(count, recusedReading)
  return count
}

/** yes + no + abstain + conditional + blank + invalid = present; present + absent + recused (where in office) = in office (forms 2.8). */
export function assertEquation(count: ItemCount, recusedReading: RecusedReading): void {
  const cast = count.yes + count.no + count.abstain + count.conditional + count.blank + count.invalid
  const inOffice = count.present + count.absent + (recusedReading === 'inOffice' ? count.recused : 0)
  if (cast !== count.present || inOffice !== count.inOffice || count.absent < 0) {
    throw new Error(`the count does not add up: ${JSON.stringify(count)}`)
  }
}
