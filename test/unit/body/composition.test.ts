import { describe, expect, it } from 'vitest'
import { loadBodyFacts } from '#core/body/facts'
import { compositionOn } from '#core/body/roster/composition'
import { rosterOn } from '#core/body/roster/roster'
import type { SeatClass } from '#core/body/rows'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { appoint, assign, committee, day, nth, people, person, wish } from './bodies'
import { smallDesk } from './smallDesk'

const family = 'open-government-korea'
const many = (count: number, seatClass: SeatClass): SeatClass[] => Array.from({ length: count }, () => seatClass)

/** A committee whose seats are all filled, with offices on the seats of these numbers. */
async function compositionOf(
  classes: readonly SeatClass[],
  offices: { government: number | null; civil: number | null; secretaries: readonly number[] },
  books = standardRuleBooks,
) {
  const desk = smallDesk()
  const body = await committee(desk, classes)
  const who = await people(desk, classes.length)
  const held = await appoint(
    desk,
    body,
    ...body.seatIds.map((seatId, index) =>
      wish(seatId, person(nth(who, index)), '2021-08-02', classes[index] === 'commissioned' ? '2023-08-01' : null),
    ),
  )
  if (offices.government !== null)
    await assign(desk, body.bodyId, held[offices.government - 1], 'governmentCoChair', '2021-08-02')
  if (offices.civil !== null) await assign(desk, body.bodyId, held[offices.civil - 1], 'civilCoChair', '2021-08-02')
  for (const number of offices.secretaries) await assign(desk, body.bodyId, held[number - 1], 'secretary', '2021-08-02')
  const facts = await loadBodyFacts(desk.read, body.bodyId)
  const rules = books.on(family, day('2022-09-01'))
  if (facts === null || rules === null) throw new Error('no body or no rules')
  return compositionOn(rosterOn(facts, day('2022-09-01'), rules), rules)
}
const state = (checks: Awaited<ReturnType<typeof compositionOf>>) => checks.map((check) => check.state)

const thirty = [...many(2, 'exOfficio'), ...many(6, 'agency'), ...many(22, 'commissioned')]
const full = { government: 1, civil: 9, secretaries: [2, 10] }

describe('fact 11: the composition of the committee', () => {
  it('2 ex officio, 6 from agencies and 22 commissioned, two co-chairs and two secretaries meet every clause', async () => {
    const checks = await compositionOf(thirty, full)
    expect(checks.map(({ check, state: is, have, need, cite }) => [check, is, have, need, cite.clause.ko])).toEqual([
      ['size', 'met', 30, 30, '제4조제1항'],
      ['commissionedMajority', 'met', 22, 16, '제4조제3항'],
      ['coChairs', 'met', 2, 2, '제4조제2항'],
      ['secretaries', 'met', 2, 2, '제4조제4항'],
    ])
  })

  it('31 members are too many', async () => {
    expect(state(await compositionOf([...thirty, 'commissioned'], full))).toEqual(['failed', 'met', 'met', 'met'])
  })

  it('15 of 30 commissioned are not a majority, 16 are', async () => {
    const half = [...many(15, 'agency'), ...many(15, 'commissioned')]
    const more = [...many(14, 'agency'), ...many(16, 'commissioned')]
    expect(state(await compositionOf(half, { government: 1, civil: 16, secretaries: [2, 17] }))).toEqual([
      'met',
      'failed',
      'met',
      'met',
    ])
    expect(state(await compositionOf(more, { government: 1, civil: 16, secretaries: [2, 17] }))).toEqual([
      'met',
      'met',
      'met',
      'met',
    ])
  })

  it('one co-chair is not two, whichever side is missing', async () => {
    expect(state(await compositionOf(thirty, { ...full, civil: null }))).toEqual(['met', 'met', 'failed', 'met'])
    expect(state(await compositionOf(thirty, { ...full, government: null }))).toEqual(['met', 'met', 'failed', 'met'])
  })

  it('one secretary is not two', async () => {
    expect(state(await compositionOf(thirty, { ...full, secretaries: [2] }))).toEqual(['met', 'met', 'met', 'failed'])
  })

  it('turns when its rule is altered in the book', async () => {
    const smaller = standardRuleBooks.with(family, 'directive-790', 'body.sizeMax', 29)
    const free = standardRuleBooks.with(family, 'directive-790', 'body.commissionedMajority', false)
    const three = standardRuleBooks.with(family, 'directive-790', 'body.coChairs', { count: 3 })
    const one = standardRuleBooks.with(family, 'directive-790', 'body.secretaries', 1)
    expect(state(await compositionOf(thirty, full, smaller))).toEqual(['failed', 'met', 'met', 'met'])
    expect(state(await compositionOf(thirty, full, free))).toEqual(['met', 'notRequired', 'met', 'met'])
    expect(state(await compositionOf(thirty, full, three))).toEqual(['met', 'met', 'failed', 'met'])
    expect(state(await compositionOf(thirty, full, one))).toEqual(['met', 'met', 'met', 'failed'])
  })
})
