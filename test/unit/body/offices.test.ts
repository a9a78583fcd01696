import { beforeEach, describe, expect, it } from 'vitest'
import { assignOffice } from '#core/body/appointment/assignOffice'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { loadBodyFacts } from '#core/body/facts'
import { officeHoldersOn, signerFor, type SigningOffice } from '#core/body/roster/signer'
import type { AppointmentId, PersonId } from '#core/desk/rows/identifiers'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { appoint, assign, committee, day, nth, office, people, person, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
let who: PersonId[]
/** Appointments in the order of the seats: ex officio, agency, four commissioned. */
let held: AppointmentId[]

beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['exOfficio', 'agency', 'commissioned', 'commissioned', 'commissioned', 'commissioned'])
  who = await people(desk, 8)
  held = await appoint(
    desk,
    body,
    ...body.seatIds.map((seatId, index) => wish(seatId, person(nth(who, index)), '2021-08-02', index < 2 ? null : '2023-08-01')),
  )
})

const refusal = (...of: Parameters<typeof office> extends [unknown, ...infer Rest] ? Rest : never) =>
  desk.refuses(assignOffice, office(body.bodyId, ...of))
const leave = async (appointmentId: AppointmentId, endedOn: string) => {
  const row = nth(
    desk.all('appointments').filter((one) => one.id === appointmentId),
    0,
  )
  await desk.does(endAppointment, { appointmentId, seenRev: row.rev, endedOn, endReason: '이직', evidenceId: null })
}
const rulesAndFacts = async (on: string) => {
  const facts = await loadBodyFacts(desk.read, body.bodyId)
  const rules = standardRuleBooks.on('open-government-korea', day(on))
  if (facts === null || rules === null) throw new Error('no body or no rules')
  return { facts, rules }
}
const signer = async (of: SigningOffice, on: string) => {
  const { facts, rules } = await rulesAndFacts(on)
  return signerFor(of, day(on), facts, rules)
}

describe('assigning an office is refused', () => {
  it('where another member is that co-chair at the time', async () => {
    await assign(desk, body.bodyId, nth(held, 2), 'civilCoChair', '2021-08-02')
    expect(await refusal(nth(held, 3), 'civilCoChair', '2022-01-01')).toMatchObject({
      code: 'office.overlap',
      facts: { seat: 3, otherFrom: '2021-08-02' },
      cite: { clause: { ko: '제4조제2항' } },
    })
  })

  it('where a civil co-chair is not commissioned, or a government co-chair is', async () => {
    expect((await refusal(nth(held, 1), 'civilCoChair', '2021-08-02')).code).toBe('office.wrongSeat')
    expect((await refusal(nth(held, 2), 'governmentCoChair', '2021-08-02')).code).toBe('office.wrongSeat')
    expect((await refusal(nth(held, 1), 'actingCivilCoChair', '2021-08-02', null, 1)).code).toBe('office.wrongSeat')
  })

  it('outside the days of the appointment', async () => {
    expect((await refusal(nth(held, 2), 'civilCoChair', '2023-08-02')).code).toBe('office.outsideAppointment')
    expect((await refusal(nth(held, 2), 'civilCoChair', '2021-08-02', '2023-08-02')).code).toBe('office.outsideAppointment')
    expect((await refusal(nth(held, 2), 'civilCoChair', '2022-08-02', '2022-08-01')).code).toBe('body.untilBeforeFrom')
  })

  it('of a third secretary at one time, but not of one who follows', async () => {
    await desk.does(assignOffice, office(body.bodyId, nth(held, 1), 'secretary', '2021-08-02'))
    await desk.does(assignOffice, office(body.bodyId, nth(held, 3), 'secretary', '2021-08-02', '2021-12-31'))
    expect(await refusal(nth(held, 4), 'secretary', '2021-12-31')).toMatchObject({
      code: 'office.tooManySecretaries',
      facts: { count: 2, max: 2 },
    })
    await desk.does(assignOffice, office(body.bodyId, nth(held, 4), 'secretary', '2022-01-01', '2022-06-30'))
    expect((await refusal(nth(held, 4), 'secretary', '2022-02-01')).code).toBe('office.overlap')
  })

  it('without a place in the acting order, with one elsewhere, or with a place that is taken', async () => {
    expect((await refusal(nth(held, 3), 'actingCivilCoChair', '2021-08-02')).code).toBe('office.badOrder')
    expect((await refusal(nth(held, 3), 'civilCoChair', '2021-08-02', null, 1)).code).toBe('office.badOrder')
    await assign(desk, body.bodyId, nth(held, 3), 'actingCivilCoChair', '2021-08-02', 1)
    expect((await refusal(nth(held, 4), 'actingCivilCoChair', '2021-08-02', null, 1)).code).toBe('office.orderTaken')
    await assign(desk, body.bodyId, nth(held, 4), 'actingCivilCoChair', '2021-08-02', 2)
  })
})

