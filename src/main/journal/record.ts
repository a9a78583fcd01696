import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Actor } from '#core/desk/actor'
import { JournalChange } from '#core/desk/rows/change'
import { emptyHead } from '#core/desk/rows/store'
import { Instant } from '#core/desk/rows/time'
import type { JournalEntry } from '#main/desk/ports'
import type { JournalSettings } from './settings'

/**
 * One record is one line of UTF-8 JSON, ended by one line feed, its keys always in this order and without spaces between them:
 *
 *   {"n":12,"at":"2026-11-03T05:00:00.000Z","schema":1,"actor":{…},"command":"…","changes":[…],"prev":"<64 hex>","hash":"<64 hex>"}
 *
 * `prev` is the hash of the record before (64 zeros for the first). To check `hash`, take the bytes of the line without its line
 * feed, cut the last 75 bytes, which are `,"hash":"<64 hex>"}`, and put the closing `}` back: that is the line without its hash. Then
 *
 *   hash = SHA-256( prev as 64 hex digits in ASCII, followed by the line without its hash )
 *
 * in lower-case hex. `docs/recovery.md` does the same with a few shell lines. `n`, `schema`, `prev` and `hash` keep their place for
 * ever, whatever a later version puts between them: the chain can be checked without understanding a record.
 */
const hashPart = /^,"hash":"([0-9a-f]{64})"\}$/
const hashPartBytes = 75
const prevPartBytes = 74 // ,"prev":"<64 hex>"
const closingBrace = Buffer.from('}')
const headBytes = 120 // enough for n, at and schema

/** The shape of a line; its changes are checked after they were opened and lifted. */
const Line = z.strictObject({
  n: z.int().min(1),
  at: Instant,
  schema: z.int().min(1),
  actor: Actor,
  command: z.string().min(1).max(100),
  changes: z.array(z.looseObject({ op: z.string() })),
  prev: z.string(),
  hash: z.string(),
})
export type Line = z.infer<typeof Line>
export type RawChange = Line['changes'][number]

/** Where and why a record does not hold. `line` counts from 1 in its file. */
export interface BrokenRecord {
  readonly n: number
  readonly file: string
  readonly line: number
  readonly why: BrokenWhy
}

/**
 * `form`: not a line of this shape. `number`: not the number that follows. `prev`: does not continue the record before it.
 * `hash`: its bytes are not those that were hashed. `content`: the chain holds, but what it says has no valid form.
 * `unfinished`: a line without its end. `tooLong`: longer than any record may be.
 */
export type BrokenWhy = 'form' | 'number' | 'prev' | 'hash' | 'content' | 'unfinished' | 'tooLong'

export type CheckedLine =
  { readonly ok: true; readonly hash: string; readonly schema: number } | { readonly ok: false; readonly why: BrokenWhy }

/** Checks number, chain and hash of a line (without its line feed) from its bytes alone, without reading what it says. */
export function checkLine(line: Buffer, n: number, prev: string): CheckedLine {
  if (line.length < hashPartBytes + prevPartBytes) return { ok: false, why: 'form' }
  const cutAt = line.length - hashPartBytes
  const stated = hashPart.exec(line.toString('latin1', cutAt))?.[1]
  const start = /^\{"n":(\d+),"at":"[^"]{24}","schema":(\d+),/.exec(line.toString('latin1', 0, headBytes))
  const number = start?.[1]
  const schema = start?.[2]
  if (stated === undefined || number === undefined || schema === undefined) return { ok: false, why: 'form' }
  if (number !== String(n)) return { ok: false, why: 'number' }
  if (line.toString('latin1', cutAt - prevPartBytes, cutAt) !== `,"prev":"${prev}"`) return { ok: false, why: 'prev' }
  if (hashOf(prev, line.subarray(0, cutAt)) !== stated) return { ok: false, why: 'hash' }
  return { ok: true, hash: stated, schema: Number(schema) }
}

/** The `at` of a line that was checked. */
export function timeOfLine(line: Buffer): string {
  return /"at":"([^"]{24})"/.exec(line.toString('latin1', 0, headBytes))?.[1] ?? ''
}

function hashOf(prev: string, lineWithoutHashAndBrace: Buffer): string {
  return createHash('sha256').update(prev, 'latin1').update(lineWithoutHashAndBrace).update(closingBrace).digest('hex')
}

/** The bytes of a new record, with its line feed, and its hash. The changes are sealed already. */
export function writeLine(
  entry: Omit<JournalEntry, 'changes'> & { readonly changes: readonly unknown[] },
  n: number,
  schema: number,
  prev: string,
): { readonly bytes: Buffer; readonly hash: string } {
  const { at, actor, command, changes } = entry
  const text = JSON.stringify({ n, at, schema, actor, command, changes, prev })
  const body = Buffer.from(text.slice(0, -1), 'utf8')
  const hash = hashOf(prev, body)
  return { bytes: Buffer.concat([body, Buffer.from(`,"hash":"${hash}"}\n`, 'latin1')]), hash }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads what a checked line says; null where it is not of the form above. */
export function parseLine(line: Buffer): Line | null {
  let value: unknown
  try {
    value = JSON.parse(utf8.decode(line))
  } catch {
    return null // neither UTF-8 nor JSON: the caller says which record
  }
  const parsed = Line.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Lifts changes of an older schema to this one and checks every row against its table; null where one does not fit. */
export function readChanges(changes: readonly RawChange[], schema: number, settings: JournalSettings): JournalChange[] | null {
  let lifted = changes
  for (let version = schema; version < settings.schema; version += 1) {
    const lift = settings.lifts[version]
    if (lift === undefined) return null
    lifted = lift(lifted)
  }
  const read: JournalChange[] = []
  for (const change of lifted) {
    const parsed = JournalChange.safeParse(change)
    if (!parsed.success || rowProblem(parsed.data, settings) !== null) return null
    read.push(parsed.data)
  }
  return read
}

/** What keeps a row to be put from having the shape of its table; null where nothing does. Asked before it is written and after it is read. */
export function rowProblem(change: JournalChange, settings: JournalSettings): string | null {
  if (change.op === 'delete') return null
  const { error } = settings.tables[change.table].row.safeParse(change.row)
  return error === undefined ? null : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}

export const firstPrev = emptyHead.hash
