import { useState } from 'react'
import type { PlainDate } from '#core/desk/rows/time'
import { calendarYear } from '#core/rules/calendar/calendarDays'
import type { Deadline } from '#core/rules/deadlines/deadline'
import { listDeadlines, type DeadlineList } from '#core/rules/deadlines/listDeadlines'
import { useAnswer, useAnswerState } from '../../client/queries'
import { monthsFrom } from './months'

export type { Deadline }

/** The deadlines of some months, and what is known of the holidays of their years. The last list stays while another is asked for. */
export function useDeadlines(month: PlainDate, months: number) {
  const stretch = monthsFrom(month, months)
  const { data: asked } = useAnswerState(listDeadlines, { ...stretch, bodyId: null, meetingsHeld: [] })
  const [last, setLast] = useState<DeadlineList | null>(null)
  if (asked?.ok && asked.reply !== last) setLast(asked.reply)
  const first = useAnswer(calendarYear, { year: Number(stretch.from.slice(0, 4)) })
  const final = useAnswer(calendarYear, { year: Number(stretch.until.slice(0, 4)) })
  const years = [first, final].flatMap((said) => (said?.ok ? [said.reply] : []))
  return {
    stretch,
    asked,
    list: asked?.ok ? asked.reply : last,
    /** Each year once, the first first. */
    years: years.filter(({ year }, at) => years.findIndex((other) => other.year === year) === at),
  }
}
