import { PlainDate } from '../desk/rows/time'
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

/**
 * The last day of a period of whole months: the day before the same date of the last month, or the last day of that month where
 * the date does not exist (Civil Act 160(2) and (3)): one month from 2023-01-31 ends on 2023-02-28.
 */
export function lastDayOfMonths(from: PlainDate, months: number): PlainDate {
  const place = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months
  const firstOf = (index: number): PlainDate =>
    PlainDate.parse(
      `${Math.floor(index / 12)
        .toString()
        .padStart(4, '0')}-${((index % 12) + 1).toString().padStart(2, '0')}-01`,
    )
  const sameDate = PlainDate.safeParse(firstOf(place).slice(0, 8) + from.slice(8))
  return daysAfter(sameDate.success ? sameDate.data : firstOf(place + 1), -1)
}
