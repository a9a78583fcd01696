import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '#core/body/exchange/parseDate'
import { PlainDate } from '#core/desk/rows/time'
import { formatDate, formatDateWithWeekday } from '#core/text/dates'

describe('a date as Korean offices write it', () => {
  it.each(['2021. 8. 2.', '2021-08-02', '20210802', '2021년 8월 2일', "'21.8.2."])('%s is 2 August 2021', (text) => {
    expect(readDate(text)).toEqual({ ok: true, date: '2021-08-02' })
  })

  it.each([
    '2021.8.2',
    '2021.08.02.',
    '2021/8/2',
    ' 2021. 8. 2. ',
    '2021. 8. 2.(월)',
    '’21. 8. 2.',
    '２０２１．８．２．',
    '2021년8월2일',
  ])('so is %s', (text) => {
    expect(readDate(text)).toEqual({ ok: true, date: '2021-08-02' })
  })

  it('is read in decomposed form too', () => {
    expect(readDate('2021년 8월 2일'.normalize('NFD'))).toEqual({ ok: true, date: '2021-08-02' })
  })

  it('two digits from 70 on are of the last century', () => {
    expect(readDate("'69.1.1.")).toEqual({ ok: true, date: '2069-01-01' })
    expect(readDate("'70.1.1.")).toEqual({ ok: true, date: '1970-01-01' })
  })

  it.each(['2021. 2. 29.', '2021-13-01', '20210631', '2021년 0월 1일', "'23.2.29.", '1900. 2. 29.'])('%s is no day', (text) => {
    expect(readDate(text)).toEqual({ ok: false, why: 'noSuchDay' })
  })

  it('29 February is a day in a leap year', () => {
    expect(readDate('2024. 2. 29.')).toEqual({ ok: true, date: '2024-02-29' })
  })

  it.each(['21. 8. 2.', '8/2/2021', '2.8.2021', '44410', '내일', '2021. 8.', '2021-8-2-1', ''])('%s is not guessed', (text) => {
    expect(readDate(text)).toEqual({ ok: false, why: 'notADate' })
  })

  it('a weekday that does not fit is said', () => {
    expect(readDate('2021. 8. 2.(화)')).toEqual({ ok: false, why: 'wrongWeekday' })
  })

  it('every day that the desk prints is read back', () => {
    const days = fc
      .integer({ min: -25_000, max: 40_000 })
      .map((offset) => PlainDate.parse(new Date(offset * 86_400_000).toJSON().slice(0, 10)))
    fc.assert(
      fc.property(days, (date) => {
        for (const text of [date, formatDate(date, 'ko'), formatDateWithWeekday(date, 'ko'), date.replaceAll('-', '')]) {
          expect(readDate(text)).toEqual({ ok: true, date })
        }
      }),
    )
  })
})
