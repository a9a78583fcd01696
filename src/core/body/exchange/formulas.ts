/**
 * Cells that a spreadsheet takes for a formula. What the desk writes is guarded with an apostrophe, and the guard goes when the file
 * comes back, so that a round trip changes nothing; a cell that has none is not taken.
 */

/** Characters that a spreadsheet takes for the beginning of a formula, the full-width ones of Korean input included. */
const guarded = /^'*[=+\-@\t\r\n＝＋－＠]/u

/** The cell as it may be written: an apostrophe before what would be a formula, and before what already looks guarded. */
export const guard = (text: string): string => (guarded.test(text) ? `'${text}` : text)

/** The cell without the guard. An apostrophe before anything else is the writer's own, as in '21.8.2. */
export const unguarded = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? cell.slice(1) : cell)

/** Whether a cell that came in would be a formula. A number with a sign and a telephone number with + are not. */
export function isFormula(cell: string): boolean {
  const text = cell.trimStart()
  if (!/^[=+\-@＝＋－＠]/u.test(text)) return false
  return !/^[+\-＋－][\d\s().,-]*$/u.test(text)
}
