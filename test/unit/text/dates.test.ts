import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Instant, PlainDate } from '#core/desk/rows/time'
import {
  dayOf,
  deadlineDay,
  formatDate,
  formatDateRange,
  formatDateWithWeekday,
  formatDeadline,
  formatInstant,
  formatTime,
  formatWindow,
} from '#core/text/dates'

const day = (text: string) => PlainDate.parse(text)
const at = (text: string) => Instant.parse(text)
const seoul = 'Asia/Seoul'

describe('dates of official papers (forms 4.4)', () => {
  it('writes dots in place of 연·월·일, one space after each, no leading zero', () => {
    expect(formatDate(day('2021-07-06'), 'ko')).toBe('2021. 7. 6.')
    expect(formatDateWithWeekday(day('2021-07-06'), 'ko')).toBe('2021. 7. 6.(화)')
    expect(formatDateWithWeekday(day('2014-12-19'), 'ko')).toBe('2014. 12. 19.(금)')
  })

  it('writes the day with its time on the 24-hour clock of the office', () => {
    expect(formatInstant(at('2021-07-06T05:30:00.000Z'), seoul, 'ko')).toBe('2021. 7. 6.(화) 14:30')
    expect(formatTime(at('2021-07-06T00:00:00.000Z'), seoul)).toBe('09:00')
    expect(formatTime(at('2021-07-06T03:00:00.000Z'), seoul)).toBe('12:00')
    expect(dayOf(at('2021-07-05T15:00:00.000Z'), seoul)).toBe('2021-07-06')
  })

  it.each([
    ['2021-07-06', '2021-07-12', '2021. 7. 6.~7. 12.'],
    ['2022-10-11', '2022-11-14', '2022. 10. 11.~11. 14.'],
    ['2024-02-01', '2026-01-31', '2024. 2. 1.~2026. 1. 31.'],
    ['2021-07-06', '2021-07-06', '2021. 7. 6.'],
  ])('a range from %s to %s names the year once: %s', (from, to, expected) => {
    expect(formatDateRange(day(from), day(to), 'ko', 'tight', false)).toBe(expected)
  })

  it('can name the weekdays of a range and space its tilde', () => {
    expect(formatDateRange(day('2021-07-06'), day('2021-07-12'), 'ko', 'tight', true)).toBe('2021. 7. 6.(화)~7. 12.(월)')
    expect(formatDateRange(day('2021-07-06'), day('2021-07-12'), 'ko', 'spaced', false)).toBe('2021. 7. 6. ~ 7. 12.')
  })

  it('writes a deadline at midnight as 24:00 of the day that ends', () => {
    expect(formatDeadline(at('2021-07-12T15:00:00.000Z'), seoul, 'ko')).toBe('2021. 7. 12.(월) 24:00')
    expect(formatDeadline(at('2021-07-12T09:00:00.000Z'), seoul, 'ko')).toBe('2021. 7. 12.(월) 18:00')
    expect(deadlineDay(at('2021-07-12T15:00:00.000Z'), seoul)).toBe('2021-07-12')
    expect(deadlineDay(at('2021-07-12T15:00:00.001Z'), seoul)).toBe('2021-07-13')
  })

  it('writes the window of a vote with its last hour', () => {
    const window = [at('2021-07-06T00:00:00.000Z'), at('2021-07-12T09:00:00.000Z'), seoul] as const
    expect(formatWindow(...window, 'ko', 'tight')).toBe('2021. 7. 6.(화)~7. 12.(월) 18:00까지')
    expect(formatWindow(...window, 'en', 'tight')).toBe('6–12 July 2021, until 18:00 KST')
  })

  it('writes English dates without weekdays, months and years once', () => {
    expect(formatDate(day('2021-07-06'), 'en')).toBe('6 July 2021')
    expect(formatDateRange(day('2022-10-11'), day('2022-11-14'), 'en', 'tight', true)).toBe('11 October – 14 November 2022')
    expect(formatDateRange(day('2024-02-01'), day('2026-01-31'), 'en', 'tight', true)).toBe('1 February 2024 – 31 January 2026')
    expect(formatInstant(at('2021-07-06T05:30:00.000Z'), seoul, 'en')).toBe('6 July 2021, 14:30 KST')
    expect(formatInstant(at('2021-07-06T05:30:00.000Z'), 'Europe/Paris', 'en')).toBe('6 July 2021, 07:30 UTC+02:00')
  })

  it('any date can be read back from what is printed', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => {
        const plain = day(date.toISOString().slice(0, 10))
        const [year, month, dayOfMonth] = formatDate(plain, 'ko')
          .split('. ')
          .map((part) => part.replace('.', ''))
        expect(`${year}-${month?.padStart(2, '0')}-${dayOfMonth?.padStart(2, '0')}`).toBe(plain)
      }),
    )
  })
})
