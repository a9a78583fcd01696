import { z } from 'zod'
import { ItemId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { DocumentTree } from '../../document/tree'
import { ReplyForm } from '../../document/replyForm'
import { Fingerprint } from '../rows'

const Language = z.enum(['ko', 'en'])

/** Which letter of form D02: the call, or one of its variants. */
export const LetterKind = z.enum(['call', 'reminder', 'changedText', 'extension', 'withdrawal', 'notConstituted'])
export type LetterKind = z.infer<typeof LetterKind>

/** What goes out to members by mail: the letters, and the notice of the result (D08). */
export const MailKind = z.enum([...LetterKind.options, 'result'])
export type MailKind = z.infer<typeof MailKind>

/**
 * What to write: the forms of forms.md by their numbers. A reply sheet is one member's, an agenda sheet one item's; a reminder names its
 * one addressee. `pack` is the number on the sheet; null for that of the member's last pack, or the next one after a change of text.
 */
export const PaperInput = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('D07'), resolutionId: ResolutionId, language: Language }),
  z.strictObject({ form: z.literal('D09'), resolutionId: ResolutionId, language: Language }),
  z.strictObject({
    form: z.literal('D08'),
    resolutionId: ResolutionId,
    language: Language,
    /** The internal report, or the notice of the result to members and agencies. */
    as: z.enum(['report', 'notice']).default('report'),
    /** The one member that a notice is for; null for all. */
    seatId: SeatId.nullable().default(null),
  }),
  z.strictObject({
    form: z.literal('D10'),
    resolutionId: ResolutionId,
    language: Language,
    copy: z.enum(['internal', 'public']).default('internal'),
  }),
  z.strictObject({
    form: z.literal('D02'),
    resolutionId: ResolutionId,
    language: Language,
    letter: LetterKind.default('call'),
    seatId: SeatId.nullable().default(null),
  }),
  z.strictObject({ form: z.literal('D04'), resolutionId: ResolutionId, language: Language, itemId: ItemId }),
  z.strictObject({
    form: z.literal('D05'),
    resolutionId: ResolutionId,
    language: Language,
    seatId: SeatId,
    pack: z.int().min(1).max(99).nullable().default(null),
  }),
])
export type PaperInput = z.infer<typeof PaperInput>

export const Paper = z.strictObject({
  tree: DocumentTree,
  contentHash: Fingerprint,
  /** Without its extension. */
  fileName: z.string(),
})
export type Paper = z.infer<typeof Paper>

/** The same sheet of a member as a form that is filled in on the screen. */
export const ReplyFormInput = z.strictObject({
  resolutionId: ResolutionId,
  language: Language,
  seatId: SeatId,
  pack: z.int().min(1).max(99).nullable().default(null),
})

export const ReplyFormPaper = Paper.omit({ tree: true }).extend({ form: ReplyForm })

/** The mail to one member around a letter. `attached` are the names of the files that go with it. */
export const MailLetterInput = ReplyFormInput.extend({
  letter: MailKind,
  title: z.string(),
  attached: z.array(z.string()).max(200),
})
