import { z } from 'zod'
import { ImportPreview } from '../../body/exchange/importShape'
import { ColumnMapping } from '../../body/exchange/readTable'
import { MemberPaperInput } from '../../body/papers/memberPaperShape'
import { Actor } from '../actor'
import { Citation } from '../refusals/citation'
import { BodyId, FolderId, IncomingId, ResolutionId, SeatId, SigningKeyId, TermId } from '../rows/identifiers'
import { Head } from '../rows/store'
import { Bilingual, LongText, RequiredText, Title } from '../rows/text'
import { Instant, PlainDate } from '../rows/time'
import { ReplyWay, SignedAct, SigningKey } from '../../resolution/rows'
import { SigningRequest } from '../../resolution/signoff/byFile/signingRequest'
import { Pack } from '../../resolution/correspondenceRows'
import { LetterKind, MailKind } from '../../resolution/views/paperShape'
import { IncomingReading } from '../../resolution/ballots/reading/readingShape'
import { limits } from '../limits'

/**
 * What a window and the main process say to each other. Both sides parse what they get; an unknown key is refused.
 * Values are plain JSON: `MessagePortMain` and the sandbox carry nothing else safely.
 */
export const wireVersion = 1

/** A refusal on the wire; its words are made where it is shown. */
export const WireRefusal = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  cite: Citation.nullable(),
})
export type WireRefusal = z.infer<typeof WireRefusal>

const named = { v: z.literal(wireVersion), id: z.int().min(0), name: z.string().min(1).max(100), input: z.unknown() }

export const WireRequest = z.discriminatedUnion('kind', [
  /** A command of the registry. */
  z.strictObject({ ...named, kind: z.literal('execute') }),
  /** A query of the registry. */
  z.strictObject({ ...named, kind: z.literal('query') }),
  /** What needs an effect: one of `windowActions`. */
  z.strictObject({ ...named, kind: z.literal('action') }),
])
export type WireRequest = z.infer<typeof WireRequest>

export const WireReply = z.discriminatedUnion('ok', [
  z.strictObject({ v: z.literal(wireVersion), id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ v: z.literal(wireVersion), id: z.int(), ok: z.literal(false), refusal: WireRefusal }),
])
export type WireReply = z.infer<typeof WireReply>

/** How the folder stands: the first thing a window asks, and the only thing it may ask before one is open. */
export const DeskState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('noFolder'), runtimeIsStandIn: z.boolean() }),
  z.strictObject({
    state: z.literal('open'),
    folderId: FolderId,
    path: z.string(),
    practice: z.boolean(),
    readOnlyReason: z.string().nullable(),
    head: Head,
    actor: Actor,
    runtimeIsStandIn: z.boolean(),
    /** What opening found and mended, such as a torn last line that was set aside; shown once. */
    notices: z.array(WireRefusal),
  }),
  z.strictObject({
    state: z.literal('recovery'),
    path: z.string(),
    /** Row of the recovery table that decided, A–K. */
    row: z.string().length(1),
    refusal: WireRefusal,
    /** Records that are intact, from the first. */
    intactRecords: z.int().min(0),
    /** What can be handed out or done from here; nothing happens before a person asks. */
    canExport: z.strictObject({ intactRecords: z.boolean(), storeRows: z.boolean() }),
    canRebuild: z.boolean(),
    runtimeIsStandIn: z.boolean(),
  }),
])
export type DeskState = z.infer<typeof DeskState>

/** Told to every window after a change was written: which tables, and where the journal now stands. */
export const WireEvent = z.discriminatedUnion('topic', [
  z.strictObject({ v: z.literal(wireVersion), topic: z.literal('changed'), tables: z.array(z.string()), head: Head }),
  z.strictObject({ v: z.literal(wireVersion), topic: z.literal('state'), state: DeskState }),
  z.strictObject({
    v: z.literal(wireVersion),
    topic: z.literal('progress'),
    job: z.int(),
    done: z.number().min(0).max(1),
    step: z.string(),
  }),
])
export type WireEvent = z.infer<typeof WireEvent>

