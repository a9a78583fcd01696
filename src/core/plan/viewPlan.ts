import { z } from 'zod'
import { BodyId } from '../desk/rows/identifiers'
import { answer, defineQuery } from '../desk/query'
import { refuse } from '../desk/refusals/refusal'
import { Bilingual } from '../desk/rows/text'
import { Commitment, ForumEvent, Plan } from './rows'

/** A lead agency of a commitment with its name; the name is empty where no organisation has that code. */
const Lead = z.strictObject({ code: z.string(), name: Bilingual })

export const PlanView = z.strictObject({
  /** By number; commitments by number, their lead agencies in the order of the source. */
  plans: z.array(
    z.strictObject({ plan: Plan, commitments: z.array(Commitment.omit({ leads: true }).extend({ leads: z.array(Lead) })) }),
  ),
  events: z.array(ForumEvent),
})
export type PlanView = z.infer<typeof PlanView>

export const viewPlan = defineQuery({
  name: 'plan.view',
  title: { ko: '기구의 실행계획과 행사를 본다', en: 'Show the action plans and events of a body' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ bodyId: BodyId }),
  reply: PlanView,
  async answer({ read, input: { bodyId } }) {
    if ((await read.get('bodies', bodyId)) === null) return refuse('desk.notFound', { thing: 'bodies', id: bodyId })
    const [plans, events, organisations] = await Promise.all([
      read.where('plans', 'bodyId', bodyId),
      read.where('events', 'bodyId', bodyId),
      read.all('organisations'),
    ])
    const names = new Map(organisations.map((organisation) => [organisation.code, organisation.name]))
    const views = plans.map(async (plan) => {
      const commitments = await read.where('commitments', 'planId', plan.id)
      return {
        plan: Plan.strip().parse(plan),
        commitments: commitments
          .map((row) => Commitment.strip().parse(row))
          .map((row) => ({ ...row, leads: row.leads.map((code) => ({ code, name: names.get(code) ?? { ko: '', en: '' } })) }))
          .sort((a, b) => a.number - b.number),
      }
    })
    return answer({
      plans: (await Promise.all(views)).sort((a, b) => a.plan.number - b.plan.number),
      events: events.map((row) => ForumEvent.strip().parse(row)),
    })
  },
})
