import { describe, expect, it } from 'vitest'
import { parseRuleBooks } from '#core/rules/parseRuleBooks'
import forum83 from '#resources/rulebooks/forum-83.json' with { type: 'json' }
import directive841 from '#resources/rulebooks/directive-841.json' with { type: 'json' }
import directive790 from '#resources/rulebooks/directive-790.json' with { type: 'json' }

const problemsIn = (...books: readonly unknown[]) => {
  const parsed = parseRuleBooks(books)
  if (parsed.ok) throw new Error('the books were accepted')
  return parsed.problems.map(({ book, key, mistake }) => ({ book, key, mistake }))
}

const withRule = (key: string, rule: unknown) => ({ ...forum83, rules: { ...forum83.rules, [key]: rule } })
const quorum = forum83.rules['quorum.open']

describe('a broken rule book is refused and the mistake is named', () => {
  it('a rule that the desk does not know', () => {
    expect(problemsIn(withRule('quorum.opened', quorum))).toEqual([
      { book: 'forum-83', key: 'quorum.opened', mistake: 'unknownKey' },
    ])
  })

  it('a field of a rule that the desk does not know', () => {
    expect(problemsIn(withRule('quorum.open', { ...quorum, until: '2021-08-01' }))).toEqual([
      { book: 'forum-83', key: 'quorum.open', mistake: 'unknownKey' },
    ])
  })

  it('a rule that is missing', () => {
    const { 'quorum.open': left, ...rules } = forum83.rules
    expect(left).toBeDefined()
    expect(problemsIn({ ...forum83, rules })).toEqual([{ book: 'forum-83', key: 'quorum.open', mistake: 'missingKey' }])
  })

  it('a rule without its clause', () => {
    const { clause, ...rest } = quorum
    expect(clause).toBeDefined()
    expect(problemsIn(withRule('quorum.open', rest))).toEqual([
      { book: 'forum-83', key: 'quorum.open', mistake: 'missingClause' },
    ])
  })

  it('a rule whose clause says nothing in one language', () => {
    expect(problemsIn(withRule('quorum.open', { ...quorum, clause: { ko: '제7조제3항', en: ' ' } }))).toEqual([
      { book: 'forum-83', key: 'quorum.open', mistake: 'missingClause' },
    ])
  })

  it('a rule with a value of another kind', () => {
    expect(problemsIn(withRule('quorum.open', { ...quorum, value: { share: 'twoThirds', of: 'inOffice' } }))).toEqual([
      { book: 'forum-83', key: 'quorum.open', mistake: 'wrongValue' },
    ])
    expect(problemsIn(withRule('body.sizeMax', { ...forum83.rules['body.sizeMax'], value: '20' }))).toEqual([
      { book: 'forum-83', key: 'body.sizeMax', mistake: 'wrongValue' },
    ])
  })

  it.each(['2019-02-30', '2019-4-30', '30.04.2019', '', 20190430])('a first day that is no date: %s', (from) => {
    expect(problemsIn({ ...forum83, from })[0]).toEqual({ book: 'forum-83', key: 'from', mistake: 'wrongDate' })
  })

  it('a first day that is missing', () => {
    const { from, ...rest } = forum83
    expect(from).toBe('2019-04-30')
    expect(problemsIn(rest)).toEqual([{ book: 'forum-83', key: 'from', mistake: 'missingKey' }])
  })

  it('a gap between two books, named by the book before it', () => {
    expect(problemsIn(forum83, directive841)).toEqual([{ book: 'forum-83', key: 'until', mistake: 'gap' }])
    expect(problemsIn(forum83, { ...directive790, from: '2021-08-03' })[0]?.mistake).toBe('gap')
  })

  it('two books in force on one day', () => {
    expect(problemsIn({ ...forum83, until: '2021-08-02' }, directive790)).toEqual([
      { book: 'forum-83', key: 'until', mistake: 'overlap' },
    ])
  })

  it('a book that ends before it begins, or on no date', () => {
    expect(problemsIn({ ...forum83, until: '2019-04-29' })).toEqual([
      { book: 'forum-83', key: 'until', mistake: 'endsBeforeItBegins' },
    ])
    expect(problemsIn({ ...forum83, until: '2021-02-30' })).toEqual([{ book: 'forum-83', key: 'until', mistake: 'wrongDate' }])
  })

  it('two books of one family from one day', () => {
    expect(problemsIn(forum83, { ...directive790, from: '2019-04-30' })).toEqual([
      { book: 'directive-790', key: 'from', mistake: 'sameDay' },
    ])
  })

  it('two books with one id', () => {
    expect(problemsIn(forum83, { ...forum83, from: '2020-01-01' })).toEqual([
      { book: 'forum-83', key: 'id', mistake: 'duplicateId' },
    ])
  })

  it('something that is no book at all, named by its place', () => {
    expect(problemsIn(forum83, 'quorum: half')).toEqual([{ book: '#2', key: null, mistake: 'wrongValue' }])
    expect(problemsIn(null)).toEqual([{ book: '#1', key: null, mistake: 'wrongValue' }])
  })
})

it('the same day in two families is no collision', () => {
  expect(parseRuleBooks([forum83, { ...directive790, family: 'elsewhere', from: '2019-04-30' }]).ok).toBe(true)
})

it('words that come decomposed are kept composed', () => {
  const parsed = parseRuleBooks([{ ...forum83, title: { ko: forum83.title.ko.normalize('NFD'), en: forum83.title.en } }])
  expect(parsed.ok && parsed.books.all()[0]?.title.ko).toBe(forum83.title.ko)
})
