import { z } from 'zod'
import { ImportPreview } from '../../../body/exchange/importShape'
import { ColumnMapping } from '../../../body/exchange/readTable'
import { BodyId, TermId } from '../../rows/identifiers'
import { RequiredText } from '../../rows/text'
import { PlainDate } from '../../rows/time'
import { Language, Written } from './shapes'

/** Members and deadlines as files of other programs. */
export const tableActions = {
  /**
   * Writes the deadlines of a time as a calendar file (.ics) into the folder's `documents/`; of all bodies where none is named. `cancel`
   * holds only what was withdrawn, and has the reader's calendar take it out again.
   */
  saveDeadlines: {
    input: z.strictObject({
      from: PlainDate,
      until: PlainDate,
      bodyId: BodyId.nullable(),
      language: Language,
      method: z.enum(['publish', 'cancel']),
    }),
    reply: Written.extend({ entries: z.int().min(1) }),
  },
  /**
   * Asks for a CSV file and says what it would add, change and leave; null when the person cancelled. `token` stands for the bytes of the
   * file, which main keeps until another is chosen: with it the same file is read again, by other columns for instance. Tells progress
   * by `job`; `cancelExport` of that job stops it, and then it is null too.
   */
  previewMembersCsv: {
    input: z.strictObject({
      token: z.string().nullable(),
      bodyId: BodyId,
      /** Null where only people are imported. */
      termId: TermId.nullable(),
      mapping: ColumnMapping,
      asOf: PlainDate,
      job: z.int().min(0),
    }),
    reply: z
      .strictObject({
        token: z.string(),
        fileName: z.string(),
        encoding: z.enum(['UTF-8', 'UTF-8 BOM', 'CP949']),
        preview: ImportPreview,
      })
      .nullable(),
  },
  /** Imports the file as it was last previewed, all of it or nothing. */
  importMembersCsv: {
    input: z.strictObject({ token: z.string(), seenFingerprint: z.string(), reason: RequiredText }),
    reply: z.strictObject({ added: z.int(), changed: z.int(), left: z.int() }),
  },
  /** Writes members into the folder's `documents/`: CSV with its description, or Popolo, which has all terms and public facts only. */
  exportMembers: {
    input: z.strictObject({
      bodyId: BodyId,
      /** Null for the term in force on the day. */
      termId: TermId.nullable(),
      day: PlainDate,
      audience: z.enum(['public', 'internal']),
      format: z.enum(['csv', 'popolo']),
      language: Language,
    }),
    reply: z.strictObject({ files: z.array(Written) }),
  },
} as const
