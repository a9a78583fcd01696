import { beforeEach, describe, expect, it } from 'vitest'
import { assignOffice } from '#core/body/appointment/assignOffice'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { makeAppointments } from '#core/body/appointment/makeAppointments'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import { EvidenceId, PersonId, SeatId } from '#core/desk/rows/identifiers'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { appoint, assign, committee, nth, office, people, person, request, term, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
let who: PersonId[]

beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['exOfficio', 'agency', 'commissioned', 'commissioned', 'commissioned'])
  who = await people(desk, 6)
})

const seat = (number: number) => nth(body.seatIds, number - 1)
const one = (index: number) => person(nth(who, index))
const refusal = (...wishes: Parameters<typeof request> extends [unknown, ...infer Wishes] ? Wishes : never) =>
  desk.refuses(makeAppointments, request(body, ...wishes))
const end = (appointmentId: string, endedOn: string, seenRev?: number) => {
  const row = desk.all('appointments').find((candidate) => candidate.id === appointmentId)
  if (row === undefined) throw new Error('no such appointment')
  return { appointmentId: row.id, seenRev: seenRev ?? row.rev, endedOn, endReason: '본인 희망', evidenceId: null }
}

describe('an appointment is refused', () => {
  it('where the seat already has a holder on one of its days', async () => {
    await appoint(desk, body, wish(seat(3), one(0), '2021-08-02', '2022-08-01'))
    expect(await refusal(wish(seat(3), one(1), '2022-08-01', '2023-08-01'))).toMatchObject({
      code: 'appointment.overlap',
      facts: { seat: 3, otherFrom: '2021-08-02' },
    })
    await appoint(desk, body, wish(seat(3), one(1), '2022-08-02', '2023-08-01'))
  })

  it('where two of one list fall on the same seat, and then none of the list is made', async () => {
    const list = [wish(seat(3), one(0), '2021-08-02', '2023-08-01'), wish(seat(3), one(1), '2021-08-02', '2023-08-01')]
    expect((await refusal(...list)).code).toBe('appointment.overlap')
    expect(desk.all('appointments')).toEqual([])
  })

  it('where it ends before it begins', async () => {
    expect((await refusal(wish(seat(3), one(0), '2022-08-02', '2022-08-01'))).code).toBe('appointment.untilBeforeFrom')
  })

  it('where it begins before the term of the body', async () => {
    expect((await refusal(wish(seat(3), one(0), '2021-08-01', '2023-07-31'))).code).toBe('appointment.beforeTerm')
  })

  it('where the seat, the person or the evidence does not exist', async () => {
    const unknown = '00000000-0000-7000-8000-ffffffffffff'
    const good = wish(seat(3), one(0), '2021-08-02', '2023-08-01')
    const thing = async (asked: Parameters<typeof makeAppointments.input.parse>[0]) =>
      (await desk.refuses(makeAppointments, makeAppointments.input.parse(asked))).facts['thing']
    expect(await thing(request(body, { ...good, seatId: SeatId.parse(unknown) }))).toBe('seats')
    expect(await thing(request(body, { ...good, holder: person(PersonId.parse(unknown)) }))).toBe('people')
    const withEvidence = request(body, good)
    expect(await thing({ ...withEvidence, appointments: [{ ...good, evidenceId: EvidenceId.parse(unknown) }] })).toBe('evidence')
  })

  it('on the seat of another term', async () => {
    const next = await term(desk, body.bodyId, 4, '2024-02-01', '2026-01-31', ['commissioned'])
    expect((await refusal(wish(nth(next.seatIds, 0), one(0), '2024-02-01', '2026-01-31'))).facts['thing']).toBe('seats')
  })

  it('of an organisation where the rules of the day make persons members', async () => {
    const { organisationIds } = await desk.does(registerOrganisations, {
      organisations: [{ code: 'A', name: { ko: '', en: '' } }],
    })
    const holder = { kind: 'organisation' as const, organisationId: nth(organisationIds, 0), representativeId: null }
    expect(await refusal(wish(seat(3), holder, '2021-08-02', '2023-08-01'))).toMatchObject({
      code: 'appointment.holderMustBePerson',
      cite: { clause: { ko: '제4조제3항' }, version: { ko: '국무총리훈령 제790호' } },
    })
  })

  it('of a person who sits on another seat at the time', async () => {
    await appoint(desk, body, wish(seat(3), one(0), '2021-08-02', '2023-08-01'))
    expect(await refusal(wish(seat(4), one(0), '2022-01-01', '2023-08-01'))).toMatchObject({
      code: 'appointment.personElsewhere',
      facts: { seat: 4, otherSeat: 3 },
    })
  })
})

