import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { columnWidths } from '#core/document/columnWidths'
import { placeCells } from '#core/document/tableGrid'
import type { Cell, Table } from '#core/document/tree'
import { estimatedWidth } from './estimatedWidth'
import { type DocxLook, lines, twips } from './look'
import { alignments, textRuns } from './paragraphs'

/** Least height of rows with room for a hand, in points. */
const roomHeights: Readonly<Record<Table['room'], number | null>> = { text: null, writing: 31, signature: 48 }
const border = { style: BorderStyle.SINGLE, size: 4, color: '555555' } as const
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
} as const

/** Where a table stands, in points, and whether its rows, and what follows, stay on one page. */
interface TablePlace {
  readonly tableLeft: number
  readonly keepNext: boolean
  readonly together: boolean
}

/** A table with repeated head rows; rows do not split. */
export function docxTable(look: DocxLook, table: Table, place: TablePlace): DocxTable {
  const left = place.tableLeft
  const padding = table.tone === 'note' ? { x: 3, y: 1.5 } : { x: 4.5, y: 2.5 }
  const size = table.tone === 'note' ? look.profile.sizes.note : look.profile.sizes.table
  const total = look.width - left
  const widths = columnWidths(table, total, 2 * padding.x, (word, strong) => estimatedWidth(word, strong) * size)
  const rowsOf = (rows: readonly (readonly Cell[])[], header: boolean): readonly TableRow[] =>
    placeCells(rows, table.widths.length)
      .flat()
      .map((row, index, all) => {
        const last = !header && index === all.length - 1
        const keepNext = header || (place.together && (!last || place.keepNext))
        const room =
          header || !row.some(({ cell, column }) => cell.role === 'data' && column > 0) ? null : roomHeights[table.room]
        return new TableRow({
          cantSplit: true,
          ...(header ? { tableHeader: true } : {}),
          ...(room === null ? {} : { height: { value: twips(room), rule: HeightRule.ATLEAST } }),
          children: row.map(({ cell, column }) => {
            const width = widths.slice(column, column + cell.columns).reduce((sum, share) => sum + share, 0)
            return tableCell(look, cell, width, size, keepNext)
          }),
        })
      })
  return new DocxTable({
    width: { size: twips(total), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    ...(left === 0 ? {} : { indent: { size: twips(left), type: WidthType.DXA } }),
    borders,
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(padding.y),
      bottom: twips(padding.y),
      left: twips(padding.x),
      right: twips(padding.x),
    },
    tableLook: {
      firstRow: table.header.length > 0,
      lastRow: false,
      firstColumn: true,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [...rowsOf(table.header, true), ...rowsOf(table.body, false)],
  })
}

function tableCell(look: DocxLook, cell: Cell, width: number, size: number, keepNext: boolean): TableCell {
  const paragraphs = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs
  const header = cell.role === 'column' || cell.role === 'row'
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    ...(cell.role === 'data' ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF1F4' } }),
    children: paragraphs.map(
      (runs) =>
        new Paragraph({
          alignment: alignments[cell.align],
          ...(keepNext ? { keepNext } : {}),
          spacing: { before: 0, after: 0, ...lines(look.profile.tableLeading) },
          children: [...textRuns(runs, { size, strong: header, muted: cell.role === 'muted' })],
        }),
    ),
  })
}
