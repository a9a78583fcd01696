import { shell } from 'electron'
import path from 'node:path'
import type { Actor } from '#core/desk/actor'
import type { ResolutionId } from '#core/desk/identifiers'
import { refuse, type Refused } from '#core/desk/refusal'
import { type DocumentForm, wireVersion } from '#core/desk/wire'
import { PaperInput } from '#core/resolution/views/paperShape'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import type { Desk } from '#main/desk/desk'
import { buildPaper, issuePapers } from '#main/wiring/issuePapers'
import { noFolder } from '../deskHolder'
import type { Action } from './action'

/** A preview that nobody waits for any more is not worth stopping: it is short. */
const never = new AbortController().signal

export const preview: Action<'preview'> = async ({ holder, previews, writer }, { seatId, ...asked }) => {
  const open = holder.open
  if (open === null) return noFolder
  const input = PaperInput.safeParse(asked.form === 'D05' ? { ...asked, seatId } : asked)
  if (!input.success) return refuse('document.noSeat')
  const built = await buildPaper({ desk: open.desk, actor: holder.actor }, input.data)
  if (!built.ok) return built
  const written = await writer.write(built.paper.tree, 'html', { signal: never, onProgress: () => undefined })
  if (written.ok) return { ok: true, reply: { url: previews.keep(written.bytes), pages: null } }
  return written.reason === 'cancelled'
    ? refuse('document.cancelled')
    : refuse('document.writeFailed', { reason: written.message })
}

export const exportDocuments: Action<'exportDocuments'> = async (context, { resolutionId, forms, formats, language, job }) => {
  const { holder, writer, jobs, tell } = context
  const open = holder.open
  if (open === null) return noFolder
  // Before anything is waited for, so that a cancel that follows at once finds it.
  const { signal, finish } = jobs.begin(job)
  try {
    const papers = await papersOf(open.desk, holder.actor, resolutionId, forms, language)
    if (!papers.ok) return papers
    const tools = { desk: open.desk, actor: holder.actor, files: open.files, writer }
    const issued = await issuePapers(tools, papers.inputs, {
      formats: [...new Set(formats)],
      signal,
      onProgress: (done, step) => {
        tell({ v: wireVersion, topic: 'progress', job, done, step })
      },
    })
    return issued.ok ? { ok: true, reply: { files: [...issued.files], cancelled: issued.cancelled } } : issued
  } finally {
    finish()
  }
}

export const cancelExport: Action<'cancelExport'> = ({ jobs }, { job }) => {
  jobs.cancel(job)
  return Promise.resolve({ ok: true, reply: {} })
}

/** Only papers of the open folder can be shown: a window cannot make the file manager open any other place. */
export const revealDocument: Action<'revealDocument'> = ({ holder }, input) => {
  if (holder.open === null) return Promise.resolve(noFolder)
  const papers = path.join(holder.open.path, 'documents')
  const asked = path.resolve(papers, input.path)
  if (!asked.startsWith(papers + path.sep))
    return Promise.resolve(refuse('desk.notFound', { thing: 'documents', id: input.path }))
  shell.showItemInFolder(asked)
  return Promise.resolve({ ok: true, reply: {} })
}

/** One paper for each form; of the reply sheet one for each seat of the roster that somebody sits on. */
async function papersOf(
  desk: Desk,
  actor: Actor,
  resolutionId: ResolutionId,
  forms: readonly DocumentForm[],
  language: 'ko' | 'en',
): Promise<{ readonly ok: true; readonly inputs: readonly PaperInput[] } | Refused> {
  const asked = await desk.query(actor, 'resolution.desk', { resolutionId })
  if (!asked.ok) return asked
  const seats = VoteDesk.parse(asked.reply).roster.filter((seat) => seat.standing !== 'vacant')
  if (forms.includes('D05') && seats.length === 0) return refuse('document.noSeat')
  const inputs = [...new Set(forms)].flatMap((form): PaperInput[] =>
    form === 'D05' ? seats.map(({ seatId }) => ({ form, resolutionId, language, seatId })) : [{ form, resolutionId, language }],
  )
  return { ok: true, inputs }
}
