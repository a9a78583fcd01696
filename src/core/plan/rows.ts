import { z } from 'zod'
import { BodyId, CommitmentId, EventId, PlanId, ResolutionId } from '../desk/rows/identifiers'
import { defineTable } from '../desk/rows/table'
import { Bilingual, LongText } from '../desk/rows/text'

/** A national action plan (국가실행계획) as far as its sources tell; the whole thread comes with its own step. */
export const Plan = z.strictObject({
  id: PlanId,
  bodyId: BodyId,
  number: z.int().min(1).max(99),
  title: Bilingual,
  /** Steps of creation in their order, each with its dates as the source prints them. */
  creation: z.array(z.strictObject({ step: Bilingual, when: LongText })),
  resolutionId: ResolutionId.nullable(),
  source: LongText,
})

export const Commitment = z.strictObject({
  id: CommitmentId,
  planId: PlanId,
  number: z.int().min(1).max(99),
  title: Bilingual,
  /** Heading (vision) it stands under; empty where the source leaves it blank. */
  vision: Bilingual,
  /** Lead agencies (주관기관) in the order of the source, as codes of organisations. */
  leads: z.array(z.string().min(1).max(20)).min(1),
})

export const ForumEvent = z.strictObject({
  id: EventId,
  bodyId: BodyId,
  title: Bilingual,
  kind: LongText,
  /** Start and end as the source prints them, with the offset. */
  startsAt: LongText,
  endsAt: LongText,
  place: LongText,
  host: LongText,
  link: LongText,
  description: LongText,
})

export type Plan = z.infer<typeof Plan>
export type Commitment = z.infer<typeof Commitment>
export type ForumEvent = z.infer<typeof ForumEvent>

export const planTables = {
  plans: defineTable({ row: Plan, indexes: ['bodyId'] }),
  commitments: defineTable({ row: Commitment, indexes: ['planId'] }),
  events: defineTable({ row: ForumEvent, indexes: ['bodyId'] }),
} as const
