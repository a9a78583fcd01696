import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlainDate } from '#core/desk/rows/time'
import { endOfPeriod, endsOfParts, firstDayAfter, lastDayBefore, partOf, type Period } from '#core/rules/calendar/counting'
import { calendarOf } from '#core/rules/calendar/holidayCalendar'
import { standardCalendar } from '#core/rules/calendar/standardCalendar'

const calendar = calendarOf(standardCalendar, [])
const day = (text: string) => PlainDate.parse(text)
const tenWorkingDays: Period = { unit: 'workingDays', count: 10, firstDay: 'in', lastDay: 'stays' }
const days = (count: number): Period => ({ unit: 'calendarDays', count, firstDay: 'out', lastDay: 'moves' })
const end = (start: string, period: Period) => endOfPeriod(day(start), period, calendar)

describe('ten working days, the first day counted, over the feasts of each year', () => {
  // Each line counts by hand: the number in brackets is the how-manieth day it is.
  it.each([
    ['Seollal 2021', '2021-02-08', '2021-02-23', '2.8(1) 9(2) 10(3) | 11 12 설날 | 13 14 주말 | 15(4)…19(8) | 22(9) 23(10)'],
    [
      'Chuseok 2021',
      '2021-09-17',
      '2021-10-06',
      '9.17(1) | 20 21 22 추석 | 23(2) 24(3) 27(4)…10.1(8) | 4 개천절 대체 | 5(9) 6(10)',
    ],
    ['Seollal 2022', '2022-01-27', '2022-02-14', '1.27(1) 28(2) | 31 2.1 2.2 설날 | 3(3) 4(4) 7(5)…11(9) 14(10)'],
    ['Chuseok 2022', '2022-09-08', '2022-09-23', '9.8(1) | 9 10 11 추석, 12 대체 | 13(2)…16(5) 19(6)…23(10)'],
    ['Seollal 2023', '2023-01-20', '2023-02-06', '1.20(1) | 21 22 23 설날, 24 대체 | 25(2) 26 27(4) 30(5)…2.3(9) 6(10)'],
    [
      'Chuseok 2023',
      '2023-09-27',
      '2023-10-17',
      '9.27(1) | 28 29 30 추석, 10.2 임시, 3 개천절 | 4(2) 5 6(4) | 9 한글날 | 10(5)…13(8) 16(9) 17(10)',
    ],
    ['Seollal 2024', '2024-02-08', '2024-02-23', '2.8(1) | 9 10 11 설날, 12 대체 | 13(2)…16(5) 19(6)…23(10)'],
    [
      'Chuseok 2024',
      '2024-09-13',
      '2024-10-02',
      '9.13(1) | 16 17 18 추석 | 19(2) 20(3) 23(4)…27(8) 30(9) | 10.1 국군의 날 | 2(10)',
    ],
    ['Seollal 2025', '2025-01-24', '2025-02-12', '1.24(1) | 27 임시, 28 29 30 설날 | 31(2) 2.3(3)…7(7) 10(8) 11(9) 12(10)'],
    [
      'Chuseok 2025',
      '2025-10-02',
      '2025-10-22',
      '10.2(1) | 3 개천절, 5 6 7 추석, 8 대체, 9 한글날 | 10(2) 13(3)…17(7) 20(8) 21(9) 22(10)',
    ],
    [
      'Seollal 2026',
      '2026-02-13',
      '2026-03-04',
      '2.13(1) | 16 17 18 설날 | 19(2) 20(3) 23(4)…27(8) | 3.2 삼일절 대체 | 3(9) 4(10)',
    ],
    [
      'Chuseok 2026',
      '2026-09-23',
      '2026-10-12',
      '9.23(1) | 24 25 26 추석 | 28(2)…10.2(6) | 5 대체 | 6(7) 7 8(9) | 9 한글날 | 12(10)',
    ],
    ['Seollal 2027', '2027-02-05', '2027-02-22', '2.5(1) | 6 7 8 설날, 9 대체 | 10(2) 11 12(4) 15(5)…19(9) 22(10)'],
    ['Chuseok 2027', '2027-09-13', '2027-09-29', '9.13(1) | 14 15 16 추석 | 17(2) 20(3)…24(7) 27(8) 28(9) 29(10)'],
    ['the end of 2021', '2021-12-24', '2022-01-06', '12.24(1) | 25 26 | 27(2)…31(6) | 1.1 2 | 3(7) 4 5 6(10)'],
    ['the end of 2026', '2026-12-24', '2027-01-08', '12.24(1) | 25 | 28(2)…31(5) | 1.1 | 4(6)…8(10)'],
  ])('%s: from %s they end on %s (%s)', (_, start, expected) => {
    expect(end(start, tenWorkingDays).due).toBe(expected)
  })

  it('a request that comes in on a Saturday counts from the Monday', () => {
    // 2021-07-10 is a Saturday: 12(1)…16(5) 19(6)…23(10)
    expect(end('2021-07-10', tenWorkingDays).due).toBe('2021-07-23')
  })
})

