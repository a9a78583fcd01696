import { describe, expect, test } from 'vitest'
import {
  draftsOf,
  type OtherSeat,
  readSeats,
  type SeatDraft,
  withMore,
} from '../../../src/renderer/screens/members/setUp/seatDrafts'

const seat = (number: number) => ({
  number,
  label: { ko: `위촉위원 ${String(number)}`, en: '' },
  class: 'commissioned' as const,
  sector: 'academia' as const,
  organisationId: null,
})
const more = (count: number) => ({
  count,
  seatClass: 'commissioned' as const,
  sector: 'civilSociety' as const,
  labelOf: (place: number) => ({ ko: `위촉위원 ${String(place)}`, en: `Member ${String(place)}` }),
})
const changed = (drafts: readonly SeatDraft[], at: number, change: Partial<SeatDraft>): readonly SeatDraft[] =>
  drafts.map((draft, index) => (index === at ? { ...draft, ...change } : draft))

describe('the table of seats that will be made', () => {
  test('copied seats come out as they went in', () => {
    expect(readSeats(draftsOf([seat(1), seat(7)]), [])).toEqual({ seats: [seat(1), seat(7)], faults: new Map() })
  })

  test('a line that is left out makes no seat and frees its number', () => {
    const drafts = changed(draftsOf([seat(1), seat(2)]), 0, { leftOut: true })
    const both = changed(drafts, 1, { number: '1' })
    expect(readSeats(both, []).faults.size).toBe(0)
    expect(readSeats(both, []).seats.map(({ number }) => number)).toEqual([1])
  })

  test('a number that is none, comes twice or is taken in the term, and a missing label are found in their line', () => {
    const three = draftsOf([seat(1), seat(2), seat(3)])
    const fault = (change: Partial<SeatDraft>, others: readonly OtherSeat[] = []) =>
      [...readSeats(changed(three, 1, change), others).faults].join(' ')
    expect(fault({ number: '0' })).toBe('1,number')
    expect(fault({ number: '1000' })).toBe('1,number')
    expect(fault({ number: '두' })).toBe('1,number')
    expect(fault({ number: '1' })).toBe('1,twice')
    expect(fault({}, [{ number: 2, seatClass: 'agency' }])).toBe('1,twice')
    expect(fault({ ko: ' ' })).toBe('1,label')
    expect(fault({ number: '２' })).toBe('')
  })

  test('lines that are added go on from the last number of the table and of the term, and count on within their class', () => {
    const others = [
      { number: 8, seatClass: 'agency' as const },
      { number: 9, seatClass: 'commissioned' as const },
    ]
    const drafts = withMore(draftsOf([seat(1), seat(2)]), others, more(2))
    expect(drafts.slice(2).map(({ number, ko, key }) => [number, ko, key])).toEqual([
      ['10', '위촉위원 4', 2],
      ['11', '위촉위원 5', 3],
    ])
    expect(readSeats(drafts, others).faults.size).toBe(0)
  })

  test('into an empty table they begin with 1', () => {
    expect(withMore([], [], more(1)).map(({ number, ko }) => [number, ko])).toEqual([['1', '위촉위원 1']])
  })
})
