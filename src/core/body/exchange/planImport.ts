import type { z } from 'zod'
import type { Change } from '../../desk/rows/change'
import type { Ids } from '../../desk/rows/identifiers'
import type { PlainDate } from '../../desk/rows/time'
import type { RuleBooks } from '../../rules/ruleBooks'
import { type MemberColumn, requiredColumns } from './columns'
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

/** How often the planning rests: often enough for a bar and for a person who stops it, too seldom to cost anything. */
const rowsPerStep = 250

/** The plan in one go. */
export function planImport(facts: ImportFacts, asked: ImportAsked, rules: RuleBooks, ids: Ids): ImportPlan {
  const steps = planInSteps(facts, asked, rules, ids)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/**
 * What a table of members would add, change and leave. Pure: it writes nothing, and the same table on the same facts gives the same
 * plan but for the new ids. Without a term only people are taken. It rests every few rows with the share that is done, from 0 to 1:
 * the caller may tell it, let others work, or go no further.
 */
export function* planInSteps(
  facts: ImportFacts,
  asked: ImportAsked,
  rules: RuleBooks,
  ids: Ids,
): Generator<number, ImportPlan, undefined> {
  const total = Math.max(1, asked.table.rows.length)
  const reading = readTable(asked.table, asked.mapping, requiredColumns(facts.term !== null))
  let row = reading.next()
  while (row.done !== true) {
    if (row.value % rowsPerStep === 0) yield row.value / total / 2
    row = reading.next()
  }
  const read = row.value
  const failed = new Set(read.problems.map(({ row }) => row))
  const planner = new ImportPlanner(facts, asked, read.columns, rules, ids)
  // A successor is checked against who was there before, so the days decide the order and not the lines.
  const order = [...read.rows].sort((a, b) =>
    (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : a.row - b.row,
  )
  for (const [index, row] of order.entries()) {
    if (index % rowsPerStep === 0) yield 0.5 + index / total / 2
    if (!failed.has(row.row)) planner.take(row)
  }
  yield 1
  return {
    columns: read.columns,
    rows: planner.rows.sort((a, b) => a.row - b.row),
    problems: [...read.problems, ...planner.problems].sort((a, b) => a.row - b.row),
    changes: planner.changes(),
  }
}
