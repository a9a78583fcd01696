import { dialog } from 'electron'
import path from 'node:path'
import { paths } from '../paths'
import { noFolder } from '../deskHolder'
import type { Action } from './action'

const fileNames = { intactRecords: 'forum-desk-records.ndjson', storeRows: 'forum-desk-rows.ndjson' } as const

/** Hands out what is intact. The folder itself is left as it is. */
export const exportRecovered: Action<'exportRecovered'> = async ({ holder, window }, { what }) => {
  const write = holder.recovery?.found.exports[what]
  if (!write) return noFolder
  const asked = await dialog.showSaveDialog(window, { defaultPath: path.join(paths.home(), fileNames[what]) })
  if (asked.canceled || asked.filePath === '') return { ok: true, reply: null }
  return { ok: true, reply: { path: asked.filePath, count: await write(asked.filePath) } }
}

export const agreeToRebuild: Action<'agreeToRebuild'> = async ({ holder }) => {
  const refusal = await holder.rebuild()
  return refusal === null ? { ok: true, reply: holder.state } : { ok: false, refusal }
}
