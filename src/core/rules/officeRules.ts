import type { PlainDate } from '../desk/rows/time'
import { fingerprintOf } from '../resolution/fingerprint'
import type { OfficeRule } from './rows'
import type { RuleBooks, RulesOfDay } from './ruleBooks'
import { type Rule, type RuleKey, ruleKeys, RuleTable, type RuleValues } from './ruleValues'

/** Whether a rule that the office typed holds on a day. */
export const holdsOn = (rule: Pick<OfficeRule, 'from' | 'until'>, day: PlainDate): boolean =>
  rule.from <= day && (rule.until === null || day <= rule.until)

/** Whether the value is one that the rule of this key may have. */
export const isValueOf = (key: RuleKey, value: unknown): boolean => RuleTable.shape[key].shape.value.safeParse(value).success

export const isRuleKey = (key: string): key is RuleKey => ruleKeys.some((known) => known === key)

/**
 * The books with the rules of the office laid over them, day by day: the one that began last holds, and its legal basis is what is
 * cited. A row whose key or value this version of the desk does not know has no effect.
 */
export function withOfficeRules(books: RuleBooks, rows: readonly OfficeRule[]): RuleBooks {
  const known = rows.filter((row) => isRuleKey(row.key) && isValueOf(row.key, row.value))
  if (known.length === 0) return books
  return {
    on(family, day) {
      const book = books.on(family, day)
      if (book === null) return null
      const inForce = inForceOn(known, family, day)
      return inForce.size === 0 ? book : laidOver(book, inForce)
    },
    with: (family, bookId, key, value) => withOfficeRules(books.with(family, bookId, key, value), rows),
    all: () => books.all(),
  }
}

/** For each key the rule of the office that holds on the day; of two the one that began last, then the one typed last. */
export function inForceOn(rows: readonly OfficeRule[], family: string, day: PlainDate): ReadonlyMap<RuleKey, OfficeRule> {
  const found = new Map<RuleKey, OfficeRule>()
  for (const row of [...rows].sort((a, b) => (isBefore(a, b) ? -1 : 1))) {
    if (row.family === family && holdsOn(row, day) && isRuleKey(row.key)) found.set(row.key, row)
  }
  return found
}

const isBefore = (a: OfficeRule, b: OfficeRule): boolean =>
  a.from !== b.from ? a.from < b.from : a.typedAt !== b.typedAt ? a.typedAt < b.typedAt : a.id < b.id

function laidOver(book: RulesOfDay, own: ReadonlyMap<RuleKey, OfficeRule>): RulesOfDay {
  return {
    bookId: book.bookId,
    rulesId: `${book.bookId}+${fingerprintOf('office-rules/1', [...own].map(([key, row]) => [key, row.value, row.from]).sort())}`,
    title: book.title,
    number: book.number,
    from: book.from,
    value<Key extends RuleKey>(key: Key): RuleValues[Key] {
      const row = own.get(key)
      // `withOfficeRules` let only values through that the schema of this key accepts.
      return row === undefined ? book.value(key) : (row.value as unknown as RuleValues[Key])
    },
    cite(key) {
      const row = own.get(key)
      if (row === undefined) return book.cite(key)
      return { rule: key, source: row.source, version: row.version, clause: row.clause, verified: 'office' }
    },
    rule<Key extends RuleKey>(key: Key): Rule<RuleValues[Key]> {
      const written = book.rule(key)
      const row = own.get(key)
      if (row === undefined) return written
      const { clause, source, version, note } = row
      // As in `value`.
      return {
        value: row.value as unknown as RuleValues[Key],
        unit: written.unit,
        clause,
        source,
        version,
        note,
        verified: 'office',
      }
    },
  }
}