export const DocumentForm = z.enum(['D02', 'D04', 'D05', 'D07', 'D08', 'D09', 'D10'])
export type DocumentForm = z.infer<typeof DocumentForm>

const nothing = z.strictObject({})
const Language = z.enum(['ko', 'en'])
const Formats = z.array(z.enum(['docx', 'pdf'])).min(1)
/** A file that lies in the folder's `documents/` now. */
const Written = z.strictObject({ path: z.string(), fileName: z.string() })
/** A public half with its fingerprint as people compare it. */
const ShownKey = SigningKey.pick({ publicKey: true }).extend({
  keyId: SigningKeyId,
  owner: z.string(),
  device: z.string(),
  madeAt: Instant,
  practice: z.boolean(),
  fingerprint: z.string(),
})
const Secret = z.string().min(1).max(1000)
/** Mails that were written, and the labels of those who have no usable address. */
const MadeLetters = z.strictObject({
  mails: z.array(Written.extend({ seatId: z.string() })),
  noAddress: z.array(Bilingual),
  cancelled: z.boolean(),
})
const Issued = z.strictObject({ files: z.array(Written.extend({ sha256: z.string() })), cancelled: z.boolean() })

/** What the main process does for a window beside commands and queries. Each has an effect outside the journal. */
export const windowActions = {
  state: { input: nothing, reply: DeskState },
  /** Makes (or opens again) the practice folder with the sample forum. */
  openSample: { input: nothing, reply: DeskState },
  /** Asks the person for an empty folder and makes it an office's folder. Refused on the stand-in runtime. */
  createFolder: { input: nothing, reply: DeskState },
  /** Asks the person for a folder and opens it. */
  openFolder: { input: nothing, reply: DeskState },
  /** Asks where to, and writes the intact records or the rows that only the working copy has into one file. Null when cancelled. */
  exportRecovered: {
    input: z.strictObject({ what: z.enum(['intactRecords', 'storeRows']) }),
    reply: z.strictObject({ path: z.string(), count: z.int() }).nullable(),
  },
  /** The person agrees: the working copy is thrown away and made again from the journal (row G of the recovery table). */
  agreeToRebuild: { input: nothing, reply: DeskState },
  /** Changes who sits at the desk. */
  chooseProfile: { input: z.strictObject({ actor: Actor }), reply: DeskState },
  /** Makes a co-chair's key on this device, sealed with the passphrase, and registers its public half. */
  makeSigningKey: {
    input: z.strictObject({ personId: z.string(), device: z.string().min(1).max(100), passphrase: z.string().min(1).max(1000) }),
    reply: z.strictObject({ keyId: z.string(), publicKey: z.string() }),
  },
  /** Unlocks the key with the passphrase, signs exactly what the sign-off screen showed, and records the signature. */
  sign: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      act: SignedAct,
      keyId: z.string(),
      passphrase: z.string().min(1).max(1000),
      /** Why the co-chair in office cannot act, where the acting chair signs for them; empty otherwise. */
      actingReason: LongText.default(''),
      /** Fingerprints that the person saw; refused when the text or tally has changed since. */
      seenTextHash: z.string(),
      seenTallyHash: z.string(),
    }),
    reply: z.strictObject({ complete: z.boolean() }),
  },
  /** Writes what a co-chair is asked to sign into `documents/` as a file that is carried to their own copy. */
  saveSigningRequest: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      act: SignedAct,
      office: z.enum(['governmentCoChair', 'civilCoChair']),
      actingReason: LongText,
    }),
    reply: Written.extend({ fingerprint: z.string() }),
  },
  /** Asks for the answer file, keeps it by its SHA-256, and records the signature where it is one on this act as it stands. */
  acceptSigningAnswer: {
    input: z.strictObject({ resolutionId: ResolutionId, act: SignedAct }),
    reply: z.strictObject({ complete: z.boolean(), title: Bilingual }).nullable(),
  },
  /** Asks for a key file and shows it; it is registered by a command, once people have compared the fingerprint. */
  openKeyFile: { input: nothing, reply: ShownKey.nullable() },
  /** Writes the page that the owner of a registered key signs by hand. */
  saveKeyCertificate: { input: z.strictObject({ keyId: SigningKeyId, owner: Title, language: Language }), reply: Written },
  /** The co-chair's own copy: which keys lie there. It needs no folder of an office. */
  signerCopy: { input: nothing, reply: z.strictObject({ path: z.string(), keys: z.array(ShownKey) }) },
  makeSignerKey: { input: z.strictObject({ owner: Title, device: Title, passphrase: Secret }), reply: ShownKey },
  /** Asks where to, and writes the key file for the desk or the certificate. Null when the person cancelled. */
  saveSignerKey: {
    input: z.strictObject({ keyId: SigningKeyId, what: z.enum(['keyFile', 'certificate']), language: Language }),
    reply: Written.nullable(),
  },
  /** Asks for a request, and makes every fingerprint in it again. `token` stands for its bytes; `keyIds` are the keys here that may answer. */
  openSigningRequest: {
    input: nothing,
    reply: z
      .strictObject({ token: z.string(), fileName: z.string(), request: SigningRequest, keyIds: z.array(SigningKeyId) })
      .nullable(),
  },
  /** Asks where to, signs the opened request and writes the answer. Null when the person cancelled; then nothing was signed. */
  answerSigningRequest: {
    input: z.strictObject({ token: z.string(), keyId: SigningKeyId, passphrase: Secret, seenFingerprint: z.string() }),
    reply: Written.nullable(),
  },
  /** Asks for a file and keeps it by its SHA-256. Null when the person cancelled. */
  keepEvidence: {
    input: nothing,
    reply: z.strictObject({ evidenceId: z.string(), fileName: z.string(), sha256: z.string() }).nullable(),
  },
  /** One part of a file that was dropped on the window, in base64; `token` is null for the first and then what came back. */
  sendFilePart: {
    input: z.strictObject({
      token: z.string().max(100).nullable(),
      fileName: z.string().min(1).max(300),
      part: z.base64().max(Math.ceil(limits.filePartBytesMax / 3) * 4),
    }),
    reply: z.strictObject({ token: z.string() }),
  },
  /**
   * Takes files in for a vote: those that were dropped, or (with null) those that the person chooses. Each is kept by its SHA-256, also
   * where it is then refused. Null when the person cancelled.
   */
  receiveFiles: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      tokens: z.array(z.string().max(100)).min(1).max(limits.filesDroppedMax).nullable(),
      seatId: SeatId.nullable(),
      way: ReplyWay,
      /** Null for now. */
      arrivedAt: Instant.nullable(),
    }),
    reply: z
      .strictObject({
        files: z.array(
          z.strictObject({ fileName: z.string(), incomingId: IncomingId.nullable(), refusal: WireRefusal.nullable() }),
        ),
      })
      .nullable(),
  },
  /** Reads a file that came in, each time anew: a proposal for the officer, and what is in the way. It is kept nowhere. */
  readIncoming: { input: z.strictObject({ incomingId: IncomingId }), reply: IncomingReading },
  /** Writes a form as HTML for the preview frame and gives its address under app://preview. */
  preview: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      form: DocumentForm,
      /** The member of a reply sheet, or the addressee of a reminder. */
      seatId: z.string().nullable(),
      /** The item of an agenda sheet. */
      itemId: z.string().nullable().default(null),
      /** Which letter of form D02. */
      letter: LetterKind.default('call'),
      language: Language,
    }),
    reply: z.strictObject({ url: z.string(), pages: z.int().nullable() }),
  },
  /** Writes forms in formats into the folder's `documents/`, tells progress by `job`, and records each file. */
  exportDocuments: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      forms: z.array(DocumentForm).min(1),
      formats: Formats,
      language: Language,
      letter: LetterKind.default('call'),
      job: z.int().min(0),
    }),
    reply: Issued,
  },
  /** The same for a paper about members: the roster on a day (D11), a letter about an appointment (D22). */
  previewMemberPaper: {
    input: z.strictObject({ paper: MemberPaperInput }),
    reply: z.strictObject({ url: z.string(), pages: z.int().nullable() }),
  },
  exportMemberPapers: {
    input: z.strictObject({ papers: z.array(MemberPaperInput).min(1).max(500), formats: Formats, job: z.int().min(0) }),
    reply: Issued,
  },
  /**
   * Makes the packs of a vote in `documents/` and records them: for the seats named, or for those who need one. Whoever has no usable address
   * gets a pack without a mail and is named.
   */
  makePacks: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      purpose: Pack.shape.purpose,
      seatIds: z.array(SeatId).max(500).nullable(),
      language: Language,
      job: z.int().min(0),
    }),
    reply: MadeLetters.extend({ packs: z.int() }),
  },
  /** Writes a letter after the call and a mail for each of the seats named; a reminder only for those who have not answered. */
  makeLetters: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      letter: MailKind.exclude(['call', 'changedText']),
      seatIds: z.array(SeatId).min(1).max(500),
      language: Language,
      job: z.int().min(0),
    }),
    reply: MadeLetters,
  },
  /** Opens one mail of the folder's `documents/` with the office's own mail program, as a draft. Nothing else can be opened. */
  openMail: { input: z.strictObject({ fileName: z.string().min(1).max(300) }), reply: nothing },
  cancelExport: { input: z.strictObject({ job: z.int().min(0) }), reply: nothing },
  /**
   * Writes the deadlines of a time as a calendar file (.ics) into the folder's `documents/`; of all bodies where none is named. `cancel`
   * holds only what was withdrawn, and has the reader's calendar take it out again.
   */
  saveDeadlines: {
    input: z.strictObject({
      from: PlainDate,
      until: PlainDate,
      bodyId: BodyId.nullable(),
      language: Language,
      method: z.enum(['publish', 'cancel']),
    }),
    reply: Written.extend({ entries: z.int().min(1) }),
  },
  /**
   * Asks for a CSV file and says what it would add, change and leave; null when the person cancelled. `token` stands for the bytes of the
   * file, which main keeps until another is chosen: with it the same file is read again, by other columns for instance. Tells progress
   * by `job`; `cancelExport` of that job stops it, and then it is null too.
   */
  previewMembersCsv: {
    input: z.strictObject({
      token: z.string().nullable(),
      bodyId: BodyId,
      /** Null where only people are imported. */
      termId: TermId.nullable(),
      mapping: ColumnMapping,
      asOf: PlainDate,
      job: z.int().min(0),
    }),
    reply: z
      .strictObject({
        token: z.string(),
        fileName: z.string(),
        encoding: z.enum(['UTF-8', 'UTF-8 BOM', 'CP949']),
        preview: ImportPreview,
      })
      .nullable(),
  },
  /** Imports the file as it was last previewed, all of it or nothing. */
  importMembersCsv: {
    input: z.strictObject({ token: z.string(), seenFingerprint: z.string(), reason: RequiredText }),
    reply: z.strictObject({ added: z.int(), changed: z.int(), left: z.int() }),
  },
  /** Writes members into the folder's `documents/`: CSV with its description, or Popolo, which has all terms and public facts only. */
  exportMembers: {
    input: z.strictObject({
      bodyId: BodyId,
      /** Null for the term in force on the day. */
      termId: TermId.nullable(),
      day: PlainDate,
      audience: z.enum(['public', 'internal']),
      format: z.enum(['csv', 'popolo']),
      language: Language,
    }),
    reply: z.strictObject({ files: z.array(Written) }),
  },
  /** Shows a written paper in the system's file manager. */
  revealDocument: { input: z.strictObject({ path: z.string().max(1000) }), reply: nothing },
} as const

export type WindowActions = typeof windowActions
export type WindowAction = keyof WindowActions

/** What the preload puts into a window under `window.forumDesk`: two functions, nothing else. */
export interface ForumDeskBridge {
  request(request: WireRequest): Promise<unknown>
  onEvent(listener: (event: unknown) => void): () => void
}
