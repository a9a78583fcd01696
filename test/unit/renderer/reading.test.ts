import { describe, expect, test } from 'vitest'
import type { Citation } from '#core/desk/refusals/citation'
import { bySource } from '../../../src/renderer/ui/figures/bySource'
import { groupedHash, shortHash } from '../../../src/renderer/i18n/shortHash'
import { Instant } from '#core/desk/rows/time'
import { shortInstant } from '../../../src/renderer/i18n/shortDates'
import { isTouched } from '../../../src/renderer/client/tablesRead'
import { shortTitles } from '../../../src/renderer/screens/votes/matrix/shortTitles'

const cite = (source: string, clause: string, verified: Citation['verified']): Citation => ({
  rule: 'quorum.open',
  source: { ko: source, en: source },
  version: { ko: '제83호', en: 'No. 83' },
  clause: { ko: clause, en: clause },
  verified,
})

describe('clauses', () => {
  test('of one source stand together, each once', () => {
    const groups = bySource([
      cite('가', '제7조', 'read'),
      cite('나', '제1조', 'read'),
      cite('가', '제8조', 'read'),
      cite('가', '제7조', 'read'),
    ])
    expect(groups.map((group) => group.map((each) => each.clause.ko))).toEqual([['제7조', '제8조'], ['제1조']])
  })

  test('that were read once need no remark that they were inferred elsewhere', () => {
    const [group] = bySource([cite('가', '제7조', 'inferred'), cite('가', '제7조', 'read')])
    expect(group?.map((each) => each.verified)).toEqual(['read'])
  })
})

test('a fingerprint is read over the telephone by its first eight digits, in fours', () => {
  expect(shortHash('8f2c41d077b3e95a')).toBe('8f2c 41d0')
  expect(groupedHash('8f2c41d077b3')).toBe('8f2c 41d0 77b3')
})

test('moments in narrow columns name neither year nor zone', () => {
  const moment = Instant.parse('2021-07-09T04:52:00.000Z')
  expect(shortInstant(moment, 'Asia/Seoul', 'ko')).toBe('7. 9. 13:52')
  expect(shortInstant(moment, 'Asia/Seoul', 'en')).toBe('9 Jul 13:52')
})

describe('titles of narrow columns', () => {
  test('leave out the word and number that all of them begin with', () => {
    expect(shortTitles(['실행과제 1. 청년 참여', '실행과제 2. 예산'])).toEqual(['청년 참여', '예산'])
  })

  test('stay whole where only some begin so, or where nothing else is there', () => {
    expect(shortTitles(['실행과제 1. 청년 참여', '보고'])).toEqual(['실행과제 1. 청년 참여', '보고'])
    expect(shortTitles(['과제 1. 가', '안건 2. 나'])).toEqual(['과제 1. 가', '안건 2. 나'])
    expect(shortTitles([])).toEqual([])
  })
})

describe('a change of a table', () => {
  test('asks again what reads it', () => {
    expect(isTouched('resolution.desk', ['ballots'])).toBe(true)
    expect(isTouched('bodies.list', ['ballots'])).toBe(false)
  })

  test('asks again a query that says nothing about what it reads', () => {
    expect(isTouched('some.query', ['ballots'])).toBe(true)
  })
})
