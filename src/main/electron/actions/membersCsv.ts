import { dialog } from 'electron'
import path from 'node:path'
import { importMembers as importCommand } from '#core/body/exchange/importMembers'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { wireVersion } from '#core/desk/wire/wire'
import { readCsvFile } from '#main/exchange/previewFile'
import { previewMembers } from '#main/wiring/previewMembers'
import { noFolder } from '../deskHolder'
import type { KeptFile } from '../keptFile'
import type { Action, ActionContext } from './action'

export const previewMembersCsv: Action<'previewMembersCsv'> = async (context, { token, job, ...asked }) => {
  const { holder, keptFile, jobs, tell } = context
  const open = holder.open
  if (open === null) return noFolder
  const chosen = token === null ? await choose(context) : (keptFile.of(token) ?? refuse('csv.notKept'))
  if (chosen === null) return { ok: true, reply: null }
  if ('ok' in chosen) return chosen
  const { fileName } = chosen
  const { signal, finish } = jobs.begin(job)
  try {
    const onProgress = (done: number): void => {
      tell({ v: wireVersion, topic: 'progress', job, done, step: fileName })
    }
    const shown = await previewMembers(open, holder.actor, chosen.bytes, asked, { onProgress, signal })
    if (!shown.ok) {
      // The window was never told the token of a file that it stopped reading, so nobody could use it any more.
      if (token === null) keptFile.letGo(chosen.token)
      return signal.aborted ? { ok: true, reply: null } : shown
    }
    keptFile.previewed(chosen.token, { asked, table: shown.table })
    return { ok: true, reply: { token: chosen.token, fileName, encoding: shown.encoding, preview: shown.preview } }
  } finally {
    finish()
  }
}

export const importMembersCsv: Action<'importMembersCsv'> = async ({ holder, keptFile }, { token, ...seen }) => {
  const open = holder.open
  if (open === null) return noFolder
  const previewed = keptFile.of(token)?.previewed
  if (!previewed) return refuse('csv.notKept')
  const { asked, table } = previewed
  const imported = await open.desk.execute(holder.actor, importCommand.name, { ...asked, ...seen, table })
  if (!imported.ok) return imported
  keptFile.letGo(token)
  return { ok: true, reply: importCommand.reply.parse(imported.reply) }
}

/** Null when the person thought better of it. */
async function choose({ window, keptFile }: ActionContext): Promise<KeptFile | Refused | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [
      { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
      { name: '*', extensions: ['*'] },
    ],
  })
  const [file] = filePaths
  if (canceled || file === undefined) return null
  const read = await readCsvFile(file)
  return read.ok ? keptFile.keep(path.basename(file).normalize('NFC'), read.bytes) : read
}
