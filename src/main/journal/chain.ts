import { join } from 'node:path'
import { emptyHead, type Head } from '#core/desk/rows/store'
import type { Disk } from './files'
import { type BrokenRecord, type BrokenWhy, checkLine } from './record'
import type { JournalSettings } from './settings'

/** A place from which the journal can be read on: the record there, its line, and the hash it continues. */
export interface Place {
  readonly n: number
  readonly file: string
  readonly line: number
  readonly offset: number
  readonly prev: string
}

/** A last line without its end: the app or the machine stopped while it was written. */
export interface TornLine {
  readonly file: string
  readonly offset: number
  readonly sizeBytes: number
}

export interface Walk {
  readonly state: 'empty' | 'whole' | 'torn' | 'broken' | 'newer'
  /** The last record that holds. */
  readonly head: Head
  /** The file that the last record is in; null where there is none. Names sort by month. */
  readonly lastFile: string | null
  /** Every so many records a place, and one at the start of each file. */
  readonly places: Place[]
  readonly broken: BrokenRecord | null
  readonly torn: TornLine | null
  readonly newerSchema: number | null
  /** Files in `journal/` that are not ours, such as the copies that synchronising folders make. */
  readonly strangeFiles: readonly string[]
}

export const placeEveryRecords = 256
const monthFile = /^\d{4}-\d{2}\.ndjson$/

export const journalFolder = (folder: string): string => join(folder, 'journal')

/** The files of the journal in their order, and what else lies beside them. */
export async function journalFiles(disk: Disk, folder: string): Promise<{ files: string[]; strange: string[] }> {
  const names = (await disk.list(journalFolder(folder))) ?? []
  return { files: names.filter((name) => monthFile.test(name)), strange: names.filter((name) => !monthFile.test(name)) }
}

export type LineRead =
  | { readonly kind: 'line'; readonly bytes: Buffer; readonly offset: number }
  | { readonly kind: 'rest'; readonly offset: number; readonly sizeBytes: number }
  | { readonly kind: 'tooLong'; readonly offset: number }

/** Lines of a file from byte `from` on, without their line feeds; last the bytes after the last line feed, if there are any. */
export async function* linesOf(disk: Disk, path: string, from: number, lineBytesMax: number): AsyncGenerator<LineRead[]> {
  let kept: Buffer[] = []
  let keptBytes = 0
  let offset = from
  for await (const chunk of disk.readChunks(path, from)) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    const lines: LineRead[] = []
    let start = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      const piece = bytes.subarray(start, end)
      const line = keptBytes === 0 ? piece : Buffer.concat([...kept, piece])
      if (line.length > lineBytesMax) {
        yield [...lines, { kind: 'tooLong', offset }]
        return
      }
      lines.push({ kind: 'line', bytes: line, offset })
      offset += line.length + 1
      kept = []
      keptBytes = 0
      start = end + 1
    }
    if (start < bytes.length) {
      kept.push(bytes.subarray(start))
      keptBytes += bytes.length - start
    }
    if (keptBytes > lineBytesMax) {
      yield [...lines, { kind: 'tooLong', offset }]
      return
    }
    yield lines
  }
  if (keptBytes > 0) yield [{ kind: 'rest', offset, sizeBytes: keptBytes }]
}

/** Walks the whole chain by its bytes, and stops at the first record that does not hold. Reads only. */
export async function walkJournal(disk: Disk, folder: string, settings: JournalSettings): Promise<Walk> {
  const { files, strange } = await journalFiles(disk, folder)
  const places: Place[] = []
  let head: Head = emptyHead
  let lastFile: string | null = null
  let torn: TornLine | null = null
  const end = (state: Walk['state'], broken: BrokenRecord | null, newerSchema: number | null): Walk => ({
    state,
    head,
    lastFile,
    places,
    broken,
    torn,
    newerSchema,
    strangeFiles: strange,
  })

  for (const file of files) {
    let lineNumber = 0
    for await (const lines of linesOf(disk, join(journalFolder(folder), file), 0, settings.recordBytesMax)) {
      for (const line of lines) {
        lineNumber += 1
        const n = head.n + 1
        const brokenHere = (why: BrokenWhy): Walk => end('broken', { n, file, line: lineNumber, why }, null)
        // Bytes after a line that had no end: that line was not the last thing written, so it is damage and not a stop.
        if (torn !== null)
          return end('broken', { n, file: torn.file, line: lineOf(places, torn.file, n), why: 'unfinished' }, null)
        if (line.kind === 'tooLong') return brokenHere('tooLong')
        if (line.kind === 'rest') {
          torn = { file, offset: line.offset, sizeBytes: line.sizeBytes }
          continue
        }
        const checked = checkLine(line.bytes, n, head.hash)
        if (!checked.ok) return brokenHere(checked.why)
        if (checked.schema > settings.schema) return end('newer', null, checked.schema)
        if (lineNumber === 1 || n % placeEveryRecords === 0) {
          places.push({ n, file, line: lineNumber, offset: line.offset, prev: head.hash })
        }
        head = { n, hash: checked.hash }
        lastFile = file
      }
    }
  }
  if (torn !== null) return end('torn', null, null)
  return end(head.n === 0 ? 'empty' : 'whole', null, null)
}

/** The line of record `n` where it follows the last record of `file`. */
function lineOf(places: readonly Place[], file: string, n: number): number {
  const last = places.filter((place) => place.file === file).pop()
  return last === undefined ? 1 : last.line + (n - last.n)
}
