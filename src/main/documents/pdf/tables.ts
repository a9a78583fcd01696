import type { Cell, Table } from '#core/document/tree'
import { placeCells, type PlacedCell } from '#core/document/tableGrid'
import { colours, type Ink } from './ink'
import { breakLines, type Line } from './lines'
import { alignedX } from './paragraphs'
import { baseOf, type Measure, type Setting } from './setting'
import type { RepeatedHead, Strip } from './strips'
import { openTag, type TagAttributes } from './tags'

const padding = { x: 4.5, y: 3.5 }
/** Room for a hand: a mark (about 11 mm) and a signature (about 17 mm). */
const roomHeights: Readonly<Record<Table['room'], number>> = { text: 0, writing: 31, signature: 48 }
const lineWidths = { frame: 0.9, inner: 0.5 }

/** A cell with its lines, before the heights of the rows are known. */
interface SetCell {
  readonly cell: Cell
  readonly placed: PlacedCell
  readonly x: number
  readonly width: number
  readonly paragraphs: readonly (readonly Line[])[]
  readonly elements: readonly PDFKit.PDFStructureElement[]
  readonly height: number
}

/** Rows that cells join over several rows: they stand and move together. */
interface Band {
  readonly cells: readonly SetCell[]
  readonly tops: readonly number[]
  readonly height: number
}

/** Caption, head and rows of a table as strips. The head is repeated on every page; a row splits only where it is higher than a page. */
export function tableStrips(
  setting: Setting,
  table: Table,
  measure: Measure,
  before: number,
  parent: PDFKit.PDFStructureElement,
): readonly Strip[] {
  const element = openTag(setting.document, parent, 'Table', null)
  const caption = captionStrips(setting, table, measure, before, element)
  const headBands = bandsOf(setting, table, table.header, measure, element)
  const head = headOf(setting, headBands, measure)
  const room = setting.pageHeight - head.height
  const bands = bandsOf(setting, table, table.body, measure, element)
  const startsAt = caption.length === 0 ? before : 2
  const headStrip: Strip[] =
    headBands.length === 0
      ? []
      : [
          {
            height: head.height,
            before: startsAt,
            keep: bands.length > 0,
            startsPage: false,
            head: null,
            paint: (ink, top) => paintBands(setting, ink, headBands, measure, top, true),
          },
        ]
  const repeated = headBands.length === 0 ? null : head
  const rows = bands.flatMap((band) =>
    band.height <= room ? [bandStrip(setting, band, measure, repeated)] : slicedStrips(setting, band, measure, repeated),
  )
  const first = rows[0]
  const spaced = headStrip.length > 0 || first === undefined ? rows : [{ ...first, before: startsAt }, ...rows.slice(1)]
  return [...caption, ...headStrip, ...spaced]
}

function captionStrips(
  setting: Setting,
  table: Table,
  measure: Measure,
  before: number,
  parent: PDFKit.PDFStructureElement,
): readonly Strip[] {
  if (table.caption === '') return []
  const size = setting.profile.sizes.table
  const height = size * setting.profile.tableLeading
  const element = openTag(setting.document, parent, 'Caption', null)
  const lines = breakLines(
    [{ text: table.caption, language: setting.language, strong: true }],
    measure.width,
    size,
    setting.faces,
  )
  return lines.map((line, index) => ({
    height,
    before: index === 0 ? before : 0,
    keep: true,
    startsPage: false,
    head: null,
    paint: (ink, top) => {
      ink.content(element, 'Caption', () => {
        ink.line(line, measure.x, top + baseOf(height, size), size, colours.text)
      })
    },
  }))
}

