import { z } from 'zod'
import {
  AppointmentId,
  BallotId,
  BodyId,
  DocumentId,
  EvidenceId,
  ItemId,
  PersonId,
  RecusalId,
  ResolutionId,
  SeatId,
  SignatureId,
  SigningKeyId,
  TermId,
  TextVersionId,
} from '../desk/rows/identifiers'
import { defineTable } from '../desk/rows/table'
import { Bilingual, LongText, RequiredText, Title } from '../desk/rows/text'
import { Instant, PlainDate } from '../desk/rows/time'

/** The three grounds on which a meeting may be held in writing: CDEC 5(2) items 1–3. */
export const WritingGround = z.enum(['minor', 'urgent', 'unavoidable'])

/** SHA-256 as 64 lower-case hex digits. */
export const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * The life of a written vote (서면의결). `called`: both co-chairs signed the call; `open`: the roster is frozen and replies come in;
 * `closed`: the count may be read and signed; `announced`: nothing changes any more.
 */
export const ResolutionState = z.enum(['draft', 'called', 'open', 'closed', 'announced', 'withdrawn'])

/** One line of the roster frozen at the opening; it never changes afterwards (design 1.5). */
export const FrozenSeat = z.strictObject({
  seatId: SeatId,
  number: z.int(),
  label: Bilingual,
  seatClass: z.enum(['exOfficio', 'agency', 'commissioned']),
  side: z.enum(['government', 'civil']),
  appointmentId: AppointmentId.nullable(),
  /** Office on that day, empty for a plain member. */
  office: z.enum(['governmentCoChair', 'civilCoChair', 'secretary']).nullable(),
  standing: z.enum(['inOffice', 'holdover', 'vacant']),
  /** Whether the seat counts among the members in office (재적위원) under the rules of that day. */
  counted: z.boolean(),
})

export const Resolution = z.strictObject({
  id: ResolutionId,
  bodyId: BodyId,
  termId: TermId,
  /** Meeting number within body and term (제n차). */
  number: z.int().min(1).max(9999),
  title: Title,
  titleEn: LongText,
  ground: WritingGround,
  reason: RequiredText,
  opensAt: Instant,
  closesAt: Instant,
  /** Where replies go: printed on the call and the reply sheet. Empty where the office has not said. */
  returnTo: LongText,
  /** Whether choices stay hidden until the close. */
  sealed: z.boolean(),
  /** Marks practice replies whose real values are not known. */
  illustrative: z.boolean(),
  state: ResolutionState,
  openedAt: Instant.nullable(),
  roster: z.array(FrozenSeat),
  closedAt: Instant.nullable(),
  announcedAt: Instant.nullable(),
  /** Resolution number of the announced result, such as 제2021-7호. */
  resolutionNumber: LongText,
  /** Day of the last signature on the result. */
  effectiveOn: PlainDate.nullable(),
  withdrawnReason: LongText,
})

export const Item = z.strictObject({
  id: ItemId,
  resolutionId: ResolutionId,
  /** Order on the sheet, from 1. */
  number: z.int().min(1).max(999),
  /** Item number as printed (의안번호), such as 제2021-7-1호. */
  itemNumber: LongText,
  kind: z.enum(['decision', 'report']),
  title: Title,
  titleEn: LongText,
  /** Heading over a group of items; empty where the source leaves it blank. */
  group: LongText,
  proposer: LongText,
  currentVersion: z.int().min(1),
})

export const TextVersion = z.strictObject({
  id: TextVersionId,
  itemId: ItemId,
  resolutionId: ResolutionId,
  version: z.int().min(1),
  /** 의결주문, the words that are resolved. */
  motion: RequiredText,
  /** 제안이유 and 주요내용. */
  reason: LongText,
  content: LongText,
  changeReason: LongText,
  fingerprint: Fingerprint,
  createdAt: Instant,
})

export const Choice = z.enum(['yes', 'no', 'abstain', 'conditional', 'blank', 'invalid'])
export const ReplyWay = z.enum(['email', 'scan', 'fax', 'hand', 'telephone', 'post'])
/**
 * `received` counts. `late`: arrived after the close. `replaced`: a later one from the same seat counts.
 * `superseded`: given for a text version that is no longer current. None is ever deleted.
 */
export const BallotState = z.enum(['received', 'late', 'replaced', 'superseded'])

export const Ballot = z.strictObject({
  id: BallotId,
  resolutionId: ResolutionId,
  itemId: ItemId,
  seatId: SeatId,
  version: z.int().min(1),
  choice: Choice,
  opinion: LongText,
  condition: LongText,
  /** Why it is invalid or was judged so. */
  note: LongText,
  state: BallotState,
  way: ReplyWay,
  /** Arrival decides, not typing. */
  arrivedAt: Instant,
  enteredAt: Instant,
  enteredBy: Title,
  evidenceId: EvidenceId.nullable(),
})

