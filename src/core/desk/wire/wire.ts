import { z } from 'zod'
import { ImportPreview } from '../../body/exchange/importShape'
import { ColumnMapping } from '../../body/exchange/readTable'
import { MemberPaperInput } from '../../body/papers/memberPaperShape'
import { Actor } from '../actor'
import { Citation } from '../refusals/citation'
import { BodyId, FolderId, ResolutionId, TermId } from '../rows/identifiers'
import { Head } from '../rows/store'
import { RequiredText } from '../rows/text'
import { PlainDate } from '../rows/time'

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

export const DocumentForm = z.enum(['D02', 'D05', 'D08', 'D09'])
export type DocumentForm = z.infer<typeof DocumentForm>

const nothing = z.strictObject({})
const Language = z.enum(['ko', 'en'])
const Formats = z.array(z.enum(['docx', 'pdf'])).min(1)
/** A file that lies in the folder's `documents/` now. */
const Written = z.strictObject({ path: z.string(), fileName: z.string() })
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
      act: z.enum(['call', 'result']),
      keyId: z.string(),
      passphrase: z.string().min(1).max(1000),
      /** Fingerprints that the person saw; refused when the text or tally has changed since. */
      seenTextHash: z.string(),
      seenTallyHash: z.string(),
    }),
    reply: z.strictObject({ complete: z.boolean() }),
  },
  /** Asks for a file and keeps it by its SHA-256. Null when the person cancelled. */
  keepEvidence: {
    input: nothing,
    reply: z.strictObject({ evidenceId: z.string(), fileName: z.string(), sha256: z.string() }).nullable(),
  },
  /** Writes a form as HTML for the preview frame and gives its address under app://preview. */
  preview: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      form: DocumentForm,
      seatId: z.string().nullable(),
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
