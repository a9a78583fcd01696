import { z } from 'zod'
import {
  AppointmentId,
  BallotId,
  BodyId,
  DocumentId,
  EvidenceId,
  IncomingId,
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
  /** The end of the window that both co-chairs signed in the call; an agreed extension does not change it. */
  closesAt: Instant,
  /** The later end that both co-chairs agreed on before the window had closed; null where none was. */
  extendedTo: Instant.nullable(),
  /** Where replies go: printed on the call and the reply sheet. Empty where the office has not said. */
  returnTo: LongText,
  /** Whether choices stay hidden until the close. */
  sealed: z.boolean(),
  /** Whether every entered reply is checked by a second person before it counts. */
  secondCheck: z.boolean(),
  /** The vote that this one takes up again, after it was not constituted; null for a first one. */
  followsId: ResolutionId.nullable(),
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
 * `received` counts. `incomplete`: it is not clear from whom it is, so it is no reply until that is made good (forms D05). `late`: arrived
 * after the close. `replaced`: a later one from the same seat counts. `superseded`: given for a text version that is no longer current.
 * None is ever deleted.
 */
export const BallotState = z.enum(['received', 'incomplete', 'late', 'replaced', 'superseded'])

/** What a reply lacks. Only an unclear sender keeps it from counting; the rest is asked for and counts meanwhile (forms D05). */
export const Missing = z.enum(['opinion', 'condition', 'conflictStatement', 'sender'])

/** What the sheet bears. Signature and seal are equal (OPREG 28(4)); without either it is a reply when the sender is clear. */
export const SheetMark = z.enum(['signature', 'seal', 'neitherButClear', 'neitherAndUnclear', 'notRecorded'])

/** What the member said of an interest in the item; one who declares an interest is recused from it. */
export const ConflictStatement = z.enum(['none', 'declared', 'notStated'])

/** Whether a second person compared the entry with the original. */
export const SecondCheck = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notAsked') }),
  z.strictObject({ kind: z.literal('waiting') }),
  z.strictObject({ kind: z.literal('confirmed'), by: Title, at: Instant }),
])

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
  missing: z.array(Missing),
  conflict: ConflictStatement,
  sheetMark: SheetMark,
  way: ReplyWay,
  /** Arrival decides, not typing. */
  arrivedAt: Instant,
  enteredAt: Instant,
  enteredBy: Title,
  check: SecondCheck,
  evidenceId: EvidenceId.nullable(),
  /** What came in and was read for it; null where it was typed without a file. */
  incomingId: IncomingId.nullable(),
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

export const SignedAct = z.enum(['call', 'result', 'extension'])

export const SignatureWay = z.enum(['desk', 'file', 'paper'])

/**
 * How a co-chair signed. `desk`: on this device. `file`: on the co-chair's own copy, carried there and back. `paper`: by hand on a paper that
 * is kept as evidence; nothing can be computed over it, so it is weaker and shown so (forms 2.4).
 */
export const SignatureProof = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.enum(['desk', 'file']),
    keyId: SigningKeyId,
    /** Ed25519 signature, 128 hex digits. */
    signature: z.string().regex(/^[0-9a-f]{128}$/),
  }),
  z.strictObject({
    way: z.literal('paper'),
    evidenceId: EvidenceId,
    /** Where the original is kept (원본 보관). */
    keptAt: Title,
    recordedBy: Title,
  }),
])

export const Signature = z.strictObject({
  id: SignatureId,
  resolutionId: ResolutionId,
  act: SignedAct,
  office: z.enum(['governmentCoChair', 'civilCoChair']),
  /** True where an acting chair signed; the title says as whom. */
  acting: z.boolean(),
  /** Why the co-chair in office could not act (사고); empty for the co-chair in person and while the office was vacant. */
  actingReason: LongText,
  title: Bilingual,
  appointmentId: AppointmentId,
  seatId: SeatId,
  /** Fingerprint of the call, or of the extension. */
  textHash: Fingerprint,
  /** Fingerprint of the tally; of an empty tally for a call and for an extension. */
  tallyHash: Fingerprint,
  signedAt: Instant,
  proof: SignatureProof,
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
  form: z.enum(['D02', 'D04', 'D05', 'D07', 'D08', 'D09', 'D10', 'D11', 'D22']),
  /** `pdfForm` is the reply sheet that can be filled in; it claims no PDF/A (forms D05). */
  format: z.enum(['docx', 'pdf', 'pdfForm']),
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
export type Missing = z.infer<typeof Missing>
export type SheetMark = z.infer<typeof SheetMark>
export type ConflictStatement = z.infer<typeof ConflictStatement>
export type SecondCheck = z.infer<typeof SecondCheck>
export type Ballot = z.infer<typeof Ballot>
export type Recusal = z.infer<typeof Recusal>
export type SigningKey = z.infer<typeof SigningKey>
export type SignedAct = z.infer<typeof SignedAct>
export type SignatureWay = z.infer<typeof SignatureWay>
export type SignatureProof = z.infer<typeof SignatureProof>
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
