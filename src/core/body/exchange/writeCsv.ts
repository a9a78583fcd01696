import { guard } from './formulas'

/**
 * A table as CSV (RFC 4180): CR LF, quotes where a cell needs them, cells that a spreadsheet would take for a formula guarded.
 * The byte order mark that Excel wants is added where the file is written.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string): string {
  const safe = guard(value)
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
