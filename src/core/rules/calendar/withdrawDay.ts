import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { CalendarDayId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'

/** Takes back a day that the office added. The row stays, with the reason. */
export const withdrawCalendarDay = defineCommand({
  name: 'calendar.withdrawDay',
  title: { ko: '달력에 더한 날을 거둔다', en: 'Withdraw a day that was added to the calendar' },
  roles: ['officer'],
  input: z.strictObject({ dayId: CalendarDayId, reason: RequiredText, seenRev: z.int().min(1) }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'desk.changedMeanwhile', 'calendar.alreadyWithdrawn'],
  load: (read, input) => read.get('calendarDays', input.dayId),
  decide({ known, input, now }) {
    if (known === null) return refuse('desk.notFound', { thing: 'calendarDays', id: input.dayId })
    const { rev, ...day } = known
    if (rev !== input.seenRev) return refuse('desk.changedMeanwhile', { seen: input.seenRev, current: rev })
    if (day.withdrawnAt !== null) return refuse('calendar.alreadyWithdrawn', { date: day.date })
    return accept([put('calendarDays', { ...day, withdrawnAt: now, withdrawnReason: input.reason })], {})
  },
})
