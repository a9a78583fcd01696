import type { z } from 'zod'
import { type RuleBooks, ruleBooksOf } from './ruleBooks'
import { dayAfter } from './dayAfter'
import { RuleBook } from './ruleValues'

type RuleBookMistake =
  | 'unknownKey'
  | 'missingKey'
  | 'missingClause'
  | 'wrongValue'
  | 'wrongDate'
  | 'duplicateId'
  | 'sameDay'
  | 'endsBeforeItBegins'
  | 'gap'
  | 'overlap'

/** One mistake in a rule book: in which book, at which rule or field, and what is wrong there. */
export interface RuleBookProblem {
  /** Id of the book, or its place in the list (such as `#2`) where it has none. */
  readonly book: string
  /** Key of the rule, or name of the field; null where the book as a whole is wrong. */
  readonly key: string | null
  readonly mistake: RuleBookMistake
  readonly detail: string
}

export type ParsedRuleBooks =
  { readonly ok: true; readonly books: RuleBooks } | { readonly ok: false; readonly problems: readonly RuleBookProblem[] }

/** Checks every book and all of them together. Nothing is repaired and nothing has a default: one mistake refuses them all. */
export function parseRuleBooks(json: readonly unknown[]): ParsedRuleBooks {
  const problems: RuleBookProblem[] = []
  const books: RuleBook[] = []
  json.forEach((value, index) => {
    const parsed = RuleBook.safeParse(value)
    if (parsed.success) books.push(parsed.data)
    else problems.push(...parsed.error.issues.flatMap((issue) => problemsOf(issue, nameOf(value, index), value)))
  })
  problems.push(...collisions(books))
  // A book that could not be read would show as a gap; the mistakes in it are said first.
  if (problems.length === 0) problems.push(...broken(books))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, books: ruleBooksOf(books) }
}

function nameOf(value: unknown, index: number): string {
  const id = at(value, ['id'])
  return typeof id === 'string' && id !== '' ? id : `#${(index + 1).toString()}`
}

function problemsOf(issue: z.core.$ZodIssue, book: string, json: unknown): RuleBookProblem[] {
  const [field, key, part] = issue.path
  const inRule = field === 'rules' && key !== undefined
  const detail = `${issue.path.join('.')}: ${issue.message}`
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((unknown) => ({ book, key: inRule ? String(key) : unknown, mistake: 'unknownKey', detail }))
  }
  if (at(json, issue.path) === undefined && (!inRule || part === undefined)) {
    const missing = issue.path.at(-1)
    return [{ book, key: missing === undefined ? null : String(missing), mistake: 'missingKey', detail }]
  }
  if (inRule && (part === 'clause' || part === 'source' || part === 'version')) {
    return [{ book, key: String(key), mistake: 'missingClause', detail }]
  }
  const mistake = field === 'from' || field === 'until' ? 'wrongDate' : 'wrongValue'
  return [{ book, key: inRule ? String(key) : field === undefined ? null : String(field), mistake, detail }]
}

/** The value at a path of plain JSON; undefined where the path leads nowhere. */
function at(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    return (value as Readonly<Record<PropertyKey, unknown>>)[step] // an object, whose own property was just found
  }, json)
}

function collisions(books: readonly RuleBook[]): RuleBookProblem[] {
  return books.flatMap((book, index): RuleBookProblem[] => {
    const earlier = books.slice(0, index)
    const sameId = earlier.find((other) => other.id === book.id)
    if (sameId !== undefined)
      return [{ book: book.id, key: 'id', mistake: 'duplicateId', detail: `two books have the id ${book.id}` }]
    const sameDay = earlier.find((other) => other.family === book.family && other.from === book.from)
    if (sameDay === undefined) return []
    const detail = `${sameDay.id} and ${book.id} of the family ${book.family} both begin on ${book.from}`
    return [{ book: book.id, key: 'from', mistake: 'sameDay', detail }]
  })
}

/** Books of a family follow one another without a day between them that has none, or two (models-of-the-field 2). */
function broken(books: readonly RuleBook[]): RuleBookProblem[] {
  const inOrder = [...books].sort((a, b) => (a.from < b.from ? -1 : 1))
  return inOrder.flatMap((book, index): RuleBookProblem[] => {
    const problem = (mistake: RuleBookMistake, detail: string) => [{ book: book.id, key: 'until', mistake, detail }]
    if (book.until === null) return []
    if (book.until < book.from) return problem('endsBeforeItBegins', `${book.id} ends on ${book.until}, before ${book.from}`)
    const next = inOrder.slice(index + 1).find((other) => other.family === book.family)
    if (next === undefined || next.from === dayAfter(book.until)) return []
    const detail = `${book.id} ends on ${book.until}, and ${next.id} of the family ${book.family} begins on ${next.from}`
    return problem(next.from <= book.until ? 'overlap' : 'gap', detail)
  })
}
