import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { FolderFiles } from '#main/desk/ports'
import type { Disk } from './files'
import type { JournalSettings } from './settings'

/** A file that is larger than evidence may be; nothing was written. */
export class EvidenceTooLarge extends Error {
  override readonly name = 'EvidenceTooLarge'
  constructor(
    readonly sizeBytes: number,
    readonly maxBytes: number,
  ) {
    super(`evidence of ${sizeBytes} bytes, at most ${maxBytes}`)
  }
}

/** The folder was opened for reading only. */
export class FilesReadOnly extends Error {
  override readonly name = 'FilesReadOnly'
}

const sha256Pattern = /^[0-9a-f]{64}$/
/** Ids are UUIDs; anything else must not become a path. */
const keyIdPattern = /^[0-9a-f-]{1,64}$/

export function evidencePath(folder: string, sha256: string): string {
  return join(folder, 'files', sha256.slice(0, 2), sha256)
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Files beside the journal of an open folder. Writes run one after the other, so that two never share a temporary name. */
export function folderFiles(disk: Disk, folder: string, settings: JournalSettings): FolderFiles {
  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = turn.then(act)
    turn = result.catch(() => undefined) // the caller has the failure; the next one in turn must run all the same
    return result
  }
  const sealedKeyPath = (keyId: string): string => {
    if (!keyIdPattern.test(keyId)) throw new Error(`not the id of a key: ${JSON.stringify(keyId)}`)
    return join(folder, 'keys', `${keyId}.sealed`)
  }

  return {
    keepEvidence: (bytes) =>
      inTurn(async () => {
        if (bytes.length > settings.evidenceBytesMax) throw new EvidenceTooLarge(bytes.length, settings.evidenceBytesMax)
        const sha256 = sha256Hex(bytes)
        const path = evidencePath(folder, sha256)
        const there = await disk.read(path)
        // A file under this name that was damaged since is written again: its name says what it must hold.
        if (there !== null && sha256Hex(there) === sha256) await disk.flush(path)
        else {
          await disk.makeFolder(join(folder, 'files', sha256.slice(0, 2)))
          await disk.writeWhole(path, bytes)
        }
        return sha256
      }),
    readEvidence: async (sha256) => {
      if (!sha256Pattern.test(sha256)) return null
      const bytes = await disk.read(evidencePath(folder, sha256))
      // What is not what its name says is not that evidence; `verify` tells missing and changed apart.
      return bytes !== null && sha256Hex(bytes) === sha256 ? bytes : null
    },
    keepSealedKey: (keyId, sealed) =>
      inTurn(async () => {
        const path = sealedKeyPath(keyId)
        await disk.makeFolder(join(folder, 'keys'))
        await disk.writeWhole(path, Buffer.from(sealed, 'utf8'))
      }),
    readSealedKey: async (keyId) => {
      const bytes = await disk.read(sealedKeyPath(keyId))
      return bytes === null ? null : Buffer.from(bytes).toString('utf8')
    },
    writeDocument: (fileName, bytes) =>
      inTurn(async () => {
        const documents = join(folder, 'documents')
        await disk.makeFolder(documents)
        // Windows and macOS do not tell capitals apart, nor composed from decomposed Hangul.
        const taken = new Set(((await disk.list(documents)) ?? []).map(asOneName))
        const { stem, extension } = safeFileName(fileName, documents.length)
        for (let copy = 1; ; copy += 1) {
          const name = copy === 1 ? `${stem}${extension}` : `${stem} (${copy})${extension}`
          const path = join(documents, name)
          if (taken.has(asOneName(name))) {
            const there = await disk.read(path)
            if (there !== null && sha256Hex(there) === sha256Hex(bytes)) return path
            continue
          }
          await disk.writeWhole(path, bytes)
          return path
        }
      }),
  }
}

/** The same for a folder that may only be looked at. */
export function readOnlyFolderFiles(disk: Disk, folder: string, settings: JournalSettings): FolderFiles {
  const files = folderFiles(disk, folder, settings)
  const refuse = (): Promise<never> => Promise.reject(new FilesReadOnly('the folder is open for reading only'))
  return { ...files, keepEvidence: refuse, keepSealedKey: refuse, writeDocument: refuse }
}

function asOneName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Windows: a path of 260 characters with its end mark. */
const pathCharactersMax = 259
/** ext4 and others: 255 bytes a name; a Hangul syllable takes three. Room for a copy number and `.tmp`. */
const nameBytesMax = 230
const stemCharactersMin = 20
const copyMarkCharacters = 12

/**
 * A name that Windows, macOS and Linux all take: composed, without the characters and device names that Windows forbids, without
 * folders, and short enough for name and path.
 */
function safeFileName(fileName: string, folderCharacters: number): { readonly stem: string; readonly extension: string } {
  const clean = fileName.normalize('NFC').replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_')
  const extension = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? ''
  let stem = clean
    .slice(0, clean.length - extension.length)
    .replace(/[. ]+$/, '')
    .replace(/^ +/, '')
  if (stem === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem)) stem = `_${stem}`
  const characters = Math.max(stemCharactersMin, pathCharactersMax - folderCharacters - 1 - extension.length - copyMarkCharacters)
  let points = Array.from(stem)
  while (points.join('').length > characters || Buffer.byteLength(points.join('')) > nameBytesMax) points = points.slice(0, -1)
  return { stem: points.join('').replace(/[. ]+$/, ''), extension }
}
