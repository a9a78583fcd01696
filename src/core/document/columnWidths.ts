import { lineUnits } from '../text/eojeol'
import { placeCells } from './tableGrid'
import type { Run, Table } from './tree'

/** How wide a word is in the writer's font; heads are set bold. */
type WordWidth = (word: string, strong: boolean) => number

/**
 * Widths of the columns of a table, in the unit of `total`: the builder's shares, widened where a word would not fit its column,
 * at the cost of columns that have room to spare. Where the words of all columns together are too wide, the shares of the words decide.
 * `padding` is the room left and right of a cell's text together.
 */
export function columnWidths(table: Table, total: number, padding: number, widthOf: WordWidth): readonly number[] {
  const shares = table.widths.reduce((sum, share) => sum + share, 0)
  const wished = table.widths.map((share) => (share / shares) * total)
  const least = leastWidths(table, padding, widthOf)
  const needed = least.reduce((sum, width) => sum + width, 0)
  if (needed >= total) return least.map((width) => (width / needed) * total)
  const lacking = wished.reduce((sum, width, column) => sum + Math.max(0, (least[column] ?? 0) - width), 0)
  const spare = wished.reduce((sum, width, column) => sum + Math.max(0, width - (least[column] ?? 0)), 0)
  const kept = spare === 0 ? 1 : 1 - lacking / spare
  return wished.map((width, column) => {
    const floor = least[column] ?? 0
    return width <= floor ? floor : floor + (width - floor) * kept
  })
}

/** The widest word of each column, over cells of one column only. A word wider than a third of the table may break. */
function leastWidths(table: Table, padding: number, widthOf: WordWidth): readonly number[] {
  const least = table.widths.map(() => padding)
  for (const rows of [table.header, table.body]) {
    for (const { cell, column } of placeCells(rows, table.widths.length).flat(2)) {
      if (cell.columns > 1) continue
      const strong = cell.role === 'column' || cell.role === 'row'
      for (const runs of cell.paragraphs) {
        for (const word of wordsOf(runs)) {
          if (word.length <= longestKept) least[column] = Math.max(least[column] ?? 0, widthOf(word, strong) + padding)
        }
      }
    }
  }
  return least
}

/** Letters of the longest word for which a column is widened; hashes and addresses break instead. */
const longestKept = 16

function wordsOf(runs: readonly Run[]): readonly string[] {
  return lineUnits(runs.map((run) => run.text).join('')).map((unit) => unit.text)
}
