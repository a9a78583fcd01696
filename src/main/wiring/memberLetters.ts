import { createHash } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { viewContacts } from '#core/body/people/viewContacts'
import { viewSettings } from '#core/body/viewSettings'
import type { Actor } from '#core/desk/actor'
import type { PersonId, ResolutionId, SeatId } from '#core/desk/rows/identifiers'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { MailLetter } from '#core/document/mailLetter'
import type { IssuedDocument } from '#core/resolution/rows'
import { type MailKind, Paper, type PaperInput, ReplyFormPaper } from '#core/resolution/views/paperShape'
import type { Language } from '#core/text/language'
import type { Desk } from '#main/desk/desk'
import type { FolderFiles } from '#main/desk/ports'
import type { DocumentWriter, Written } from '#main/documents/documentWriter'
import { type MailAddress, readMailAddress, writeMemberMail } from '#main/exchange/outgoing/memberMail'

/** What making packs and letters has in common: writing a paper into memory, keeping it, and the mail around it. */

export interface LetterTools {
  readonly desk: Desk
  readonly actor: Actor
  readonly files: FolderFiles
  readonly writer: DocumentWriter
}

export interface LetterOptions {
  readonly language: Language
  readonly signal: AbortSignal
  /** Told a growing share of 1 and which file is being written. */
  readonly onProgress: (done: number, fileName: string) => void
}

/** A file that was written and lies in memory still. */
export interface WrittenFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** How it is recorded as an issued paper; null for what is none, such as an annex. */
  readonly issued: Pick<IssuedDocument, 'form' | 'format' | 'language' | 'contentHash'> | null
}

export interface KeptFile {
  readonly path: string
  readonly fileName: string
  readonly sha256: string
}

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
} as const

/** The work was stopped; nothing of it is recorded. */
export const cancelled = { ok: false, cancelled: true } as const
export type Stopped = Refused | typeof cancelled

/** Counts finished files, so that progress is one share over all of them. */
export function progressOver(count: number, onProgress: LetterOptions['onProgress']): (fileName: string) => void {
  let done = 0
  return (fileName) => {
    onProgress(Math.min(1, done / Math.max(1, count)), fileName)
    done += 1
  }
}

/** Builds a paper and writes it in each format. */
export async function writePaper(
  tools: LetterTools,
  input: PaperInput,
  formats: readonly ('docx' | 'pdf')[],
  options: Pick<LetterOptions, 'signal'> & { readonly step: (fileName: string) => void },
): Promise<
  { readonly ok: true; readonly title: string; readonly createdAt: string; readonly files: readonly WrittenFile[] } | Stopped
> {
  const built = await tools.desk.query(tools.actor, 'document.tree', input)
  if (!built.ok) return built
  const paper = Paper.parse(built.reply)
  const files: WrittenFile[] = []
  for (const format of formats) {
    const fileName = `${paper.fileName}.${format}`
    options.step(fileName)
    const written = await tools.writer.write(paper.tree, format, { signal: options.signal, onProgress: () => undefined })
    const bytes = bytesOf(written)
    if (!bytes.ok) return bytes
    const issued = { form: input.form, format, language: input.language, contentHash: paper.contentHash }
    files.push({ fileName, mediaType: mediaTypes[format], bytes: bytes.bytes, issued })
  }
  const { title, createdAt } = paper.tree.metadata
  return { ok: true, title, createdAt, files }
}

/** Writes the reply sheet of a member as a form that is filled in on the screen. */
export async function writeForm(
  tools: LetterTools,
  input: {
    readonly resolutionId: ResolutionId
    readonly seatId: SeatId
    readonly language: Language
    readonly pack: number | null
  },
  options: Pick<LetterOptions, 'signal'> & { readonly step: (fileName: string) => void },
): Promise<{ readonly ok: true; readonly file: WrittenFile; readonly code: string } | Stopped> {
  const built = await tools.desk.query(tools.actor, 'document.replyForm', input)
  if (!built.ok) return built
  const { form, fileName: stem, contentHash } = ReplyFormPaper.parse(built.reply)
  const fileName = `${stem}_${input.language === 'ko' ? '입력용' : 'fillable'}.pdf`
  options.step(fileName)
  const bytes = bytesOf(await tools.writer.writeForm(form, { signal: options.signal, onProgress: () => undefined }))
  if (!bytes.ok) return bytes
  const issued = { form: 'D05' as const, format: 'pdfForm' as const, language: input.language, contentHash }
  return { ok: true, file: { fileName, mediaType: mediaTypes.pdf, bytes: bytes.bytes, issued }, code: form.code }
}

