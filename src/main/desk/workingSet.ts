import type { Change } from '#core/desk/change'
import { limits } from '#core/desk/limits'
import type { Reader } from '#core/desk/reader'
import type { Store, StoredRow } from '#core/desk/store'
import { tables, type IndexOf, type Row, type TableName } from '#core/desk/tables'

/**
 * The engine's sight of the rows: the store, with everything it has read or decided since laid over it.
 * The engine is the only writer, so what is in memory is never stale; and a command sees what the one before it in the same
 * batch decided, although neither has reached the store yet.
 */
export class WorkingSet implements Reader {
  readonly #store: Store
  readonly #rows = new Map<string, StoredRow | null>()
  readonly #lists = new Map<string, StoredRow[]>()
  /** The lists kept of each table, so that a change looks only at those. */
  readonly #listKeys = new Map<TableName, Map<string, { index: string; value: string | number } | null>>()

  constructor(store: Store) {
    this.#store = store
  }

  async get<Name extends TableName>(table: Name, id: string): Promise<Row<Name> | null> {
    const key = `${table}/${id}`
    const known = this.#rows.get(key)
    if (known !== undefined) return asRow<Name>(known)
    const row = await this.#store.get(table, id)
    // A change may have been staged while the store was answering; it is newer.
    if (!this.#rows.has(key)) this.#rows.set(key, row)
    return asRow<Name>(this.#rows.get(key) ?? null)
  }

  where<Name extends TableName>(table: Name, index: IndexOf<Name>, value: string | number): Promise<readonly Row<Name>[]> {
    return this.#list(table, `${table}?${index}=${value.toString()}`, { index, value }, () => this.#store.where(table, index, value))
  }

  all<Name extends TableName>(table: Name): Promise<readonly Row<Name>[]> {
    return this.#list(table, table, null, () => this.#store.all(table))
  }

  /** Lays the changes of record `n` over what is known. */
  stage(changes: readonly Change[], n: number): void {
    for (const change of changes) {
      const id = change.op === 'put' ? change.row.id : change.id
      const row: StoredRow | null = change.op === 'put' ? { ...change.row, rev: n } : null
      this.#rows.set(`${change.table}/${id}`, row)
      for (const [key, filter] of this.#listKeys.get(change.table) ?? []) this.#updateList(key, filter, id, row)
    }
  }

  /** Forgets everything: after a batch that could not be written, or when memory is to be given back. */
  clear(): void {
    this.#rows.clear()
    this.#lists.clear()
    this.#listKeys.clear()
  }

  /** Gives memory back when more than `limits.workingSetRowsMax` rows are held. Only between batches. */
  trim(): void {
    let held = this.#rows.size
    for (const list of this.#lists.values()) held += list.length
    if (held > limits.workingSetRowsMax) this.clear()
  }

  async #list<Name extends TableName>(
    table: Name,
    key: string,
    filter: { index: string; value: string | number } | null,
    ask: () => Promise<StoredRow[]>,
  ): Promise<readonly Row<Name>[]> {
    const known = this.#lists.get(key)
    if (known) return asRows<Name>(known)
    const rows = await ask()
    const raced = this.#lists.get(key)
    if (raced) return asRows<Name>(raced)
    // Rows staged since the batch began are newer than what the store said.
    const merged = rows.filter((row) => !this.#rows.has(`${table}/${row.id}`))
    for (const [rowKey, row] of this.#rows) {
      if (row && rowKey.startsWith(`${table}/`) && (!filter || row[filter.index] === filter.value)) merged.push(row)
    }
    merged.sort(byId)
    this.#lists.set(key, merged)
    const keys = this.#listKeys.get(table) ?? new Map<string, { index: string; value: string | number } | null>()
    keys.set(key, filter)
    this.#listKeys.set(table, keys)
    return asRows<Name>(merged)
  }

  #updateList(key: string, filter: { index: string; value: string | number } | null, id: string, row: StoredRow | null): void {
    const list = this.#lists.get(key)
    if (!list) return
    const belongs = row !== null && (!filter || row[filter.index] === filter.value)
    const at = list.findIndex((candidate) => candidate.id === id)
    if (at >= 0) list.splice(at, 1)
    if (!belongs) return
    // New rows have the highest id, so this usually pushes; the sort keeps the promise for the rest.
    const last = list[list.length - 1]
    list.push(row)
    if (last && last.id > id) list.sort(byId)
  }
}

const byId = (a: StoredRow, b: StoredRow): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

// Rows were checked against their table's schema when they were decided or read from the journal.
const asRow = <Name extends TableName>(row: StoredRow | null): Row<Name> | null => row as Row<Name> | null
const asRows = <Name extends TableName>(rows: readonly StoredRow[]): readonly Row<Name>[] => [...rows] as unknown as readonly Row<Name>[]

/** The row schema of a table, for the check before a change is written. */
export const rowSchemaOf = (table: TableName) => tables[table].row
