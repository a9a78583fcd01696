import type { AppliedRecord, Head, Store, StoredRow } from '#core/desk/rows/store'
import type { TableName } from '#core/desk/rows/tables'
import type { FolderReader } from './reader'

/** Rows or changes that go to the store in one call: large enough to be fast, small enough for one message. */
const chunkRows = 2_000

/** Fills the store from nothing: the newest good snapshot and the records after it. */
export async function rebuildStore(store: Store, journal: FolderReader): Promise<void> {
  const head = journal.head
  await store.beginRebuild()
  const waiting = new Map<TableName, StoredRow[]>()
  for await (const { table, row } of journal.rows()) {
    const rows = waiting.get(table) ?? []
    rows.push(row)
    if (rows.length === chunkRows) {
      await store.putRows(table, rows)
      waiting.delete(table)
    } else waiting.set(table, rows)
  }
  for (const [table, rows] of waiting) await store.putRows(table, rows)
  await store.finishRebuild(head)
}

/** Applies the records after `from` to a store that stands there. */
export async function replayTail(store: Store, journal: FolderReader, from: number): Promise<void> {
  let records: AppliedRecord[] = []
  let changes = 0
  let head: Head | null = null
  for await (const { n, hash, changes: made } of journal.read(from + 1)) {
    records.push({ n, changes: [...made] })
    changes += made.length
    head = { n, hash }
    if (changes < chunkRows) continue
    await store.apply(records, head)
    records = []
    changes = 0
  }
  if (head !== null && records.length > 0) await store.apply(records, head)
}

/** How a store stood beside the journal before it was caught up. `ahead` and `differs` are left alone: the journal may have lost something. */
export type CaughtUp = 'level' | 'replayed' | 'rebuilt' | 'ahead' | 'differs'

/** Brings a store page that died, or was opened anew, up to the head of an open journal. No append may run meanwhile. */
export async function catchUp(store: Store, journal: FolderReader): Promise<CaughtUp> {
  const stands = await compareStore(await store.open(journal.folder.id, journal.settings.schema), journal)
  switch (stands.kind) {
    case 'level':
      return 'level'
    case 'ahead':
    case 'differs':
      return stands.kind
    case 'none':
      await rebuildStore(store, journal)
      return 'rebuilt'
    case 'behind':
      await replayTail(store, journal, stands.n)
      return 'replayed'
  }
}

type StoreStands = { readonly kind: 'none' | 'level' | 'ahead' | 'differs' } | { readonly kind: 'behind'; readonly n: number }

/** A copy that holds no record says nothing and counts as none. */
async function compareStore(copy: Head | null, journal: FolderReader): Promise<StoreStands> {
  if (copy === null || (copy.n === 0 && journal.head.n > 0)) return { kind: 'none' }
  if (copy.n > journal.head.n) return { kind: 'ahead' }
  if ((await journal.hashAt(copy.n)) !== copy.hash) return { kind: 'differs' }
  return copy.n === journal.head.n ? { kind: 'level' } : { kind: 'behind', n: copy.n }
}
