import { PlainDate } from '../desk/time'
import type { Appointment } from './rows'

/** Days from–until, both included; `until` null for a span without a last day. */
export interface Span {
  readonly from: PlainDate
  readonly until: PlainDate | null
}

export const isOn = (span: Span, day: PlainDate): boolean => span.from <= day && (span.until === null || day <= span.until)

export const overlaps = (a: Span, b: Span): boolean =>
  (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until)

/** The days that an appointment takes on its seat: to the recorded end, else to its last day. Holdover that nobody ended is not in it. */
export const appointedSpan = (appointment: Pick<Appointment, 'from' | 'until' | 'endedOn'>): Span => ({
  from: appointment.from,
  until: appointment.endedOn ?? appointment.until,
})

/** The calendar day so many days later; earlier for a negative number. */
export function daysAfter(day: PlainDate, days: number): PlainDate {
  const moment = new Date(`${day}T00:00:00.000Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return PlainDate.parse(moment.toJSON().slice(0, 10))
}

/** Days from one calendar day to the other: 0 for the same day. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000

/**
 * The last day of a period of whole years: the day before the same date of the last year. Where that date does not exist
 * (29 February), the last day of that month (Civil Act 160(2) and (3)): two years from 2024-02-29 end on 2026-02-28.
 */
export function lastDayOfYears(from: PlainDate, years: number): PlainDate {
  const year = Number(from.slice(0, 4)) + years
  const sameDate = PlainDate.safeParse(`${year.toString().padStart(4, '0')}${from.slice(4)}`)
  if (sameDate.success) return daysAfter(sameDate.data, -1)
  return daysAfter(PlainDate.parse(`${year.toString().padStart(4, '0')}-03-01`), -1)
}
