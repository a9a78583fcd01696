import { Dexie, type Table, type Transaction } from 'dexie'
import type { AppliedRecord, Head, Store, StoredRow } from '#core/desk/rows/store'
import { emptyHead } from '#core/desk/rows/store'
import { type TableName, tableNames, tables } from '#core/desk/rows/tables'
import { databaseName, databasesOf, metaTable, storeLayout } from './layout'

/** Where the copy stands. `unfinished` while it is being rebuilt: such a copy is never used. */
interface Meta {
  readonly key: 'state'
  readonly head: Head
  readonly unfinished: boolean
}

export interface DexieStoreOptions {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
  /** Relaxed where a journal stands behind the store (design, section 4). */
  readonly durability: 'strict' | 'relaxed'
}

/**
 * The store over IndexedDB. One database for each folder, schema and layout, so that a copy of another version is simply not
 * found: it is never migrated, and removed when a new one is begun. No Dexie cache and no live queries: the one client is main.
 */
export function createDexieStore(options: DexieStoreOptions): Store {
  let name: string | null = null
  let folderId = ''
  let database: Dexie | null = null

  // Calls are answered in the order in which they were made: each waits for the one before it, whether or not that failed.
  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = turn.then(act)
    turn = result.catch(() => undefined)
    return result
  }

  function connect(databaseOf: string): Dexie {
    const { indexedDB, IDBKeyRange, durability } = options
    const dexie = new Dexie(databaseOf, {
      indexedDB,
      IDBKeyRange,
      chromeTransactionDurability: durability,
      cache: 'disabled',
      autoOpen: false,
    })
    dexie.version(1).stores(storeLayout)
    // Somebody else makes this copy anew, so what this connection holds is no longer one: let go, and answer nothing more.
    dexie.on('versionchange', () => {
      if (database === dexie) disconnect()
      else dexie.close()
      return false
    })
    return dexie
  }

  function opened(): Dexie {
    if (database === null) throw new Error('no copy of a folder is open')
    return database
  }

  const tableOf = (table: TableName): Table<StoredRow, string> => opened().table<StoredRow, string>(table)
  const metaOf = (dexie: Dexie): Table<Meta, string> => dexie.table<Meta, string>(metaTable)

  function disconnect(): void {
    database?.close()
    database = null
  }

  return {
    open: (folder, schema) =>
      inTurn(async () => {
        disconnect()
        folderId = folder
        name = databaseName(folder, schema)
        // Asked first, so that looking at a folder does not make an empty copy.
        if (!(await databasesOf(options.indexedDB, folder)).includes(name)) return null
        const dexie = connect(name)
        await dexie.open()
        database = dexie
        const meta = await metaOf(dexie).get('state')
        return meta === undefined || meta.unfinished ? null : meta.head
      }),

    beginRebuild: () =>
      inTurn(async () => {
        if (name === null) throw new Error('no folder was opened')
        disconnect()
        for (const old of await databasesOf(options.indexedDB, folderId)) await connect(old).delete()
        const dexie = connect(name)
        await dexie.open()
        database = dexie
        await metaOf(dexie).put({ key: 'state', head: emptyHead, unfinished: true })
      }),

    putRows: (table, rows) =>
      inTurn(async () => {
        await tableOf(table).bulkPut(rows)
      }),

    finishRebuild: (head) =>
      inTurn(async () => {
        await metaOf(opened()).put({ key: 'state', head, unfinished: false })
      }),

    apply: (records, head) =>
      inTurn(async () => {
        const dexie = opened()
        const work = lastWords(records)
        await dexie.transaction('rw', [...work.keys(), metaTable], async (transaction: Transaction) => {
          const waiting: Promise<unknown>[] = []
          for (const [table, { puts, deletes }] of work) {
            const rows = transaction.table<StoredRow, string>(table)
            if (deletes.length > 0) waiting.push(rows.bulkDelete(deletes))
            const [only] = puts
            if (puts.length === 1 && only !== undefined) waiting.push(rows.put(only))
            else if (puts.length > 1) waiting.push(rows.bulkPut(puts))
          }
          waiting.push(transaction.table<Meta, string>(metaTable).put({ key: 'state', head, unfinished: false }))
          await Promise.all(waiting)
        })
      }),

    get: (table, id) => inTurn(async () => (await tableOf(table).get(id)) ?? null),

    where: (table, index, value) =>
      inTurn(async () => {
        if (!(tables[table].indexes as readonly string[]).includes(index)) throw new Error(`${table} has no index ${index}`) // widened, to ask by any string
        return tableOf(table).where(index).equals(value).toArray()
      }),

    all: (table) => inTurn(() => tableOf(table).toArray()),

    rowsAfter: (n) =>
      inTurn(async () => {
        const found: { table: TableName; row: StoredRow }[] = []
        for (const table of tableNames) {
          const rows = await tableOf(table)
            .filter((row) => row.rev > n)
            .toArray()
          for (const row of rows) found.push({ table, row })
        }
        return found
      }),

    close: () =>
      inTurn(() => {
        disconnect()
        name = null
        return Promise.resolve()
      }),
  }
}

interface TableWork {
  readonly puts: StoredRow[]
  readonly deletes: string[]
}

/** What becomes of each row after all records: only its last change is written. */
function lastWords(records: readonly AppliedRecord[]): Map<TableName, TableWork> {
  const last = new Map<TableName, Map<string, StoredRow | null>>()
  for (const { n, changes } of records) {
    for (const change of changes) {
      const rows = last.get(change.table) ?? new Map<string, StoredRow | null>()
      last.set(change.table, rows)
      if (change.op === 'delete') rows.set(change.id, null)
      else rows.set(change.row.id, { ...change.row, rev: n })
    }
  }
  const work = new Map<TableName, TableWork>()
  for (const [table, rows] of last) {
    const puts: StoredRow[] = []
    const deletes: string[] = []
    for (const [id, row] of rows) {
      if (row === null) deletes.push(id)
      else puts.push(row)
    }
    work.set(table, { puts, deletes })
  }
  return work
}
