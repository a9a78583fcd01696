import { z } from 'zod'
import { FolderId } from './identifiers'
import { defineTable } from './table'
import { Bilingual, LongText } from './text'
import { Instant } from './time'

/** What an office set for the whole folder: one row, whose id is the folder's. */
export const OfficeSettings = z.strictObject({
  id: FolderId,
  officeName: Bilingual,
  department: LongText,
  address: LongText,
  telephone: LongText,
  fax: LongText,
  email: LongText,
  website: LongText,
  /** IANA zone in which windows and dates are meant; Asia/Seoul unless the office says otherwise. */
  zone: z.string().min(1).max(60),
  /** A practice folder: everything it prints says so, and its clock may be set. */
  practice: z.boolean(),
  /** The moment at which a practice folder's clock was set; it runs on from there. Null: the real time. */
  practiceNow: Instant.nullable(),
})
export type OfficeSettings = z.infer<typeof OfficeSettings>

export const deskTables = { settings: defineTable({ row: OfficeSettings, indexes: [] }) } as const
