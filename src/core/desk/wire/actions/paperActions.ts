import { z } from 'zod'
import { MemberPaperInput } from '../../../body/papers/memberPaperShape'
import { Pack } from '../../../resolution/correspondenceRows'
import { LetterKind, MailKind } from '../../../resolution/views/paperShape'
import { ResolutionId, SeatId } from '../../rows/identifiers'
import { Bilingual } from '../../rows/text'
import { DocumentForm } from '../wire'
import { Formats, Language, Written, nothing } from './shapes'

/** Mails that were written, and the labels of those who have no usable address. */
const MadeLetters = z.strictObject({
  mails: z.array(Written.extend({ seatId: z.string() })),
  noAddress: z.array(Bilingual),
  cancelled: z.boolean(),
})
const Issued = z.strictObject({ files: z.array(Written.extend({ sha256: z.string() })), cancelled: z.boolean() })

/** Papers: looked at, written, shown in their folder, and sent. */
export const paperActions = {
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
  /** Shows a written paper in the system's file manager. */
  revealDocument: { input: z.strictObject({ path: z.string().max(1000) }), reply: nothing },
} as const
