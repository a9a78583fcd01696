/**
 * Line breaking by eojeol (forms.md 4.6): a line breaks at spaces only, and not at every space.
 * The space inside a date, a clause or a number with its word is not a place to break.
 */

/** What stays on one line: a word, or several that belong together. `spaces` stood before it in the text. */
interface LineUnit {
  readonly spaces: number
  readonly text: string
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

/** Spaces inside these do not break. Each is written so that a match costs time linear in the text. */
const unbroken: readonly RegExp[] = [
  // 2021. 7. 6. and 2021. 7., also the second half of 2021. 7. 6.(화)~7. 12.(월)
  /\d{4}\. \d{1,2}\.(?: \d{1,2}\.)?/gu,
  /(?<![\d.])\d{1,2}\. \d{1,2}\.(?![\d])/gu,
  // 6 July 2021, 6–12 July 2021, July 2021
  new RegExp(`\\d{1,2} ${month}(?: \\d{4})?`, 'gu'),
  new RegExp(`${month} \\d{4}`, 'gu'),
  // 18:00 KST
  /\d{1,2}:\d\d (?:KST|UTC[^\s]{0,6})/gu,
  // No. 83, Art. 9, Article 7(3)
  /(?:No\.|Art\.|Article|Articles|no\.|item|version) \d/gu,
  // e7d9 228b 1b93 ca4a: a fingerprint breaks in its middle only
  /(?<![0-9a-f])[0-9a-f]{4} [0-9a-f]{4}(?![0-9a-f])/gu,
]

/** Marks a space that does not break while the text is cut; no cleaned text holds it. */
const glue = '\u0000'

/** Cuts a line of text into what may not be broken. Joining all units with their spaces gives the text back. */
export function lineUnits(text: string): readonly LineUnit[] {
  let glued = text
  if (/[0-9]/u.test(text)) for (const pattern of unbroken) glued = glued.replace(pattern, (match) => match.replaceAll(' ', glue))
  const units: LineUnit[] = []
  for (const [, spaces = '', word = ''] of glued.matchAll(/( *)([^ ]*)/gu)) {
    if (spaces === '' && word === '') continue
    units.push({ spaces: spaces.length, text: word.replaceAll(glue, ' ') })
  }
  return units
}

/**
 * Cuts a unit that is wider than a whole line, at the gentlest place: after a tilde of a range, at a space, else between letters.
 * `fits` says whether a text fits a line. A single letter is never cut, even where it does not fit.
 */
export function cutUnit(unit: string, fits: (text: string) => boolean): readonly string[] {
  const gentle = unit.split(/(?<=~)|(?<= )/u)
  const pieces = gentle.length > 1 && gentle.every((part) => fits(part.trimEnd())) ? gentle : letters(unit)
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd())
  return lines
}

/** Letters as a reader sees them: a base with its marks, a surrogate pair. */
function letters(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []
}