describe('fact 10: terms of commissioned members', () => {
  it('a term is two years, to the day before', async () => {
    expect(await refusal(wish(seat(3), one(0), '2021-08-02', '2023-08-02'))).toMatchObject({
      code: 'appointment.tooLong',
      facts: { years: 2, latest: '2023-08-01' },
      cite: { clause: { ko: '제5조제1항' } },
    })
    await appoint(desk, body, wish(seat(3), one(0), '2021-08-02', '2023-08-01'))
  })

  it('a commissioned member needs a last day, a member by virtue of office does not', async () => {
    expect((await refusal(wish(seat(3), one(0), '2021-08-02', null))).code).toBe('appointment.needsUntil')
    await appoint(desk, body, wish(seat(1), one(0), '2021-08-02', null), wish(seat(2), one(1), '2021-08-02', null))
  })

  const threeTerms = async () => {
    await appoint(desk, body, wish(seat(3), one(0), '2021-08-02', '2023-08-01'))
    const fourth = await term(desk, body.bodyId, 4, '2024-02-01', '2026-01-31', ['commissioned'])
    await appoint(desk, { ...body, ...fourth }, wish(nth(fourth.seatIds, 0), one(0), '2024-02-01', '2026-01-31', 'renewed'))
    const fifth = await term(desk, body.bodyId, 5, '2026-02-03', null, ['commissioned'])
    return { of: { ...body, ...fifth }, third: wish(nth(fifth.seatIds, 0), one(0), '2026-02-03', '2028-02-02', 'renewed') }
  }

  it('a third term in a row is refused, though months lay between two terms', async () => {
    const { of, third } = await threeTerms()
    expect(await desk.refuses(makeAppointments, request(of, third))).toMatchObject({
      code: 'appointment.renewedTooOften',
      facts: { terms: 2, renewalsMax: 1 },
      cite: { rule: 'term.renewalsMax', clause: { ko: '제5조제1항' }, version: { ko: '국무총리훈령 제841호' } },
    })
  })

  it('a third term in a row is made with a reason, which is kept', async () => {
    const { of, third } = await threeTerms()
    await appoint(desk, of, { ...third, exceptionReason: '후임 공모에 신청자가 없음' })
    expect(desk.all('appointments').at(-1)?.exceptionReason).toBe('후임 공모에 신청자가 없음')
  })

  it('a whole term without service begins the count again', async () => {
    await appoint(
      desk,
      body,
      wish(seat(3), one(0), '2021-08-02', '2022-08-01'),
      wish(seat(3), one(0), '2022-08-02', '2023-08-01', 'renewed'),
    )
    await term(desk, body.bodyId, 4, '2024-02-01', '2026-01-31', ['commissioned'])
    const fifth = await term(desk, body.bodyId, 5, '2026-02-03', null, ['commissioned'])
    await appoint(desk, { ...body, ...fifth }, wish(nth(fifth.seatIds, 0), one(0), '2026-02-03', '2028-02-02'))
  })

  it('and does not where the office reads the rule the other way', async () => {
    const strict = standardRuleBooks.with('open-government-korea', 'directive-841', 'term.gap', 'neverResets')
    desk = smallDesk(strict)
    body = await committee(desk, ['exOfficio', 'agency', 'commissioned'])
    who = await people(desk, 1)
    await appoint(
      desk,
      body,
      wish(seat(3), one(0), '2021-08-02', '2022-08-01'),
      wish(seat(3), one(0), '2022-08-02', '2023-08-01', 'renewed'),
    )
    await term(desk, body.bodyId, 4, '2024-02-01', '2026-01-31', ['commissioned'])
    const fifth = await term(desk, body.bodyId, 5, '2026-02-03', null, ['commissioned'])
    const third = wish(nth(fifth.seatIds, 0), one(0), '2026-02-03', '2028-02-02')
    expect((await desk.refuses(makeAppointments, request({ ...body, ...fifth }, third))).code).toBe('appointment.renewedTooOften')
  })

  it('a limit that is altered in the rule book alters the answer', async () => {
    desk = smallDesk(standardRuleBooks.with('open-government-korea', 'directive-841', 'term.renewalsMax', 2))
    body = await committee(desk, ['exOfficio', 'agency', 'commissioned'])
    who = await people(desk, 1)
    const { of, third } = await threeTerms()
    await appoint(desk, of, third)
  })

  it('a replacement ends on the last day of the predecessor', async () => {
    const [appointmentId] = await appoint(desk, body, wish(seat(3), one(0), '2021-08-02', '2023-08-01'))
    await desk.does(endAppointment, end(appointmentId ?? '', '2022-04-10'))
    expect(await refusal(wish(seat(3), one(1), '2022-04-11', '2024-04-10', 'replacement'))).toMatchObject({
      code: 'appointment.notRemainder',
      facts: { expected: '2023-08-01' },
      cite: { clause: { ko: '제5조제2항' } },
    })
    await appoint(desk, body, wish(seat(3), one(1), '2022-04-11', '2023-08-01', 'replacement'))
  })

  it('nobody is replaced who served to the end, or who was never there', async () => {
    expect((await refusal(wish(seat(3), one(1), '2021-08-02', '2023-08-01', 'replacement'))).code).toBe(
      'appointment.noPredecessor',
    )
    await appoint(desk, body, wish(seat(3), one(0), '2021-08-02', '2022-08-01'))
    expect((await refusal(wish(seat(3), one(1), '2022-08-02', '2023-08-01', 'replacement'))).code).toBe(
      'appointment.noPredecessor',
    )
  })
})

