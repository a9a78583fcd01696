import { z } from 'zod'
import { PersonId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import type { Bilingual } from '../../desk/rows/text'
import type { PlainDate } from '../../desk/rows/time'
import { cleanText } from '../../text/clean'
import {
  type Appointment,
  type Gender,
  Gender as Genders,
  type SeatClass,
  SeatClass as SeatClasses,
  type Sector,
  Sector as Sectors,
} from '../rows'
import { columnOfHeading, columnTitles, MemberColumn } from './columns'
import { cellWords, type WordColumn } from './cellWords'
import { isFormula, unguarded } from './formulas'
import type { ImportProblem, ImportProblemCode } from './importProblems'
import { readDate } from './parseDate'

/** A table as it comes out of a CSV file: cells as they were written, nothing read into them yet. */
export const ImportTable = z.strictObject({
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** Rows (the headings are row 1) in which a quotation mark was not closed or stood in the wrong place. */
  brokenRows: z.array(z.int().min(1)),
})
export type ImportTable = z.infer<typeof ImportTable>

/** What each column holds, in the order of the headings; null for one that is left out. Null as a whole: by the headings. */
export const ColumnMapping = z.array(MemberColumn.nullable()).nullable()

/** One row with its cells read; null where the cell or the column is empty, so that nothing is taken for a value. */
export interface MemberRow {
  readonly row: number
  readonly text: Readonly<Partial<Record<MemberColumn, string>>>
  readonly seat: number | null
  readonly seatClass: SeatClass | null
  readonly sector: Sector | null
  readonly gender: Gender | null
  readonly kind: Appointment['kind'] | null
  readonly personId: PersonId | null
  readonly birthDate: PlainDate | null
  readonly from: PlainDate | null
  readonly until: PlainDate | null
  readonly endedOn: PlainDate | null
}

export interface ReadTable {
  readonly rows: readonly MemberRow[]
  /** The columns that are used, in the order of the file; null for one that is not. */
  readonly columns: readonly (MemberColumn | null)[]
  readonly problems: readonly ImportProblem[]
}

const shortText = limits.titleCharactersMax
const longColumns: ReadonlySet<MemberColumn> = new Set(['endReason', 'exceptionReason'])

/**
 * Reads the cells of a table. A column that has to be there is named when it is not; `required` says which. It rests after every
 * row with the number of rows that are read, so that the caller may tell it or stop.
 */
export function* readTable(
  table: ImportTable,
  mapping: z.infer<typeof ColumnMapping>,
  required: readonly MemberColumn[],
): Generator<number, ReadTable, undefined> {
  const columns = mapping ?? table.header.map(columnOfHeading)
  const problems = problemsOfHeader(table, columns, required)
  if (problems.length > 0) return { rows: [], columns, problems }
  const broken = new Set(table.brokenRows)
  const rows: MemberRow[] = []
  for (const [index, cells] of table.rows.entries()) {
    yield index
    const row = index + 2
    if (cells.every((cell) => cell.trim() === '')) continue
    const found: ImportProblem[] = []
    const tell = (column: number | null, code: ImportProblemCode, facts: ImportProblem['facts']) => {
      found.push({ row, column: column === null ? '' : (table.header[column] ?? ''), code, facts, cite: null })
    }
    if (broken.has(row)) tell(null, 'brokenQuotes', {})
    else if (cells.length < columns.length) tell(null, 'missingCells', { cells: cells.length, columns: columns.length })
    else if (cells.length > columns.length) tell(null, 'tooManyCells', { cells: cells.length, columns: columns.length })
    else rows.push(readRow(row, cells, columns, tell))
    problems.push(...found)
  }
  return { rows, columns, problems }
}

type Tell = (column: number | null, code: ImportProblemCode, facts: ImportProblem['facts']) => void

function problemsOfHeader(
  { header, rows }: ImportTable,
  columns: readonly (MemberColumn | null)[],
  required: readonly MemberColumn[],
): ImportProblem[] {
  const problem = (code: ImportProblemCode, facts: ImportProblem['facts'], column: string): ImportProblem => {
    return { row: 1, column, code, facts, cite: null }
  }
  if (header.every((heading) => heading.trim() === '')) return [problem('noHeader', {}, '')]
  if (columns.length !== header.length) return [problem('unknownMapping', { columns: header.length }, '')]
  if (rows.length > limits.enrolRowsMax) return [problem('tooManyRows', { rows: rows.length, max: limits.enrolRowsMax }, '')]
  const twice = columns.flatMap((column, index) =>
    column !== null && columns.indexOf(column) < index ? [problem('columnTwice', { title: column }, header[index] ?? '')] : [],
  )
  const missing = required
    .filter((column) => !columns.includes(column))
    .map((column) => problem('missingColumn', { title: column }, columnTitles[column].ko))
  return [...twice, ...missing]
}

function readRow(row: number, cells: readonly string[], columns: readonly (MemberColumn | null)[], tell: Tell): MemberRow {
  const text: Partial<Record<MemberColumn, string>> = {}
  const place: Partial<Record<MemberColumn, number>> = {}
  for (const [index, column] of columns.entries()) {
    if (column === null) continue
    const cell = cells[index] ?? ''
    const max = longColumns.has(column) ? limits.textCharactersMax : shortText
    if (cell.length > max) {
      tell(index, 'tooLong', { characters: cell.length, max })
      continue
    }
    if (isFormula(cell)) {
      tell(index, 'formula', { start: cell.trim().charAt(0) })
      continue
    }
    const value = cleanText(unguarded(cell)).trim()
    if (value === '') continue
    text[column] = value
    place[column] = index
  }
  const read = <Value>(column: MemberColumn, parse: (value: string) => Value | Mistake): Value | null => {
    const value = text[column]
    if (value === undefined) return null
    const parsed = parse(value)
    if (!(parsed instanceof Mistake)) return parsed
    tell(place[column] ?? null, parsed.code, { value, ...parsed.facts })
    return null
  }
  const date = (value: string): PlainDate | Mistake => {
    const parsed = readDate(value)
    return parsed.ok ? parsed.date : new Mistake(parsed.why, {})
  }
  return {
    row,
    text,
    seat: read('seat', readSeat),
    seatClass: read('seatClass', (value) => readWord(value, 'seatClass', SeatClasses.options, classWords)),
    sector: read('sector', (value) => readWord(value, 'sector', Sectors.options, {})),
    gender: read('gender', (value) => readWord(value, 'gender', Genders.options, genderWords)),
    kind: read('kind', (value) => readWord(value, 'kind', kinds, {})),
    personId: read('personId', (value) => PersonId.safeParse(value).data ?? new Mistake('unknownPerson', {})),
    birthDate: read('birthDate', date),
    from: read('from', date),
    until: read('until', date),
    endedOn: read('endedOn', date),
  }
}

/** Why a cell could not be read. */
class Mistake {
  readonly code: ImportProblemCode
  readonly facts: ImportProblem['facts']
  constructor(code: ImportProblemCode, facts: ImportProblem['facts']) {
    this.code = code
    this.facts = facts
  }
}

function readSeat(value: string): number | Mistake {
  const [, digits] = /^(?:S)?(\d{1,3})번?$/iu.exec(value.normalize('NFKC')) ?? []
  const seat = Number(digits)
  return seat >= 1 && seat <= 999 ? seat : new Mistake('notANumber', {})
}

const kinds = ['first', 'renewed', 'replacement'] as const
const classWords: Readonly<Record<string, SeatClass>> = {
  당연직위원: 'exOfficio',
  위촉직: 'commissioned',
  위촉위원: 'commissioned',
  민간: 'commissioned',
}
const genderWords: Readonly<Record<string, Gender>> = { 여: 'female', 남: 'male' }

/** A code of the desk by the code itself, its Korean or its English word. */
function readWord<Code extends string>(
  value: string,
  column: WordColumn,
  codes: readonly Code[],
  others: Readonly<Record<string, Code>>,
): Code | Mistake {
  const plain = value.toLowerCase().replace(/\s/gu, '')
  const same = (word: string): boolean => word.toLowerCase().replace(/\s/gu, '') === plain
  const said: Readonly<Record<string, Bilingual>> = cellWords[column]
  const found = codes.find((code) => same(code) || same(said[code]?.ko ?? code) || same(said[code]?.en ?? code))
  if (found !== undefined) return found
  const other = Object.entries(others).find(([word]) => same(word))
  return other === undefined ? new Mistake('unknownWord', { known: column }) : other[1]
}
