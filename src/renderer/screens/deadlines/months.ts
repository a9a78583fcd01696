import { Temporal } from 'temporal-polyfill'
import { PlainDate } from '#core/desk/rows/time'

/** A stretch of whole months: its first and its last day. */
export interface Stretch {
  readonly from: PlainDate
  readonly until: PlainDate
}

const plain = (day: Temporal.PlainDate): PlainDate => PlainDate.parse(day.toString())

/** The whole months that begin with the month of a day. */
export function monthsFrom(day: PlainDate, months: number): Stretch {
  const first = Temporal.PlainDate.from(day).with({ day: 1 })
  return { from: plain(first), until: plain(first.add({ months }).subtract({ days: 1 })) }
}

/** The first day of the month that lies so many months away. */
export const monthAway = (day: PlainDate, months: number): PlainDate =>
  plain(Temporal.PlainDate.from(day).with({ day: 1 }).add({ months }))

export interface DayOfMonth {
  readonly day: PlainDate
  /** 1 is Monday. */
  readonly weekday: number
}

/** The days of the month of a day. */
export function daysOfMonth(day: PlainDate): readonly DayOfMonth[] {
  const first = Temporal.PlainDate.from(day).with({ day: 1 })
  return Array.from({ length: first.daysInMonth }, (_, ahead) => {
    const each = first.add({ days: ahead })
    return { day: plain(each), weekday: each.dayOfWeek }
  })
}

/** Whole days from one day to another; below 0 for a day that is over. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
