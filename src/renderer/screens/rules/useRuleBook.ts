import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { PlainDate } from '#core/desk/rows/time'
import { historyOfRule } from '#core/rules/historyOfRule'
import { viewRules } from '#core/rules/viewRules'
import { useAnswer, useAnswerState } from '../../client/queries'
import type { Reply } from '../../client/replyOf'

export type BookOfDay = Reply<typeof viewRules>
export type ShownRule = BookOfDay['rules'][number]
export type OwnRule = BookOfDay['own'][number]

/** The rules of a day, and the days on which any of them changes. The last book stays while another day is asked for. */
export function useRuleBook(family: string, day: PlainDate) {
  const { data: asked } = useAnswerState(viewRules, { family, day })
  const [last, setLast] = useState<BookOfDay | null>(null)
  if (asked?.ok && asked.reply !== last) setLast(asked.reply)
  const book = asked ? (asked.ok ? asked.reply : null) : last
  // Every book cites its own version, so that any one rule changes where a book begins.
  const books = useAnswer(historyOfRule, { family, key: 'body.sizeMax' })
  const ofBooks = books?.ok ? books.reply.stretches : []
  const changes = [...ofBooks, ...(last?.own ?? [])].flatMap(({ from, until }) => [
    from,
    ...(until === null ? [] : [dayAfter(until)]),
  ])
  return { asked, book, changes: [...new Set(changes)].sort() }
}

const dayAfter = (day: PlainDate): PlainDate => PlainDate.parse(Temporal.PlainDate.from(day).add({ days: 1 }).toString())
