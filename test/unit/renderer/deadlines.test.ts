import { describe, expect, test } from 'vitest'
import { BodyId, ResolutionId } from '#core/desk/rows/identifiers'
import { Instant, PlainDate } from '#core/desk/rows/time'
import type { VoteSummary } from '#core/resolution/views/voteSummary'
import { daysOfStrip, deadlinesOf } from '../../../src/renderer/screens/today/deadlinesOf'
import type { Overview } from '../../../src/renderer/screens/today/overview'

const bodyId = BodyId.parse('0197a000-0000-7000-8000-000000000001')
const unsigned = { governmentCoChair: false, civilCoChair: false, complete: false }

const vote = (part: Partial<VoteSummary>): VoteSummary => ({
  resolutionId: ResolutionId.parse('0197a000-0000-7000-8000-000000000002'),
  bodyId,
  bodyName: { ko: '포럼', en: 'Forum' },
  termNumber: 1,
  number: 7,
  title: '제목',
  titleEn: '',
  state: 'open',
  opensAt: Instant.parse('2021-07-06T00:00:00.000Z'),
  closesAt: Instant.parse('2021-07-12T09:00:00.000Z'),
  itemCount: 1,
  illustrative: false,
  sealed: true,
  inOffice: 20,
  answered: 0,
  waiting: 20,
  quorumNeeded: 11,
  call: unsigned,
  result: unsigned,
  next: 'collect',
  ...part,
})

const overview = (part: Partial<Overview>): Overview => ({
  now: Instant.parse('2021-07-09T01:00:00.000Z'),
  today: PlainDate.parse('2021-07-09'),
  zone: 'Asia/Seoul',
  practice: true,
  officeName: { ko: '', en: '' },
  head: { n: 1, hash: 'a'.repeat(64) },
  votes: [],
  termsEnding: [],
  ...part,
})

describe('what falls due', () => {
  test('is the close of an open vote and the opening of a called one, the nearest first', () => {
    const called = vote({
      state: 'called',
      opensAt: Instant.parse('2021-07-10T00:00:00.000Z'),
      closesAt: Instant.parse('2021-07-20T00:00:00.000Z'),
    })
    const found = deadlinesOf(overview({ votes: [vote({}), called] }))
    expect(found.map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
      ['opens', 1],
      ['closes', 3],
    ])
  })

  test('is nothing of a vote that is closed or whose time has passed', () => {
    const over = vote({ closesAt: Instant.parse('2021-07-09T00:59:00.000Z') })
    expect(deadlinesOf(overview({ votes: [over, vote({ state: 'closed' }), vote({ state: 'announced' })] }))).toEqual([])
  })

  test('is a deadline at midnight on the day that ends', () => {
    const [found] = deadlinesOf(overview({ votes: [vote({ closesAt: Instant.parse('2021-07-12T15:00:00.000Z') })] }))
    expect(found).toMatchObject({ day: '2021-07-12', daysLeft: 3 })
  })

  test('is a term within thirty days, not one after', () => {
    const term = (until: string) => ({ bodyId, until: PlainDate.parse(until), seats: [{ ko: '위원 1', en: '' }] })
    const found = deadlinesOf(overview({ termsEnding: [term('2021-08-08'), term('2021-08-09')] }))
    expect(found.map(({ day }) => day)).toEqual(['2021-08-08'])
  })
})

test('the strip of days begins today and marks weekends', () => {
  const days = daysOfStrip(PlainDate.parse('2021-07-09'))
  expect(days).toHaveLength(31)
  expect(days[0]).toEqual({ day: '2021-07-09', isWeekend: false })
  expect(days.slice(1, 4).map(({ isWeekend }) => isWeekend)).toEqual([true, true, false])
})
