import type { z } from 'zod'

/**
 * What a table is: the shape of a row, the fields that can be asked for, and the fields that are sealed.
 * The store makes its indexes from this, the journal its seals, and the reader its types.
 */
export interface TableDefinition<
  Row extends z.ZodObject = z.ZodObject,
  Index extends string = string,
  Private extends string = string,
> {
  readonly row: Row
  /** Fields (text or number) that `Reader.where` may be asked for. */
  readonly indexes: readonly Index[]
  /** Fields that are sealed in journal and snapshots with the key of the person in `personOf` (design, section 4). */
  readonly private: readonly Private[]
  /** The field that names the person whose key seals the private fields. */
  readonly personOf: string | null
}

export function defineTable<Row extends z.ZodObject, const Index extends keyof z.infer<Row> & string>(definition: {
  row: Row
  indexes: readonly Index[]
}): TableDefinition<Row, Index, never> {
  return { ...definition, private: [], personOf: null }
}

export function definePrivateTable<
  Row extends z.ZodObject,
  const Index extends keyof z.infer<Row> & string,
  const Private extends keyof z.infer<Row> & string,
>(definition: {
  row: Row
  indexes: readonly Index[]
  private: readonly Private[]
  personOf: keyof z.infer<Row> & string
}): TableDefinition<Row, Index, Private> {
  return definition
}
