import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RosterLine } from '#core/body/roster/rosterLine'
import { PlainDate } from '#core/desk/rows/time'
import {
  firstFreeDay,
  proposedKind,
  proposedUntil,
  remainderOn,
} from '../../../src/renderer/screens/members/acts/appointmentProposal'
import { findsIn } from '../../../src/renderer/screens/members/acts/fields/personSearch'

describe('somebody is found', () => {
  test('by a part of the name, whatever the spaces, capitals and composition', () => {
    expect(findsIn('홍길동 · 대표 · Open Forum', '길동 대'.normalize('NFD'))).toBe(false)
    expect(findsIn('홍길동 · 대표 · Open Forum', '길동'.normalize('NFD'))).toBe(true)
    expect(findsIn('홍길동'.normalize('NFD'), '홍 길')).toBe(true)
    expect(findsIn('홍길동 · 대표 · Open Forum', 'openf')).toBe(true)
  })

  test('by initial consonants, and not by those of another name', () => {
    expect(findsIn('홍길동 · 대표', 'ㅎㄱㄷ')).toBe(true)
    expect(findsIn('까치 · 대표', 'ㄲㅊ')).toBe(true)
    expect(findsIn('홍길동 · 대표', 'ㅎㄷㄱ')).toBe(false)
    expect(findsIn('홍길동', '홍ㄱ')).toBe(false)
  })

  test('always by the whole of what stands there', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => findsIn(text, text.normalize('NFD'))))
  })
})

const day = (text: string): PlainDate => PlainDate.parse(text)
type Past = RosterLine['history'][number]
const past = (from: string, until: string | null, endedOn: string | null = null): Past => ({
  appointmentId: fc.sample(fc.uuid({ version: 7 }), 1)[0] as Past['appointmentId'], // any id will do
  kind: 'first',
  from: day(from),
  until: until === null ? null : day(until),
  endedOn: endedOn === null ? null : day(endedOn),
  ending: null,
  endReason: '',
  endPaper: null,
  exceptionReason: '',
  paper: null,
  holder: {
    kind: 'person',
    personId: '00000000-0000-7000-8000-000000000001' as Past['holder']['personId'], // any id will do
    organisationId: null,
    organisation: { ko: '', en: '' },
    name: { ko: '', en: '' },
    post: { ko: '', en: '' },
  },
  rev: 1,
})
const seat = (history: readonly Past[], seatClass: RosterLine['seatClass'] = 'commissioned') => ({
  history: [...history],
  seatClass,
})
const rules = { years: 2, bodyUntil: null }

describe('what the dialog of an appointment proposes', () => {
  test('the day shown where the seat is free, else the day after whoever holds it', () => {
    expect(firstFreeDay(seat([]), day('2022-01-01'))).toBe('2022-01-01')
    expect(firstFreeDay(seat([past('2019-01-01', '2020-12-31')]), day('2022-01-01'))).toBe('2022-01-01')
    expect(firstFreeDay(seat([past('2021-08-02', '2023-08-01')]), day('2022-01-01'))).toBe('2023-08-02')
    expect(firstFreeDay(seat([past('2021-08-02', '2023-08-01', '2022-01-01')]), day('2022-01-01'))).toBe('2022-01-02')
  })

  test('the remainder of a term that was left early, and nothing of one that ran out', () => {
    const left = seat([past('2021-08-02', '2023-08-01', '2022-03-31')])
    expect(remainderOn(left, day('2022-04-01'))).toBe('2023-08-01')
    expect(remainderOn(left, day('2023-08-02'))).toBeNull()
    expect(proposedKind(left, day('2022-04-01'), null)).toBe('replacement')
    expect(proposedUntil(left, day('2022-04-01'), 'replacement', rules)).toBe('2023-08-01')
    const over = seat([past('2021-08-02', '2023-08-01')])
    expect(remainderOn(over, day('2023-08-02'))).toBeNull()
    expect(proposedKind(over, day('2023-08-02'), null)).toBe('first')
    expect(proposedKind(over, day('2023-08-02'), '00000000-0000-7000-8000-000000000001')).toBe('renewed')
  })

  test('the years of the rule, not beyond the body itself, and no end for a seat by virtue of office', () => {
    expect(proposedUntil(seat([]), day('2024-02-29'), 'first', rules)).toBe('2026-02-28')
    expect(proposedUntil(seat([]), day('2020-01-01'), 'first', { years: 2, bodyUntil: day('2021-08-01') })).toBe('2021-08-01')
    expect(proposedUntil(seat([], 'exOfficio'), day('2022-01-01'), 'first', rules)).toBeNull()
  })
})
