import { z } from 'zod'
import { BodyId, TermId } from '../../desk/rows/identifiers'
import { RequiredText } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { MemberColumn } from './columns'
import { ImportProblem } from './importProblems'
import { ColumnMapping, ImportTable } from './readTable'

/** What an import is asked: the table, how its columns are to be read, and from which day changed names and titles hold. */
export const ImportInput = z.strictObject({
  bodyId: BodyId,
  /** The term whose seats and appointments the table holds; null for a table of people alone. */
  termId: TermId.nullable(),
  table: ImportTable,
  mapping: ColumnMapping,
  asOf: PlainDate,
  reason: RequiredText,
})

/** More than that nobody reads; the count says how many there are. */
export const problemsMax = 1000

const countOf = z.int().min(0)

export const ImportPreview = z.strictObject({
  /** How each column of the file is read, in its order; null for one that is left out. */
  columns: z.array(z.strictObject({ heading: z.string(), column: MemberColumn.nullable() })),
  /** `added`: something new; `changed`: something recorded is described anew; `left`: all of it is recorded already. */
  rows: z.array(
    z.strictObject({
      row: z.int(),
      outcome: z.enum(['added', 'changed', 'left']),
      seat: z.int().nullable(),
      name: z.string(),
      added: z.array(z.enum(['person', 'seat', 'appointment'])),
      changes: z.array(z.strictObject({ column: MemberColumn, before: z.string(), after: z.string() })),
    }),
  ),
  totals: z.strictObject({
    rows: countOf,
    added: countOf,
    changed: countOf,
    left: countOf,
    people: countOf,
    seats: countOf,
    appointments: countOf,
  }),
  /** By row, at most a thousand; `problemCount` says how many there are. With one of them nothing is imported. */
  problems: z.array(ImportProblem),
  problemCount: countOf,
  /** Stands for exactly this preview: the import is given it, and is refused once it would do something else. */
  fingerprint: z.string(),
})
export type ImportPreview = z.infer<typeof ImportPreview>