function bytesOf(written: Written): { readonly ok: true; readonly bytes: Uint8Array } | Stopped {
  if (written.ok) return written
  return written.reason === 'cancelled' ? cancelled : refuse('document.writeFailed', { reason: written.message })
}

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Puts a file into the folder's `documents/`. */
export async function keepFile({ files }: LetterTools, file: Pick<WrittenFile, 'fileName' | 'bytes'>): Promise<KeptFile> {
  const kept = await files.writeDocument(file.fileName, file.bytes)
  return { path: kept, fileName: path.basename(kept), sha256: sha256Hex(file.bytes) }
}

/** Records a kept paper with its fingerprints. */
export async function recordFile(
  { desk, actor }: LetterTools,
  resolutionId: ResolutionId,
  file: WrittenFile,
  { fileName, sha256 }: KeptFile,
): Promise<Refused | null> {
  if (file.issued === null) return null
  const recorded = await desk.execute(actor, 'document.recordIssued', {
    ...file.issued,
    subjectId: resolutionId,
    fileName,
    sha256,
  })
  return recorded.ok ? null : recorded
}

/** The addresses of people, as far as they are usable; and the office's own. Contact data are for the officer's eyes only. */
export async function loadAddresses(
  { desk, actor }: LetterTools,
  personIds: readonly PersonId[],
): Promise<{ readonly ok: true; readonly of: ReadonlyMap<string, MailAddress>; readonly office: Office | null } | Refused> {
  const asked = await desk.query(actor, viewContacts.name, { personIds: [...new Set(personIds)] })
  if (!asked.ok) return asked
  const settings = await desk.query(actor, viewSettings.name, {})
  if (!settings.ok) return settings
  const own = viewSettings.reply.parse(settings.reply).settings
  const of = new Map<string, MailAddress>()
  for (const { id, email } of viewContacts.reply.parse(asked.reply).contacts) {
    const address = email === null ? null : readMailAddress(email)
    if (address !== null) of.set(id, address)
  }
  const address = own === null ? null : readMailAddress(own.email)
  return { ok: true, of, office: address === null || own === null ? null : { name: own.officeName.ko, address } }
}

interface Office {
  readonly name: string
  readonly address: MailAddress
}

/** Writes the mail to one member with what belongs to it. */
export async function writeMail(
  { desk, actor }: LetterTools,
  mail: {
    readonly resolutionId: ResolutionId
    readonly seatId: SeatId
    readonly pack: number | null
    readonly language: Language
    readonly letter: MailKind
    readonly title: string
    readonly createdAt: string
    readonly code: string
    readonly to: { readonly name: string; readonly address: MailAddress }
    readonly office: Office | null
    readonly attachments: readonly WrittenFile[]
  },
): Promise<{ readonly ok: true; readonly file: WrittenFile } | Refused> {
  const { resolutionId, seatId, pack, language, letter, title, attachments } = mail
  const asked = await desk.query(actor, 'document.mailLetter', {
    resolutionId,
    seatId,
    pack,
    language,
    letter,
    title,
    attached: attachments.map(({ fileName }) => fileName),
  })
  if (!asked.ok) return asked
  const { subject, text } = MailLetter.parse(asked.reply)
  const bytes = await writeMemberMail({
    to: mail.to,
    from: mail.office,
    subject,
    text,
    attachments,
    id: `${mail.code}.${letter}.${mail.createdAt.replace(/\D/gu, '')}`,
    date: new Date(mail.createdAt),
  })
  const fileName = `${mail.code.slice(0, mail.code.lastIndexOf('-'))}_${mailNames[letter]}.eml`
  return { ok: true, file: { fileName, mediaType: mediaTypes.eml, bytes, issued: null } }
}

const mailNames: Readonly<Record<MailKind, string>> = {
  call: '메일',
  changedText: '메일',
  reminder: '독촉_메일',
  extension: '기간연장_메일',
  withdrawal: '철회_메일',
  notConstituted: '불성립_메일',
  result: '결과통지_메일',
}

export const MadeMail = z.strictObject({ seatId: z.string(), path: z.string(), fileName: z.string() })
export type MadeMail = z.infer<typeof MadeMail>
