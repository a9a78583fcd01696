import type { Bilingual } from '../desk/rows/text'
import type { Instant } from '../desk/rows/time'
import type { AnnexInput, ItemInput, PaperContext, ResultItem, SheetSeat, SignatureInput, VoteInput } from './inputs'

/** What the builders of agenda sheets and notices are given (see `inputs.ts`). */

export interface AgendaInput extends PaperContext {
  readonly vote: VoteInput
  readonly item: ItemInput
  /** The version before the present one; null for a first text. */
  readonly previous: Pick<ItemInput, 'version' | 'motion' | 'reason' | 'content'> | null
  /** Labels of the seats that are recused from the item. */
  readonly recused: readonly Bilingual[]
  readonly annexes: readonly AnnexInput[]
}

/** Why a letter goes out after the call. */
export type NoticeAbout =
  | { readonly kind: 'reminder' }
  | { readonly kind: 'changedText' }
  | { readonly kind: 'extension'; readonly from: Instant; readonly to: Instant; readonly reason: string }
  | { readonly kind: 'withdrawal'; readonly reason: string }
  | { readonly kind: 'notConstituted'; readonly results: readonly ResultItem[] }

export interface NoticeInput extends PaperContext {
  readonly vote: VoteInput
  readonly about: NoticeAbout
  /** The moment until which replies count. */
  readonly deadline: Instant
  /** What the letter speaks of: the items without a reply in a reminder, the changed ones after a change, else all. */
  readonly items: readonly ItemInput[]
  /** The one member it is for; null for all members. */
  readonly addressee: SheetSeat | null
  readonly annexes: readonly AnnexInput[]
  /** Signatures under the call, where the letter asks for a vote; none elsewhere. */
  readonly signatures: readonly SignatureInput[]
  readonly callFingerprint: string
}
