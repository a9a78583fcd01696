import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { RulesOfDay } from '../../rules/ruleBooks'
import type { Appointment, Seat, Term } from '../rows'
import { appointedSpan, lastDayOfYears, overlaps } from '../span'
import { holderId, termsInRow } from './termsInRow'

/** What has been on the seats of the body so far. */
export interface SeatHistory {
  readonly term: Term
  readonly terms: readonly Term[]
  readonly seats: readonly Seat[]
  readonly appointments: readonly Appointment[]
}

/** `endedOn` is null for a new appointment; one that is put right may have an end already. */
type Wanted = Pick<Appointment, 'seatId' | 'holder' | 'kind' | 'from' | 'until' | 'endedOn' | 'exceptionReason'>

/** Whether the appointment may be made under the rules of its first day; null where nothing speaks against it. */
export function checkAppointment(wanted: Wanted, seat: Seat, history: SeatHistory, law: RulesOfDay): Refused | null {
  return (
    checkHolderKind(wanted, seat, law) ??
    checkSeatIsFree(wanted, seat, history) ??
    checkPersonIsFree(wanted, seat, history) ??
    (seat.class === 'commissioned'
      ? (checkLength(wanted, seat, history, law) ?? checkRenewals(wanted, seat, history, law))
      : null)
  )
}

function checkHolderKind(wanted: Wanted, seat: Seat, law: RulesOfDay): Refused | null {
  const expected = law.value('body.memberIs')
  if (wanted.holder.kind === expected) return null
  const code = expected === 'person' ? 'appointment.holderMustBePerson' : 'appointment.holderMustBeOrganisation'
  return refuse(code, { seat: seat.number, day: wanted.from }, law.cite('body.memberIs'))
}

function checkSeatIsFree(wanted: Wanted, seat: Seat, history: SeatHistory): Refused | null {
  const other = history.appointments.find((one) => one.seatId === seat.id && overlaps(appointedSpan(one), appointedSpan(wanted)))
  return other === undefined ? null : refuse('appointment.overlap', { seat: seat.number, otherFrom: other.from })
}

/** One person, one vote: nobody sits on two seats at once. An organisation may be named for several. */
function checkPersonIsFree(wanted: Wanted, seat: Seat, history: SeatHistory): Refused | null {
  if (wanted.holder.kind !== 'person') return null
  const other = history.appointments.find(
    (one) =>
      one.holder.kind === 'person' &&
      holderId(one.holder) === holderId(wanted.holder) &&
      overlaps(appointedSpan(one), appointedSpan(wanted)),
  )
  if (other === undefined) return null
  const otherSeat = history.seats.find((one) => one.id === other.seatId)?.number ?? 0
  return refuse('appointment.personElsewhere', { seat: seat.number, otherSeat })
}

function checkLength(wanted: Wanted, seat: Seat, history: SeatHistory, law: RulesOfDay): Refused | null {
  const years = law.value('term.years')
  const latest = lastDayOfYears(wanted.from, years)
  if (wanted.until === null) return refuse('appointment.needsUntil', { seat: seat.number, latest }, law.cite('term.years'))
  if (wanted.kind === 'replacement') {
    const expected = endOfPredecessor(wanted, seat, history)
    if (expected === null) return refuse('appointment.noPredecessor', { seat: seat.number }, law.cite('term.replacement'))
    if (wanted.until === expected) return null
    return refuse('appointment.notRemainder', { seat: seat.number, until: wanted.until, expected }, law.cite('term.replacement'))
  }
  if (wanted.until <= latest) return null
  return refuse('appointment.tooLong', { seat: seat.number, years, latest, until: wanted.until }, law.cite('term.years'))
}

/** The last day of the term that the predecessor left before it was over; null where nobody did. */
function endOfPredecessor(wanted: Wanted, seat: Seat, history: SeatHistory) {
  const predecessor = history.appointments
    .filter((one) => one.seatId === seat.id && one.from < wanted.from)
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .at(0)
  if (!predecessor?.endedOn || !predecessor.until) return null
  return predecessor.endedOn < predecessor.until && wanted.from <= predecessor.until ? predecessor.until : null
}

function checkRenewals(wanted: Wanted, seat: Seat, history: SeatHistory, law: RulesOfDay): Refused | null {
  const renewalsMax = law.value('term.renewalsMax')
  if (renewalsMax === null || wanted.exceptionReason !== '') return null
  const terms = termsInRow(wanted.holder, history.term.id, wanted.from, history, law.value('term.gap'))
  if (terms <= renewalsMax) return null
  return refuse('appointment.renewedTooOften', { seat: seat.number, terms, renewalsMax }, law.cite('term.renewalsMax'))
}
