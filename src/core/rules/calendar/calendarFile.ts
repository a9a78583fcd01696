import { z } from 'zod'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'

const Words = Bilingual.refine((words) => words.ko !== '' && words.en !== '', 'needs words in both languages')
const Year = z.int().min(1900).max(2200)

/** Why a day is a holiday. `oneOff` is declared for one year only, `substitute` stands for a holiday that fell on a day off. */
export const HolidayKind = z.enum(['holiday', 'substitute', 'oneOff', 'election'])
export type HolidayKind = z.infer<typeof HolidayKind>

/**
 * A calendar of public holidays as it lies in `resources/calendars`. Saturdays and Sundays are not listed.
 * It speaks for whole years, `firstYear` to `lastYear`; about other years it says nothing, which is not the same as no holidays.
 */
export const CalendarFile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    country: z.string().regex(/^[A-Z]{2}$/),
    title: Words,
    /** The law by which the days are holidays. */
    basis: Words,
    /** From where the days were taken, and on which day. */
    source: Words,
    checkedOn: PlainDate,
    firstYear: Year,
    lastYear: Year,
    /** From this year on the days are a forecast: nobody has announced them yet. */
    forecastFromYear: Year,
    note: Bilingual,
    days: z.array(z.strictObject({ date: PlainDate, kind: HolidayKind, name: Words })).min(1),
  })
  .superRefine((file, context) => {
    let earlier = ''
    for (const [index, { date }] of file.days.entries()) {
      const problem =
        date === earlier
          ? `${date} stands twice`
          : date < earlier
            ? `${date} stands after ${earlier}`
            : yearOf(date) < file.firstYear || yearOf(date) > file.lastYear
              ? `${date} lies outside ${file.firstYear}–${file.lastYear}`
              : null
      if (problem !== null) context.addIssue({ code: 'custom', path: ['days', index, 'date'], message: problem })
      earlier = date
    }
    const years = new Set(file.days.map(({ date }) => yearOf(date)))
    for (let year = file.firstYear; year <= file.lastYear; year += 1) {
      if (!years.has(year)) context.addIssue({ code: 'custom', path: ['days'], message: `${year} has no holiday at all` })
    }
  })
export type CalendarFile = z.infer<typeof CalendarFile>

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))