describe('who signs on a day', () => {
  beforeEach(async () => {
    await assign(desk, body.bodyId, nth(held, 0), 'governmentCoChair', '2021-08-02')
    await assign(desk, body.bodyId, nth(held, 2), 'civilCoChair', '2021-08-02')
    await assign(desk, body.bodyId, nth(held, 4), 'actingCivilCoChair', '2021-08-02', 1)
    await assign(desk, body.bodyId, nth(held, 3), 'actingCivilCoChair', '2021-08-02', 2)
  })

  it('each co-chair signs for the own side', async () => {
    expect(await signer('governmentCoChair', '2022-01-01')).toMatchObject({
      acting: false,
      personId: nth(who, 0),
      title: { ko: 'governmentCoChair' },
      cite: null,
    })
    expect(await signer('civilCoChair', '2022-01-01')).toMatchObject({
      acting: false,
      personId: nth(who, 2),
      seatId: nth(body.seatIds, 2),
    })
  })

  it('nobody signs before the office began', async () => {
    expect(await signer('civilCoChair', '2021-08-01')).toBeNull()
  })

  it('a co-chair in holdover still signs', async () => {
    expect(await signer('civilCoChair', '2023-12-01')).toMatchObject({ acting: false, personId: nth(who, 2) })
  })

  it('when the office is vacant the first in the fixed order stands in, marked as acting, by its clause', async () => {
    await leave(nth(held, 2), '2022-04-10')
    expect(await signer('civilCoChair', '2022-04-10')).toMatchObject({ acting: false })
    expect(await signer('civilCoChair', '2022-04-11')).toMatchObject({
      acting: true,
      office: 'civilCoChair',
      personId: nth(who, 4),
      cite: { rule: 'actingChair.order', clause: { ko: '제7조제2항' } },
    })
  })

  it('the next in order stands in when the first has gone too, and nobody when all have', async () => {
    await leave(nth(held, 2), '2022-04-10')
    await leave(nth(held, 4), '2022-04-10')
    expect(await signer('civilCoChair', '2022-04-11')).toMatchObject({ acting: true, personId: nth(who, 3) })
    await leave(nth(held, 3), '2022-04-10')
    expect(await signer('civilCoChair', '2022-04-11')).toBeNull()
  })

  it('a new co-chair takes over from one who only served on, from the first day', async () => {
    const [next] = await appoint(desk, body, wish(nth(body.seatIds, 5), person(nth(who, 6)), '2023-09-01', '2025-08-31'))
    await assign(desk, body.bodyId, next, 'civilCoChair', '2023-09-01')
    expect(await signer('civilCoChair', '2023-08-31')).toMatchObject({ personId: nth(who, 2) })
    expect(await signer('civilCoChair', '2023-09-01')).toMatchObject({ personId: nth(who, 6) })
    const { facts, rules } = await rulesAndFacts('2023-09-01')
    expect(officeHoldersOn('civilCoChair', day('2023-09-01'), facts, rules)).toHaveLength(1)
  })
})
