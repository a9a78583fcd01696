import { limits } from '#core/desk/limits'
import { schemaVersion, type TableName, tables } from '#core/desk/rows/tables'
import type { TableDefinition } from '#core/desk/rows/table'
import { liftFromSchema1 } from './lifts/fromSchema1'
import { liftFromSchema2 } from './lifts/fromSchema2'
import type { RawChange } from './record'

/** Turns the changes of one version into those of the next. Private fields are in clear, or null where a person was erased. */
type Lift = (changes: readonly RawChange[]) => readonly RawChange[]

/** What a journal is written and read with. Tests hand in tiny bounds and older or newer schemas. */
export interface JournalSettings {
  /** The version of the rows that are written. */
  readonly schema: number
  /** By the version that is lifted: `lifts[1]` makes version 2 out of version 1. Each has a frozen fixture. */
  readonly lifts: Readonly<Record<number, Lift>>
  readonly tables: Readonly<Record<TableName, TableDefinition>>
  readonly recordBytesMax: number
  readonly snapshotEveryRecords: number
  /** Older snapshots that are kept beside the newest, for the day on which the newest is damaged. */
  readonly snapshotsKept: number
  readonly evidenceBytesMax: number
}

export const journalSettings: JournalSettings = {
  schema: schemaVersion,
  lifts: { 1: liftFromSchema1, 2: liftFromSchema2 },
  tables,
  recordBytesMax: limits.recordBytesMax,
  snapshotEveryRecords: limits.snapshotEveryRecords,
  snapshotsKept: 3,
  evidenceBytesMax: limits.evidenceBytesMax,
}