describe('a period of days whose end falls on a day off (Civil Act 157, 161)', () => {
  it.each([
    ['2024-08-17', 30, '2024-09-19', '8.18(1)…9.16(30) 추석 전날 → 17, 18 추석 → 19'],
    ['2025-09-03', 30, '2025-10-10', '9.4(1)…10.3(30) 개천절 → 4 토, 5 6 7 추석, 8 대체, 9 한글날 → 10'],
    ['2023-01-19', 3, '2023-01-25', '1.20(1) 21 22(3) 설날 → 23 설날 다음날, 24 대체 → 25'],
    ['2021-09-19', 3, '2021-09-23', '9.20(1) 21 22(3) 추석 다음날 → 23'],
    ['2022-12-02', 30, '2023-01-02', '12.3(1)…1.1(30) 일요일, 신정 → 2'],
    ['2021-07-05', 7, '2021-07-12', '7.6(1)…12(7) 월요일, 그대로'],
  ])('%s and %i days end on %s (%s)', (start, count, expected) => {
    expect(end(start, days(count)).due).toBe(expected)
  })

  it('names every day over which the end was moved', () => {
    const { nominal, movedOver } = end('2025-09-03', days(30))
    expect(nominal).toBe('2025-10-03')
    expect(movedOver.map(({ day: date, name }) => `${date} ${name.ko}`)).toEqual([
      '2025-10-03 개천절',
      '2025-10-04 토요일',
      '2025-10-05 추석 전날',
      '2025-10-06 추석',
      '2025-10-07 추석 다음날',
      '2025-10-08 추석 대체 휴일',
      '2025-10-09 한글날',
    ])
  })
})

describe('months and years by the calendar (Civil Act 160)', () => {
  const period = (unit: 'months' | 'years', count: number, firstDay: 'in' | 'out', lastDay: 'moves' | 'stays'): Period => {
    return { unit, count, firstDay, lastDay }
  }
  it.each([
    [
      'a year from 28 February 2024 begins on the 29th, a day that 2025 lacks',
      '2024-02-28',
      period('years', 1, 'out', 'stays'),
      '2025-02-28',
    ],
    ['two years with their first day 29 February 2024', '2024-02-29', period('years', 2, 'in', 'stays'), '2026-02-28'],
    ['the same moved: 28 Sat, 3.1 Sun, 3.2 substitute', '2024-02-29', period('years', 2, 'in', 'moves'), '2026-03-03'],
    ['a year that ends on 29 February', '2023-03-01', period('years', 1, 'in', 'stays'), '2024-02-29'],
    ['four years from 29 February to 28 February', '2024-02-29', period('years', 4, 'in', 'stays'), '2028-02-28'],
    ['a month from 31 January', '2023-01-31', period('months', 1, 'out', 'stays'), '2023-02-28'],
    ['a month from 30 January: February has no 31st', '2023-01-30', period('months', 1, 'out', 'stays'), '2023-02-28'],
    [
      'a month from 28 February runs from the first of March to its end',
      '2023-02-28',
      period('months', 1, 'out', 'stays'),
      '2023-03-31',
    ],
    ['six months from 31 August into a leap year', '2023-08-31', period('months', 6, 'out', 'stays'), '2024-02-29'],
    ['six months from 31 August into a common year', '2022-08-31', period('months', 6, 'out', 'stays'), '2023-02-28'],
    ['six months over the end of the year', '2022-10-14', period('months', 6, 'out', 'stays'), '2023-04-14'],
  ])('%s', (_, start, asked, expected) => {
    expect(end(start, asked).due).toBe(expected)
  })
})

describe('days before an event', () => {
  it('strict: seven whole days lie between, so for 14 July notice has arrived by the end of 6 July', () => {
    expect(lastDayBefore(day('2021-07-14'), 7, 'strict', calendar).due).toBe('2021-07-06')
  })

  it('lenient: D-7 is 7 July', () => {
    expect(lastDayBefore(day('2021-07-14'), 7, 'dMinus', calendar).due).toBe('2021-07-07')
  })

  it('a notice date on a holiday is not moved, but the last working day before it is named', () => {
    // Meeting 2024-09-25 (Wed): strict 9.17, Chuseok; 16 too, 15 Sun, 14 Sat → Fri 13.
    expect(lastDayBefore(day('2024-09-25'), 7, 'strict', calendar)).toMatchObject({
      due: '2024-09-17',
      lastWorkingDay: '2024-09-13',
    })
  })

  it('over the end of a year and over 29 February', () => {
    expect(lastDayBefore(day('2022-01-05'), 7, 'strict', calendar).due).toBe('2021-12-28')
    expect(lastDayBefore(day('2024-03-05'), 7, 'strict', calendar).due).toBe('2024-02-26')
    expect(lastDayBefore(day('2023-03-05'), 7, 'strict', calendar).due).toBe('2023-02-25')
  })

  it('thirty days between a decision and the opening leave thirty whole days', () => {
    // Decision 2024-01-31: 2.1(1)…29(29) 3.1(30), so it may open on 3.2; taken as the thirtieth day, 3.1.
    expect(firstDayAfter(day('2024-01-31'), 30, 'strict')).toBe('2024-03-02')
    expect(firstDayAfter(day('2024-01-31'), 30, 'dMinus')).toBe('2024-03-01')
  })
})

