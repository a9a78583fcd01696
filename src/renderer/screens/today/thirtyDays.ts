import { Temporal } from 'temporal-polyfill'
import { Instant, PlainDate } from '#core/desk/rows/time'
import type { Deadline } from '#core/rules/deadlines/deadline'

const daysAhead = 30

/** Today and the thirty days after it. */
export function stretchAhead(today: PlainDate): { readonly from: PlainDate; readonly until: PlainDate } {
  return { from: today, until: PlainDate.parse(Temporal.PlainDate.from(today).add({ days: daysAhead }).toString()) }
}

/** A deadline that still asks for something, with the moment at which it is over and the days until then. */
export interface AheadDeadline {
  readonly deadline: Deadline
  readonly at: Instant
  readonly daysLeft: number
}

/**
 * Of the deadlines from today on, those that still ask for something, the nearest first: not what is done, fell away, or passed earlier
 * today. A deadline of a whole day is over when the day ends in the office's zone.
 */
export function aheadOf(
  deadlines: readonly Deadline[],
  { today, now, zone }: { readonly today: PlainDate; readonly now: Instant; readonly zone: string },
): readonly AheadDeadline[] {
  const start = Temporal.PlainDate.from(today)
  return deadlines
    .filter(({ state, dueAt }) => state === 'pending' && (dueAt === null || dueAt > now))
    .map((deadline) => {
      const due = Temporal.PlainDate.from(deadline.due)
      const end = due.add({ days: 1 }).toZonedDateTime(zone).toInstant()
      return {
        deadline,
        at: deadline.dueAt ?? Instant.parse(end.toString({ fractionalSecondDigits: 3 })),
        daysLeft: start.until(due).days,
      }
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The days of the strip. */
export function daysOfStrip(today: PlainDate): readonly { readonly day: PlainDate; readonly isWeekend: boolean }[] {
  const start = Temporal.PlainDate.from(today)
  return Array.from({ length: daysAhead + 1 }, (_, ahead) => {
    const day = start.add({ days: ahead })
    return { day: PlainDate.parse(day.toString()), isWeekend: day.dayOfWeek > 5 }
  })
}
