import { refuse } from '../../desk/refusals/refusal'
import type { Instant } from '../../desk/rows/time'
import type { Built } from '../../document/built'
import { writtenVoteRecord } from '../../document/record/writtenVoteRecord'
import { signoffFingerprint } from '../fingerprint'
import type { FrozenSeat } from '../rows'
import { standingSignatures } from '../signoff/signingState'
import { tallyOf } from '../tally'
import { currentTextHash, type Vote } from '../vote'
import { decidedOn, latest, paperContext, resultItems, signatureInputs, titles, voteInput } from './paperInputs'
import type { Materials } from './papers'

/** D07-W. There is nothing to record before the close; refused where the body keeps no record of written votes. */
export async function buildWrittenVoteRecord(materials: Materials): Promise<Built> {
  const { read, vote, law, roster, zone, head, language } = materials
  const { openedAt, opensAt, closedAt, state, resolutionNumber } = vote.resolution
  const kept = law.cite('written.record')
  if (law.value('written.record') === 'notKept') return refuse('document.recordNotKept', {}, kept)
  if (closedAt === null) return refuse('resolution.notClosed', { state })
  const tally = tallyOf(vote, law)
  const signedAt = standingSignatures(vote, 'result', tally.hash).map((signature) => signature.signedAt)
  return writtenVoteRecord({
    ...(await paperContext(read, vote, language, latest([closedAt, ...signedAt]), head)),
    vote: voteInput(vote, law, roster, zone),
    items: resultItems(vote, tally, law),
    openedAt: openedAt ?? opensAt,
    closedAt,
    ...attendance(vote, roster),
    resolutionNumber,
    decidedOn: decidedOn(vote, law, zone),
    signatures: signatureInputs(vote, 'result', tally.hash, titles(materials, closedAt), law),
    kept,
    resultFingerprint: signoffFingerprint(currentTextHash(vote), tally.hash),
  })
}

/** Who took part: those with a counted reply to any item are present, as the report of the result counts them. */
function attendance(vote: Vote, roster: readonly FrozenSeat[]) {
  const received = vote.ballots.filter((ballot) => ballot.state === 'received')
  const replied = new Set(received.map((ballot) => ballot.seatId))
  const decisions = vote.items.filter((item) => item.kind === 'decision')
  const isRecused = (seat: FrozenSeat, itemId: string): boolean =>
    vote.recusals.some((recusal) => recusal.seatId === seat.seatId && recusal.itemId === itemId)
  const recusedFromAll = (seat: FrozenSeat): boolean =>
    decisions.length > 0 && decisions.every((item) => isRecused(seat, item.id))
  const inOffice = roster.filter((seat) => seat.counted)
  const labels = (seats: readonly FrozenSeat[]) => seats.map((seat) => seat.label)
  const silent = inOffice.filter((seat) => !replied.has(seat.seatId))
  const arrivals = received.map((ballot) => ballot.arrivedAt).sort()
  const [first = null, last = first] = [arrivals[0], arrivals.at(-1)] satisfies (Instant | undefined)[]
  return {
    present: labels(inOffice.filter((seat) => replied.has(seat.seatId))),
    absent: labels(silent.filter((seat) => !recusedFromAll(seat))),
    recusedFromAll: labels(silent.filter(recusedFromAll)),
    recusals: vote.items.flatMap((item) => {
      const seats = roster.filter((seat) => isRecused(seat, item.id))
      return seats.length === 0 ? [] : [{ number: item.number, seats: labels(seats) }]
    }),
    replies: first === null || last === null ? null : { first, last },
  }
}
