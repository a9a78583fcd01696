import { beforeEach, describe, expect, it } from 'vitest'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { loadBodyFacts } from '#core/body/facts'
import { frozenRoster } from '#core/body/roster/frozenRoster'
import { rosterOn } from '#core/body/roster/roster'
import { sayRosterReason } from '#core/body/roster/rosterReasons'
import { establishBody } from '#core/body/setUp/establishBody'
import type { RuleBooks } from '#core/rules/ruleBooks'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { appoint, assign, committee, day, nth, people, person, term, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

const family = 'open-government-korea'
let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>

beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['exOfficio', 'agency', 'commissioned', 'commissioned'])
  const who = await people(desk, 4)
  await appoint(
    desk,
    body,
    wish(nth(body.seatIds, 0), person(nth(who, 0)), '2021-08-02', null),
    wish(nth(body.seatIds, 2), person(nth(who, 1)), '2021-08-02', '2023-08-01'),
    wish(nth(body.seatIds, 3), person(nth(who, 2)), '2021-10-01', '2023-08-01'),
  )
})

async function roster(on: string, books: RuleBooks = standardRuleBooks) {
  const facts = await loadBodyFacts(desk.read, body.bodyId)
  const rules = books.on(family, day(on))
  if (facts === null || rules === null) throw new Error('no body or no rules')
  return rosterOn(facts, day(on), rules)
}
const standings = async (on: string, books?: RuleBooks) => (await roster(on, books)).map((line) => line.standing)
const counted = async (on: string, books?: RuleBooks) => (await roster(on, books)).filter((line) => line.counted).length

describe('the roster on a day', () => {
  it('has a line for every seat, with the reason', async () => {
    expect((await roster('2021-09-01')).map(({ number, standing, reason }) => [number, standing, reason.code])).toEqual([
      [1, 'inOffice', 'byVirtueOfOffice'],
      [2, 'vacant', 'neverFilled'],
      [3, 'inOffice', 'appointed'],
      [4, 'notYet', 'begins'],
    ])
    expect(await counted('2021-09-01')).toBe(2)
  })

  it('is empty before the first term', async () => {
    expect(await roster('2021-08-01')).toEqual([])
  })

  it('includes the first and the last day of a term', async () => {
    expect(await standings('2021-08-02')).toEqual(['inOffice', 'vacant', 'inOffice', 'notYet'])
    expect(await standings('2023-08-01')).toEqual(['inOffice', 'vacant', 'inOffice', 'inOffice'])
    expect(await standings('2023-08-02')).toEqual(['inOffice', 'vacant', 'holdover', 'holdover'])
  })

  it('a member whose term ran out serves on, counted, by the clause that says so', async () => {
    const line = nth(await roster('2023-12-01'), 2)
    expect(line).toMatchObject({
      standing: 'holdover',
      counted: true,
      cite: { rule: 'term.holdover', clause: { ko: '제5조제3항' } },
    })
    expect(line.daysLeft).toBe(-122)
    expect(sayRosterReason(line.reason, 'ko')).toBe('2023. 8. 1.에 임기가 끝났고 후임이 위촉될 때까지 직무를 계속함')
  })

  it('holdover counts or not as the rule book reads it', async () => {
    expect(await counted('2023-12-01')).toBe(3)
    expect(await counted('2023-12-01', standardRuleBooks.with(family, 'directive-841', 'holdover.counted', false))).toBe(1)
    const without = standardRuleBooks.with(family, 'directive-841', 'term.holdover', false)
    expect(await standings('2023-12-01', without)).toEqual(['inOffice', 'vacant', 'ended', 'ended'])
  })

  it('holdover stops on the day on which a successor begins', async () => {
    const [late] = await people(desk, 1)
    await appoint(desk, body, wish(nth(body.seatIds, 2), person(late ?? nth([], 0)), '2023-11-01', '2025-10-31'))
    expect(nth(await roster('2023-10-31'), 2)).toMatchObject({ standing: 'holdover' })
    expect(nth(await roster('2023-11-01'), 2)).toMatchObject({
      standing: 'inOffice',
      reason: { code: 'appointed', from: '2023-11-01' },
    })
  })

  it('a member who left is not in holdover, and the seat says when', async () => {
    const gone = nth(desk.all('appointments'), 1)
    await desk.does(endAppointment, {
      appointmentId: gone.id,
      seenRev: gone.rev,
      endedOn: '2022-04-10',
      endReason: '이직',
      evidenceId: null,
    })
    expect(nth(await roster('2022-04-10'), 2).standing).toBe('inOffice')
    expect(nth(await roster('2022-04-11'), 2)).toMatchObject({
      standing: 'ended',
      counted: false,
      holder: null,
      reason: { code: 'left', on: '2022-04-10' },
    })
    expect(nth(await roster('2023-12-01'), 2).standing).toBe('ended')
  })

  it('shows the seats of the next term from its first day on', async () => {
    await term(desk, body.bodyId, 4, '2024-02-01', null, ['commissioned'])
    expect(await standings('2024-01-31')).toHaveLength(4)
    expect(await standings('2024-02-01')).toEqual(['vacant'])
  })

  it('puts commissioned members on the civil side and all others on the government’s', async () => {
    expect((await roster('2022-01-01')).map((line) => line.side)).toEqual(['government', 'government', 'civil', 'civil'])
  })

  it('says how often a member may still be renewed', async () => {
    expect((await roster('2022-01-01')).map((line) => line.renewalsLeft)).toEqual([null, null, 1, 1])
  })

  it('keeps the whole history of a seat', async () => {
    const [next] = await people(desk, 1)
    await appoint(desk, body, wish(nth(body.seatIds, 2), person(next ?? nth([], 0)), '2023-08-02', '2025-08-01'))
    expect(nth(await roster('2022-01-01'), 2).history.map(({ from, until }) => [from, until])).toEqual([
      ['2021-08-02', '2023-08-01'],
      ['2023-08-02', '2025-08-01'],
    ])
  })
})

