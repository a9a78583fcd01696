import type { Change } from '#core/desk/rows/change'
import { limits } from '#core/desk/limits'
import type { Reader } from '#core/desk/rows/reader'
import type { Store, StoredRow } from '#core/desk/rows/store'
import { tables, type IndexOf, type Row, type TableName } from '#core/desk/rows/tables'

/**
 * The engine's sight of the rows: the store, with everything it has read or decided since laid over it.
 * The engine is the only writer, so what is in memory is never stale; and a command sees what the one before it in the same
 * batch decided, although neither has reached the store yet.
 */
export class WorkingSet implements Reader {
  readonly #store: Store
  readonly #tables = new Map<TableName, TableRows>()

  constructor(store: Store) {
    this.#store = store
  }

  async get<Name extends TableName>(table: Name, id: string): Promise<Row<Name> | null> {
    const { rows } = this.#tableOf(table)
    const known = rows.get(id)
    if (known !== undefined) return asRow<Name>(known)
    const row = await this.#store.get(table, id)
    // A change may have been staged while the store was answering; it is newer.
    if (!rows.has(id)) rows.set(id, row)
    return asRow<Name>(rows.get(id) ?? null)
  }

  where<Name extends TableName>(table: Name, index: IndexOf<Name>, value: string | number): Promise<readonly Row<Name>[]> {
    return this.#list(table, `${index}=${value.toString()}`, { index, value }, () => this.#store.where(table, index, value))
  }

  all<Name extends TableName>(table: Name): Promise<readonly Row<Name>[]> {
    return this.#list(table, '', null, () => this.#store.all(table))
  }

  /** Lays the changes of record `n` over what is known. */
  stage(changes: readonly Change[], n: number): void {
    for (const change of changes) {
      const { rows, lists } = this.#tableOf(change.table)
      const id = change.op === 'put' ? change.row.id : change.id
      const row: StoredRow | null = change.op === 'put' ? { ...change.row, rev: n } : null
      rows.set(id, row)
      for (const list of lists.values()) updateList(list, id, row)
    }
  }

  /** Forgets everything: after a batch that could not be written, or when memory is to be given back. */
  clear(): void {
    this.#tables.clear()
  }

  /** Gives memory back when more than `limits.workingSetRowsMax` rows are held. Only between batches. */
  trim(): void {
    let held = 0
    for (const { rows, lists } of this.#tables.values()) {
      held += rows.size
      for (const list of lists.values()) held += list.rows.length
    }
    if (held > limits.workingSetRowsMax) this.clear()
  }

  #tableOf(table: TableName): TableRows {
    const known = this.#tables.get(table)
    if (known) return known
    const made: TableRows = { rows: new Map(), lists: new Map() }
    this.#tables.set(table, made)
    return made
  }

  async #list<Name extends TableName>(
    table: Name,
    key: string,
    filter: Filter | null,
    ask: () => Promise<StoredRow[]>,
  ): Promise<readonly Row<Name>[]> {
    const { rows, lists } = this.#tableOf(table)
    const known = lists.get(key)
    if (known) return asRows<Name>(known.rows)
    const asked = await ask()
    const raced = lists.get(key)
    if (raced) return asRows<Name>(raced.rows)
    // Rows staged since the batch began are newer than what the store said.
    const merged = asked.filter((row) => !rows.has(row.id))
    for (const row of rows.values()) if (row && fits(row, filter)) merged.push(row)
    merged.sort(byId)
    lists.set(key, { filter, rows: merged, ids: new Set(merged.map((row) => row.id)) })
    return asRows<Name>(merged)
  }
}

interface Filter {
  readonly index: string
  readonly value: string | number
}

interface List {
  readonly filter: Filter | null
  readonly rows: StoredRow[]
  /** The ids of `rows`: most changes touch none of a table's lists, and then nothing is searched. */
  readonly ids: Set<string>
}

/** What is known of one table: rows by id (null where there is none), and the lists that were asked for. */
interface TableRows {
  readonly rows: Map<string, StoredRow | null>
  readonly lists: Map<string, List>
}

const fits = (row: StoredRow, filter: Filter | null): boolean => filter === null || row[filter.index] === filter.value

function updateList({ filter, rows, ids }: List, id: string, row: StoredRow | null): void {
  if (ids.delete(id)) {
    rows.splice(
      rows.findIndex((candidate) => candidate.id === id),
      1,
    )
  }
  if (row === null || !fits(row, filter)) return
  ids.add(id)
  // New rows have the highest id, so this usually pushes; the sort keeps the promise for the rest.
  const last = rows[rows.length - 1]
  rows.push(row)
  if (last && last.id > id) rows.sort(byId)
}

const byId = (a: StoredRow, b: StoredRow): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

// Rows were checked against their table's schema when they were decided or read from the journal.
const asRow = <Name extends TableName>(row: StoredRow | null): Row<Name> | null => row as Row<Name> | null
const asRows = <Name extends TableName>(rows: readonly StoredRow[]): readonly Row<Name>[] =>
  [...rows] as unknown as readonly Row<Name>[]

/** The row schema of a table, for the check before a change is written. */
export const rowSchemaOf = (table: TableName) => tables[table].row
