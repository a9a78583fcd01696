import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { type RosterLine, serves } from './rosterLine'

/** One thing that the rules ask of the membership as a whole: what there is, what is needed, and the clause. */
export const CompositionCheck = z.strictObject({
  check: z.enum(['size', 'commissionedMajority', 'coChairs', 'secretaries']),
  state: z.enum(['met', 'failed', 'notRequired']),
  /** How many there are: serving members, commissioned members, co-chairs, secretaries. */
  have: z.int().min(0),
  /** How many are needed: at most for `size`, at least for `commissionedMajority`, exactly for the others. */
  need: z.int().min(0),
  cite: Citation,
})
export type CompositionCheck = z.infer<typeof CompositionCheck>

/**
 * The composition on the day of the roster: at most so many members, commissioned ones more than half, the co-chairs
 * (one of the government's side and one elected commissioned member) and the secretaries. It judges those who serve that day.
 */
export function compositionOn(roster: readonly RosterLine[], rules: RulesOfDay): readonly CompositionCheck[] {
  const serving = roster.filter(serves)
  const commissioned = serving.filter((line) => line.seatClass === 'commissioned').length
  const majority = Math.floor(serving.length / 2) + 1
  const government = serving.filter((line) => line.office === 'governmentCoChair').length
  const civil = serving.filter((line) => line.office === 'civilCoChair' && line.seatClass === 'commissioned').length
  const secretaries = serving.filter((line) => line.office === 'secretary').length
  const sizeMax = rules.value('body.sizeMax')
  const coChairs = rules.value('body.coChairs').count
  const secretariesNeeded = rules.value('body.secretaries')
  const met = (isMet: boolean) => (isMet ? ('met' as const) : ('failed' as const))
  return [
    {
      check: 'size',
      state: met(serving.length <= sizeMax),
      have: serving.length,
      need: sizeMax,
      cite: rules.cite('body.sizeMax'),
    },
    {
      check: 'commissionedMajority',
      state: rules.value('body.commissionedMajority') ? met(commissioned >= majority) : 'notRequired',
      have: commissioned,
      need: majority,
      cite: rules.cite('body.commissionedMajority'),
    },
    {
      check: 'coChairs',
      state: met(government + civil === coChairs && government > 0 && civil > 0),
      have: government + civil,
      need: coChairs,
      cite: rules.cite('body.coChairs'),
    },
    {
      check: 'secretaries',
      state: met(secretaries === secretariesNeeded),
      have: secretaries,
      need: secretariesNeeded,
      cite: rules.cite('body.secretaries'),
    },
  ]
}
