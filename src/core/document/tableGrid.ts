import type { Language } from '../text/language'
import type { Cell, FieldList, Table } from './tree'

/** A cell with the row of its band and the column where it begins, both from 0. */
export interface PlacedCell {
  readonly cell: Cell
  readonly row: number
  readonly column: number
}

/**
 * Places cells on the grid of the table and groups rows that a cell joins into bands, which never split.
 * A row lists the cells that begin in it, so places taken from above are skipped. Throws where a row is too full or a span runs out:
 * the builder made a wrong table.
 */
export function placeCells(rows: readonly (readonly Cell[])[], columns: number): readonly (readonly (readonly PlacedCell[])[])[] {
  const bands: PlacedCell[][][] = []
  /** For each column, how many more rows a cell from above takes. */
  const taken = Array.from({ length: columns }, () => 0)
  for (const row of rows) {
    const joins = taken.some((left) => left > 0)
    const band = joins ? (bands[bands.length - 1] ?? []) : []
    if (!joins) bands.push(band)
    const placed: PlacedCell[] = []
    const free = taken.map((left) => left === 0)
    for (let column = 0; column < columns; column += 1) taken[column] = Math.max(0, (taken[column] ?? 0) - 1)
    let column = 0
    for (const cell of row) {
      while (column < columns && free[column] === false) column += 1
      if (column + cell.columns > columns) throw new Error(`a row of the table has more than ${columns} columns`)
      placed.push({ cell, row: band.length, column })
      for (let at = column; at < column + cell.columns; at += 1) taken[at] = cell.rows - 1
      column += cell.columns
    }
    while (column < columns && free[column] === false) column += 1
    if (column < columns) throw new Error(`a row of the table has fewer than ${columns} columns`)
    band.push(placed)
  }
  if (taken.some((left) => left > 0)) throw new Error('a cell spans more rows than the table has')
  return bands
}

/** A field list is printed as a table of two columns, whose first names the second. */
export function fieldTable(fields: FieldList, language: Language): Table {
  return {
    kind: 'table',
    caption: '',
    summary: fields.caption,
    widths: [22, 78],
    header: [],
    body: fields.entries.map((entry) => [
      { paragraphs: [[{ text: entry.label, language, strong: false }]], align: 'start', columns: 1, rows: 1, role: 'row' },
      { paragraphs: [entry.runs], align: 'start', columns: 1, rows: 1, role: 'data' },
    ]),
    room: 'text',
    tone: fields.tone === 'note' ? 'note' : 'body',
  }
}
