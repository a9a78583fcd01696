import type { VoteDesk } from '#core/resolution/views/voteDesk'
import type { DeskItem } from '../desk/deskItem'

/** Whom a change of one item's text concerns, by seat number. */
export interface AskedAgain {
  /** Seats whose counted reply falls away. */
  readonly fall: readonly number[]
  /** Seats that are sent the new text: those, and the ones that had not replied. Who stepped aside from the item is not asked. */
  readonly packs: readonly number[]
}

export function askedAgain(desk: Pick<VoteDesk, 'roster' | 'ballots' | 'recusals'>, item: Pick<DeskItem, 'itemId'>): AskedAgain {
  const of = (entries: readonly { readonly itemId: string; readonly seatId: string }[]): ReadonlySet<string> =>
    new Set(entries.filter((entry) => entry.itemId === item.itemId).map((entry) => entry.seatId))
  const replied = of(desk.ballots.filter((ballot) => ballot.state === 'received'))
  const recused = of(desk.recusals)
  const entitled = desk.roster.filter((seat) => seat.counted && !recused.has(seat.seatId))
  const numbers = (seats: typeof entitled): readonly number[] => seats.map((seat) => seat.number).sort((a, b) => a - b)
  return { fall: numbers(entitled.filter((seat) => replied.has(seat.seatId))), packs: numbers(entitled) }
}
