import { beforeEach, expect, it } from 'vitest'
import { changeDescription } from '#core/body/history/changeDescription'
import { listPeople } from '#core/body/people/listPeople'
import { enrolPeople } from '#core/body/setUp/enrolPeople'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import type { OrganisationId, PersonId } from '#core/desk/rows/identifiers'
import { PlainDate } from '#core/desk/rows/time'
import { appoint, committee, nth, person, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
let organisationIds: OrganisationId[]
let who: PersonId[]

/** 하나, 가람, one without a name, and 나래: enrolled in this order. */
beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['exOfficio', 'commissioned', 'commissioned'])
  const organisations = ['한 단체', '가 단체'].map((ko, index) => ({ code: `O${index.toString()}`, name: { ko, en: '' } }))
  organisationIds = (await desk.does(registerOrganisations, { organisations })).organisationIds
  const people = ['하나', '가람', '', '나래'].map((ko) => ({
    name: { ko, en: '' },
    post: { ko: '위원', en: '' },
    organisationId: nth(organisationIds, 0),
    contact: null,
  }))
  who = (await desk.does(enrolPeople, { people })).personIds
  await appoint(
    desk,
    body,
    wish(nth(body.seatIds, 1), person(nth(who, 0)), '2021-08-02', '2023-08-01'),
    wish(nth(body.seatIds, 2), person(nth(who, 3)), '2022-01-01', '2023-08-01'),
  )
})

const on = async (day: string) => {
  const asked = await desk.asks(listPeople, { day })
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.reply
}
const seatsOn = async (day: string) =>
  Object.fromEntries((await on(day)).people.map(({ name, seats }) => [name.ko, seats.map(({ number }) => number)]))

it('people and organisations come in Korean order, those without a name last', async () => {
  const { people, organisations } = await on('2022-01-01')
  expect(people.map(({ name }) => name.ko)).toEqual(['가람', '나래', '하나', ''])
  expect(organisations.map(({ name }) => name.ko)).toEqual(['가 단체', '한 단체'])
})

it('everybody is listed with the seats held on the day, in holdover too, and with none before the body was there', async () => {
  expect(await seatsOn('2021-12-31')).toEqual({ 가람: [], 나래: [], 하나: [2], '': [] })
  expect(await seatsOn('2022-01-01')).toEqual({ 가람: [], 나래: [3], 하나: [2], '': [] })
  // Directive 841, article 5(3): members serve on until a successor is commissioned.
  expect(await seatsOn('2023-09-01')).toEqual({ 가람: [], 나래: [3], 하나: [2], '': [] })
  expect(await seatsOn('2021-08-01')).toEqual({ 가람: [], 나래: [], 하나: [], '': [] })
})

it('names, posts and organisations are those of the day', async () => {
  const change = {
    subject: 'person' as const,
    subjectId: nth(who, 1),
    from: PlainDate.parse('2022-05-01'),
    name: { ko: '바람', en: '' },
    post: { ko: '대표', en: '' },
    organisationId: nth(organisationIds, 1),
    reason: '',
    evidenceId: null,
  }
  await desk.does(changeDescription, change)
  const seen = async (day: string) => (await on(day)).people.find(({ personId }) => personId === nth(who, 1))
  expect(await seen('2022-04-30')).toMatchObject({ name: { ko: '가람' }, post: { ko: '위원' }, organisation: { ko: '한 단체' } })
  expect(await seen('2022-05-01')).toMatchObject({ name: { ko: '바람' }, post: { ko: '대표' }, organisation: { ko: '가 단체' } })
})
