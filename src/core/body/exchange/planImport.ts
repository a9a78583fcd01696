import type { z } from 'zod'
import type { Change } from '../../desk/rows/change'
import type { Ids } from '../../desk/rows/identifiers'
import type { PlainDate } from '../../desk/rows/time'
import type { RuleBooks } from '../../rules/ruleBooks'
import type { MemberColumn } from './columns'
import type { ImportFacts } from './importFacts'
import { ImportPlanner } from './importPlanner'
import type { ImportProblem } from './importProblems'
import type { PlannedChange } from './peopleBook'
import { type ColumnMapping, type ImportTable, readTable } from './readTable'

export interface ImportAsked {
  readonly table: ImportTable
  readonly mapping: z.infer<typeof ColumnMapping>
  /** The day from which changed names, titles and labels hold; every day before keeps its own. */
  readonly asOf: PlainDate
  /** Why, for the descriptions that record such a change. */
  readonly reason: string
}

/** What one row comes to. */
export interface PlannedRow {
  readonly row: number
  readonly seat: number | null
  readonly name: string
  readonly added: readonly ('person' | 'seat' | 'appointment')[]
  readonly changes: readonly PlannedChange[]
}

export interface ImportPlan {
  /** The columns that the table was read by, null for one that was left out. */
  readonly columns: readonly (MemberColumn | null)[]
  /** By row, problems first in neither: a row with a problem has no line. */
  readonly rows: readonly PlannedRow[]
  readonly problems: readonly ImportProblem[]
  /** Everything to write. Worth something only where there is no problem. */
  readonly changes: readonly Change[]
}

/** How often progress is told: often enough for a bar, too seldom to cost anything. */
const rowsPerStep = 250

/**
 * What a table of members would add, change and leave. Pure: it writes nothing, and the same table on the same facts gives the same
 * plan but for the new ids. Without a term only people are taken. `onProgress` is told shares from 0 to 1.
 */
export function planImport(
  facts: ImportFacts,
  asked: ImportAsked,
  rules: RuleBooks,
  ids: Ids,
  onProgress: (share: number) => void,
): ImportPlan {
  const total = Math.max(1, asked.table.rows.length)
  const step = (done: number, half: number) => {
    if (done % rowsPerStep === 0) onProgress(half / 2 + done / total / 2)
  }
  const required: readonly MemberColumn[] = facts.term === null ? ['name'] : ['seat']
  const read = readTable(asked.table, asked.mapping, required, (done) => {
    step(done, 0)
  })
  const failed = new Set(read.problems.map(({ row }) => row))
  const planner = new ImportPlanner(facts, asked, read.columns, rules, ids)
  // A successor is checked against who was there before, so the days decide the order and not the lines.
  const order = [...read.rows].sort((a, b) =>
    (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : a.row - b.row,
  )
  for (const [index, row] of order.entries()) {
    step(index, 1)
    if (!failed.has(row.row)) planner.take(row)
  }
  onProgress(1)
  return {
    columns: read.columns,
    rows: planner.rows.sort((a, b) => a.row - b.row),
    problems: [...read.problems, ...planner.problems].sort((a, b) => a.row - b.row),
    changes: planner.changes(),
  }
}
