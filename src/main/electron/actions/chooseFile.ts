import { dialog, type BrowserWindow } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { carriedBytesMax } from '#core/resolution/signoff/byFile/carriedFile'
import type { ChosenFile } from '#main/desk/signingByFile'

export type Chosen = { readonly ok: true; readonly file: (ChosenFile & { readonly path: string }) | null } | Refused

/** Asks for one file that was carried here. Null when the person thought better of it. */
export async function chooseCarried(window: BrowserWindow): Promise<Chosen> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: 'JSON', extensions: ['json'] }],
  })
  const [chosen] = filePaths
  if (canceled || chosen === undefined) return { ok: true, file: null }
  const { size } = await stat(chosen)
  if (size > carriedBytesMax) return refuse('signing.tooLarge', { sizeBytes: size, maxBytes: carriedBytesMax })
  return { ok: true, file: { path: chosen, fileName: path.basename(chosen).normalize('NFC'), bytes: await readFile(chosen) } }
}

/** Asks where to write; null when the person thought better of it. */
export async function choosePlace(window: BrowserWindow, wanted: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: wanted })
  return canceled || filePath === '' ? null : filePath
}
