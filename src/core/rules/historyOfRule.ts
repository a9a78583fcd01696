import { z } from 'zod'
import { Citation } from '../desk/refusals/citation'
import { answer, defineQuery } from '../desk/query'
import { refuse } from '../desk/refusals/refusal'
import { Bilingual } from '../desk/rows/text'
import { PlainDate } from '../desk/rows/time'
import { dayAfter } from './dayAfter'
import { isRuleKey } from './officeRules'

const Stretch = z.strictObject({
  from: PlainDate,
  /** The last day of the stretch; null for the one that has no end yet. */
  until: PlainDate.nullable(),
  value: z.json(),
  /** What the value is measured in; a later text may measure in another unit. */
  unit: z.string(),
  cite: Citation,
  note: Bilingual,
})

/** One rule over time: a stretch of days for each value or clause that it had, the first first. Days without rules are in none. */
export const historyOfRule = defineQuery({
  name: 'rules.history',
  title: { ko: '한 규칙의 변천을 본다', en: 'Show one rule over time' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ family: z.string(), key: z.string() }),
  reply: z.strictObject({ stretches: z.array(Stretch) }),
  async answer({ read, input: { family, key }, rules: books }) {
    if (!isRuleKey(key)) return refuse('rules.unknownKey', { key })
    const rows = (await read.where('officeRules', 'family', family)).filter((row) => row.key === key)
    const spans = [...books.all().filter((book) => book.family === family), ...rows]
    // The rule can only change where a span begins or on the day after one ends.
    const days = spans.flatMap(({ from, until }) => (until === null ? [from] : [from, dayAfter(until)]))
    const stretches: z.infer<typeof Stretch>[] = []
    let open: z.infer<typeof Stretch> | null = null
    for (const day of [...new Set(days)].sort()) {
      const law = books.on(family, day)
      const rule = law?.rule(key)
      const next =
        law && rule ? { from: day, until: null, value: rule.value, unit: rule.unit, cite: law.cite(key), note: rule.note } : null
      if (open !== null && next !== null && sameRule(open, next)) continue
      if (open !== null) stretches.push({ ...open, until: dayBefore(day) })
      open = next
    }
    if (open !== null) stretches.push(open)
    return answer({ stretches })
  },
})

const sameRule = (a: z.infer<typeof Stretch>, b: z.infer<typeof Stretch>): boolean =>
  JSON.stringify([a.value, a.cite]) === JSON.stringify([b.value, b.cite])

function dayBefore(day: PlainDate): PlainDate {
  const moment = new Date(`${day}T00:00:00.000Z`)
  moment.setUTCDate(moment.getUTCDate() - 1)
  return PlainDate.parse(moment.toJSON().slice(0, 10))
}
