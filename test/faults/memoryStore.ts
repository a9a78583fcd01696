import type { Head, Store, StoredRow } from '#core/desk/rows/store'
import { type TableName, tableNames, tables } from '#core/desk/rows/tables'

interface Copy {
  schema: number
  head: Head
  unfinished: boolean
  rows: Map<TableName, Map<string, StoredRow>>
}

function cloned(copy: Copy): Copy {
  return { ...copy, rows: new Map([...copy.rows].map(([table, rows]) => [table, new Map(rows)])) }
}

/**
 * Where copies are kept, as IndexedDB keeps them with relaxed durability: transactions are whole, and a crash forgets the newest of
 * them, in order. It keeps the contract of every store (`storeContract`).
 */
export class MemoryStorePlace {
  readonly #copies = new Map<string, Copy>()
  /** States from the last flush on, oldest first, one for each transaction. */
  #history: Map<string, Copy>[] = []
  #life = 0

  /** The store as one page sees it. After `crash` that page is gone and answers nothing; make another. */
  connect(): Store {
    const life = this.#life
    return memoryStore(
      this.#copies,
      () => {
        if (life !== this.#life) throw new Error('the store page is gone')
      },
      () => {
        this.#history.push(new Map([...this.#copies].map(([id, copy]) => [id, cloned(copy)])))
      },
    )
  }

  /** Goes back to one of the states since the last flush; `share` 0 forgets all of them, 1 none. */
  crash(share: number): void {
    this.#life += 1
    const kept = this.#history[Math.min(Math.floor(share * this.#history.length), this.#history.length - 1)]
    if (kept === undefined) return
    this.#copies.clear()
    for (const [id, copy] of kept) this.#copies.set(id, cloned(copy))
    this.#history = [kept]
  }

  lose(): void {
    this.#copies.clear()
    this.#history = []
  }
}

function memoryStore(copies: Map<string, Copy>, alive: () => void, written: () => void): Store {
  let folder: { id: string; schema: number } | null = null

  const opened = (): Copy => {
    const copy = folder === null ? undefined : copies.get(folder.id)
    if (copy === undefined) throw new Error('no copy of a folder is open')
    return copy
  }
  const rowsOf = (copy: Copy, table: TableName): Map<string, StoredRow> => {
    const rows = copy.rows.get(table)
    if (rows === undefined) throw new Error(`no table ${table}`)
    return rows
  }
  const sorted = (rows: Iterable<StoredRow>): StoredRow[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<Value>(act: () => Value): Promise<Value> {
    const result = turn.then(() => {
      alive()
      return act()
    })
    turn = result.catch(() => undefined)
    return result
  }

  return {
    open: (id, schema) =>
      inTurn(() => {
        folder = { id, schema }
        const copy = copies.get(id)
        return copy === undefined || copy.unfinished || copy.schema !== schema ? null : copy.head
      }),
    beginRebuild: () =>
      inTurn(() => {
        if (folder === null) throw new Error('no folder was opened')
        const rows = new Map(tableNames.map((table) => [table, new Map<string, StoredRow>()]))
        copies.set(folder.id, { schema: folder.schema, head: { n: 0, hash: '0'.repeat(64) }, unfinished: true, rows })
        written()
      }),
    putRows: (table, rows) =>
      inTurn(() => {
        const kept = rowsOf(opened(), table)
        for (const row of rows) kept.set(row.id, row)
        written()
      }),
    finishRebuild: (head) =>
      inTurn(() => {
        Object.assign(opened(), { head, unfinished: false })
        written()
      }),
    apply: (records, head) =>
      inTurn(() => {
        const copy = cloned(opened())
        for (const { n, changes } of records) {
          for (const change of changes) {
            const rows = rowsOf(copy, change.table)
            if (change.op === 'delete') rows.delete(change.id)
            else rows.set(change.row.id, { ...change.row, rev: n })
          }
        }
        Object.assign(opened(), copy, { head })
        written()
      }),
    get: (table, id) => inTurn(() => rowsOf(opened(), table).get(id) ?? null),
    where: (table, index, value) =>
      inTurn(() => {
        if (!tables[table].indexes.some((known) => known === index)) throw new Error(`${table} has no index ${index}`)
        return sorted(rowsOf(opened(), table).values()).filter((row) => row[index] === value)
      }),
    all: (table) => inTurn(() => sorted(rowsOf(opened(), table).values())),
    rowsAfter: (n) =>
      inTurn(() =>
        tableNames.flatMap((table) =>
          sorted(rowsOf(opened(), table).values())
            .filter((row) => row.rev > n)
            .map((row) => ({ table, row })),
        ),
      ),
    close: () =>
      inTurn(() => {
        folder = null
      }),
  }
}