it('after the last day of the body nobody is a member, and nobody is in holdover', async () => {
  const { bodyId } = await desk.does(establishBody, {
    name: { ko: '앞선 기구', en: 'An earlier body' },
    code: 'OLD',
    ruleFamily: family,
    predecessorId: null,
    from: '2021-08-02',
    until: '2022-08-01',
  })
  const { termId, seatIds } = await term(desk, bodyId, 1, '2021-08-02', '2022-08-01', ['exOfficio', 'commissioned'])
  const who = await people(desk, 2)
  await appoint(
    desk,
    { bodyId, termId },
    wish(nth(seatIds, 0), person(nth(who, 0)), '2021-08-02', null),
    wish(nth(seatIds, 1), person(nth(who, 1)), '2021-08-02', '2022-07-31'),
  )
  body = { ...body, bodyId }
  expect(await standings('2022-08-01')).toEqual(['inOffice', 'holdover'])
  expect((await roster('2022-08-02')).map((line) => [line.standing, line.reason.code, line.counted])).toEqual([
    ['ended', 'bodyEnded', false],
    ['ended', 'bodyEnded', false],
  ])
})

it('the frozen roster of a vote has every seat, and calls every seat without a member vacant', async () => {
  await assign(desk, body.bodyId, nth(desk.all('appointments'), 0).id, 'governmentCoChair', '2021-08-02')
  const facts = await loadBodyFacts(desk.read, body.bodyId)
  const rules = standardRuleBooks.on(family, day('2021-09-01'))
  if (facts === null || rules === null) throw new Error('no body or no rules')
  expect(
    frozenRoster(facts, day('2021-09-01'), rules).map(({ number, side, office, standing, counted: counts }) => [
      number,
      side,
      office,
      standing,
      counts,
    ]),
  ).toEqual([
    [1, 'government', 'governmentCoChair', 'inOffice', true],
    [2, 'government', null, 'vacant', false],
    [3, 'civil', null, 'inOffice', true],
    [4, 'civil', null, 'vacant', false],
  ])
})

it('a reason is one phrase in each language', () => {
  expect(sayRosterReason({ code: 'appointed', from: day('2021-08-02'), until: day('2023-08-01') }, 'ko')).toBe(
    '2021. 8. 2.부터 2023. 8. 1.까지 임기 중',
  )
  expect(sayRosterReason({ code: 'neverFilled' }, 'en')).toBe('nobody was appointed')
  expect(sayRosterReason({ code: 'left', on: day('2022-04-10') }, 'en')).not.toContain('{')
})
