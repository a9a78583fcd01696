import { BallotId, ItemId, ResolutionId, SeatId } from '#core/desk/rows/identifiers'
import { Instant } from '#core/desk/rows/time'
import { countItems } from '#core/resolution/count'
import type { Ballot, FrozenSeat } from '#core/resolution/rows'
import { median } from './measure'

/**
 * The one count over 100,000 replies against a loop that somebody writes by hand for this one question: the same rows in the order in which they
 * arrived, no check that a seat is counted once, no groups of what is kept aside, no equation.
 */
const itemsOfVote = 100
const seatsOfRoster = 1000
const choices = ['yes', 'yes', 'yes', 'no', 'abstain', 'conditional', 'blank', 'invalid'] as const

const idOf = (kind: number, n: number): string =>
  `017a742d-da80-7000-b${kind.toString().padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`

function madeVote() {
  const at = Instant.parse('2021-07-07T00:00:00.000Z')
  const resolutionId = ResolutionId.parse(idOf(0, 1))
  const items = Array.from({ length: itemsOfVote }, (_, n) => ({ id: ItemId.parse(idOf(1, n)), currentVersion: 1 }))
  const seatIds = Array.from({ length: seatsOfRoster }, (_, n) => SeatId.parse(idOf(2, n)))
  const roster = seatIds.map((seatId, n): FrozenSeat => ({
    seatId,
    number: n + 1,
    label: { ko: `위원 ${(n + 1).toString()}`, en: '' },
    seatClass: 'commissioned',
    side: 'civil',
    appointmentId: null,
    office: null,
    standing: 'inOffice',
    counted: true,
  }))
  const ballots = seatIds.flatMap((seatId, seat) =>
    items.map(({ id: itemId }, item): Ballot => ({
      id: BallotId.parse(idOf(3, seat * itemsOfVote + item)),
      resolutionId,
      itemId,
      seatId,
      version: 1,
      choice: choices[(seat * 7 + item) % choices.length] ?? 'yes',
      opinion: '',
      condition: '',
      note: '',
      state: 'received',
      missing: [],
      conflict: 'none',
      sheetMark: 'signature',
      way: 'email',
      arrivedAt: at,
      enteredAt: at,
      enteredBy: '사무국 담당자',
      check: { kind: 'notAsked' },
      evidenceId: null,
      incomingId: null,
    })),
  )
  return { roster, items, ballots }
}

function countByHand({ roster, items, ballots }: ReturnType<typeof madeVote>): number[][] {
  const entitled = new Set<string>(roster.map((seat) => seat.seatId))
  const place = new Map<string, number>(items.map((item, n) => [item.id, n]))
  const order = ['yes', 'no', 'abstain', 'conditional', 'blank', 'invalid']
  const counts = items.map(() => order.map(() => 0))
  for (const ballot of ballots) {
    const of = counts[place.get(ballot.itemId) ?? -1]
    const choice = order.indexOf(ballot.choice)
    if (of !== undefined && ballot.state === 'received' && entitled.has(ballot.seatId)) of[choice] = (of[choice] ?? 0) + 1
  }
  return counts
}

/** Milliseconds of both, in turn, so that what else the machine does slows both. Throws when they do not agree. */
export function measureCount(rounds: number): { readonly ours: number; readonly peer: number } {
  const vote = madeVote()
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const begin = performance.now()
    const counts = countItems(vote.roster, vote.items, vote.ballots, [], 'inOffice')
    const between = performance.now()
    const byHand = countByHand(vote)
    const end = performance.now()
    const cast = counts.map(({ yes, no, abstain, conditional, blank, invalid }) => [
      yes,
      no,
      abstain,
      conditional,
      blank,
      invalid,
    ])
    if (JSON.stringify(cast) !== JSON.stringify(byHand)) throw new Error('the count and the loop by hand do not agree')
    // The first round is for the machine to learn both.
    if (round === 0) continue
    ours.push(between - begin)
    peer.push(end - between)
  }
  return { ours: median(ours), peer: median(peer) }
}
