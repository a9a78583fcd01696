import type { Reader } from '#core/desk/rows/reader'
import type { Store } from '#core/desk/rows/store'
import type { IndexOf, Row, TableName } from '#core/desk/rows/tables'

/** Reads straight from the store: what is written, nothing that is still being decided. */
export class StoreReader implements Reader {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  // The store holds rows that were checked against their table when they were written.
  async get<Name extends TableName>(table: Name, id: string): Promise<Row<Name> | null> {
    return (await this.#store.get(table, id)) as Row<Name> | null
  }

  async where<Name extends TableName>(table: Name, index: IndexOf<Name>, value: string | number): Promise<readonly Row<Name>[]> {
    return (await this.#store.where(table, index, value)) as unknown as readonly Row<Name>[]
  }

  async all<Name extends TableName>(table: Name): Promise<readonly Row<Name>[]> {
    return (await this.#store.all(table)) as unknown as readonly Row<Name>[]
  }
}
