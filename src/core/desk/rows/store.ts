import { z } from 'zod'
import { JournalChange } from './change'
import { FolderId } from './identifiers'
import { tableNames } from './tables'

/** Where a copy of the journal stands: number and hash of the last record it holds. Number 0 and 64 zeros before the first. */
export const Head = z.strictObject({ n: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) })
export type Head = z.infer<typeof Head>
export const emptyHead: Head = { n: 0, hash: '0'.repeat(64) }

/** One journal record as the store takes it: the rows in clear, to be put with `rev: n`. */
export const AppliedRecord = z.strictObject({ n: z.int().min(1), changes: z.array(JournalChange) })
export type AppliedRecord = z.infer<typeof AppliedRecord>

/** A row as the store keeps it. */
export const StoredRow = z.looseObject({ id: z.string(), rev: z.int().min(0) })
export type StoredRow = z.infer<typeof StoredRow>

/**
 * The working copy of the journal: IndexedDB in the hidden page, or in memory on the command line.
 * It may be thrown away at any time. Calls are answered in the order in which they were made.
 */
export interface Store {
  /** Opens the copy of this folder. Null where there is none, or where it was made for another schema. */
  open(folderId: FolderId, schema: number): Promise<Head | null>
  /** Empties the copy and marks it as unfinished until `finishRebuild`. */
  beginRebuild(): Promise<void>
  putRows(table: (typeof tableNames)[number], rows: readonly StoredRow[]): Promise<void>
  finishRebuild(head: Head): Promise<void>
  /** Puts and deletes in one transaction together with the new head. */
  apply(records: readonly AppliedRecord[], head: Head): Promise<void>
  get(table: (typeof tableNames)[number], id: string): Promise<StoredRow | null>
  where(table: (typeof tableNames)[number], index: string, value: string | number): Promise<StoredRow[]>
  all(table: (typeof tableNames)[number]): Promise<StoredRow[]>
  /** Rows whose rev is above `n`: what a store that is ahead of its journal can still hand out. */
  rowsAfter(n: number): Promise<{ table: (typeof tableNames)[number]; row: StoredRow }[]>
  close(): Promise<void>
}

/** The same calls as messages over the one port between main and the store page. */
const table = z.enum(tableNames)
export const StoreRequest = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('open'), folderId: FolderId, schema: z.int() }),
  z.strictObject({ op: z.literal('beginRebuild') }),
  z.strictObject({ op: z.literal('putRows'), table, rows: z.array(StoredRow) }),
  z.strictObject({ op: z.literal('finishRebuild'), head: Head }),
  z.strictObject({ op: z.literal('apply'), records: z.array(AppliedRecord), head: Head }),
  z.strictObject({ op: z.literal('get'), table, id: z.string() }),
  z.strictObject({ op: z.literal('where'), table, index: z.string(), value: z.union([z.string(), z.number()]) }),
  z.strictObject({ op: z.literal('all'), table }),
  z.strictObject({ op: z.literal('rowsAfter'), n: z.int() }),
  z.strictObject({ op: z.literal('close') }),
])
export type StoreRequest = z.infer<typeof StoreRequest>

export const storeProtocol = 1
/** First message of the page after it got its port; then one reply for each request. */
export const StoreHello = z.strictObject({ hello: z.literal(storeProtocol) })
export const StoreMessage = z.strictObject({ seq: z.int(), request: StoreRequest })
export const StoreReply = z.discriminatedUnion('ok', [
  z.strictObject({ seq: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ seq: z.int(), ok: z.literal(false), message: z.string() }),
])
export type StoreMessage = z.infer<typeof StoreMessage>
export type StoreReply = z.infer<typeof StoreReply>
