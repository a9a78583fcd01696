import { z } from 'zod'
import { answer, defineQuery } from '../../desk/query'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { HolidayKind, yearOf } from './calendarFile'
import { calendarOf } from './holidayCalendar'
import { CalendarDay } from './rows'
import { standardCalendar } from './standardCalendar'

export const CalendarYear = z.strictObject({
  year: z.int(),
  /** What is known of the year. Where it is `notCovered` the list holds only what the office added. */
  coverage: z.enum(['published', 'forecast', 'notCovered']),
  calendar: z.strictObject({ title: Bilingual, basis: Bilingual, source: Bilingual, note: Bilingual, checkedOn: PlainDate }),
  /** Holidays in force, by date. `kind` is null for one that the office added. */
  holidays: z.array(z.strictObject({ date: PlainDate, name: Bilingual, kind: HolidayKind.nullable() })),
  /** All that the office added for the year, the withdrawn ones too. */
  added: z.array(CalendarDay.extend({ rev: z.int() })),
})
export type CalendarYear = z.infer<typeof CalendarYear>

export const calendarYear = defineQuery({
  name: 'calendar.days',
  title: { ko: '한 해의 공휴일을 본다', en: 'Show the public holidays of a year' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ year: z.int().min(1900).max(2200) }),
  reply: CalendarYear,
  async answer({ read, input: { year } }) {
    const officeDays = await read.all('calendarDays')
    const calendar = calendarOf(standardCalendar, officeDays)
    const added = officeDays.filter(({ date }) => yearOf(date) === year)
    const standard = standardCalendar.days.filter(({ date }) => yearOf(date) === year)
    const kinds = new Map<PlainDate, HolidayKind>(standard.map(({ date, kind }) => [date, kind]))
    const dates = [...new Set([...kinds.keys(), ...added.map(({ date }) => date)])].sort()
    const { title, basis, source, note, checkedOn } = standardCalendar
    return answer({
      year,
      coverage: calendar.coverage(year),
      calendar: { title, basis, source, note, checkedOn },
      holidays: dates.flatMap((date) => {
        const name = calendar.holidayOn(date)
        return name === null ? [] : [{ date, name, kind: kinds.get(date) ?? null }]
      }),
      added: [...added],
    })
  },
})
