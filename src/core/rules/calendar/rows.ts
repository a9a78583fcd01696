import { z } from 'zod'
import { CalendarDayId } from '../../desk/rows/identifiers'
import { defineTable } from '../../desk/rows/table'
import { Bilingual, LongText, RequiredText, Title } from '../../desk/rows/text'
import { Instant, PlainDate } from '../../desk/rows/time'

/**
 * A day on which the office departs from the calendar that comes with the desk: a one-off holiday that was announced since, or a
 * forecast holiday that turned out to be an ordinary day. It is withdrawn, never deleted.
 */
export const CalendarDay = z.strictObject({
  id: CalendarDayId,
  date: PlainDate,
  effect: z.enum(['holiday', 'workingDay']),
  name: Bilingual,
  reason: RequiredText,
  /** The notice or law on which it rests, as the office typed it. */
  basis: RequiredText,
  addedAt: Instant,
  addedBy: Title,
  withdrawnAt: Instant.nullable(),
  withdrawnReason: LongText,
})
export type CalendarDay = z.infer<typeof CalendarDay>

export const calendarTables = { calendarDays: defineTable({ row: CalendarDay, indexes: ['date'] }) } as const
