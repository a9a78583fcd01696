import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { coverageOf, type HolidayCalendar, type YearCoverage, yearsBetween } from './holidayCalendar'

/**
 * How a period runs forward. `firstDay: 'in'` counts the day on which it starts, `'out'` begins with the next (Civil Act 157).
 * `lastDay: 'moves'` lets an end on a Saturday or holiday fall on the next working day (Civil Act 161).
 */
export interface Period {
  readonly unit: 'calendarDays' | 'workingDays' | 'months' | 'years'
  readonly count: number
  readonly firstDay: 'in' | 'out'
  readonly lastDay: 'moves' | 'stays'
}

export interface DayOff {
  readonly day: PlainDate
  readonly name: Bilingual
}

export interface Counted {
  /** The last day on which it is still in time, to its end. Where `coverage` is `notCovered`: the earliest that it can be. */
  readonly due: PlainDate
  /** The first day that was counted. */
  readonly first: PlainDate
  /** The last day before it was moved; equal to `due` where it was not. */
  readonly nominal: PlainDate
  /** The days off over which the end was moved. */
  readonly movedOver: readonly DayOff[]
  /** The days off that were not counted. */
  readonly skipped: readonly DayOff[]
  /** What is known about the holidays that could matter; `published` where none could. */
  readonly coverage: YearCoverage
  /** The years that are not published, for the sentence that says so. */
  readonly uncertainYears: readonly number[]
}

const after = (day: PlainDate, days: number): PlainDate => PlainDate.parse(Temporal.PlainDate.from(day).add({ days }).toString())

/** The end of a period that starts on a day. Never throws for a year without a calendar: it says so. */
export function endOfPeriod(start: PlainDate, period: Period, calendar: HolidayCalendar): Counted {
  const first = period.firstDay === 'in' ? start : after(start, 1)
  if (period.unit === 'workingDays') {
    const { day, skipped } = workingDay(first, period.count, calendar)
    return { due: day, first, nominal: day, movedOver: [], skipped, ...known(calendar, first, day) }
  }
  const nominal = period.unit === 'calendarDays' ? after(first, period.count - 1) : endByCalendar(first, period)
  if (period.lastDay === 'stays') {
    return { due: nominal, first, nominal, movedOver: [], skipped: [], coverage: 'published', uncertainYears: [] }
  }
  const { day, skipped } = workingDay(nominal, 1, calendar)
  return { due: day, first, nominal, movedOver: skipped, skipped: [], ...known(calendar, nominal, day) }
}

/** How the days before an event are counted: seven whole days between, or the day with the seventh lower date (D-7). */
export type NoticeReading = 'strict' | 'dMinus'

export interface CountedBack {
  /** The last day on which it has to have arrived, to its end. It is not moved: a notice period protects who gets it. */
  readonly due: PlainDate
  /** The last working day on or before `due`: when an office can still send it. */
  readonly lastWorkingDay: PlainDate
  readonly coverage: YearCoverage
  readonly uncertainYears: readonly number[]
}

/**
 * The last day before an event. `strict`: the day of the event does not count and so many whole days lie between (Civil Act 157
 * read backwards), so 14 July with seven days is 6 July. `dMinus`: 7 July.
 */
export function lastDayBefore(event: PlainDate, days: number, reading: NoticeReading, calendar: HolidayCalendar): CountedBack {
  const due = after(event, -(reading === 'strict' ? days + 1 : days))
  let lastWorkingDay = due
  while (calendar.dayOff(lastWorkingDay) !== null) lastWorkingDay = after(lastWorkingDay, -1)
  return { due, lastWorkingDay, ...known(calendar, lastWorkingDay, due) }
}

/** The first day after a gap of whole days (`strict`), or the day on which the gap is full (`dMinus`). */
export const firstDayAfter = (start: PlainDate, days: number, reading: NoticeReading): PlainDate =>
  after(start, reading === 'strict' ? days + 1 : days)

/** The last day of each part of a year that is divided into equal parts of whole months: two halves end on 30 June and 31 December. */
export function endsOfParts(year: number, times: number): readonly PlainDate[] {
  return Array.from({ length: times }, (_, index) => {
    const month = Temporal.PlainYearMonth.from({ year, month: ((index + 1) * 12) / times })
    return PlainDate.parse(month.toPlainDate({ day: month.daysInMonth }).toString())
  })
}

/** The part of the year in which a day lies: its first and last day. */
export function partOf(day: PlainDate, times: number): { readonly from: PlainDate; readonly until: PlainDate } {
  const ends = endsOfParts(Number(day.slice(0, 4)), times)
  const index = ends.findIndex((end) => day <= end)
  const until = ends[index]
  if (until === undefined) throw new Error(`${day} lies in no part of its year`)
  const before = ends[index - 1]
  return { from: before === undefined ? PlainDate.parse(`${day.slice(0, 4)}-01-01`) : after(before, 1), until }
}

/** The `count`th working day from a day on, that day included where it is one. */
function workingDay(from: PlainDate, count: number, calendar: HolidayCalendar): { day: PlainDate; skipped: DayOff[] } {
  const skipped: DayOff[] = []
  let day = from
  let left = count
  for (;;) {
    const name = calendar.dayOff(day)
    if (name !== null) skipped.push({ day, name })
    else left -= 1
    if (left <= 0) return { day, skipped }
    day = after(day, 1)
  }
}

/**
 * Months and years run by the calendar (Civil Act 160): to the day before the same date, and to the end of the month where it has
 * no such date.
 */
function endByCalendar(first: PlainDate, { unit, count }: Period): PlainDate {
  const start = Temporal.PlainDate.from(first)
  const month = start.toPlainYearMonth().add(unit === 'years' ? { years: count } : { months: count })
  const end =
    start.day <= month.daysInMonth
      ? month.toPlainDate({ day: start.day }).subtract({ days: 1 })
      : month.toPlainDate({ day: month.daysInMonth })
  return PlainDate.parse(end.toString())
}

function known(calendar: HolidayCalendar, from: PlainDate, to: PlainDate) {
  const years = yearsBetween(from, to)
  return {
    coverage: coverageOf(calendar, years),
    uncertainYears: years.filter((year) => calendar.coverage(year) !== 'published'),
  }
}
