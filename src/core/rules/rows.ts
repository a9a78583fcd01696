import { z } from 'zod'
import { OfficeRuleId } from '../desk/rows/identifiers'
import { defineTable } from '../desk/rows/table'
import { Bilingual, RequiredText, Title } from '../desk/rows/text'
import { Instant, PlainDate } from '../desk/rows/time'

/** Words of a legal basis, at least in one of the languages of the office. */
export const BasisWords = Bilingual.refine((words) => words.ko !== '' || words.en !== '', 'needs words')

/**
 * A rule that the office typed (운영세칙, or a reading of what the law leaves open), from–to, with its legal basis.
 * It is laid over the rule books for its family. None is ever deleted: one that ends gets a last day.
 */
export const OfficeRule = z.strictObject({
  id: OfficeRuleId,
  family: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Key of the rule. A key that this version of the desk does not know leaves the rule without effect. */
  key: z.string().min(1).max(60),
  /** Checked by the schema of its key when it is typed. */
  value: z.json(),
  clause: BasisWords,
  source: BasisWords,
  /** Number of the text; may be empty, as for an Act. */
  version: Bilingual,
  note: Bilingual,
  from: PlainDate,
  /** The last day on which it holds; null while it has none. Before `from` where it was withdrawn before it took effect. */
  until: PlainDate.nullable(),
  typedBy: Title,
  typedAt: Instant,
  withdrawal: z.strictObject({ reason: RequiredText, by: Title, at: Instant }).nullable(),
})
export type OfficeRule = z.infer<typeof OfficeRule>

export const ruleTables = { officeRules: defineTable({ row: OfficeRule, indexes: ['family'] }) } as const
