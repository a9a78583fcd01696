import { describe, expect, test } from 'vitest'
import { ItemId, SeatId } from '#core/desk/rows/identifiers'
import { Instant } from '#core/desk/rows/time'
import { indexCells, isEnterable } from '../../../src/renderer/screens/votes/matrix/cells'
import type { DeskBallot, DeskItem } from '../../../src/renderer/screens/votes/desk/deskItem'
import { seatStanding } from '../../../src/renderer/screens/votes/desk/seatStanding'

const id = (n: number): string => `0197a000-0000-7000-8000-${n.toString().padStart(12, '0')}`
const seatId = SeatId.parse(id(1))
const other = SeatId.parse(id(2))

const item = (n: number, version: number, kind: DeskItem['kind'] = 'decision'): DeskItem => ({
  itemId: ItemId.parse(id(10 + n)),
  number: n,
  itemNumber: '',
  kind,
  title: `안건 ${n}`,
  titleEn: '',
  group: '',
  version,
  motion: '원안대로 의결한다.',
  reason: '',
  content: '',
  fingerprint: '0'.repeat(64),
  texts: [],
  replied: 0,
  result: null,
})

const ballot = (of: DeskItem, part: Partial<DeskBallot>): DeskBallot => ({
  itemId: of.itemId,
  seatId,
  version: of.version,
  state: 'received',
  choice: 'yes',
  opinion: '',
  condition: '',
  way: 'email',
  arrivedAt: Instant.parse('2021-07-09T01:00:00.000Z'),
  enteredAt: Instant.parse('2021-07-09T02:00:00.000Z'),
  enteredBy: '사무국 담당자',
  evidenceId: null,
  evidence: null,
  ...part,
})

const first = item(1, 1)
const second = item(2, 2)
const report = item(3, 1, 'report')

describe('a cell shows', () => {
  test('nothing where nothing came', () => {
    expect(indexCells({ ballots: [], recusals: [] }, []).cell(seatId, first)).toEqual({ kind: 'empty' })
  })

  test('that a reply came and how, not what it says, while the tally is sealed', () => {
    const index = indexCells({ ballots: [ballot(first, { choice: null })], recusals: [] }, [])
    expect(index.cell(seatId, first)).toEqual({
      kind: 'received',
      choice: null,
      way: 'email',
      kept: 0,
      lacks: [],
      unchecked: false,
    })
    expect(index.cell(other, first)).toEqual({ kind: 'empty' })
  })

  test('the reply that counts, and how many beside it do not', () => {
    const ballots = [
      ballot(first, { state: 'replaced', choice: 'no' }),
      ballot(first, { way: 'fax' }),
      ballot(first, { state: 'late' }),
    ]
    expect(indexCells({ ballots, recusals: [] }, []).cell(seatId, first)).toEqual({
      kind: 'received',
      choice: 'yes',
      way: 'fax',
      kept: 2,
      lacks: [],
      unchecked: false,
    })
  })

  test('that the member has to be asked again after the text changed', () => {
    const index = indexCells({ ballots: [ballot(second, { state: 'superseded', version: 1 })], recusals: [] }, [])
    expect(index.cell(seatId, second)).toEqual({ kind: 'askAgain', version: 1 })
    expect(isEnterable(index.cell(seatId, second))).toBe(true)
  })

  test('a reply that came late', () => {
    const index = indexCells({ ballots: [ballot(first, { state: 'late', choice: 'no' })], recusals: [] }, [])
    expect(index.cell(seatId, first)).toEqual({ kind: 'late', choice: 'no' })
  })

  test('a recusal before anything that was given', () => {
    const recusal = { itemId: first.itemId, seatId, ground: '이해관계', declaredAt: Instant.parse('2021-07-09T03:00:00.000Z') }
    const index = indexCells({ ballots: [ballot(first, { state: 'superseded' })], recusals: [recusal] }, [])
    expect(index.cell(seatId, first)).toEqual({ kind: 'recused', ground: '이해관계' })
    expect(isEnterable(index.cell(seatId, first))).toBe(false)
  })

  test('that nobody votes on a report item', () => {
    expect(isEnterable(indexCells({ ballots: [], recusals: [] }, []).cell(seatId, report))).toBe(false)
  })
})

describe('a seat', () => {
  const items = [first, second, report]
  const standing = (ballots: DeskBallot[]) => seatStanding(seatId, items, indexCells({ ballots, recusals: [] }, []))

  test('has answered when every decision item has a counted reply', () => {
    expect(standing([ballot(first, {}), ballot(second, {})])).toBe('answered')
  })

  test('has answered in part, late, or not at all', () => {
    expect(standing([ballot(first, {})])).toBe('partly')
    expect(standing([ballot(first, { state: 'late' })])).toBe('late')
    expect(standing([])).toBe('silent')
  })

  test('has to be asked again, whatever else it answered', () => {
    expect(standing([ballot(first, {}), ballot(second, { state: 'superseded', version: 1 })])).toBe('askAgain')
  })

  test('that is recused from everything else has answered', () => {
    const recusals = [
      { itemId: second.itemId, seatId, ground: '이해관계', declaredAt: Instant.parse('2021-07-09T03:00:00.000Z') },
    ]
    expect(seatStanding(seatId, items, indexCells({ ballots: [ballot(first, {})], recusals }, []))).toBe('answered')
  })
})
