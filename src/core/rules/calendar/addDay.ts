import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { CalendarDayId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { calendarOf } from './holidayCalendar'
import { CalendarDay } from './rows'
import { standardCalendar } from './standardCalendar'

/**
 * Adds a day on which the office departs from its calendar: a holiday that was announced since, or a forecast one that is worked.
 * Every deadline that is counted from now on counts with it; one that was printed stays as it was printed.
 */
export const addCalendarDay = defineCommand({
  name: 'calendar.addDay',
  title: { ko: '달력에 쉬는 날이나 근무일을 더한다', en: 'Add a holiday or a working day to the calendar' },
  roles: ['officer'],
  input: CalendarDay.pick({ date: true, effect: true, reason: true, basis: true }).extend({
    name: CalendarDay.shape.name.refine((name) => name.ko !== '' && name.en !== '', 'needs a name in both languages'),
  }),
  reply: z.strictObject({ dayId: CalendarDayId }),
  refusals: ['calendar.dayTaken', 'calendar.alreadyHoliday', 'calendar.notAHoliday'],
  load: (read, input) => read.where('calendarDays', 'date', input.date),
  decide({ known: sameDate, input, ids, now, actor }) {
    const taken = sameDate.find((day) => day.withdrawnAt === null)
    if (taken !== undefined) return refuse('calendar.dayTaken', { date: input.date, name: taken.name.ko })
    const holiday = calendarOf(standardCalendar, []).holidayOn(input.date)
    if (input.effect === 'holiday' && holiday !== null) {
      return refuse('calendar.alreadyHoliday', { date: input.date, name: holiday.ko })
    }
    if (input.effect === 'workingDay' && holiday === null) return refuse('calendar.notAHoliday', { date: input.date })
    const dayId = ids.next(CalendarDayId)
    const day = { ...input, id: dayId, addedAt: now, addedBy: actor.profile, withdrawnAt: null, withdrawnReason: '' }
    return accept([put('calendarDays', day)], { dayId })
  },
})
