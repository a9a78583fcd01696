import type { Citation } from '../../desk/citation'
import type { PlainDate } from '../../desk/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import type { Appointment, Body } from '../rows'
import type { RosterStanding } from './rosterLine'
import type { RosterReason } from './rosterReasons'

export interface Standing<Row extends Appointment> {
  readonly standing: RosterStanding
  readonly reason: RosterReason
  readonly cite: Citation | null
  /** The appointment by which somebody serves that day; null where nobody does. */
  readonly appointment: Row | null
}

/**
 * How a seat stands on a day. `onSeat` are all appointments to it, whose days do not overlap; the one that began last decides.
 * A member whose term ran out serves on until a successor begins, where the rules of that day allow it and the body still exists.
 */
export function standingOn<Row extends Appointment>(
  onSeat: readonly Row[],
  body: Pick<Body, 'until'>,
  day: PlainDate,
  rules: RulesOfDay,
): Standing<Row> {
  const nobody = (standing: RosterStanding, reason: RosterReason): Standing<Row> => ({
    standing,
    reason,
    cite: null,
    appointment: null,
  })
  const inOrder = [...onSeat].sort((a, b) => (a.from < b.from ? -1 : 1))
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
  return {
    standing: 'holdover',
    reason: { code: 'servesUntilSucceeded', on: until },
    cite: rules.cite('term.holdover'),
    appointment: latest,
  }
}
