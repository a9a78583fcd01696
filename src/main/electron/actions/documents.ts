import { shell } from 'electron'
import path from 'node:path'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { wireVersion } from '#core/desk/wire/wire'
import { PaperInput } from '#core/resolution/views/paperShape'
import { buildPaper, issuePapers, type PaperAsked } from '#main/wiring/issuePapers'
import { papersAsked } from '#main/wiring/papersAsked'
import type { OpenDesk } from '#main/wiring/openDesk'
import { noFolder } from '../deskHolder'
import type { Action, ActionContext, Done } from './action'
import { writable } from './writable'

/** A preview that nobody waits for any more is not worth stopping: it is short. */
const never = new AbortController().signal

export const preview: Action<'preview'> = (context, { seatId, itemId, letter, ...asked }) => {
  const own = { D02: { letter, seatId }, D04: { itemId }, D05: { seatId }, D07: {}, D08: {}, D09: {}, D10: {} }[asked.form]
  const input = PaperInput.safeParse({ ...asked, ...own })
  return input.success ? show(context, input.data) : Promise.resolve(refuse('document.noSeat'))
}

export const previewMemberPaper: Action<'previewMemberPaper'> = (context, { paper }) => show(context, paper)

async function show({ holder, previews, writer }: ActionContext, input: PaperAsked): Promise<Done<'preview'>> {
  const open = holder.open
  if (open === null) return noFolder
  const built = await buildPaper({ desk: open.desk, actor: holder.actor }, input)
  if (!built.ok) return built
  const written = await writer.write(built.paper.tree, 'html', { signal: never, onProgress: () => undefined })
  if (written.ok) return { ok: true, reply: { url: previews.keep(written.bytes), pages: null } }
  return written.reason === 'cancelled'
    ? refuse('document.cancelled')
    : refuse('document.writeFailed', { reason: written.message })
}

export const exportDocuments: Action<'exportDocuments'> = (context, { resolutionId, forms, formats, language, letter, job }) =>
  issue(context, { formats, job }, ({ desk }) =>
    papersAsked(desk, context.holder.actor, { resolutionId, forms, language, letter, seatId: null }),
  )

export const exportMemberPapers: Action<'exportMemberPapers'> = (context, { papers, formats, job }) =>
  issue(context, { formats, job }, () => Promise.resolve({ ok: true, inputs: papers }))

async function issue(
  { holder, writer, jobs, tell }: ActionContext,
  { formats, job }: { readonly formats: readonly ('docx' | 'pdf')[]; readonly job: number },
  papers: (open: OpenDesk) => Promise<{ readonly ok: true; readonly inputs: readonly PaperAsked[] } | Refused>,
): Promise<Done<'exportDocuments'>> {
  const open = writable(holder)
  if (!open.ok) return open
  // Before anything is waited for, so that a cancel that follows at once finds it.
  const { signal, finish } = jobs.begin(job)
  try {
    const asked = await papers(open.open)
    if (!asked.ok) return asked
    const tools = { desk: open.open.desk, actor: holder.actor, files: open.open.files, writer }
    const issued = await issuePapers(tools, asked.inputs, {
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
