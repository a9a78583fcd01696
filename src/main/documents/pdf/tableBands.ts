import { columnWidths } from '#core/document/columnWidths'
import { placeCells, type PlacedCell } from '#core/document/tableGrid'
import type { Cell, Table } from '#core/document/tree'
import { breakLines, type Line } from './lines'
import type { Measure, Setting } from './setting'
import { openTag, type TagAttributes } from './tags'

/** Size of the text, height of its lines and room around it. */
export interface Look {
  readonly size: number
  readonly lineHeight: number
  readonly padding: { readonly x: number; readonly y: number }
}

export function lookOf(setting: Setting, table: Table): Look {
  const { sizes } = setting.profile
  const size = table.tone === 'note' ? sizes.note : sizes.table
  return {
    size,
    lineHeight: size * setting.profile.tableLeading,
    padding: table.tone === 'note' ? { x: 3.5, y: 2 } : { x: 4.5, y: 3.5 },
  }
}

/** Room for a hand: a mark (about 11 mm) and a signature (about 17 mm). */
const roomHeights: Readonly<Record<Table['room'], number>> = { text: 0, writing: 31, signature: 48 }

/** A cell with its lines, before the heights of the rows are known. */
export interface SetCell {
  readonly cell: Cell
  readonly placed: PlacedCell
  readonly x: number
  readonly width: number
  readonly paragraphs: readonly (readonly Line[])[]
  readonly elements: readonly PDFKit.PDFStructureElement[]
  readonly height: number
}

/** Rows that cells join over several rows: they stand and move together. */
export interface Band {
  readonly cells: readonly SetCell[]
  readonly tops: readonly number[]
  readonly height: number
}

/** Left edges of the columns on the page, and the right edge of the last. */
export function columnEdges(setting: Setting, look: Look, table: Table, measure: Measure): readonly number[] {
  // A hair more than the word, so that rounding never breaks it.
  const widths = columnWidths(table, measure.width, 2 * look.padding.x + 0.1, (word, strong) =>
    setting.faces.width(word, strong ? 'strong' : 'regular', look.size),
  )
  const edges = [measure.x]
  for (const width of widths) edges.push((edges.at(-1) ?? measure.x) + width)
  return edges
}

/** Sets the cells of rows and finds how high each row is. Tags are opened in reading order. */
export function bandsOf(
  setting: Setting,
  look: Look,
  table: Table,
  rows: readonly (readonly Cell[])[],
  edges: readonly number[],
  element: PDFKit.PDFStructureElement,
): readonly Band[] {
  const { size, lineHeight, padding } = look
  return placeCells(rows, table.widths.length).map((bandRows) => {
    const cells = bandRows.flatMap((row) => {
      const tableRow = openTag(setting.document, element, 'TR', null)
      return row.map((placed): SetCell => {
        const x = edges[placed.column] ?? 0
        const width = (edges[placed.column + placed.cell.columns] ?? x) - x
        const header = placed.cell.role === 'column' || placed.cell.role === 'row'
        const paragraphs = (placed.cell.paragraphs.length === 0 ? [[]] : placed.cell.paragraphs).map((runs) =>
          breakLines(header ? runs.map((run) => ({ ...run, strong: true })) : runs, width - 2 * padding.x, size, setting.faces),
        )
        const cellElement = openTag(setting.document, tableRow, header ? 'TH' : 'TD', cellAttributes(placed.cell))
        const elements =
          paragraphs.length === 1 ? [cellElement] : paragraphs.map(() => openTag(setting.document, cellElement, 'P', null))
        const lines = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
        return {
          cell: placed.cell,
          placed,
          x,
          width,
          paragraphs,
          elements,
          height: lines * lineHeight + 2 * padding.y,
        }
      })
    })
    return { cells, ...rowTops(cells, bandRows.length, rows === table.body ? roomHeights[table.room] : 0) }
  })
}

/** Rows are as high as their highest cell; a cell over several rows stretches the last of them. */
function rowTops(cells: readonly SetCell[], rows: number, least: number): { tops: readonly number[]; height: number } {
  // Room for a hand is kept in rows that have something to fill in; a heading over rows needs none.
  const heights = Array.from({ length: rows }, (_, row) =>
    cells.some((cell) => cell.placed.row === row && cell.cell.role === 'data' && cell.placed.column > 0) ? least : 0,
  )
  for (const cell of cells) {
    if (cell.cell.rows === 1) heights[cell.placed.row] = Math.max(heights[cell.placed.row] ?? 0, cell.height)
  }
  for (const cell of cells) {
    const end = Math.min(cell.placed.row + cell.cell.rows, rows)
    const sum = heights.slice(cell.placed.row, end).reduce((total, height) => total + height, 0)
    if (cell.cell.rows > 1 && sum < cell.height) heights[end - 1] = (heights[end - 1] ?? 0) + cell.height - sum
  }
  const tops = [0]
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height)
  return { tops, height: tops.at(-1) ?? 0 }
}

function cellAttributes(cell: Cell): TagAttributes | null {
  const values: Record<string, string | number> = {}
  if (cell.role === 'column') values['Scope'] = 'Column'
  if (cell.role === 'row') values['Scope'] = 'Row'
  if (cell.columns > 1) values['ColSpan'] = cell.columns
  if (cell.rows > 1) values['RowSpan'] = cell.rows
  return Object.keys(values).length === 0 ? null : { owner: 'Table', values }
}
