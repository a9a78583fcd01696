import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysAfter, daysBetween, lastDayOfYears, overlaps } from '#core/body/span'
import { PlainDate } from '#core/desk/rows/time'

const day = (text: string) => PlainDate.parse(text)

it.each([
  ['2021-08-02', 2, '2023-08-01'],
  ['2019-04-30', 2, '2021-04-29'],
  ['2024-02-01', 2, '2026-01-31'],
  ['2024-03-01', 1, '2025-02-28'],
  ['2024-02-29', 2, '2026-02-28'],
  ['2024-02-29', 4, '2028-02-28'],
  ['2022-01-01', 2, '2023-12-31'],
])('a period from %s of %i years ends on %s', (from, years, last) => {
  expect(lastDayOfYears(day(from), years)).toBe(last)
})

const days = fc.integer({ min: -20_000, max: 40_000 }).map((n) => daysAfter(day('2000-01-01'), n))

it('days forward and days between agree', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
      expect(daysBetween(from, daysAfter(from, n))).toBe(n)
    }),
  )
})

it('two spans overlap exactly when some day lies in both', () => {
  const short = fc.record({ start: fc.integer({ min: 0, max: 12 }), length: fc.option(fc.integer({ min: 0, max: 8 })) })
  const span = ({ start, length }: { start: number; length: number | null }) => ({
    from: daysAfter(day('2021-07-01'), start),
    until: length === null ? null : daysAfter(day('2021-07-01'), start + length),
  })
  const covers = (one: ReturnType<typeof span>, on: PlainDate) => one.from <= on && (one.until === null || on <= one.until)
  fc.assert(
    fc.property(short, short, (first, second) => {
      const [a, b] = [span(first), span(second)]
      const shared = Array.from({ length: 40 }, (_, n) => daysAfter(day('2021-07-01'), n)).some(
        (on) => covers(a, on) && covers(b, on),
      )
      expect(overlaps(a, b)).toBe(shared)
    }),
  )
})
