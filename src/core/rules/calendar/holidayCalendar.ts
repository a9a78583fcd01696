import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../../desk/rows/text'
import type { PlainDate } from '../../desk/rows/time'
import { type CalendarFile, yearOf } from './calendarFile'
import type { CalendarDay } from './rows'

/** What is known about the holidays of a year: announced, a forecast, or nothing. */
export type YearCoverage = 'published' | 'forecast' | 'notCovered'

/** Which days are worked. The one place that knows; every count of days asks here. */
export interface HolidayCalendar {
  /** The name of the holiday; null for any other day, Saturdays and Sundays included. */
  holidayOn(day: PlainDate): Bilingual | null
  /** Why nobody works that day: the holiday, else Saturday or Sunday; null for a working day. */
  dayOff(day: PlainDate): Bilingual | null
  /** Ask this before relying on `dayOff`: for a year that is not covered it knows only the weekends. */
  coverage(year: number): YearCoverage
}

const weekend: ReadonlyMap<number, Bilingual> = new Map([
  [6, { ko: '토요일', en: 'Saturday' }],
  [7, { ko: '일요일', en: 'Sunday' }],
])

/** The calendar with the days of the office laid over it; of two for one day the one that was added last decides. */
export function calendarOf(file: CalendarFile, officeDays: readonly CalendarDay[]): HolidayCalendar {
  const holidays = new Map<PlainDate, Bilingual>(file.days.map(({ date, name }) => [date, name]))
  const standing = officeDays.filter((day) => day.withdrawnAt === null).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1))
  for (const { date, effect, name } of standing) {
    if (effect === 'holiday') holidays.set(date, name)
    else holidays.delete(date)
  }
  const holidayOn = (day: PlainDate): Bilingual | null => holidays.get(day) ?? null
  return {
    holidayOn,
    dayOff: (day) => holidayOn(day) ?? weekend.get(Temporal.PlainDate.from(day).dayOfWeek) ?? null,
    coverage(year) {
      if (year < file.firstYear || year > file.lastYear) return 'notCovered'
      return year < file.forecastFromYear ? 'published' : 'forecast'
    },
  }
}

/** Worst of the years: nothing known before a forecast before what was announced. */
export function coverageOf(calendar: HolidayCalendar, years: readonly number[]): YearCoverage {
  const all = years.map((year) => calendar.coverage(year))
  return all.includes('notCovered') ? 'notCovered' : all.includes('forecast') ? 'forecast' : 'published'
}

export const yearsBetween = (a: PlainDate, b: PlainDate): readonly number[] => {
  const [first, last] = a < b ? [yearOf(a), yearOf(b)] : [yearOf(b), yearOf(a)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
