import { z } from 'zod'
import { PlainDate } from '../../desk/rows/time'
import type { RuleBooks } from '../../rules/ruleBooks'
import type { BodyFacts } from '../facts'
import { daysAfter } from '../span'

/** A day on which the membership or its rules change, for the scale beside the date: how many times on that day. */
export const RosterMark = z.strictObject({
  day: PlainDate,
  mark: z.enum(['termBegins', 'appointed', 'replaced', 'left', 'expires', 'rulesChange', 'bodyEnds']),
  count: z.int().min(1),
})
export type RosterMark = z.infer<typeof RosterMark>

/**
 * All days on which something changes, in their order. `left`, `expires` and `bodyEnds` stand on the first day without:
 * the day after the last in office.
 */
export function rosterMarks(facts: BodyFacts, books: RuleBooks): readonly RosterMark[] {
  const counts = new Map<string, RosterMark>()
  const add = (day: PlainDate, mark: RosterMark['mark']): void => {
    const key = `${day} ${mark}`
    counts.set(key, { day, mark, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const { body, terms, appointments } = facts
  for (const term of terms) add(term.from, 'termBegins')
  for (const { kind, from, until, endedOn } of appointments) {
    add(from, kind === 'replacement' ? 'replaced' : 'appointed')
    if (endedOn !== null) add(daysAfter(endedOn, 1), 'left')
    else if (until !== null) add(daysAfter(until, 1), 'expires')
  }
  for (const book of books.all()) {
    const during = book.from > body.from && (body.until === null || book.from <= body.until)
    if (book.family === body.ruleFamily && during) add(book.from, 'rulesChange')
  }
  if (body.until !== null) add(daysAfter(body.until, 1), 'bodyEnds')
  return [...counts.values()].sort((a, b) => (`${a.day} ${a.mark}` < `${b.day} ${b.mark}` ? -1 : 1))
}
