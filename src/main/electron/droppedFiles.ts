import { randomUUID } from 'node:crypto'
import { limits } from '#core/desk/limits'
import { refuse, type Refused } from '#core/desk/refusals/refusal'

export interface DroppedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** So much of what was dropped may wait in memory at once. */
const waitingBytesMax = 4 * limits.evidenceBytesMax

/**
 * Files that a person drops on the window, part by part. The page hands over bytes and never a path: a page that was taken over
 * could name any file of the machine, and main would read it.
 */
export class DroppedFiles {
  readonly #files = new Map<string, { readonly fileName: string; readonly parts: Uint8Array[]; sizeBytes: number }>()

  /** `token` is null for the first part. */
  add(token: string | null, fileName: string, part: Uint8Array): { readonly ok: true; readonly token: string } | Refused {
    const file = token === null ? { fileName, parts: [], sizeBytes: 0 } : this.#files.get(token)
    if (!file || file.fileName !== fileName) return refuse('incoming.partOutOfTurn')
    const waiting = [...this.#files.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, part.length)
    const sizeBytes = file.sizeBytes + part.length
    if (sizeBytes > limits.evidenceBytesMax || waiting > waitingBytesMax || this.#files.size >= limits.filesDroppedMax) {
      if (token !== null) this.#files.delete(token)
      return refuse('desk.tooLarge', { sizeBytes, maxBytes: limits.evidenceBytesMax })
    }
    file.parts.push(part)
    file.sizeBytes = sizeBytes
    const place = token ?? randomUUID()
    this.#files.set(place, file)
    return { ok: true, token: place }
  }

  /** The whole file, once; null when there is none of this token. */
  take(token: string): DroppedFile | null {
    const file = this.#files.get(token)
    if (!file) return null
    this.#files.delete(token)
    return { fileName: file.fileName, bytes: Buffer.concat(file.parts) }
  }

  clear(): void {
    this.#files.clear()
  }
}
