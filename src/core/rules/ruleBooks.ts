import type { Citation } from '../desk/refusals/citation'
import type { Bilingual } from '../desk/rows/text'
import type { PlainDate } from '../desk/rows/time'
import type { Rule, RuleBook, RuleKey, RuleTable, RuleValues } from './ruleValues'

export type { Rule, RuleBook, RuleKey, RuleValues } from './ruleValues'

/** The rules in force on one day: a value and its clause for every matter the desk asks about. */
export interface RulesOfDay {
  readonly bookId: string
  /** Names the book, and beside it the rules of the office that are in force on the day, by their content. */
  readonly rulesId: string
  readonly title: Bilingual
  readonly number: Bilingual
  /** The day from which the book is in force. */
  readonly from: PlainDate
  value<Key extends RuleKey>(key: Key): RuleValues[Key]
  /** Where the rule stands in the law, to be printed wherever the rule decides something. */
  cite(key: RuleKey): Citation
  /** The whole rule, with unit and note. */
  rule<Key extends RuleKey>(key: Key): Rule<RuleValues[Key]>
}

/** All rule books. They are asked for a day, never for a period: what straddles a change follows the day of its opening. */
export interface RuleBooks {
  /** The book of the family in force on that day; null before the first, after the last, and for a family that does not exist. There is no default. */
  on(family: string, day: PlainDate): RulesOfDay | null
  /** A copy in which one rule has another value, for previews and what-if questions. Throws where there is no such book. */
  with<Key extends RuleKey>(family: string, bookId: string, key: Key, value: RuleValues[Key]): RuleBooks
  /** Every book, by family and then by the day it begins. */
  all(): readonly RuleBook[]
}

/** `books` have passed `parseRuleBooks`; ids are unique and no family has two books from one day. */
export function ruleBooksOf(books: readonly RuleBook[]): RuleBooks {
  const sorted = [...books].sort((a, b) => compare(a.family, b.family) || compare(a.from, b.from))
  return {
    on(family, day) {
      const inForce = sorted.filter((book) => book.family === family && book.from <= day).at(-1)
      const isOver = inForce === undefined || (inForce.until !== null && inForce.until < day)
      return isOver ? null : rulesOf(inForce)
    },
    with(family, bookId, key, value) {
      const found = sorted.find((book) => book.family === family && book.id === bookId)
      if (found === undefined) throw new Error(`no rule book ${bookId} in the family ${family}`)
      const altered: RuleBook = { ...found, rules: alter(found.rules, key, value) }
      return ruleBooksOf(sorted.map((book) => (book === found ? altered : book)))
    },
    all: () => sorted,
  }
}

function rulesOf(book: RuleBook): RulesOfDay {
  return {
    bookId: book.id,
    rulesId: book.id,
    title: book.title,
    number: book.number,
    from: book.from,
    value: (key) => book.rules[key].value,
    cite(key) {
      const { source, version, clause, verified } = book.rules[key]
      return { rule: key, source, version, clause, verified }
    },
    rule: (key) => book.rules[key],
  }
}

function alter<Key extends RuleKey>(rules: RuleTable, key: Key, value: RuleValues[Key]): RuleTable {
  const altered: RuleTable[Key] = { ...rules[key], value }
  return { ...rules, [key]: altered }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
