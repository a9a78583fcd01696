import type { z } from 'zod'
import { bodyTables } from '../../body/rows'
import { planTables } from '../../plan/rows'
import { correspondenceTables } from '../../resolution/correspondenceRows'
import { resolutionTables } from '../../resolution/rows'
import { calendarTables } from '../../rules/calendar/rows'
import { ruleTables } from '../../rules/rows'
import { deskTables } from './rows'

/** Every table of the desk. A new subject adds its rows here and nowhere else. */
export const tables = {
  ...deskTables,
  ...bodyTables,
  ...ruleTables,
  ...calendarTables,
  ...resolutionTables,
  ...correspondenceTables,
  ...planTables,
} as const

export type Tables = typeof tables
export type TableName = keyof Tables
export const tableNames = Object.keys(tables) as readonly TableName[] // Object.keys widens to string

/** A row as a command writes it. */
export type NewRow<Name extends TableName> = z.infer<Tables[Name]['row']>
/** A row as it is read: `rev` is the journal number of its last change. */
export type Row<Name extends TableName> = NewRow<Name> & { readonly rev: number }
export type IndexOf<Name extends TableName> = Tables[Name]['indexes'][number]

/** The version of these shapes. Older journal records are lifted to it as they are read (design, section 4). */
export const schemaVersion = 3
