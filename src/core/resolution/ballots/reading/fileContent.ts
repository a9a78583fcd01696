import { z } from 'zod'

/** What the fields of a returned reply sheet hold, as they were typed (forms D05). Numbers are those of the items. */
export const SheetFields = z.strictObject({
  code: z.string(),
  votes: z.array(z.strictObject({ item: z.int(), value: z.string() })),
  opinions: z.array(z.strictObject({ item: z.int(), value: z.string() })),
  coi: z.string(),
  coiItems: z.string(),
  coiReason: z.string(),
  remarks: z.string(),
  date: z.string(),
  signer: z.string(),
})
export type SheetFields = z.infer<typeof SheetFields>

/** Why nothing could be read from a file. */
export const Unread = z.enum(['tooLarge', 'damaged', 'encrypted', 'noFields', 'notOurs', 'byHand', 'tookTooLong'])
export type Unread = z.infer<typeof Unread>

/** One PDF: its fields, or why there are none. */
export const SheetFile = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), name: z.string(), fields: SheetFields }),
  z.strictObject({ ok: z.literal(false), name: z.string(), reason: Unread }),
])
export type SheetFile = z.infer<typeof SheetFile>

/** What stands in a file that came in, before it is held against the vote. Plain text only: HTML was taken apart and is never shown. */
export const FileContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('mail'),
    from: z.string(),
    subject: z.string(),
    /** From the headers, ISO 8601; null where there is none that can be read. `receivedAt` is what the office's own server wrote. */
    sentAt: z.string().nullable(),
    receivedAt: z.string().nullable(),
    text: z.string(),
    /** True when the mail was HTML: only its words were kept. */
    fromHtml: z.boolean(),
    sheets: z.array(SheetFile),
    otherAttachments: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('sheet'), sheet: SheetFile }),
  z.strictObject({ kind: z.literal('unread'), reason: Unread }),
])
export type FileContent = z.infer<typeof FileContent>
