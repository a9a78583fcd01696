/** Which sheet of paper this is: who, of which vote, in which pack. Never what was voted; which texts it asked for stands in the pack. */
export interface SheetIdentity {
  readonly bodyCode: string
  readonly year: number
  /** Number of the meeting. */
  readonly meeting: number
  readonly seat: number
  /** Number of the pack for this seat in this vote, from 1. */
  readonly pack: number
}

/**
 * The code printed on every page of a reply sheet, such as `KOGF-2021-W07-S13-P1-K7` (forms 2.6). Its last two characters check the rest,
 * so that a slip in typing it from a fax is noticed: every single wrong character, and nearly every swap.
 */
export function sheetCode(identity: SheetIdentity): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const { bodyCode, year, meeting, seat, pack } = identity
  const code = `${bodyCode}-${year}-W${two(meeting)}-S${two(seat)}-P${pack}`
  return `${code}-${checkCharacters(code)}`
}

/** Hyphens and dashes of every kind, the minus sign, and the long vowel marks that keyboards of East Asia type for one. */
const dashes = /[\p{Pd}\u2212\u30fc\u3161\uff70]/gu
const pattern = /^([^-]+(?:-[^-]+)*)-(\d{4})-W(\d{2,4})-S(\d{2,4})-P(\d{1,2})-([0-9A-Z]{2})$/u

/**
 * Reads a code as somebody typed or scanned it: in any case, with blanks, in wide letters, decomposed, with any kind of dash.
 * Null where it is none or where its check characters do not fit. It says nothing of whether there is such a vote.
 */
export function readSheetCode(text: string): SheetIdentity | null {
  const code = text
    .replace(dashes, '-') // before the next step, which makes letters of some of them
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(dashes, '-')
    .toUpperCase()
  const [, bodyCode = '', year = '', meeting = '', seat = '', pack = '', check = ''] = pattern.exec(code) ?? []
  if (bodyCode === '' || checkCharacters(code.slice(0, code.lastIndexOf('-'))) !== check) return null
  return { bodyCode, year: Number(year), meeting: Number(meeting), seat: Number(seat), pack: Number(pack) }
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
