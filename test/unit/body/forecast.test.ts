import { beforeEach, describe, expect, it } from 'vitest'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { changeDescription } from '#core/body/history/changeDescription'
import { forecastMembers } from '#core/body/forecast/forecastMembers'
import { compareMembers } from '#core/body/roster/compareMembers'
import { lastDayOfMonths } from '#core/body/span'
import type { AppointmentId, PersonId } from '#core/desk/rows/identifiers'
import type { RuleBooks } from '#core/rules/ruleBooks'
import { typeOwnRule } from '#core/rules/own/typeOwnRule'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { appoint, assign, committee, day, nth, people, person, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

const family = 'open-government-korea'
let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
let held: AppointmentId[]
let who: PersonId[]

/** Two of the government without a last day, three commissioned until 2023-08-01, one until 2023-03-31. */
async function setUp(rules: RuleBooks): Promise<void> {
  desk = smallDesk(rules)
  body = await committee(desk, ['exOfficio', 'agency', 'commissioned', 'commissioned', 'commissioned', 'commissioned'])
  who = await people(desk, 9)
  const until = [null, null, '2023-08-01', '2023-08-01', '2023-08-01', '2023-03-31']
  held = await appoint(
    desk,
    body,
    ...body.seatIds.map((seatId, index) => wish(seatId, person(nth(who, index)), '2021-08-02', until[index] ?? null)),
  )
  await assign(desk, body.bodyId, held[0], 'governmentCoChair', '2021-08-02')
  await assign(desk, body.bodyId, held[2], 'civilCoChair', '2021-08-02')
  await assign(desk, body.bodyId, held[1], 'secretary', '2021-08-02')
  await assign(desk, body.bodyId, held[3], 'secretary', '2021-08-02')
}
beforeEach(() => setUp(standardRuleBooks))

const forecast = async (from: string, months = 12) => {
  const asked = await desk.asks(forecastMembers, { bodyId: body.bodyId, from, months })
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.reply
}
const compare = async (from: string, to: string) => {
  const asked = await desk.asks(compareMembers, { bodyId: body.bodyId, from, to })
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.reply.changes.map(({ change, number, on, reason }) => ({ change, number, on, reason: reason.code }))
}
const leave = async (index: number, endedOn: string) => {
  const row = nth(
    desk.all('appointments').filter((one) => one.id === held[index]),
    0,
  )
  await desk.does(endAppointment, {
    appointmentId: row.id,
    seenRev: row.rev,
    endedOn,
    ending: { kind: 'resigned' },
    endReason: '이직',
    evidenceId: null,
  })
}

describe('the forecast', () => {
  it('says who leaves when, and how the membership stands after each day', async () => {
    const { steps, until } = await forecast('2023-01-01')
    expect(until).toBe('2023-12-31')
    expect(
      steps.map(({ day: on, inOffice, holdover, counted, quorumNeeded, quorum }) => [
        on,
        inOffice,
        holdover,
        counted,
        quorumNeeded,
        quorum,
      ]),
    ).toEqual([
      ['2023-01-01', 6, 0, 6, 4, 'possible'],
      ['2023-04-01', 5, 1, 6, 4, 'possible'],
      ['2023-08-02', 2, 4, 6, 4, 'needsHoldover'],
    ])
    expect(steps.map(({ changes }) => changes.map(({ number, change }) => [number, change]))).toEqual([
      [],
      [[6, 'standing']],
      [
        [3, 'standing'],
        [4, 'standing'],
        [5, 'standing'],
      ],
    ])
  })

  it('names those whose term runs out, the first to go first, and the days on which it becomes serious', async () => {
    const told = await forecast('2023-01-01')
    expect(told.expiring.map(({ number, until }) => [number, until])).toEqual([
      [6, '2023-03-31'],
      [3, '2023-08-01'],
      [4, '2023-08-01'],
      [5, '2023-08-01'],
    ])
    expect([told.quorumNeedsHoldoverOn, told.quorumImpossibleOn, told.compositionFailsOn]).toEqual(['2023-08-02', null, null])
  })

  it('without holdover the composition fails and the members go', async () => {
    await setUp(standardRuleBooks.with(family, 'directive-841', 'term.holdover', false))
    const told = await forecast('2023-06-01')
    expect(told.compositionFailsOn).toMatchObject({
      day: '2023-08-02',
      failed: [
        { check: 'commissionedMajority', have: 0, need: 2 },
        { check: 'coChairs', have: 1 },
        { check: 'secretaries', have: 1 },
      ],
    })
    expect(told.steps.at(-1)).toMatchObject({ counted: 2, quorum: 'possible' })
    expect(told.steps.at(-1)?.changes.map(({ change, reason }) => [change, reason.code])).toEqual([
      ['left', 'expired'],
      ['left', 'expired'],
      ['left', 'expired'],
    ])
  })

  it('says the first day on which no quorum is possible', async () => {
    await setUp(standardRuleBooks.with(family, 'directive-841', 'term.holdover', false))
    await leave(0, '2023-06-30')
    await leave(1, '2023-06-30')
    expect((await forecast('2023-06-01')).quorumImpossibleOn).toBe('2023-08-02')
  })

  it('looks at rules that the office typed and that begin within the time', async () => {
    await desk.does(typeOwnRule, {
      family,
      key: 'holdover.counted',
      value: false,
      clause: { ko: '제5조', en: '' },
      source: { ko: '운영세칙', en: '' },
      version: { ko: '', en: '' },
      note: { ko: '', en: '' },
      from: '2023-09-01',
      textAmended: false,
    })
    const { steps } = await forecast('2023-07-01')
    expect(steps.map(({ day: on, counted }) => [on, counted])).toEqual([
      ['2023-07-01', 6],
      ['2023-08-02', 6],
      ['2023-09-01', 2],
    ])
  })

  it('does not look beyond the months asked for', async () => {
    expect((await forecast('2023-01-01', 2)).steps).toHaveLength(1)
    expect((await forecast('2023-01-01', 3)).steps).toHaveLength(1)
    expect((await forecast('2023-01-02', 3)).until).toBe('2023-04-01')
    expect((await forecast('2023-01-02', 3)).steps).toHaveLength(2)
  })
})

describe('comparing two days', () => {
  it('nothing happened between a day and itself', async () => {
    expect(await compare('2022-01-01', '2022-01-01')).toEqual([])
  })

  it('says who left and came, with reason and day', async () => {
    await leave(3, '2022-04-10')
    await appoint(desk, body, wish(nth(body.seatIds, 3), person(nth(who, 6)), '2022-04-11', '2023-08-01', 'replacement'))
    expect(await compare('2022-04-10', '2022-04-11')).toEqual([
      { change: 'left', number: 4, on: '2022-04-11', reason: 'ended' },
      { change: 'came', number: 4, on: '2022-04-11', reason: 'appointed' },
    ])
  })

  it('says that a member in holdover was succeeded, not that the member left', async () => {
    await appoint(desk, body, wish(nth(body.seatIds, 5), person(nth(who, 6)), '2023-05-01', '2025-04-30'))
    expect(await compare('2023-04-30', '2023-05-01')).toEqual([
      { change: 'left', number: 6, on: '2023-05-01', reason: 'succeeded' },
      { change: 'came', number: 6, on: '2023-05-01', reason: 'appointed' },
    ])
  })

  it('says who changed office, name or standing', async () => {
    await desk.does(changeDescription, {
      subject: 'person',
      subjectId: nth(who, 4),
      from: '2022-03-01',
      name: { ko: '', en: '' },
      post: { ko: '교수', en: '' },
      organisationId: null,
      reason: '',
      evidenceId: null,
    })
    await leave(2, '2022-04-10')
    await assign(desk, body.bodyId, held[4], 'civilCoChair', '2022-04-11')
    expect(await compare('2022-02-01', '2022-05-01')).toEqual([
      { change: 'left', number: 3, on: '2022-04-11', reason: 'ended' },
      { change: 'office', number: 5, on: null, reason: 'office' },
      { change: 'description', number: 5, on: null, reason: 'description' },
    ])
  })

  it('is refused backwards', async () => {
    expect(await desk.asks(compareMembers, { bodyId: body.bodyId, from: '2022-05-01', to: '2022-02-01' })).toMatchObject({
      refusal: { code: 'body.untilBeforeFrom' },
    })
  })
})

describe('a period of months ends on', () => {
  it.each([
    ['2023-01-01', 12, '2023-12-31'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2023-11-15', 2, '2024-01-14'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s + %i months: %s', (from, months, expected) => {
    expect(lastDayOfMonths(day(from), months)).toBe(expected)
  })
})
