import { beforeEach, describe, expect, it } from 'vitest'
import { PlainDate } from '#core/desk/rows/time'
import { addCalendarDay } from '#core/rules/calendar/addDay'
import { calendarYear } from '#core/rules/calendar/calendarDays'
import { CalendarFile } from '#core/rules/calendar/calendarFile'
import { endOfPeriod } from '#core/rules/calendar/counting'
import { loadCalendar, standardCalendar } from '#core/rules/calendar/standardCalendar'
import { withdrawCalendarDay } from '#core/rules/calendar/withdrawDay'
import { smallDesk, type SmallDesk } from '../body/smallDesk'

let desk: SmallDesk
beforeEach(() => {
  desk = smallDesk()
})

const day = (text: string) => PlainDate.parse(text)
const oneOff = (date: string) => ({
  date,
  effect: 'holiday' as const,
  name: { ko: '임시공휴일', en: 'One-off holiday' },
  reason: '국무회의에서 정함',
  basis: '관보 공고',
})
const year = async (asked: number) => {
  const answered = await desk.asks(calendarYear, { year: asked })
  if (!answered.ok) throw new Error(answered.refusal.code)
  return answered.reply
}

describe('the calendar that comes with the desk', () => {
  it('says by which law its days are holidays, from where and when they were taken, and which are a forecast', () => {
    expect(standardCalendar.basis.ko).toBe('관공서의 공휴일에 관한 규정')
    expect(standardCalendar.source.ko).not.toBe('')
    expect(
      [2021, 2026, 2027, 2035].every((one) => standardCalendar.days.some(({ date }) => date.startsWith(one.toString()))),
    ).toBe(true)
    expect(standardCalendar.forecastFromYear).toBe(2027)
  })

  it('knows the substitute and one-off days', async () => {
    const names = async (asked: number, kind: string) =>
      (await year(asked)).holidays.filter((holiday) => holiday.kind === kind).map(({ date }) => date)
    expect(await names(2021, 'substitute')).toEqual(['2021-08-16', '2021-10-04', '2021-10-11'])
    expect(await names(2025, 'substitute')).toEqual(['2025-03-03', '2025-05-06', '2025-10-08'])
    expect(await names(2023, 'oneOff')).toEqual(['2023-10-02'])
    expect(await names(2026, 'election')).toEqual(['2026-06-03'])
  })

  it('is refused with a day twice, out of order, outside its years, or with a year left out', () => {
    const [first, second, ...rest] = standardCalendar.days
    const problems = (change: object) =>
      CalendarFile.safeParse({ ...standardCalendar, ...change }).error?.issues.map(({ message }) => message)
    expect(problems({ days: [first, first, second, ...rest] })).toEqual(['2017-01-01 stands twice'])
    expect(problems({ days: [second, first, ...rest] })).toEqual(['2017-01-01 stands after 2017-01-27'])
    expect(problems({ lastYear: 2034 })?.[0]).toBe('2035-01-01 lies outside 2017–2034')
    expect(problems({ days: standardCalendar.days.filter(({ date }) => !date.startsWith('2025')) })).toEqual([
      '2025 has no holiday at all',
    ])
    expect(problems({ basis: { ko: '', en: '' } })).toEqual(['needs words in both languages'])
  })
})

describe('a day that the office adds', () => {
  it('is counted from then on, with its reason and basis', async () => {
    // 2026-11-20 is a Friday; ten working days from 11-16: 16…19(4) | 20 added | 23(5)…27(9) 30(10).
    const count = async () =>
      endOfPeriod(
        day('2026-11-16'),
        { unit: 'workingDays', count: 10, firstDay: 'in', lastDay: 'stays' },
        await loadCalendar(desk.read),
      ).due
    expect(await count()).toBe('2026-11-27')
    await desk.does(addCalendarDay, oneOff('2026-11-20'))
    expect(await count()).toBe('2026-11-30')
    expect((await year(2026)).added).toMatchObject([
      { date: '2026-11-20', reason: '국무회의에서 정함', basis: '관보 공고', withdrawnAt: null },
    ])
  })

  it('is taken back with a reason and then no longer counts', async () => {
    const { dayId } = await desk.does(addCalendarDay, oneOff('2026-11-20'))
    const [row] = desk.all('calendarDays')
    await desk.does(withdrawCalendarDay, { dayId, reason: '취소됨', seenRev: row?.rev ?? 0 })
    expect((await loadCalendar(desk.read)).dayOff(day('2026-11-20'))).toBeNull()
    expect((await year(2026)).added).toMatchObject([{ withdrawnReason: '취소됨' }])
    const again = { dayId, reason: '취소됨', seenRev: desk.all('calendarDays')[0]?.rev ?? 0 }
    expect((await desk.refuses(withdrawCalendarDay, again)).code).toBe('calendar.alreadyWithdrawn')
    await desk.does(addCalendarDay, oneOff('2026-11-20'))
  })

  it('can make a forecast holiday a working day', async () => {
    expect((await loadCalendar(desk.read)).dayOff(day('2027-05-03'))).not.toBeNull()
    await desk.does(addCalendarDay, { ...oneOff('2027-05-03'), effect: 'workingDay' })
    expect((await loadCalendar(desk.read)).dayOff(day('2027-05-03'))).toBeNull()
  })

  it('is refused where the calendar has the holiday, where there is none to lift, twice, and without a basis', async () => {
    expect((await desk.refuses(addCalendarDay, oneOff('2026-02-17'))).code).toBe('calendar.alreadyHoliday')
    expect((await desk.refuses(addCalendarDay, { ...oneOff('2026-11-20'), effect: 'workingDay' })).code).toBe(
      'calendar.notAHoliday',
    )
    await desk.does(addCalendarDay, oneOff('2026-11-20'))
    expect((await desk.refuses(addCalendarDay, oneOff('2026-11-20'))).code).toBe('calendar.dayTaken')
    expect(addCalendarDay.input.safeParse({ ...oneOff('2026-11-21'), basis: ' ' }).success).toBe(false)
  })
})
