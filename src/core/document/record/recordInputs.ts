import type { Citation } from '../../desk/refusals/citation'
import type { Bilingual } from '../../desk/rows/text'
import type { Instant, PlainDate } from '../../desk/rows/time'
import type { PaperContext, ResultItem, SignatureInput, VoteInput } from '../inputs'

/** What the builder of the record of a written vote is given (see `inputs.ts`). */
export interface WrittenVoteRecordInput extends PaperContext {
  readonly vote: VoteInput
  readonly items: readonly ResultItem[]
  readonly openedAt: Instant
  readonly closedAt: Instant
  /** Seats in office with a counted reply to any item, in the order of the roster. */
  readonly present: readonly Bilingual[]
  /** Seats in office without one, but for those who could give none. */
  readonly absent: readonly Bilingual[]
  /** Seats in office that are recused from every item on which a vote is taken. */
  readonly recusedFromAll: readonly Bilingual[]
  /** For each item by its number who is recused from it; items without a recusal are left out. */
  readonly recusals: readonly { readonly number: number; readonly seats: readonly Bilingual[] }[]
  /** Arrival of the first and of the last counted reply; null where none arrived. */
  readonly replies: { readonly first: Instant; readonly last: Instant } | null
  readonly resolutionNumber: string
  readonly decidedOn: PlainDate | null
  readonly signatures: readonly SignatureInput[]
  /** The rule by which the body keeps a record (`written.record`). */
  readonly kept: Citation
  readonly resultFingerprint: string
}
