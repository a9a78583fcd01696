import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { makeAppointments } from '#core/body/appointment/makeAppointments'
import { replaceMember } from '#core/body/appointment/replaceMember'
import type { WantedHolder } from '#core/body/appointment/wantedHolder'
import { enrolPeople } from '#core/body/setUp/enrolPeople'
import { establishBody } from '#core/body/setUp/establishBody'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import { OrganisationId } from '#core/desk/rows/identifiers'
import { appoint, committee, nth, people, person, term, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>

beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['exOfficio', 'agency', 'commissioned', 'commissioned'])
})

const nobodyKnown = OrganisationId.parse('00000000-0000-7000-8000-ffffffffffff')
const newcomer = (name: string, organisationId: OrganisationId | null = null) => ({
  name: { ko: name, en: '' },
  post: { ko: '대표', en: '' },
  organisationId,
  gender: null,
  region: '',
  contact: null,
})
const newPerson = (name: string, organisationId: OrganisationId | null = null): WantedHolder => ({
  kind: 'newPerson',
  person: newcomer(name, organisationId),
})
type Asked = z.input<typeof makeAppointments.input>
const asking = (...wishes: readonly (readonly [seat: number, holder: WantedHolder, until?: string])[]): Asked => ({
  bodyId: body.bodyId,
  termId: body.termId,
  appointments: wishes.map(([number, holder, until = '2023-08-01']) => ({
    seatId: nth(body.seatIds, number - 1),
    holder,
    kind: 'first',
    from: '2021-08-02',
    until,
    exceptionReason: '',
    evidenceId: null,
  })),
})
const organisation = async (): Promise<OrganisationId> => {
  const organisations = [{ code: 'ORG', name: { ko: '시험 단체', en: 'Test organisation' } }]
  return nth((await desk.does(registerOrganisations, { organisations })).organisationIds, 0)
}

describe('a person who is not in the desk yet', () => {
  it('is enrolled and appointed by one act, with contact data in a row of its own', async () => {
    const contact = { telephone: '02-000-0000', email: null, birthDate: null, account: null }
    const name = '시험 위원'
    await desk.does(makeAppointments, asking([3, { kind: 'newPerson', person: { ...newcomer(name.normalize('NFD')), contact } }]))
    const [enrolled] = desk.all('people')
    expect(enrolled?.name.ko).toBe(name)
    expect(enrolled).not.toHaveProperty('contact')
    expect(desk.all('appointments')).toMatchObject([
      { holder: { kind: 'person', personId: enrolled?.id }, endedOn: null, rev: enrolled?.rev },
    ])
    expect(desk.all('contacts')).toMatchObject([{ id: enrolled?.id, telephone: '02-000-0000' }])
  })

  it('is not enrolled where one appointment of the list is refused', async () => {
    const tooLong = asking([3, newPerson('하나')], [4, newPerson('둘'), '2024-08-01'])
    expect((await desk.refuses(makeAppointments, tooLong)).code).toBe('appointment.tooLong')
    expect(desk.all('people')).toEqual([])
    expect(desk.all('appointments')).toEqual([])
  })

  it('is refused with an organisation that there is not, by appointing as by enrolling', async () => {
    const missing = { code: 'desk.notFound', facts: { thing: 'organisations', id: nobodyKnown } }
    expect(await desk.refuses(makeAppointments, asking([3, newPerson('하나', nobodyKnown)]))).toMatchObject(missing)
    expect(await desk.refuses(enrolPeople, { people: [newcomer('하나', nobodyKnown)] })).toMatchObject(missing)
  })

  it('succeeds a member who left for what remains of the term, or leaves no trace', async () => {
    const [who] = await people(desk, 1)
    if (who === undefined) throw new Error('nobody was enrolled')
    const appointmentId = nth(await appoint(desk, body, wish(nth(body.seatIds, 2), person(who), '2021-08-02', '2023-08-01')), 0)
    const seenRev = () => desk.all('appointments').find(({ id }) => id === appointmentId)?.rev ?? 0
    const successor = (from: string) => ({
      appointmentId,
      seenRev: seenRev(),
      holder: newPerson('후임', null),
      from,
      evidenceId: null,
    })
    expect((await desk.refuses(replaceMember, successor('2022-07-01'))).code).toBe('appointment.stillServing')
    const left = { appointmentId, seenRev: seenRev(), endedOn: '2022-06-30', endReason: '본인 희망', evidenceId: null }
    await desk.does(endAppointment, left)
    expect((await desk.refuses(replaceMember, successor('2022-06-30'))).code).toBe('appointment.overlap')
    expect(desk.all('people')).toHaveLength(1)
    expect(await desk.does(replaceMember, successor('2022-07-01'))).toMatchObject({ until: '2023-08-01' })
    expect(desk.all('people').map(({ name }) => name.ko)).toEqual(['', '후임'])
  })
})

describe('where the rules make organisations members (directive 83)', () => {
  let forum: Awaited<ReturnType<typeof term>> & { readonly bodyId: typeof body.bodyId }
  beforeEach(async () => {
    const { bodyId } = await desk.does(establishBody, {
      name: { ko: '포럼', en: 'Forum' },
      code: 'FORUM',
      ruleFamily: 'open-government-korea',
      predecessorId: null,
      from: '2019-04-30',
      until: '2021-08-01',
    })
    forum = { bodyId, ...(await term(desk, bodyId, 2, '2019-04-30', '2021-08-01', ['commissioned'])) }
  })
  const first = (holder: WantedHolder): Asked => ({
    bodyId: forum.bodyId,
    termId: forum.termId,
    appointments: [
      {
        seatId: nth(forum.seatIds, 0),
        holder,
        kind: 'first',
        from: '2019-04-30',
        until: '2021-04-29',
        exceptionReason: '',
        evidenceId: null,
      },
    ],
  })

  it('an organisation is appointed together with a representative who is enrolled by the same act', async () => {
    const organisationId = await organisation()
    const holder: WantedHolder = { kind: 'newRepresentative', organisationId, person: newcomer('대표', organisationId) }
    await desk.does(makeAppointments, first(holder))
    const [representative] = desk.all('people')
    expect(desk.all('appointments')).toMatchObject([
      { holder: { kind: 'organisation', organisationId, representativeId: representative?.id } },
    ])
  })

  it('a new person alone is refused, and is not enrolled', async () => {
    expect((await desk.refuses(makeAppointments, first(newPerson('하나')))).code).toBe('appointment.holderMustBeOrganisation')
    expect(desk.all('people')).toEqual([])
  })
})
