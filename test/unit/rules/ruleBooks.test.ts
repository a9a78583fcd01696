import { describe, expect, it } from 'vitest'
import { Citation } from '#core/desk/refusals/citation'
import { PlainDate } from '#core/desk/rows/time'
import { ruleKeys } from '#core/rules/ruleValues'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'

const family = 'open-government-korea'
const on = (day: string) => standardRuleBooks.on(family, PlainDate.parse(day))
const inForce = (day: string) => {
  const rules = on(day)
  if (rules === null) throw new Error(`no rules on ${day}`)
  return rules
}

describe('fact 25: every rule names the version of its day', () => {
  it.each([
    ['2019-04-30', 'forum-83'],
    ['2021-07-06', 'forum-83'],
    ['2021-08-01', 'forum-83'],
    ['2021-08-02', 'directive-790'],
    ['2023-01-09', 'directive-790'],
    ['2023-05-01', 'directive-790'],
    ['2023-05-02', 'directive-841'],
    ['2026-11-30', 'directive-841'],
  ])('on %s the book %s is in force', (day, book) => {
    expect(on(day)?.bookId).toBe(book)
  })

  it('before the first book there are no rules, and no default takes their place', () => {
    expect(on('2019-04-29')).toBeNull()
    expect(standardRuleBooks.on('no-such-family', PlainDate.parse('2021-07-06'))).toBeNull()
  })

  it('the quorum is the same sentence under another paragraph of each version', () => {
    const clauses = ['2021-07-06', '2021-08-02', '2023-05-02'].map((day) => {
      const cite = inForce(day).cite('quorum.open')
      return [cite.version.ko, cite.clause.ko, cite.clause.en, cite.verified]
    })
    expect(clauses).toEqual([
      ['행정안전부훈령 제83호', '제7조제3항', 'Art. 7(3)', 'read'],
      ['국무총리훈령 제790호', '제8조제3항', 'Art. 8(3)', 'read'],
      ['국무총리훈령 제841호', '제8조제4항', 'Art. 8(4)', 'read'],
    ])
  })

  it('an action plan runs for two years under 790 and for two or four under 841', () => {
    expect(inForce('2021-08-02').value('plan.cycleYears')).toEqual([2])
    expect(inForce('2023-05-02').value('plan.cycleYears')).toEqual([2, 4])
  })

  it('the Forum has organisations as members and decides by consensus first, the Committee has persons and votes', () => {
    const forum = inForce('2021-07-06')
    const committee = inForce('2021-08-02')
    expect([forum.value('body.memberIs'), forum.value('body.sizeMax'), forum.value('decision.method')]).toEqual([
      'organisation',
      20,
      'consensusThenVote',
    ])
    expect([committee.value('body.memberIs'), committee.value('body.sizeMax'), committee.value('decision.method')]).toEqual([
      'person',
      30,
      'vote',
    ])
  })
})

describe('the books that come with the desk', () => {
  it('cite a clause of a named text for every rule, in both languages', () => {
    for (const book of standardRuleBooks.all()) {
      const rules = standardRuleBooks.on(book.family, book.from)
      for (const key of ruleKeys) {
        const cite = Citation.parse(rules?.cite(key))
        expect(cite.rule).toBe(key)
        for (const words of [cite.source, cite.version, cite.clause]) {
          expect(words.ko, `${book.id} ${key}`).not.toBe('')
          expect(words.en, `${book.id} ${key}`).not.toBe('')
        }
      }
    }
  })

  it('say which reading was taken wherever a rule is not in the text', () => {
    const silent = standardRuleBooks
      .all()
      .flatMap((book) =>
        ruleKeys
          .filter(
            (key) =>
              book.rules[key].verified === 'inferred' && (book.rules[key].note.ko === '' || book.rules[key].note.en === ''),
          )
          .map((key) => `${book.id} ${key}`),
      )
    expect(silent).toEqual([])
  })

  it('write clauses the Korean and the English way', () => {
    for (const book of standardRuleBooks.all().filter((one) => one.family === family)) {
      for (const key of ruleKeys) {
        expect(book.rules[key].clause.ko).toMatch(/^제\d+조(제\d+항)?$/)
        expect(book.rules[key].clause.en).toMatch(/^Art\. \d+(\(\d+\))?$/)
        const numbers = (text: string) => text.match(/\d+/g)
        expect(numbers(book.rules[key].clause.ko)).toEqual(numbers(book.rules[key].clause.en))
      }
    }
  })
})

describe('a what-if', () => {
  it('alters one rule of one book in a copy and leaves the law as it was', () => {
    const altered = standardRuleBooks.with(family, 'forum-83', 'written.recused', 'outOfOffice')
    const day = PlainDate.parse('2021-07-06')
    expect(altered.on(family, day)?.value('written.recused')).toBe('outOfOffice')
    expect(standardRuleBooks.on(family, day)?.value('written.recused')).toBe('inOffice')
    expect(altered.on(family, PlainDate.parse('2021-08-02'))?.value('written.recused')).toBe('inOffice')
  })

  it('about a book that does not exist is a mistake of the caller', () => {
    expect(() => standardRuleBooks.with(family, 'forum-84', 'body.sizeMax', 5)).toThrow('forum-84')
  })
})