describe('parts of a year', () => {
  it('halves and quarters end with their month', () => {
    expect(endsOfParts(2024, 2)).toEqual(['2024-06-30', '2024-12-31'])
    expect(endsOfParts(2024, 4)).toEqual(['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'])
  })

  it('a day lies in the part whose first and last day it may be', () => {
    expect(partOf(day('2024-06-30'), 2)).toEqual({ from: '2024-01-01', until: '2024-06-30' })
    expect(partOf(day('2024-07-01'), 2)).toEqual({ from: '2024-07-01', until: '2024-12-31' })
  })
})

describe('a year that the calendar does not cover', () => {
  it('is said, and what is given is only the earliest that it can be', () => {
    const counted = end('2036-10-01', tenWorkingDays)
    expect(counted).toMatchObject({ coverage: 'notCovered', uncertainYears: [2036] })
  })

  it('is said also where only the end reaches into it', () => {
    expect(end('2035-12-24', tenWorkingDays)).toMatchObject({ coverage: 'notCovered', uncertainYears: [2035, 2036] })
  })

  it('a forecast year is said to be one', () => {
    expect(end('2026-12-24', tenWorkingDays)).toMatchObject({ coverage: 'forecast', uncertainYears: [2027] })
  })

  it('does not matter where no holiday could', () => {
    const stays: Period = { unit: 'months', count: 6, firstDay: 'out', lastDay: 'stays' }
    expect(end('2040-01-15', stays)).toMatchObject({ due: '2040-07-15', coverage: 'published' })
  })
})

describe('whatever the day', () => {
  const anyDay = fc
    .integer({ min: 0, max: 6900 })
    .map((offset) => PlainDate.parse(new Date(Date.UTC(2017, 0, 1 + offset)).toJSON().slice(0, 10)))
  const next = (date: PlainDate, by: number) =>
    PlainDate.parse(new Date(Date.parse(`${date}T00:00:00.000Z`) + by * 86_400_000).toJSON().slice(0, 10))

  it('a period of working days ends on the working day that a slow count finds', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 25 }), fc.boolean(), (start, count, firstIn) => {
        let date = firstIn ? start : next(start, 1)
        const seen: PlainDate[] = []
        for (; seen.length < count; date = next(date, 1)) {
          const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay()
          const listed = standardCalendar.days.some((holiday) => holiday.date === date)
          if (weekday !== 0 && weekday !== 6 && !listed) seen.push(date)
        }
        const period: Period = { unit: 'workingDays', count, firstDay: firstIn ? 'in' : 'out', lastDay: 'stays' }
        expect(endOfPeriod(start, period, calendar).due).toBe(seen.at(-1))
      }),
    )
  })

  it('an end is moved only over days off and onto a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const { due, nominal, movedOver } = endOfPeriod(start, days(count), calendar)
        expect(nominal).toBe(next(start, count))
        expect(calendar.dayOff(due)).toBeNull()
        expect(movedOver.map((off) => off.day)).toEqual(movedOver.map((_, index) => next(nominal, index)))
        expect(due).toBe(next(nominal, movedOver.length))
      }),
    )
  })

  it('a later start never ends earlier', () => {
    const period = fc.record<Period>({
      unit: fc.constantFrom('calendarDays', 'workingDays', 'months', 'years'),
      count: fc.integer({ min: 1, max: 20 }),
      firstDay: fc.constantFrom('in', 'out'),
      lastDay: fc.constantFrom('moves', 'stays'),
    })
    fc.assert(
      fc.property(anyDay, period, (start, asked) => {
        expect(endOfPeriod(start, asked, calendar).due <= endOfPeriod(next(start, 1), asked, calendar).due).toBe(true)
      }),
    )
  })

  it('the strict notice date is the day before the lenient one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (event, count) => {
        const strict = lastDayBefore(event, count, 'strict', calendar).due
        expect(next(strict, 1)).toBe(lastDayBefore(event, count, 'dMinus', calendar).due)
      }),
    )
  })
})
