import type { Ballot, Choice, FrozenSeat, Item, Recusal } from './rows'

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
  /** Kept beside, in no group above: replies after the close, replaced, or to an old text. */
  readonly late: number
  readonly replaced: number
  readonly superseded: number
}

/** How recused members stand to the base: a reading that the law leaves open, named with the result. */
export type RecusedReading = 'inOffice' | 'outOfOffice'

const perChoice = (choice: Choice, ballots: readonly Ballot[]): number =>
  ballots.filter((ballot) => ballot.choice === choice).length

/**
 * The one count of a written vote on one item. Everything that shows or prints a figure calls this.
 * `ballots` are all of the item's, in any state; only `received` ones for the current version from a counted, not recused seat count.
 * Throws when two counted ballots come from one seat or the groups do not add up: that would be a bug, never a state of the world.
 */
export function countItem(
  roster: readonly FrozenSeat[],
  item: Pick<Item, 'id' | 'currentVersion'>,
  ballots: readonly Ballot[],
  recusals: readonly Recusal[],
  recusedReading: RecusedReading,
): ItemCount {
  const entitled = new Set<string>(roster.filter((seat) => seat.counted).map((seat) => seat.seatId))
  const recusedSeats = new Set<string>(
    recusals.filter((recusal) => recusal.itemId === item.id && entitled.has(recusal.seatId)).map((recusal) => recusal.seatId),
  )
  const ofItem = ballots.filter((ballot) => ballot.itemId === item.id)
  const counted = ofItem.filter(
    (ballot) =>
      ballot.state === 'received' &&
      ballot.version === item.currentVersion &&
      entitled.has(ballot.seatId) &&
      !recusedSeats.has(ballot.seatId),
  )
  if (new Set(counted.map((ballot) => ballot.seatId)).size !== counted.length) {
    throw new Error(`two counted ballots of one seat on item ${item.id}`)
  }
  const recused = recusedSeats.size
  const inOffice = recusedReading === 'inOffice' ? entitled.size : entitled.size - recused
  const present = counted.length
  const count: ItemCount = {
    inOffice,
    present,
    yes: perChoice('yes', counted),
    no: perChoice('no', counted),
    abstain: perChoice('abstain', counted),
    conditional: perChoice('conditional', counted),
    blank: perChoice('blank', counted),
    invalid: perChoice('invalid', counted),
    recused,
    absent: entitled.size - recused - present,
    late: ofItem.filter((ballot) => ballot.state === 'late').length,
    replaced: ofItem.filter((ballot) => ballot.state === 'replaced').length,
    superseded: ofItem.filter((ballot) => ballot.state === 'superseded').length,
  }
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
