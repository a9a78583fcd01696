import { dialog } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { limits } from '#core/desk/limits'
import { refuse } from '#core/desk/refusals/refusal'
import { mediaTypeOf } from '#main/wiring/mediaTypes'
import { noFolder } from '../deskHolder'
import type { Action } from './action'

const Recorded = z.strictObject({ evidenceId: z.string() })

export const keepEvidence: Action<'keepEvidence'> = async ({ holder, window }) => {
  const open = holder.open
  if (open === null) return noFolder
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'] })
  const [file] = filePaths
  if (canceled || file === undefined) return { ok: true, reply: null }
  const { size: sizeBytes } = await stat(file)
  if (sizeBytes > limits.evidenceBytesMax) return refuse('desk.tooLarge', { sizeBytes, maxBytes: limits.evidenceBytesMax })

  const fileName = path.basename(file).normalize('NFC')
  const mediaType = mediaTypeOf(fileName)
  const bytes = await readFile(file)
  // The bytes first: a row never names a file that is not there.
  const sha256 = await open.files.keepEvidence(bytes)
  const recorded = await open.desk.execute(holder.actor, 'evidence.record', {
    sha256,
    fileName,
    mediaType,
    sizeBytes: bytes.length,
  })
  if (!recorded.ok) return recorded
  return { ok: true, reply: { ...Recorded.parse(recorded.reply), fileName, sha256 } }
}
