import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { FolderId } from '#core/desk/rows/identifiers'
import { Head, StoredRow } from '#core/desk/rows/store'
import { type TableName, tableNames } from '#core/desk/rows/tables'
import { Instant } from '#core/desk/rows/time'
import type { FolderIdentity } from '#main/desk/ports'
import type { Disk } from './files'
import type { JournalReader } from './reader'
import type { PersonKeys } from './seal/personKeys'
import { openRow, sealSnapshotRow } from './seal/seals'
import type { JournalSettings } from './settings'

/**
 * `snapshots/0000012000.ndjson.gz`: all rows as they stood after that record, so that a copy is rebuilt without reading every
 * year. One line says of which folder, number and hash; then a line a row, private fields sealed as in the journal. Beside it
 * `….sha256`, as `sha256sum -c` reads it. A snapshot is never the truth: one that is damaged, or does not fit the journal, is
 * passed over and said, and an older one or the journal from its start serves instead.
 */
const Header = z.strictObject({
  snapshot: z.literal(1),
  schema: z.int(),
  n: Head.shape.n,
  hash: Head.shape.hash,
  folder: z.strictObject({ id: FolderId, createdAt: Instant, practice: z.boolean() }),
})
type Header = z.infer<typeof Header>

const RowLine = z.strictObject({ table: z.enum(tableNames), row: StoredRow })

const snapshotName = /^(\d{10})\.ndjson\.gz$/
const folderOf = (folder: string): string => join(folder, 'snapshots')
const nameOf = (n: number): string => `${String(n).padStart(10, '0')}.ndjson.gz`

export interface TableRow {
  readonly table: TableName
  readonly row: StoredRow
}

/** A snapshot whose bytes are those that were written. */
export interface Snapshot {
  readonly head: Head
  /** Its rows, sealed as they lie there, with the line of each. */
  lines(): AsyncIterable<TableRow & { readonly line: string }>
}

/** Why a snapshot is passed over. `unfinished`: the app stopped before its fingerprint was written. */
export interface BadSnapshot {
  readonly file: string
  readonly why: 'unfinished' | 'changed' | 'form' | 'otherSchema' | 'otherJournal'
}

async function snapshotNumbers(disk: Disk, folder: string): Promise<number[]> {
  const names = (await disk.list(folderOf(folder))) ?? []
  const numbers = names.flatMap((name) => snapshotName.exec(name)?.[1] ?? []).map(Number)
  return numbers.sort((a, b) => b - a)
}

async function* textLines(disk: Disk, path: string): AsyncGenerator<string> {
  const unpacked = createGunzip()
  // The failure arrives at the reader of `unpacked`; pipeline only has to be given somewhere to tell it.
  pipeline(Readable.from(disk.readChunks(path, 0)), unpacked, () => undefined)
  let kept = ''
  unpacked.setEncoding('utf8')
  for await (const chunk of unpacked) {
    const lines = (kept + String(chunk)).split('\n')
    kept = lines.pop() ?? ''
    yield* lines
  }
  if (kept !== '') yield kept
}

async function readHeader(disk: Disk, path: string): Promise<Header | null> {
  try {
    for await (const line of textLines(disk, path)) return Header.parse(JSON.parse(line))
  } catch {
    return null // damaged: the caller passes it over and says so
  }
  return null
}

async function sha256Of(disk: Disk, path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of disk.readChunks(path, 0)) hash.update(chunk)
  return hash.digest('hex')
}

/** Checks one snapshot by its fingerprint and header alone. */
async function checkSnapshot(
  disk: Disk,
  folder: string,
  n: number,
  settings: JournalSettings,
): Promise<Header | BadSnapshot['why']> {
  const path = join(folderOf(folder), nameOf(n))
  const stated = await disk.read(`${path}.sha256`)
  if (stated === null) return 'unfinished'
  if (Buffer.from(stated).toString('utf8').slice(0, 64) !== (await sha256Of(disk, path))) return 'changed'
  const header = await readHeader(disk, path)
  if (header?.n !== n) return 'form'
  return header.schema === settings.schema ? header : 'otherSchema'
}

/** The newest snapshot that is whole and belongs to this journal; what is passed over is told. */
export async function newestSnapshot(
  disk: Disk,
  folder: string,
  journal: Pick<JournalReader, 'head' | 'hashAt'>,
  settings: JournalSettings,
  passedOver: (bad: BadSnapshot) => void,
): Promise<Snapshot | null> {
  for (const n of await snapshotNumbers(disk, folder)) {
    const file = nameOf(n)
    const header = await checkSnapshot(disk, folder, n, settings)
    if (typeof header === 'string') {
      passedOver({ file, why: header })
      continue
    }
    if (n > journal.head.n || (await journal.hashAt(n)) !== header.hash) {
      passedOver({ file, why: 'otherJournal' })
      continue
    }
    return { head: { n, hash: header.hash }, lines: () => rowLines(disk, join(folderOf(folder), file)) }
  }
  return null
}

async function* rowLines(disk: Disk, path: string): AsyncGenerator<TableRow & { readonly line: string }> {
  let first = true
  for await (const line of textLines(disk, path)) {
    if (!first) yield { ...RowLine.parse(JSON.parse(line)), line }
    first = false
  }
}

