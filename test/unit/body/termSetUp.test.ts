import { beforeEach, describe, expect, it } from 'vitest'
import { makeAppointments } from '#core/body/appointment/makeAppointments'
import { changeDescription } from '#core/body/history/changeDescription'
import { membersRoster } from '#core/body/roster/membersRoster'
import { establishBody } from '#core/body/setUp/establishBody'
import { listOrganisations } from '#core/body/setUp/listOrganisations'
import { listRuleFamilies } from '#core/body/setUp/listRuleFamilies'
import { openTerm } from '#core/body/setUp/openTerm'
import { proposeTerm } from '#core/body/setUp/proposeTerm'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import { limits } from '#core/desk/limits'
import { type BodyId, OrganisationId } from '#core/desk/rows/identifiers'
import { nth, people, person, request, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

const unknown = '00000000-0000-7000-8000-ffffffffffff'
const committee = {
  name: { ko: '위원회', en: 'Committee' },
  code: 'TEST',
  ruleFamily: 'open-government-korea',
  predecessorId: null,
  from: '2021-08-02',
  until: null,
}
const seat = (number: number, organisationId: OrganisationId | null = null) => ({
  number,
  label: { ko: `위촉위원 ${number.toString()}`, en: `Member ${number.toString()}` },
  class: 'commissioned' as const,
  sector: 'civilSociety' as const,
  organisationId,
})
let desk: SmallDesk
let bodyId: BodyId
beforeEach(async () => {
  desk = smallDesk()
  ;({ bodyId } = await desk.does(establishBody, committee))
})
const term = (from: string, until: string | null, number = 3) => ({ bodyId, number, from, until })
const proposal = async (from: string | null, of = bodyId) => {
  const answered = await desk.asks(proposeTerm, { bodyId: of, from })
  if (!answered.ok) throw new Error(answered.refusal.code)
  return answered.reply
}

describe('a term with its seats', () => {
  it('is opened in one step, and the seats stand in its roster from the first day', async () => {
    const { seatIds } = await desk.does(openTerm, { ...term('2021-08-02', '2023-08-01'), seats: [seat(2), seat(1)] })
    expect(seatIds.map((id) => desk.all('seats').find((row) => row.id === id)?.number)).toEqual([2, 1])
    const roster = await desk.asks(membersRoster, { bodyId, day: '2021-08-02' })
    expect(roster).toMatchObject({ ok: true, reply: { term: { number: 3 }, lines: [{ number: 1 }, { number: 2 }] } })
  })

  it('is not opened at all where one of its seats is wrong', async () => {
    const seats = [seat(1), seat(2), seat(1)]
    expect(await desk.refuses(openTerm, { ...term('2021-08-02', null), seats })).toMatchObject({
      code: 'seat.numberTaken',
      facts: { number: 1 },
    })
    const strange = [seat(1), seat(2, OrganisationId.parse(unknown))]
    expect((await desk.refuses(openTerm, { ...term('2021-08-02', null), seats: strange })).facts['thing']).toBe('organisations')
    const many = Array.from({ length: limits.seatsMax + 1 }, (_, index) => seat(index + 1))
    expect((await desk.refuses(openTerm, { ...term('2021-08-02', null), seats: many })).code).toBe('seat.tooMany')
    expect([desk.all('terms'), desk.all('seats')]).toEqual([[], []])
  })

  it('keeps a label typed in decomposed Hangul composed', async () => {
    const typed = { ...seat(1), label: { ko: '위촉위원'.normalize('NFD'), en: '' } }
    await desk.does(openTerm, { ...term('2021-08-02', null), seats: [typed] })
    expect(nth(desk.all('seats'), 0).label.ko).toBe('위촉위원')
  })

  it('ends an earlier term without a last day the day before, only where that is asked', async () => {
    await desk.does(openTerm, term('2021-08-02', null))
    expect((await desk.refuses(openTerm, term('2023-08-02', '2025-08-01', 4))).code).toBe('term.overlap')
    await desk.does(openTerm, { ...term('2023-08-02', '2025-08-01', 4), endsOpenTerm: true })
    expect(desk.all('terms').map(({ number, until }) => [number, until])).toEqual([
      [3, '2023-08-01'],
      [4, '2025-08-01'],
    ])
  })

  it('does not end a term that begins on the same day or later, nor one with a last day', async () => {
    await desk.does(openTerm, term('2023-08-02', null))
    expect((await desk.refuses(openTerm, { ...term('2023-08-02', null, 4), endsOpenTerm: true })).code).toBe('term.overlap')
    expect((await desk.refuses(openTerm, { ...term('2021-08-02', '2023-08-02', 4), endsOpenTerm: true })).code).toBe(
      'term.overlap',
    )
    await desk.does(openTerm, { ...term('2021-08-02', '2023-08-01', 2), endsOpenTerm: true })
    expect((await desk.refuses(openTerm, { ...term('2022-08-02', '2023-07-31', 4), endsOpenTerm: true })).code).toBe(
      'term.overlap',
    )
    expect(desk.all('terms').map(({ until }) => until)).toEqual([null, '2023-08-01'])
  })
})

describe('the proposal of a term', () => {
  it('before the first begins with the body and lasts as the rule of that day says, with its clause', async () => {
    expect(await proposal(null)).toMatchObject({
      number: 1,
      from: '2021-08-02',
      until: '2023-08-01',
      cite: { rule: 'term.years', clause: { ko: '제5조제1항' }, version: { en: 'Prime Minister Directive No. 790' } },
      openTerm: null,
      copied: null,
      seats: [],
    })
  })

  it('follows the last term on the next day with the next number and its seats, without those who sat there', async () => {
    const registered = await desk.does(registerOrganisations, {
      organisations: [{ code: 'MOIS', name: { ko: '행정안전부', en: '' } }],
    })
    const organisationId = nth(registered.organisationIds, 0)
    const { termId, seatIds } = await desk.does(openTerm, {
      ...term('2021-08-02', '2023-08-01'),
      seats: [seat(2), seat(1, organisationId)],
    })
    const [who] = await people(desk, 1)
    if (who === undefined) throw new Error('nobody')
    const [seatId] = seatIds
    if (seatId === undefined) throw new Error('no seat')
    await desk.does(makeAppointments, request({ bodyId, termId }, wish(seatId, person(who), '2021-08-02', '2023-08-01')))
    const next = await proposal(null)
    expect(next).toMatchObject({ number: 4, from: '2023-08-02', until: '2025-08-01', copied: { number: 3 } })
    expect(next.cite?.version.en).toBe('Prime Minister Directive No. 841')
    expect(next.seats).toEqual([seat(1, organisationId), seat(2)])
    await desk.does(openTerm, { bodyId, number: next.number, from: '2023-08-02', until: next.until, seats: next.seats })
    const roster = await desk.asks(membersRoster, { bodyId, day: '2023-08-02' })
    expect(roster).toMatchObject({ ok: true, reply: { totals: { seats: 2, vacant: 2 } } })
  })

  it('copies the label that a seat has on the first day, and skips a term without seats', async () => {
    const { seatIds } = await desk.does(openTerm, { ...term('2021-08-02', '2023-08-01'), seats: [seat(1)] })
    await desk.does(changeDescription, {
      subject: 'seat',
      subjectId: nth(seatIds, 0),
      from: '2023-01-01',
      name: { ko: '청년 위원', en: 'Youth member' },
      post: { ko: '', en: '' },
      organisationId: null,
      reason: '자리 이름을 바꿈',
      evidenceId: null,
    })
    await desk.does(openTerm, term('2023-08-02', '2025-08-01', 4))
    const next = await proposal(null)
    expect(next).toMatchObject({ number: 5, from: '2025-08-02', copied: { number: 3 } })
    expect(next.seats).toEqual([{ ...seat(1), label: { ko: '청년 위원', en: 'Youth member' } }])
  })

  it('after a term without a last day begins when that would be over by its rule, or on the day that is asked', async () => {
    await desk.does(openTerm, term('2021-08-02', null))
    expect(await proposal(null)).toMatchObject({ from: '2023-08-02', until: '2025-08-01', openTerm: { number: 3 } })
    expect(await proposal('2024-02-29')).toMatchObject({ from: '2024-02-29', until: '2026-02-28', openTerm: { number: 3 } })
  })

  it('lasts no longer than the body, and goes on from the predecessor’s number and seats', async () => {
    const { bodyId: forum } = await desk.does(establishBody, {
      ...committee,
      code: 'OLD',
      from: '2019-04-30',
      until: '2021-08-01',
    })
    expect((await proposal('2020-07-01', forum)).until).toBe('2021-08-01')
    expect((await proposal('2022-01-01', forum)).until).toBeNull()
    await desk.does(openTerm, {
      bodyId: forum,
      number: 2,
      from: '2019-04-30',
      until: '2021-08-01',
      seats: [seat(1)],
    })
    const { bodyId: next } = await desk.does(establishBody, { ...committee, code: 'NEXT', predecessorId: forum })
    expect(await proposal(null, next)).toMatchObject({
      number: 3,
      from: '2021-08-02',
      copied: { body: committee.name, number: 2 },
      seats: [seat(1)],
    })
  })

  it('of a body that does not exist is refused', async () => {
    expect(await desk.asks(proposeTerm, { bodyId: unknown, from: null })).toMatchObject({
      ok: false,
      refusal: { code: 'desk.notFound' },
    })
  })
})

it('organisations are listed by their codes', async () => {
  const organisations = ['NTS', 'BAI'].map((code) => ({ code, name: { ko: code, en: '' } }))
  await desk.does(registerOrganisations, { organisations })
  const listed = await desk.asks(listOrganisations, {})
  expect(listed).toMatchObject({ ok: true, reply: { organisations: [{ code: 'BAI' }, { code: 'NTS' }] } })
})

it('a family of rule books tells from when a body can exist under it, and every book with its days', async () => {
  const listed = await desk.asks(listRuleFamilies, {})
  if (!listed.ok) throw new Error(listed.refusal.code)
  const korea = listed.reply.families.find(({ family }) => family === 'open-government-korea')
  expect(korea).toMatchObject({ from: '2019-04-30', until: null })
  expect(korea?.books.map(({ from }) => from)).toEqual(['2019-04-30', '2021-08-02', '2023-05-02'])
})
