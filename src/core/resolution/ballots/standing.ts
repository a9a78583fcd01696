import { z } from 'zod'
import type { Ballot, FrozenSeat, Item, Recusal } from '../rows'

/**
 * How one counted seat stands to one item: exactly one of these, so that their sum is the roster.
 * `invalid` is a reply that is present and void; `incomplete` is of an unclear sender; `superseded` has to be asked again.
 */
export const Standing = z.enum(['waiting', 'received', 'incomplete', 'late', 'superseded', 'recused', 'invalid'])
export type Standing = z.infer<typeof Standing>

/** `vote` needs only what hangs on the item; ballots and recusals of other items and seats are passed over. */
export function standingOf(
  seat: Pick<FrozenSeat, 'seatId'>,
  item: Pick<Item, 'id' | 'currentVersion'>,
  vote: {
    readonly ballots: readonly Pick<Ballot, 'itemId' | 'seatId' | 'state' | 'version' | 'choice'>[]
    readonly recusals: readonly Pick<Recusal, 'itemId' | 'seatId'>[]
  },
): Standing {
  const isHere = (row: { readonly itemId: string; readonly seatId: string }): boolean =>
    row.itemId === item.id && row.seatId === seat.seatId
  if (vote.recusals.some(isHere)) return 'recused'
  const ballots = vote.ballots.filter(isHere)
  const counted = ballots.find((ballot) => ballot.state === 'received' && ballot.version === item.currentVersion)
  if (counted) return counted.choice === 'invalid' ? 'invalid' : 'received'
  if (ballots.some((ballot) => ballot.state === 'incomplete' && ballot.version === item.currentVersion)) return 'incomplete'
  if (ballots.some((ballot) => ballot.state === 'late')) return 'late'
  // What was given to an earlier text, and a reply that the text has outrun in whatever state.
  return ballots.some((ballot) => ballot.version < item.currentVersion || ballot.state === 'superseded')
    ? 'superseded'
    : 'waiting'
}
