import { z } from 'zod'
import { Citation } from '../desk/refusals/citation'
import { OfficeRuleId } from '../desk/rows/identifiers'
import { answer, defineQuery } from '../desk/query'
import { refuse } from '../desk/refusals/refusal'
import { Bilingual } from '../desk/rows/text'
import { PlainDate } from '../desk/rows/time'
import { inForceOn, isRuleKey, isValueOf } from './officeRules'
import { OfficeRule } from './rows'
import { ruleKeys } from './ruleValues'

const ShownRule = z.strictObject({
  key: z.string(),
  value: z.json(),
  unit: z.string(),
  cite: Citation,
  note: Bilingual,
  /** From when it holds: the day of the book, or of the rule of the office. */
  from: PlainDate,
  /** The rule of the office that holds instead of the book's, and what the book says; null where the book holds. */
  own: z
    .strictObject({
      officeRuleId: OfficeRuleId,
      typedBy: z.string(),
      typedAt: z.string(),
      bookValue: z.json(),
      bookCite: Citation,
    })
    .nullable(),
  /** Whether the office may lay an operating rule over it: it does not stand in the text of the law. */
  open: z.boolean(),
})

/** Every rule in force on a day, and the rules of the office with their past and coming days. */
export const viewRules = defineQuery({
  name: 'rules.view',
  title: { ko: '기준일의 규정을 본다', en: 'Show the rules of a day' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ family: z.string(), day: PlainDate }),
  reply: z.strictObject({
    bookId: z.string(),
    rulesId: z.string(),
    title: Bilingual,
    number: Bilingual,
    from: PlainDate,
    rules: z.array(ShownRule),
    /** All rules of the office for the family, by the day they begin; `rev` is what a withdrawal has to name. */
    own: z.array(OfficeRule.extend({ rev: z.int(), hasEffect: z.boolean() })),
  }),
  async answer({ read, input: { family, day }, rules: books }) {
    const law = books.on(family, day)
    if (law === null) return refuse('desk.noRule', { day, rule: 'family' })
    const rows = await read.where('officeRules', 'family', family)
    const inForce = inForceOn(rows, family, day)
    const book = books.all().find((one) => one.id === law.bookId && one.family === family)
    const rules = ruleKeys.map((key) => {
      const { value, unit, note } = law.rule(key)
      const own = inForce.get(key)
      const written = book?.rules[key]
      const cite = law.cite(key)
      const overlaid = own !== undefined && cite.verified === 'office' && written !== undefined
      return {
        key,
        value,
        unit,
        cite,
        note,
        from: overlaid ? own.from : law.from,
        own: overlaid
          ? {
              officeRuleId: own.id,
              typedBy: own.typedBy,
              typedAt: own.typedAt,
              bookValue: written.value,
              bookCite: {
                rule: key,
                source: written.source,
                version: written.version,
                clause: written.clause,
                verified: written.verified,
              },
            }
          : null,
        open: written?.verified !== 'read',
      }
    })
    const { bookId, rulesId, title, number, from } = law
    const own = [...rows]
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map((row) => ({ ...row, hasEffect: isRuleKey(row.key) && isValueOf(row.key, row.value) }))
    return answer({ bookId, rulesId, title, number, from, rules, own })
  },
})