/** What the newest readable snapshot says of its folder, and the record it vouches for; for opening, before the journal is read. */
export async function peekSnapshot(
  disk: Disk,
  folder: string,
): Promise<{ readonly identity: FolderIdentity; readonly head: Head } | null> {
  for (const n of await snapshotNumbers(disk, folder)) {
    const header = await readHeader(disk, join(folderOf(folder), nameOf(n)))
    if (header?.n === n) return { identity: { ...header.folder, schema: header.schema }, head: { n, hash: header.hash } }
  }
  return null
}

export async function newestSnapshotNumber(disk: Disk, folder: string): Promise<number> {
  return (await snapshotNumbers(disk, folder))[0] ?? 0
}

/** Checks every snapshot of the folder by its fingerprint; for `verify`. */
export async function damagedSnapshots(disk: Disk, folder: string, settings: JournalSettings): Promise<BadSnapshot[]> {
  const bad: BadSnapshot[] = []
  for (const n of await snapshotNumbers(disk, folder)) {
    const header = await checkSnapshot(disk, folder, n, settings)
    if (typeof header === 'string' && header !== 'otherSchema') bad.push({ file: nameOf(n), why: header })
  }
  return bad
}

/** What became of each row after a record: the row, or null where it was deleted. */
type Overlay = ReadonlyMap<TableName, ReadonlyMap<string, StoredRow | null>>

/** The last word of the records from `from` up to the head on every row they touch. */
async function overlayOf(journal: JournalReader, from: number): Promise<Overlay> {
  const overlay = new Map<TableName, Map<string, StoredRow | null>>()
  for await (const record of journal.read(from)) {
    for (const change of record.changes) {
      const rows = overlay.get(change.table) ?? new Map<string, StoredRow | null>()
      overlay.set(change.table, rows)
      if (change.op === 'delete') rows.set(change.id, null)
      else rows.set(change.row.id, { ...change.row, rev: record.n })
    }
  }
  return overlay
}

/** All rows as they stand at the head, in clear: the newest good snapshot with the records after it. */
export async function* currentRows(
  journal: JournalReader,
  base: Snapshot | null,
  keys: PersonKeys,
  unreadable: (person: string) => void,
): AsyncGenerator<TableRow> {
  const overlay = await overlayOf(journal, (base?.head.n ?? 0) + 1)
  if (base !== null) {
    for await (const { table, row } of base.lines()) {
      if (overlay.get(table)?.has(row.id) === true) continue
      const open = openRow(table, row, keys, unreadable)
      yield { table, row: StoredRow.parse(open) }
    }
  }
  yield* standing(overlay)
}

function* standing(overlay: Overlay): Generator<TableRow> {
  for (const [table, rows] of overlay) {
    for (const row of rows.values()) if (row !== null) yield { table, row }
  }
}

export interface SnapshotWork {
  readonly disk: Disk
  readonly path: string
  readonly journal: JournalReader & { snapshot(): Promise<Snapshot | null> }
  readonly keys: PersonKeys
  readonly settings: JournalSettings
}

/**
 * Writes a snapshot of the head of this moment and gives that head. Null where there is nothing to write, or where private fields
 * could not be read: a snapshot would then keep as null what the lost key file may yet bring back.
 */
export async function writeSnapshot(work: SnapshotWork): Promise<Head | null> {
  const { disk, path, journal } = work
  const head = journal.head
  const base = await journal.snapshot()
  if (head.n === 0 || base?.head.n === head.n) return base?.head ?? null
  const overlay = await overlayOf(journal, (base?.head.n ?? 0) + 1)
  if (journal.unreadablePeople.size > 0) return null

  await disk.makeFolder(folderOf(path))
  const file = nameOf(head.n)
  const hash = createHash('sha256')
  const packed = createGzip()
  pipeline(Readable.from(snapshotText(work, head, base, overlay)), packed, () => undefined) // the failure arrives at the reader
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed) {
      if (!(chunk instanceof Uint8Array)) throw new Error('gzip gives bytes')
      hash.update(chunk)
      yield chunk
    }
  }
  await disk.writeWhole(join(folderOf(path), file), counted())
  await disk.writeWhole(join(folderOf(path), `${file}.sha256`), Buffer.from(`${hash.digest('hex')}  ${file}\n`, 'utf8'))
  return head
}

const textPieceCharacters = 1 << 16

async function* snapshotText(work: SnapshotWork, head: Head, base: Snapshot | null, overlay: Overlay): AsyncGenerator<string> {
  const { id, createdAt, practice } = work.journal.folder
  const header: Header = { snapshot: 1, schema: work.settings.schema, ...head, folder: { id, createdAt, practice } }
  let text = `${JSON.stringify(header)}\n`
  if (base !== null) {
    for await (const { table, row, line } of base.lines()) {
      if (overlay.get(table)?.has(row.id) === true) continue
      text += `${line}\n`
      if (text.length > textPieceCharacters) {
        yield text
        text = ''
      }
    }
  }
  for (const { table, row } of standing(overlay)) {
    text += `${JSON.stringify({ table, row: sealSnapshotRow(table, row, work.keys, work.settings) })}\n`
    if (text.length > textPieceCharacters) {
      yield text
      text = ''
    }
  }
  yield text
}

/** Removes all but the newest snapshots; what they held is in the journal. */
export async function removeOldSnapshots(disk: Disk, folder: string, kept: number): Promise<void> {
  for (const n of (await snapshotNumbers(disk, folder)).slice(kept)) {
    const path = join(folderOf(folder), nameOf(n))
    await disk.remove(path)
    await disk.remove(`${path}.sha256`)
  }
}
