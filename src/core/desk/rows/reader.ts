import type { IndexOf, Row, TableName } from './tables'

/** Read-only sight of the rows. Lists come sorted by id, which is by creation. */
export interface Reader {
  get<Name extends TableName>(table: Name, id: string): Promise<Row<Name> | null>
  where<Name extends TableName>(table: Name, index: IndexOf<Name>, value: string | number): Promise<readonly Row<Name>[]>
  all<Name extends TableName>(table: Name): Promise<readonly Row<Name>[]>
}