export const Recusal = z.strictObject({
  id: RecusalId,
  resolutionId: ResolutionId,
  itemId: ItemId,
  seatId: SeatId,
  ground: RequiredText,
  declaredAt: Instant,
})

/** The public half of a co-chair's key on one device. The private half lies sealed in `keys/`, never in a row. */
export const SigningKey = z.strictObject({
  id: SigningKeyId,
  personId: PersonId,
  device: Title,
  /** Ed25519 public key, 64 hex digits. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  registeredAt: Instant,
  revokedAt: Instant.nullable(),
  revokedReason: LongText,
})

export const SignedAct = z.enum(['call', 'result'])
export const SignatureWay = z.enum(['desk', 'file', 'paper'])

export const Signature = z.strictObject({
  id: SignatureId,
  resolutionId: ResolutionId,
  act: SignedAct,
  office: z.enum(['governmentCoChair', 'civilCoChair']),
  /** True where an acting chair signed; the title says as whom. */
  acting: z.boolean(),
  title: Bilingual,
  appointmentId: AppointmentId,
  seatId: SeatId,
  keyId: SigningKeyId,
  textHash: Fingerprint,
  /** Fingerprint of the tally; of an empty tally for a call. */
  tallyHash: Fingerprint,
  way: SignatureWay,
  signedAt: Instant,
  /** Ed25519 signature, 128 hex digits. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  /** When and why a change voided it; null while it stands. */
  voidedAt: Instant.nullable(),
  voidReason: LongText,
})

/** A file kept by its SHA-256 in `files/`. */
export const Evidence = z.strictObject({
  id: EvidenceId,
  sha256: Fingerprint,
  fileName: Title,
  mediaType: z.string().max(120),
  sizeBytes: z.int().min(0),
  keptAt: Instant,
})

/** A paper that was written out: which form, of what, and the fingerprints of its content and bytes. */
export const IssuedDocument = z.strictObject({
  id: DocumentId,
  /** What it is about: a written vote, the roster of a body, one appointment. */
  subject: z.enum(['resolution', 'body', 'appointment']),
  subjectId: z.union([ResolutionId, BodyId, AppointmentId]),
  form: z.enum(['D02', 'D05', 'D08', 'D09', 'D11', 'D22']),
  format: z.enum(['docx', 'pdf']),
  language: z.enum(['ko', 'en']),
  fileName: Title,
  /** Fingerprint of the document tree: the content, whatever the format. */
  contentHash: Fingerprint,
  /** SHA-256 of the file. */
  sha256: Fingerprint,
  issuedAt: Instant,
})

export type WritingGround = z.infer<typeof WritingGround>
export type Fingerprint = z.infer<typeof Fingerprint>
export type ResolutionState = z.infer<typeof ResolutionState>
export type FrozenSeat = z.infer<typeof FrozenSeat>
export type Resolution = z.infer<typeof Resolution>
export type Item = z.infer<typeof Item>
export type TextVersion = z.infer<typeof TextVersion>
export type Choice = z.infer<typeof Choice>
export type ReplyWay = z.infer<typeof ReplyWay>
export type BallotState = z.infer<typeof BallotState>
export type Ballot = z.infer<typeof Ballot>
export type Recusal = z.infer<typeof Recusal>
export type SigningKey = z.infer<typeof SigningKey>
export type SignedAct = z.infer<typeof SignedAct>
export type SignatureWay = z.infer<typeof SignatureWay>
export type Signature = z.infer<typeof Signature>
export type Evidence = z.infer<typeof Evidence>
export type IssuedDocument = z.infer<typeof IssuedDocument>

export const resolutionTables = {
  resolutions: defineTable({ row: Resolution, indexes: ['bodyId', 'termId', 'state'] }),
  items: defineTable({ row: Item, indexes: ['resolutionId'] }),
  textVersions: defineTable({ row: TextVersion, indexes: ['itemId', 'resolutionId'] }),
  ballots: defineTable({ row: Ballot, indexes: ['resolutionId', 'itemId', 'seatId'] }),
  recusals: defineTable({ row: Recusal, indexes: ['resolutionId'] }),
  signingKeys: defineTable({ row: SigningKey, indexes: ['personId'] }),
  signatures: defineTable({ row: Signature, indexes: ['resolutionId'] }),
  evidence: defineTable({ row: Evidence, indexes: ['sha256'] }),
  documents: defineTable({ row: IssuedDocument, indexes: ['subjectId'] }),
} as const
