import { beforeEach, expect, it } from 'vitest'
import { establishBody } from '#core/body/setUp/establishBody'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import { BodyId } from '#core/desk/rows/identifiers'
import { recordEvent } from '#core/plan/recordEvent'
import { recordPlan } from '#core/plan/recordPlan'
import { viewPlan } from '#core/plan/viewPlan'
import { smallDesk, type SmallDesk } from '../body/smallDesk'

let desk: SmallDesk
let bodyId: BodyId
const none = { ko: '', en: '' }
const commitment = (number: number, ...leads: string[]) => ({
  number,
  title: { ko: '', en: `Commitment ${number.toString()}` },
  vision: none,
  leads,
})
const plan = (...commitments: ReturnType<typeof commitment>[]) => ({
  bodyId,
  number: 5,
  title: { ko: '제5차', en: 'Fifth' },
  creation: [{ step: none, when: 'March 2020' }],
  resolutionId: null,
  source: 'https://example.org/',
  commitments,
})

beforeEach(async () => {
  desk = smallDesk()
  ;({ bodyId } = await desk.does(establishBody, {
    name: { ko: '기구', en: '' },
    code: 'BODY',
    ruleFamily: 'neutral',
    predecessorId: null,
    from: '2019-04-30',
    until: null,
  }))
  await desk.does(registerOrganisations, {
    organisations: [
      { code: 'B', name: { ko: '나', en: '' } },
      { code: 'A', name: { ko: '가', en: '' } },
    ],
  })
})

it('a plan is shown with its commitments by number and its lead agencies in the order of the source', async () => {
  await desk.does(recordPlan, plan(commitment(2, 'B', 'A'), commitment(1, 'A')))
  const shown = await desk.asks(viewPlan, { bodyId })
  expect(
    shown.ok && shown.reply.plans.at(0)?.commitments.map(({ number, leads }) => [number, leads.map((lead) => lead.name.ko)]),
  ).toEqual([
    [1, ['가']],
    [2, ['나', '가']],
  ])
})

it('a lead agency that nobody registered is refused, and nothing of the plan is kept', async () => {
  expect(await desk.refuses(recordPlan, plan(commitment(1, 'A'), commitment(2, 'A', 'C')))).toMatchObject({
    code: 'plan.unknownLead',
    facts: { number: 2, code: 'C' },
  })
  expect(desk.all('plans')).toEqual([])
})

it('a number comes once: of a commitment in its plan, of a plan in its body', async () => {
  expect((await desk.refuses(recordPlan, plan(commitment(1, 'A'), commitment(1, 'B')))).code).toBe('plan.commitmentTaken')
  await desk.does(recordPlan, plan(commitment(1, 'A')))
  expect((await desk.refuses(recordPlan, plan(commitment(1, 'A')))).code).toBe('plan.numberTaken')
})

it('a plan, an event and a question about a body that does not exist are refused', async () => {
  bodyId = BodyId.parse('00000000-0000-7000-8000-ffffffffffff')
  expect((await desk.refuses(recordPlan, plan(commitment(1, 'A')))).code).toBe('desk.notFound')
  const event = {
    bodyId,
    title: { ko: '행사', en: '' },
    kind: '',
    startsAt: '',
    endsAt: '',
    place: '',
    host: '',
    link: '',
    description: '',
  }
  expect((await desk.refuses(recordEvent, event)).code).toBe('desk.notFound')
  expect(await desk.asks(viewPlan, { bodyId })).toMatchObject({ ok: false, refusal: { code: 'desk.notFound' } })
})
