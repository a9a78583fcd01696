import { z } from 'zod'
import { Bilingual } from '../rows/text'

/** Where a rule stands: the book and version in force that day, the clause, and how far it was checked. */
export const Citation = z.strictObject({
  /** Key of the rule, such as `quorum.open`. */
  rule: z.string(),
  /** Title of the text, in 「 」 when printed. */
  source: Bilingual,
  /** Number of the text, such as 행정안전부훈령 제83호; empty for an Act. */
  version: Bilingual,
  clause: Bilingual,
  /** read: read in the text; inferred: our reasoning from it; office: the office typed its basis. */
  verified: z.enum(['read', 'inferred', 'office']),
})
export type Citation = z.infer<typeof Citation>