function bandsOf(
  setting: Setting,
  table: Table,
  rows: readonly (readonly Cell[])[],
  measure: Measure,
  element: PDFKit.PDFStructureElement,
): readonly Band[] {
  const shares = table.widths.reduce((sum, share) => sum + share, 0)
  const edges = [0]
  for (const share of table.widths) edges.push((edges.at(-1) ?? 0) + (share / shares) * measure.width)
  const size = setting.profile.sizes.table
  const lineHeight = size * setting.profile.tableLeading
  return placeCells(rows, table.widths.length).map((bandRows) => {
    const cells = bandRows.flatMap((row) => {
      const tableRow = openTag(setting.document, element, 'TR', null)
      return row.map((placed): SetCell => {
        const x = edges[placed.column] ?? 0
        const width = (edges[placed.column + placed.cell.columns] ?? measure.width) - x
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
          x: measure.x + x,
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
  const heights = Array.from({ length: rows }, () => least)
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

function headOf(setting: Setting, bands: readonly Band[], measure: Measure): RepeatedHead {
  const height = bands.reduce((sum, band) => sum + band.height, 0)
  return { height, paint: (ink, top) => paintBands(setting, ink, bands, measure, top, false) }
}

function bandStrip(setting: Setting, band: Band, measure: Measure, head: RepeatedHead | null): Strip {
  return {
    height: band.height,
    before: 0,
    keep: false,
    startsPage: false,
    head,
    paint: (ink, top) => paintBands(setting, ink, [band], measure, top, true),
  }
}

function paintBands(setting: Setting, ink: Ink, bands: readonly Band[], measure: Measure, top: number, asText: boolean): void {
  let y = top
  if (!asText) {
    // A repeated head is decoration: its text was read once, at the top of the table.
    ink.artifact('Pagination', () => {
      for (const band of bands) {
        paintFrame(ink, band, measure, y)
        for (const cell of band.cells)
          eachLine(setting, band, cell, y, (line, x, base, size) => ink.line(line, x, base, size, colours.text))
        y += band.height
      }
    })
    return
  }
  for (const band of bands) {
    const bandTop = y
    ink.artifact('Layout', () => paintFrame(ink, band, measure, bandTop))
    for (const cell of band.cells) {
      const tag = cell.elements.length > 1 ? 'P' : cell.cell.role === 'column' || cell.cell.role === 'row' ? 'TH' : 'TD'
      const colour = cell.cell.role === 'muted' ? colours.muted : colours.text
      eachLine(setting, band, cell, bandTop, (line, x, base, size, element) => {
        if (line.pieces.length > 0) ink.content(element, tag, () => ink.line(line, x, base, size, colour))
      })
    }
    y += band.height
  }
}

function eachLine(
  setting: Setting,
  band: Band,
  cell: SetCell,
  top: number,
  paint: (line: Line, x: number, base: number, size: number, element: PDFKit.PDFStructureElement) => void,
): void {
  const size = setting.profile.sizes.table
  const lineHeight = size * setting.profile.tableLeading
  const cellTop = band.tops[cell.placed.row] ?? 0
  const cellBottom = band.tops[Math.min(cell.placed.row + cell.cell.rows, band.tops.length - 1)] ?? band.height
  let y = top + cellTop + (cellBottom - cellTop - cell.height) / 2 + padding.y
  cell.paragraphs.forEach((lines, index) => {
    const element = cell.elements[index]
    for (const line of lines) {
      const x = alignedX(line, { x: cell.x + padding.x, width: cell.width - 2 * padding.x }, cell.cell.align)
      if (element !== undefined) paint(line, x, y + baseOf(lineHeight, size), size, element)
      y += lineHeight
    }
  })
}

function paintFrame(ink: Ink, band: Band, measure: Measure, top: number): void {
  for (const cell of band.cells) {
    const y = top + (band.tops[cell.placed.row] ?? 0)
    const bottom = top + (band.tops[Math.min(cell.placed.row + cell.cell.rows, band.tops.length - 1)] ?? band.height)
    if (cell.cell.role !== 'data') ink.fill(cell.x, y, cell.width, bottom - y, colours.fill)
  }
  for (const cell of band.cells) {
    const y = top + (band.tops[cell.placed.row] ?? 0)
    const bottom = top + (band.tops[Math.min(cell.placed.row + cell.cell.rows, band.tops.length - 1)] ?? band.height)
    ink.stroke(cell.x, y, cell.x + cell.width, y, lineWidths.inner, colours.line)
    ink.stroke(cell.x, bottom, cell.x + cell.width, bottom, lineWidths.inner, colours.line)
    if (cell.x > measure.x + 0.01) ink.stroke(cell.x, y, cell.x, bottom, lineWidths.inner, colours.line)
  }
  ink.stroke(measure.x, top, measure.x, top + band.height, lineWidths.frame, colours.line)
  ink.stroke(measure.x + measure.width, top, measure.x + measure.width, top + band.height, lineWidths.frame, colours.line)
}

/** A row higher than a page runs on line by line: each strip is one line of every cell. */
function slicedStrips(setting: Setting, band: Band, measure: Measure, head: RepeatedHead | null): readonly Strip[] {
  const size = setting.profile.sizes.table
  const lineHeight = size * setting.profile.tableLeading
  const columns = band.cells.map((cell) => ({
    cell,
    lines: cell.paragraphs.flatMap((lines, index) => lines.map((line) => ({ line, element: cell.elements[index] }))),
  }))
  const count = Math.max(...columns.map((column) => column.lines.length))
  return Array.from({ length: count }, (_, index) => ({
    height: lineHeight + (index === 0 ? padding.y : 0) + (index === count - 1 ? padding.y : 0),
    before: 0,
    keep: false,
    startsPage: false,
    head,
    paint: (ink, top, place) => {
      const bottom = top + lineHeight + (index === 0 ? padding.y : 0) + (index === count - 1 ? padding.y : 0)
      ink.artifact('Layout', () => {
        for (const { cell } of columns) ink.stroke(cell.x, top, cell.x, bottom, lineWidths.inner, colours.line)
        ink.stroke(measure.x + measure.width, top, measure.x + measure.width, bottom, lineWidths.frame, colours.line)
        if (index === 0 || place.opensPage)
          ink.stroke(measure.x, top, measure.x + measure.width, top, lineWidths.inner, colours.line)
        if (index === count - 1 || place.closesPage)
          ink.stroke(measure.x, bottom, measure.x + measure.width, bottom, lineWidths.inner, colours.line)
      })
      const base = top + (index === 0 ? padding.y : 0) + baseOf(lineHeight, size)
      for (const { cell, lines } of columns) {
        const entry = lines[index]
        if (entry?.element === undefined || entry.line.pieces.length === 0) continue
        const tag = cell.elements.length > 1 ? 'P' : cell.cell.role === 'column' || cell.cell.role === 'row' ? 'TH' : 'TD'
        const x = alignedX(entry.line, { x: cell.x + padding.x, width: cell.width - 2 * padding.x }, cell.cell.align)
        ink.content(entry.element, tag, () => ink.line(entry.line, x, base, size, colours.text))
      }
    },
  }))
}
