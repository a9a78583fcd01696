import { describe, expect, test } from 'vitest'
import { Instant, PlainDate } from '#core/desk/rows/time'
import type { Deadline } from '#core/rules/deadlines/deadline'
import { aheadOf, daysOfStrip, stretchAhead } from '../../../src/renderer/screens/today/thirtyDays'

const now = { now: Instant.parse('2021-07-09T01:00:00.000Z'), today: PlainDate.parse('2021-07-09'), zone: 'Asia/Seoul' }
const nothing = { ko: '', en: '' }
const deadline = (id: string, due: string, part: Partial<Deadline> = {}): Deadline => ({
  id,
  kind: 'voteCloses',
  bodyId: null,
  about: nothing,
  due: PlainDate.parse(due),
  dueAt: null,
  otherReadings: [],
  cites: [{ rule: 'written.late', source: nothing, version: nothing, clause: nothing, verified: 'read' }],
  counted: nothing,
  inputs: [],
  coverage: 'published',
  uncertainYears: [],
  state: 'pending',
  rev: 1,
  ...part,
})

describe('what falls due', () => {
  test('is asked for from today until the thirtieth day after it, over the end of a year and a leap day too', () => {
    expect(stretchAhead(PlainDate.parse('2021-07-09'))).toEqual({ from: '2021-07-09', until: '2021-08-08' })
    expect(stretchAhead(PlainDate.parse('2023-12-15'))).toEqual({ from: '2023-12-15', until: '2024-01-14' })
    expect(stretchAhead(PlainDate.parse('2024-02-01'))).toEqual({ from: '2024-02-01', until: '2024-03-02' })
  })

  test('stands with the nearest first: a moment before the end of its day', () => {
    const found = aheadOf(
      [
        deadline('day', '2021-07-12'),
        deadline('moment', '2021-07-12', { dueAt: Instant.parse('2021-07-12T09:00:00.000Z') }),
        deadline('today', '2021-07-09'),
      ],
      now,
    )
    expect(found.map((each) => [each.deadline.id, each.daysLeft])).toEqual([
      ['today', 0],
      ['moment', 3],
      ['day', 3],
    ])
    expect(found.map(({ at }) => at)).toEqual([
      '2021-07-09T15:00:00.000Z',
      '2021-07-12T09:00:00.000Z',
      '2021-07-12T15:00:00.000Z',
    ])
  })

  test('is nothing that is done, fell away, was missed or passed earlier today', () => {
    const others = (['met', 'missed', 'past', 'cancelled'] as const).map((state) => deadline(state, '2021-07-12', { state }))
    const over = deadline('over', '2021-07-09', { dueAt: Instant.parse('2021-07-09T00:59:00.000Z') })
    expect(aheadOf([...others, over], now)).toEqual([])
  })
})

test('the strip of days begins today and marks weekends', () => {
  const days = daysOfStrip(PlainDate.parse('2021-07-09'))
  expect(days).toHaveLength(31)
  expect(days[0]).toEqual({ day: '2021-07-09', isWeekend: false })
  expect(days.slice(1, 4).map(({ isWeekend }) => isWeekend)).toEqual([true, true, false])
})
