import type { Citation } from '../../desk/refusals/citation'
import type { PlainDate } from '../../desk/rows/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { type FactIndex, indexOf } from '../factIndex'
import type { BodyFacts } from '../facts'
import type { Appointment } from '../rows'
import type { RosterStanding } from './rosterLine'
import type { RosterReason } from './rosterReasons'

export interface Standing {
  readonly standing: RosterStanding
  readonly reason: RosterReason
  readonly cite: Citation | null
  /** The appointment by which somebody serves that day; null where nobody does. */
  readonly appointment: BodyFacts['appointments'][number] | null
}

/**
 * How a seat stands on a day. The days of the appointments to it do not overlap; the one that began last decides. A member whose
 * term ran out serves on until a successor begins, where the rules of that day allow it and the body still exists, or until the same
 * person takes another seat: nobody serves twice.
 */
export function standingOn(seatId: string, facts: BodyFacts, day: PlainDate, rules: RulesOfDay): Standing {
  const { body } = facts
  const index = indexOf(facts)
  const nobody = (standing: RosterStanding, reason: RosterReason): Standing => ({
    standing,
    reason,
    cite: null,
    appointment: null,
  })
  const inOrder = index.onSeat.get(seatId) ?? []
  const latest = inOrder.filter((one) => one.from <= day).at(-1)
  if (latest === undefined) {
    const next = inOrder.at(0)
    return next === undefined ? nobody('vacant', { code: 'neverFilled' }) : nobody('notYet', { code: 'begins', from: next.from })
  }
  const { from, until, endedOn } = latest
  if (endedOn !== null && day > endedOn) return nobody('ended', { code: 'left', on: endedOn })
  if (body.until !== null && day > body.until) return nobody('ended', { code: 'bodyEnded', on: body.until })
  if (until === null) {
    return { standing: 'inOffice', reason: { code: 'byVirtueOfOffice', from }, cite: null, appointment: latest }
  }
  if (day <= until) {
    return {
      standing: 'inOffice',
      reason: { code: 'appointed', from, until },
      cite: rules.cite('term.years'),
      appointment: latest,
    }
  }
  if (!rules.value('term.holdover')) return nobody('ended', { code: 'expired', on: until })
  const elsewhere = nextSeatOf(latest, index.ofPerson)
  if (elsewhere !== null && elsewhere <= day) return nobody('ended', { code: 'otherSeat', on: until, from: elsewhere })
  return {
    standing: 'holdover',
    reason: { code: 'servesUntilSucceeded', on: until },
    cite: rules.cite('term.holdover'),
    appointment: latest,
  }
}

/** The day on which the person of an appointment began on the next seat; null for whoever did not, and for an organisation. */
function nextSeatOf({ holder, from }: Appointment, ofPerson: FactIndex['ofPerson']): PlainDate | null {
  if (holder.kind !== 'person') return null
  return ofPerson.get(holder.personId)?.find((one) => one.from > from)?.from ?? null
}
