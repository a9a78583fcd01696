import type { SeatId } from '../../desk/rows/identifiers'
import type { Row } from '../../desk/rows/tables'
import { sheetCode } from '../../document/parts/sheetCode'
import { dayOf } from '../../text/dates'
import type { Pack } from '../correspondenceRows'
import type { FrozenSeat } from '../rows'
import { seatsWaiting } from '../tally'
import type { Vote } from '../vote'

/** What every question about packs looks at. */
export type PackedVote = Pick<Vote, 'resolution' | 'body' | 'items' | 'ballots' | 'recusals'>

/** The most packs of one seat: their number has two digits in the code of the sheet. */
export const packsMax = 99

/** The versions that a pack made now asks for: every item of the sheet as it stands. */
export function currentItems(vote: Pick<Vote, 'items'>): Pack['items'] {
  return vote.items.map((item) => ({ itemId: item.id, version: item.currentVersion }))
}

/** Whether a pack asks for exactly the texts that stand now. */
export function isCurrent(vote: Pick<Vote, 'items'>, pack: Pick<Pack, 'items'>): boolean {
  const versions = new Map<string, number>(pack.items.map(({ itemId, version }) => [itemId, version]))
  return vote.items.length === versions.size && vote.items.every((item) => versions.get(item.id) === item.currentVersion)
}

/** The packs of a seat, the first first. */
export function packsOfSeat<One extends Pick<Pack, 'seatId' | 'number'>>(packs: readonly One[], seatId: string): readonly One[] {
  return packs.filter((pack) => pack.seatId === seatId).sort((a, b) => a.number - b.number)
}

/** The number under which a sheet printed now is known: that of the last pack while it asks for these texts, else the next one. */
export function packNumberOf(vote: Pick<Vote, 'items'>, packs: readonly Pack[], seatId: string): number {
  const last = packsOfSeat(packs, seatId).at(-1)
  if (last === undefined) return 1
  return isCurrent(vote, last) ? last.number : last.number + 1
}

/** The code on the sheet of a pack (forms 2.6). `zone` decides the year of a window that opens around New Year. */
export function packCode(
  vote: Pick<Vote, 'resolution' | 'body'>,
  seat: Pick<FrozenSeat, 'number'>,
  pack: number,
  zone: string,
): string {
  return sheetCode({
    bodyCode: vote.body.code,
    year: Number(dayOf(vote.resolution.opensAt, zone).slice(0, 4)),
    meeting: vote.resolution.number,
    seat: seat.number,
    pack,
  })
}

/**
 * Who gets a new pack when nobody is named: counted members without a pack for the present texts; after a change of text only those of them
 * whose reply fell away or who had not answered (issue, item 4).
 */
export function seatsToPack(vote: PackedVote, packs: readonly Row<'packs'>[], purpose: Pack['purpose']): readonly SeatId[] {
  const waiting = seatsWaiting(vote)
  return vote.resolution.roster
    .filter((seat) => seat.counted && (purpose === 'call' || waiting.includes(seat.seatId)))
    .filter((seat) => !packs.some((pack) => pack.seatId === seat.seatId && isCurrent(vote, pack)))
    .map((seat) => seat.seatId)
}
