import { z } from 'zod'
import { type NewRow, type TableName, tableNames } from './tables'

/** Whole rows put or deleted, so that replay needs no business logic. */
export type Change =
  | { readonly [Name in TableName]: { readonly op: 'put'; readonly table: Name; readonly row: NewRow<Name> } }[TableName]
  | { readonly op: 'delete'; readonly table: TableName; readonly id: string }

export function put<Name extends TableName>(table: Name, row: NewRow<Name>): Change {
  return { op: 'put', table, row } as Change // the pair of name and row is checked by the signature
}

/** A change as it stands in a journal line: rows are checked against their table when they are written and again when they are read. */
export const JournalChange = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), table: z.enum(tableNames), row: z.looseObject({ id: z.string().min(1).max(100) }) }),
  z.strictObject({ op: z.literal('delete'), table: z.enum(tableNames), id: z.string().min(1).max(100) }),
])
export type JournalChange = z.infer<typeof JournalChange>
