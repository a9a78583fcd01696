import { z } from 'zod'
import { firstRepeated } from '../body/firstRepeated'
import { put } from '../desk/rows/change'
import { accept, defineCommand } from '../desk/command'
import { CommitmentId, PlanId } from '../desk/rows/identifiers'
import { refuse } from '../desk/refusals/refusal'
import { Commitment, Plan } from './rows'

/** Records an action plan with all its commitments, as its source has it. Lead agencies are named by their codes. */
export const recordPlan = defineCommand({
  name: 'plan.record',
  title: { ko: '실행계획을 기록한다', en: 'Record an action plan' },
  roles: ['officer'],
  input: Plan.omit({ id: true }).extend({
    commitments: z
      .array(Commitment.omit({ id: true, planId: true }))
      .min(1)
      .max(99),
  }),
  reply: z.strictObject({ planId: PlanId, commitmentIds: z.array(CommitmentId) }),
  refusals: ['desk.notFound', 'plan.numberTaken', 'plan.commitmentTaken', 'plan.unknownLead'],
  async load(read, input) {
    return {
      body: await read.get('bodies', input.bodyId),
      resolution: input.resolutionId === null ? null : await read.get('resolutions', input.resolutionId),
      plans: await read.where('plans', 'bodyId', input.bodyId),
      codes: new Set((await read.all('organisations')).map((organisation) => organisation.code)),
    }
  },
  decide({ known, input, ids }) {
    if (known.body === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    if (input.resolutionId !== null && known.resolution === null) {
      return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    }
    const { commitments, ...plan } = input
    if (known.plans.some((other) => other.number === plan.number)) return refuse('plan.numberTaken', { number: plan.number })
    const taken = firstRepeated(commitments.map((commitment) => commitment.number))
    if (taken !== null) return refuse('plan.commitmentTaken', { number: taken })
    for (const { number, leads } of commitments) {
      const code = leads.find((lead) => !known.codes.has(lead))
      if (code !== undefined) return refuse('plan.unknownLead', { number, code })
    }
    const planId = ids.next(PlanId)
    const rows = commitments.map((commitment) => ({ ...commitment, id: ids.next(CommitmentId), planId }))
    return accept([put('plans', { ...plan, id: planId }), ...rows.map((row) => put('commitments', row))], {
      planId,
      commitmentIds: rows.map((row) => row.id),
    })
  },
})
