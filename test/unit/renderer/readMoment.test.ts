import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Instant, PlainDate } from '#core/desk/rows/time'
import { formatDeadline, formatInstant } from '#core/text/dates'
import { readDate, readMoment } from '../../../src/renderer/i18n/readMoment'

const seoul = 'Asia/Seoul'
const today = PlainDate.parse('2021-07-09')
const read = (typed: string): string | null => readMoment(typed, seoul, today)

describe('a moment is read from', () => {
  test.each([
    ['digits', '0709 1352'],
    ['digits in one', '07091352'],
    ['digits with the year', '20210709 1352'],
    ['dots', '2021.7.9 13:52'],
    ['a paper’s own form', '2021. 7. 9.(금) 13:52'],
    ['a date without its year', '7. 9. 13:52'],
    ['a slash', '7/9 13:52'],
    ['dashes', '2021-07-09 13:52'],
    ['words', '2021년 7월 9일 13:52'],
    ['decomposed words', '2021년 7월 9일 13:52'.normalize('NFD')],
    ['an English paper’s own form', '9 July 2021, 13:52 KST'],
    ['the time alone, today', '13:52'],
    ['full-width colons', '0709 13：52'],
  ])('%s', (_, typed) => {
    expect(read(typed)).toBe('2021-07-09T04:52:00.000Z')
  })

  test('the whole hour alone', () => {
    expect(read('0712 18')).toBe('2021-07-12T09:00:00.000Z')
  })

  test('24:00, which is the end of the day', () => {
    expect(read('0712 24:00')).toBe('2021-07-12T15:00:00.000Z')
  })
})

test.each(['', '내일', '0732 1000', '1332 1000', '0709 2500', '0709 1360', '0709 2430', '30. 2. 10:00', '13:52:00', '7월'])(
  '‘%s’ is no moment',
  (typed) => {
    expect(read(typed)).toBeNull()
  },
)

describe('what a paper prints is read back', () => {
  const minutes = fc
    .integer({ min: 0, max: 60 * 24 * 365 * 20 })
    .map((minute) => Instant.parse(new Date(Date.UTC(2019, 0, 1) + minute * 60_000).toJSON()))

  test('in both languages, to the minute', () => {
    fc.assert(
      fc.property(minutes, fc.constantFrom('ko', 'en'), (moment, language) => {
        expect(read(formatInstant(moment, seoul, language))).toBe(moment)
        expect(read(formatDeadline(moment, seoul, language))).toBe(moment)
      }),
    )
  })
})

describe('a day is read', () => {
  test.each(['0901', '2021.9.1', '2021. 9. 1.(수)', '9. 1.', '2021-09-01', '1 September 2021', '20210901'])(
    'from %s',
    (typed) => {
      expect(readDate(typed, today)).toBe('2021-09-01')
    },
  )

  test.each(['', '0931', '내일', '2021'])('and not from ‘%s’', (typed) => {
    expect(readDate(typed, today)).toBeNull()
  })
})
