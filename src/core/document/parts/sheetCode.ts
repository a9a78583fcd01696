/** Which sheet of paper this is: who, of which vote, in which round, on which text. Never what was voted. */
interface SheetIdentity {
  readonly bodyCode: string
  readonly year: number
  /** Number of the meeting. */
  readonly meeting: number
  readonly seat: number
  readonly round: number
  /** The newest text version on the sheet. */
  readonly version: number
}

/**
 * The code printed on every page of a reply sheet, such as `KOGF-2021-W07-S13-B1-v1-K7` (forms 2.6). Its last two characters check the rest,
 * so that a slip in typing it from a fax is noticed: any single wrong character, and nearly every swap.
 */
export function sheetCode(identity: SheetIdentity): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const { bodyCode, year, meeting, seat, round, version } = identity
  const code = `${bodyCode}-${year}-W${two(meeting)}-S${two(seat)}-B${round}-v${version}`
  return `${code}-${checkCharacters(code)}`
}

/** Whether a code was read as it was printed. */
export function isSheetCode(text: string): boolean {
  const code = text.trim().toUpperCase()
  const cut = code.lastIndexOf('-')
  return cut > 0 && checkCharacters(code.slice(0, cut)) === code.slice(cut + 1)
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const modulus = 1271

/** ISO/IEC 7064, MOD 1271-36, over the letters and digits. */
export function checkCharacters(text: string): string {
  let sum = 0
  for (const character of text.toUpperCase().replace(/[^0-9A-Z]/gu, '')) {
    sum = ((sum + alphabet.indexOf(character)) * alphabet.length) % modulus
  }
  sum = (sum * alphabet.length) % modulus
  const check = (modulus + 1 - sum) % modulus
  return alphabet.charAt(Math.floor(check / alphabet.length)) + alphabet.charAt(check % alphabet.length)
}
