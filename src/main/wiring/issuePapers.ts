import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Actor } from '#core/desk/actor'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { MemberPaperInput } from '#core/body/papers/memberPaperShape'
import { Paper, type PaperInput } from '#core/resolution/views/paperShape'
import type { IssuedDocument } from '#core/resolution/rows'
import type { Desk } from '#main/desk/desk'
import type { FolderFiles } from '#main/desk/ports'
import type { DocumentWriter } from '#main/documents/documentWriter'

/** A paper of a written vote, or one about members. */
export type PaperAsked = PaperInput | MemberPaperInput

export interface PaperTools {
  readonly desk: Desk
  readonly actor: Actor
  readonly files: FolderFiles
  readonly writer: DocumentWriter
}

export interface IssuedFile {
  readonly path: string
  readonly fileName: string
  readonly sha256: string
}

export interface IssueOptions {
  readonly formats: readonly ('docx' | 'pdf')[]
  /** Told how far all files together are, as a growing share of 1, and which file is being written. */
  readonly onProgress: (done: number, fileName: string) => void
  readonly signal: AbortSignal
}

export type Issued = { readonly ok: true; readonly files: readonly IssuedFile[]; readonly cancelled: boolean } | Refused

/**
 * Writes papers into the folder's `documents/`, each in each format, and records every file. All are built before the first
 * is written, so that all show the same record. When it is cancelled, what was written stays and is told.
 */
export async function issuePapers(tools: PaperTools, inputs: readonly PaperAsked[], options: IssueOptions): Promise<Issued> {
  const papers: { readonly input: PaperAsked; readonly paper: Paper }[] = []
  for (const input of inputs) {
    const built = await buildPaper(tools, input)
    if (!built.ok) return built
    papers.push({ input, paper: built.paper })
  }

  const work = papers.flatMap((paper) => options.formats.map((format) => ({ ...paper, format })))
  const files: IssuedFile[] = []
  for (const [index, { input, paper, format }] of work.entries()) {
    const fileName = `${paper.fileName}.${format}`
    options.onProgress(index / work.length, fileName)
    const written = await tools.writer.write(paper.tree, format, {
      signal: options.signal,
      onProgress: (done) => {
        options.onProgress((index + done) / work.length, fileName)
      },
    })
    if (!written.ok && written.reason === 'cancelled') return { ok: true, files, cancelled: true }
    if (!written.ok) return refuse('document.writeFailed', { reason: written.message })
    const issued = await keepAndRecord(tools, input, paper, format, fileName, written.bytes)
    if (!issued.ok) return issued
    files.push(issued.file)
  }
  return { ok: true, files, cancelled: false }
}

/** A paper as its tree, without writing anything. */
export async function buildPaper(
  { desk, actor }: Pick<PaperTools, 'desk' | 'actor'>,
  input: PaperAsked,
): Promise<{ readonly ok: true; readonly paper: Paper } | Refused> {
  const built = await desk.query(actor, 'resolutionId' in input ? 'document.tree' : 'members.paper', input)
  return built.ok ? { ok: true, paper: Paper.parse(built.reply) } : built
}

async function keepAndRecord(
  { desk, actor, files }: PaperTools,
  input: PaperAsked,
  { contentHash }: Paper,
  format: 'docx' | 'pdf',
  wantedName: string,
  bytes: Uint8Array,
): Promise<{ readonly ok: true; readonly file: IssuedFile } | Refused> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kept = await files.writeDocument(wantedName, bytes)
  const fileName = path.basename(kept)
  const { form, language } = input
  const issued = { subjectId: subjectOf(input), form, format, language, fileName, contentHash, sha256 }
  const recorded = await desk.execute(actor, 'document.recordIssued', issued)
  return recorded.ok ? { ok: true, file: { path: kept, fileName, sha256 } } : recorded
}

function subjectOf(input: PaperAsked): IssuedDocument['subjectId'] {
  if ('resolutionId' in input) return input.resolutionId
  return input.form === 'D11' ? input.bodyId : input.appointmentId
}
