import type { Table } from '#core/document/tree'
import { colours, type Ink } from './ink'
import { breakLines, type Line } from './lines'
import { alignedX } from './paragraphs'
import { baseOf, type Measure, type Setting } from './setting'
import type { RepeatedHead, Strip } from './strips'
import { type Band, bandsOf, columnEdges, type Look, lookOf, type SetCell } from './tableBands'
import { openTag } from './tags'

/** Space below a table, before whatever follows. */
const after = 5
/** A strip without space around it that stands by itself. */
const plain = { before: 0, after: 0, keep: false, startsPage: false, head: null } as const
const lineWidths = { frame: 0.9, inner: 0.5 }

/** Caption, head and rows of a table as strips. The head is repeated on every page; a row splits only where it is higher than a page. */
export function tableStrips(
  setting: Setting,
  table: Table,
  measure: Measure,
  before: number,
  parent: PDFKit.PDFStructureElement,
): readonly Strip[] {
  const look = lookOf(setting, table)
  const element = openTag(setting.document, parent, 'Table', null)
  const caption = captionStrips(setting, look, table, measure, before, element)
  const edges = columnEdges(setting, look, table, measure)
  const headBands = bandsOf(setting, look, table, table.header, edges, element)
  const head = headOf(look, headBands, measure)
  // A head that fills most of a page would leave no room for rows: it is printed once and its rows may split.
  const repeats = headBands.length > 0 && head.height < setting.pageHeight / 2
  const room = setting.pageHeight - (repeats ? head.height : 0)
  const bands = bandsOf(setting, look, table, table.body, edges, element)
  const startsAt = caption.length === 0 ? before : 2
  const heads = repeats
    ? [headStrip(look, head, headBands, measure, bands.length > 0)]
    : headBands.flatMap((band) => rowStrips(look, band, measure, null, room))
  const rows = bands.flatMap((band) => rowStrips(look, band, measure, repeats ? head : null, room))
  const strips = [...heads, ...rows]
  return [
    ...caption,
    ...strips.map((strip, index) => ({
      ...strip,
      before: index === 0 ? startsAt : 0,
      after: index === strips.length - 1 ? after : 0,
    })),
  ]
}

function headStrip(look: Look, head: RepeatedHead, bands: readonly Band[], measure: Measure, keep: boolean): Strip {
  return {
    ...plain,
    height: head.height,
    keep,
    paint: (ink, top) => {
      paintBands(look, ink, bands, measure, top, true)
    },
  }
}

function rowStrips(look: Look, band: Band, measure: Measure, head: RepeatedHead | null, room: number): readonly Strip[] {
  return band.height <= room ? [bandStrip(look, band, measure, head)] : slicedStrips(look, band, measure, head)
}

function captionStrips(
  setting: Setting,
  look: Look,
  table: Table,
  measure: Measure,
  before: number,
  parent: PDFKit.PDFStructureElement,
): readonly Strip[] {
  if (table.caption === '') return []
  const { size, lineHeight } = look
  const element = openTag(setting.document, parent, 'Caption', null)
  const lines = breakLines(
    [{ text: table.caption, language: setting.language, strong: true }],
    measure.width,
    size,
    setting.faces,
  )
  return lines.map((line, index) => ({
    ...plain,
    height: lineHeight,
    before: index === 0 ? before : 0,
    keep: true,
    paint: (ink, top) => {
      ink.content(element, 'Caption', () => {
        ink.line(line, measure.x, top + baseOf(lineHeight, size), size, colours.text)
      })
    },
  }))
}

function headOf(look: Look, bands: readonly Band[], measure: Measure): RepeatedHead {
  const height = bands.reduce((sum, band) => sum + band.height, 0)
  return {
    height,
    paint: (ink, top) => {
      paintBands(look, ink, bands, measure, top, false)
    },
  }
}

function bandStrip(look: Look, band: Band, measure: Measure, head: RepeatedHead | null): Strip {
  return {
    ...plain,
    height: band.height,
    head,
    paint: (ink, top) => {
      paintBands(look, ink, [band], measure, top, true)
    },
  }
}

function paintBands(look: Look, ink: Ink, bands: readonly Band[], measure: Measure, top: number, asText: boolean): void {
  let y = top
  if (!asText) {
    // A repeated head is decoration: its text was read once, at the top of the table.
    ink.artifact('Pagination', () => {
      for (const band of bands) {
        paintFrame(ink, band, measure, y)
        for (const cell of band.cells)
          eachLine(look, band, cell, y, (line, x, base, size) => {
            ink.line(line, x, base, size, colours.text)
          })
        y += band.height
      }
    })
    return
  }
  for (const band of bands) {
    const bandTop = y
    ink.artifact('Layout', () => {
      paintFrame(ink, band, measure, bandTop)
    })
    for (const cell of band.cells) {
      const tag = cell.elements.length > 1 ? 'P' : cell.cell.role === 'column' || cell.cell.role === 'row' ? 'TH' : 'TD'
      const colour = cell.cell.role === 'muted' ? colours.muted : colours.text
      eachLine(look, band, cell, bandTop, (line, x, base, size, element) => {
        if (line.pieces.length > 0)
          ink.content(element, tag, () => {
            ink.line(line, x, base, size, colour)
          })
      })
    }
    y += band.height
  }
}

function eachLine(
  look: Look,
  band: Band,
  cell: SetCell,
  top: number,
  paint: (line: Line, x: number, base: number, size: number, element: PDFKit.PDFStructureElement) => void,
): void {
  const { size, lineHeight, padding } = look
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
function slicedStrips(look: Look, band: Band, measure: Measure, head: RepeatedHead | null): readonly Strip[] {
  const { size, lineHeight, padding } = look
  const columns = band.cells.map((cell) => ({
    cell,
    lines: cell.paragraphs.flatMap((lines, index) => lines.map((line) => ({ line, element: cell.elements[index] }))),
  }))
  const count = Math.max(...columns.map((column) => column.lines.length))
  return Array.from({ length: count }, (_, index) => ({
    height: lineHeight + (index === 0 ? padding.y : 0) + (index === count - 1 ? padding.y : 0),
    ...plain,
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
        ink.content(entry.element, tag, () => {
          ink.line(entry.line, x, base, size, colours.text)
        })
      }
    },
  }))
}
