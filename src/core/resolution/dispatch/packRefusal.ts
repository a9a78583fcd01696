import type { SeatId } from '../../desk/rows/identifiers'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Instant } from '../../desk/rows/time'
import type { Pack } from '../correspondenceRows'
import { callSigning, missingOffices } from '../signoff/signingState'
import { seatsWaiting } from '../tally'
import { deadlineOf, type Vote } from '../vote'

/** In this order (see `packRefusal`). */
export const packRefusals = [
  'resolution.announced',
  'resolution.notOpen',
  'resolution.windowPassed',
  'pack.callUnsigned',
  'pack.nobody',
  'ballot.notOnRoster',
  'ballot.notCounted',
  'pack.answered',
] as const

/** Why these members cannot get a pack now; null where they can. Before anything is written it is asked as a query, then again by the command. */
export function packRefusal(vote: Vote, purpose: Pack['purpose'], seatIds: readonly SeatId[], now: Instant): Refused | null {
  const { resolution } = vote
  if (resolution.state === 'announced') return refuse('resolution.announced')
  if (resolution.state !== 'open') return refuse('resolution.notOpen', { state: resolution.state })
  const closesAt = deadlineOf(resolution)
  if (now >= closesAt) return refuse('resolution.windowPassed', { closesAt })
  const call = callSigning(vote)
  if (!call.complete) return refuse('pack.callUnsigned', { missing: missingOffices(call) })
  if (seatIds.length === 0) return refuse('pack.nobody')
  const waiting = seatsWaiting(vote)
  for (const seatId of seatIds) {
    const seat = resolution.roster.find((one) => one.seatId === seatId)
    if (!seat) return refuse('ballot.notOnRoster')
    if (!seat.counted) return refuse('ballot.notCounted', { seat: seat.label.ko })
    if (purpose === 'changedText' && !waiting.includes(seatId)) return refuse('pack.answered', { seat: seat.label.ko })
  }
  return null
}
