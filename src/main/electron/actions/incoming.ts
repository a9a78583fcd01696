import { dialog, type BrowserWindow } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { limits } from '#core/desk/limits'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { readIncoming as read, takeIn } from '#main/wiring/takeIn'
import type { DroppedFile } from '../droppedFiles'
import { writable } from './writable'
import type { Action, ActionReply } from './action'
import { noFolder } from '../deskHolder'

export const sendFilePart: Action<'sendFilePart'> = ({ dropped }, { token, fileName, part }) => {
  const added = dropped.add(token, fileName.normalize('NFC'), Buffer.from(part, 'base64'))
  return Promise.resolve(added.ok ? { ok: true, reply: { token: added.token } } : added)
}

export const receiveFiles: Action<'receiveFiles'> = async ({ holder, window, dropped }, asked) => {
  const found = writable(holder)
  if (!found.ok) {
    dropped.clear()
    return found
  }
  const { resolutionId, seatId, way, arrivedAt } = asked
  const chosen = asked.tokens === null ? await choose(window) : asked.tokens.map((token) => dropped.take(token))
  if (chosen === null) return { ok: true, reply: null }
  const files: NonNullable<ActionReply<'receiveFiles'>>['files'] = []
  for (const file of chosen) {
    const { fileName } = file ?? { fileName: '?' }
    const taken =
      file === null
        ? refuse('incoming.partOutOfTurn')
        : 'refusal' in file
          ? file.refusal
          : await takeIn(found.open, holder.actor, resolutionId, { ...file, seatId, way, arrivedAt })
    files.push(
      taken.ok
        ? { fileName, incomingId: taken.incomingId, refusal: null }
        : { fileName, incomingId: null, refusal: { ...taken.refusal, facts: { ...taken.refusal.facts } } },
    )
  }
  return { ok: true, reply: { files } }
}

export const readIncoming: Action<'readIncoming'> = async ({ holder, incomingReader }, { incomingId }) => {
  if (holder.open === null) return noFolder
  const found = await read(holder.open, holder.actor, incomingReader, incomingId)
  return found.ok ? { ok: true, reply: found.reading } : found
}

type Chosen = DroppedFile | { readonly fileName: string; readonly refusal: Refused }

/** Null when the person thought better of it. */
async function choose(window: BrowserWindow): Promise<Chosen[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] })
  if (canceled || filePaths.length === 0) return null
  return Promise.all(
    filePaths.slice(0, limits.filesDroppedMax).map(async (file) => {
      const fileName = path.basename(file).normalize('NFC')
      const { size: sizeBytes } = await stat(file)
      if (sizeBytes > limits.evidenceBytesMax) {
        return { fileName, refusal: refuse('desk.tooLarge', { sizeBytes, maxBytes: limits.evidenceBytesMax }) }
      }
      return { fileName, bytes: await readFile(file) }
    }),
  )
}
