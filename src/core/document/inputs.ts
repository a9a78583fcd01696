import type { Citation } from '../desk/refusals/citation'
import type { OfficeSettings } from '../desk/rows/rows'
import type { Head } from '../desk/rows/store'
import type { Bilingual } from '../desk/rows/text'
import type { Instant, PlainDate } from '../desk/rows/time'
import type { ItemCount, RecusedReading } from '../resolution/count'
import type { Judgement } from '../resolution/outcome'
import type { Ballot, SignatureWay, WritingGround } from '../resolution/rows'
import type { Language } from '../text/language'

/**
 * What the builders of papers are given: facts that were already computed. A builder formats, it never counts or looks up.
 * Where a source says nothing the text is empty ('' or an empty list): the paper then leaves the line out or says that it is not stated.
 */

export type { Language }

/** What every paper needs to know about the office, the body and the record it is made from. */
export interface PaperContext {
  readonly language: Language
  readonly office: Pick<
    OfficeSettings,
    'officeName' | 'department' | 'address' | 'telephone' | 'fax' | 'email' | 'website' | 'zone'
  >
  readonly body: { readonly name: Bilingual; readonly code: string }
  /** Term of the body (제n기). */
  readonly term: number
  /** Moment of the record that the paper shows; dates in files come from it, never from a clock. */
  readonly createdAt: Instant
  readonly journalHead: Head
  /** A practice folder: every page says so. */
  readonly practice: boolean
  /** Replies whose real values are not known: every page says so. */
  readonly illustrative: boolean
  /** Summary (문서요지) and keywords (키워드) as the office typed them; empty means that the builder writes its own. */
  readonly summary: string
  readonly keywords: readonly string[]
}

/** A written vote as it was called, with the clauses that it rests on. */
export interface VoteInput {
  readonly number: number
  readonly title: Bilingual
  readonly ground: WritingGround
  readonly reason: string
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** Day on which the roster was frozen. */
  readonly rosterOn: PlainDate
  /** Members in office on that day. */
  readonly inOffice: number
  /** Where replies go, as the office typed it. */
  readonly returnTo: string
  readonly terms: VoteTerms
}

/** How replies are counted under the rules of the opening day; each line that is printed carries its clause. */
interface VoteTerms {
  /** The rule on meetings that line 1 (관련) names. */
  readonly meeting: Citation
  /** The rule that admits a vote in writing on the ground chosen. */
  readonly ground: Citation
  readonly base: 'present' | 'inOffice'
  readonly baseCite: Citation
  readonly abstentionsInBase: boolean
  /** Whether a member may send another sheet until the deadline; the last to arrive counts. */
  readonly lastReplyCounts: boolean
  /** Whether the sheet offers a conditional yes. */
  readonly conditionalOffered: boolean
}

/** One item with the text version that is voted on. */
export interface ItemInput {
  readonly number: number
  readonly itemNumber: string
  readonly kind: 'decision' | 'report'
  readonly title: Bilingual
  readonly group: string
  readonly proposer: string
  readonly version: number
  /** 의결주문, verbatim. */
  readonly motion: string
  readonly reason: string
  readonly content: string
  /** Why the text was changed; empty for version 1. */
  readonly changeReason: string
  /** Fingerprint of the text, 64 hex digits. */
  readonly fingerprint: string
}

/** An annex (붙임) in its order. */
export interface AnnexInput {
  readonly name: Bilingual
  readonly copies: number
}

export interface CallInput extends PaperContext {
  readonly vote: VoteInput
  readonly items: readonly ItemInput[]
  readonly annexes: readonly AnnexInput[]
  /** Signatures of both co-chairs under the call. */
  readonly signatures: readonly SignatureInput[]
  /** What those signatures cover, 64 hex digits. */
  readonly callFingerprint: string
}

/** The member whose sheet it is. Name and post are empty where no source gives them: the seat stands for the member. */
export interface SheetSeat {
  readonly number: number
  readonly label: Bilingual
  readonly organisation: Bilingual
  readonly post: Bilingual
  readonly name: Bilingual
  /** Numbers of the items from which the member is recused. */
  readonly recusedItems: readonly number[]
}

export interface ReplySheetInput extends PaperContext {
  readonly vote: VoteInput
  readonly items: readonly ItemInput[]
  readonly seat: SheetSeat
  /** Number of the pack that the sheet belongs to; in its code. */
  readonly pack: number
}

/** An opinion that came with a reply, and what the office says to it. */
export interface OpinionInput {
  readonly seat: Bilingual
  readonly choice: Ballot['choice']
  readonly opinion: string
  readonly condition: string
  readonly answer: { readonly handling: 'taken' | 'partly' | 'notTaken'; readonly reason: string } | null
}

/** A reply that is kept and not counted. */
export interface ExcludedInput {
  readonly seat: Bilingual
  readonly version: number
  readonly arrivedAt: Instant
  readonly state: 'incomplete' | 'late' | 'replaced' | 'superseded'
}

/** One item with its count, by the one count and the one judgement. */
export interface ResultItem extends ItemInput {
  /** Null for a report item, on which nobody votes. */
  readonly result: { readonly count: ItemCount; readonly recusedReading: RecusedReading; readonly judgement: Judgement } | null
  readonly opinions: readonly OpinionInput[]
  readonly excluded: readonly ExcludedInput[]
}

/** A co-chair's signature slot; pending until it is signed, and again after a change voided it. */
export interface SignatureInput {
  readonly office: 'governmentCoChair' | 'civilCoChair'
  readonly title: Bilingual
  readonly name: Bilingual
  /** The clause by which an acting chair signs; null for the co-chair in person. */
  readonly actingBy: Citation | null
  /** Why the co-chair in office could not sign; empty for the co-chair in person and while the office was vacant. */
  readonly actingReason: string
  readonly signed: {
    readonly at: Instant
    readonly way: SignatureWay
    /** What the signature covers, as hex. */
    readonly fingerprint: string
    /** Where the original of a signature on paper is kept; empty for the others. */
    readonly keptAt: string
  } | null
}

export interface ResultReportInput extends PaperContext {
  readonly vote: VoteInput
  readonly items: readonly ResultItem[]
  readonly closedAt: Instant
  /** Seats that sent at least one counted reply to any item. */
  readonly repliedSeats: number
  /** Day of the decision under the rules; null where they leave it open. */
  readonly decidedOn: PlainDate | null
  readonly nextSteps: readonly string[]
  readonly annexes: readonly AnnexInput[]
  /** Fingerprint of text and tally as signed; 64 hex digits. */
  readonly resultFingerprint: string
}

export interface ResolutionSheetInput extends PaperContext {
  readonly vote: VoteInput
  readonly items: readonly ResultItem[]
  /** 의결번호, such as 제2021-7호; empty before it is given. */
  readonly resolutionNumber: string
  readonly decidedOn: PlainDate | null
  readonly signatures: readonly SignatureInput[]
  readonly annexes: readonly AnnexInput[]
  readonly resultFingerprint: string
}
