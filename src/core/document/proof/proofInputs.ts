import type { Citation } from '../../desk/refusals/citation'
import type { Bilingual } from '../../desk/rows/text'
import type { Instant, PlainDate } from '../../desk/rows/time'
import type { ItemCount } from '../../resolution/count'
import type { Ballot, FrozenSeat } from '../../resolution/rows'
import type { RuleValues } from '../../rules/ruleBooks'
import type { AnnexInput, PaperContext, ResultItem, SheetSeat, VoteInput } from '../inputs'

/** What the builders of the proof sheet and of the notice of the result are given (see `inputs.ts`). */

/** The rules of the opening day that decide a count, each as its value with its clause. */
export interface ProofRules {
  readonly title: Bilingual
  readonly number: Bilingual
  readonly from: PlainDate
  readonly values: Pick<RuleValues, ProofRule>
  readonly cites: Readonly<Record<ProofRule, Citation>>
}

export const proofRules = [
  'quorum.open',
  'decision.method',
  'decision.majority',
  'decision.abstentions',
  'written.conditional',
  'written.recused',
  'decision.tie',
  'written.silence',
  'written.replacement',
  'written.late',
  'holdover.counted',
] as const
export type ProofRule = (typeof proofRules)[number]

/** A reply as the internal copy lists it. */
export type BallotLine = Pick<Ballot, 'version' | 'choice' | 'state' | 'way' | 'arrivedAt'> & {
  readonly seat: Bilingual
  readonly seatNumber: number
}

export interface ProofItem extends ResultItem {
  /** The count of each side by the one count; null where the vote was sealed. */
  readonly bySide: Readonly<Record<FrozenSeat['side'], ItemCount>> | null
  /** Every reply in the order in which they arrived. */
  readonly ballots: readonly BallotLine[]
  /** Seats that are recused from the item. */
  readonly recused: readonly Bilingual[]
}

export interface ProofSheetInput extends PaperContext {
  /** The public copy holds no votes by name and no list of replies (forms D10). */
  readonly copy: 'internal' | 'public'
  readonly vote: VoteInput
  readonly rules: ProofRules
  readonly roster: readonly FrozenSeat[]
  readonly items: readonly ProofItem[]
  /** The moment until which replies counted, and the later end where both co-chairs agreed on one. */
  readonly deadline: Instant
  readonly extendedTo: Instant | null
  readonly textHash: string
  readonly tallyHash: string
  readonly resultFingerprint: string
}

export interface ResultNoticeInput extends PaperContext {
  readonly vote: VoteInput
  readonly items: readonly ResultItem[]
  /** The one member it is for; null for all members and agencies. */
  readonly addressee: SheetSeat | null
  readonly repliedSeats: number
  readonly resolutionNumber: string
  readonly decidedOn: PlainDate | null
  /** Day of the last signature on the result. */
  readonly effectiveOn: PlainDate | null
  readonly annexes: readonly AnnexInput[]
  readonly resultFingerprint: string
}