describe('ending an appointment', () => {
  let id: string
  beforeEach(async () => {
    id = nth(await appoint(desk, body, wish(seat(3), one(0), '2021-08-02', '2023-08-01')), 0)
  })

  it('frees the seat from the next day on', async () => {
    await desk.does(endAppointment, end(id, '2022-04-10'))
    expect((await refusal(wish(seat(3), one(1), '2022-04-10', '2023-08-01', 'replacement'))).code).toBe('appointment.overlap')
    await appoint(desk, body, wish(seat(3), one(1), '2022-04-11', '2023-08-01', 'replacement'))
  })

  it('ends the offices that hang on it, and takes away one that had not begun', async () => {
    await assign(desk, body.bodyId, desk.all('appointments').at(0)?.id, 'civilCoChair', '2021-08-02')
    await desk.does(assignOffice, office(body.bodyId, nth(desk.all('appointments'), 0).id, 'secretary', '2022-06-01'))
    expect(await desk.does(endAppointment, end(id, '2022-04-10'))).toEqual({ officesEnded: 2 })
    expect(desk.all('offices').map(({ kind, until }) => ({ kind, until }))).toEqual([
      { kind: 'civilCoChair', until: '2022-04-10' },
    ])
  })

  it('is refused where another window was first', async () => {
    expect((await desk.refuses(endAppointment, end(id, '2022-04-10', 999))).code).toBe('desk.changedMeanwhile')
  })

  it('is refused a second time', async () => {
    await desk.does(endAppointment, end(id, '2022-04-10'))
    expect((await desk.refuses(endAppointment, end(id, '2022-05-10'))).code).toBe('appointment.alreadyEnded')
  })

  it('is refused before the first day', async () => {
    expect((await desk.refuses(endAppointment, end(id, '2021-08-01'))).code).toBe('appointment.endBeforeStart')
  })

  it('after the last day ends a holdover, but not one that a successor ended', async () => {
    const next = nth(await appoint(desk, body, wish(seat(4), one(1), '2021-08-02', '2022-08-01')), 0)
    await appoint(desk, body, wish(seat(4), one(2), '2022-09-01', '2023-08-01'))
    await desk.does(endAppointment, end(id, '2023-09-30'))
    expect((await desk.refuses(endAppointment, end(next, '2022-09-01'))).code).toBe('appointment.endAfterOffice')
    await desk.does(endAppointment, end(next, '2022-08-31'))
  })

  it('after the last day is refused where the rules know no holdover', async () => {
    desk = smallDesk(standardRuleBooks.with('open-government-korea', 'directive-841', 'term.holdover', false))
    body = await committee(desk, ['exOfficio', 'agency', 'commissioned'])
    who = await people(desk, 1)
    id = nth(await appoint(desk, body, wish(seat(3), one(0), '2021-08-02', '2023-08-01')), 0)
    expect((await desk.refuses(endAppointment, end(id, '2023-09-30'))).code).toBe('appointment.endAfterOffice')
  })
})
