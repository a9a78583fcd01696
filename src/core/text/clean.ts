/** Stands for a character that cannot be printed: visible, so that a reader sees that something is missing. */
export const unprintable = '□'

/**
 * Text as it may stand on paper: composed (NFC), on one line, without anything that a writer or reader could trip over.
 * Controls, direction overrides and invisible characters go: they can hide or turn words around.
 * Lone surrogates, private-use characters and noncharacters become □. Runs of ordinary spaces stay as they are.
 */
export function cleanText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\n\t\v\f\u0085\u2028\u2029]/gu, ' ')
      // Cc: controls; Cf: format characters such as direction marks, zero-width joiners, soft hyphens, tags.
      .replace(/[\p{Cc}\p{Cf}\uFE00-\uFE0F]/gu, '')
      .replace(/[\p{Cs}\p{Co}\uFFFD]|\p{Noncharacter_Code_Point}/gu, unprintable)
  )
}

/** The paragraphs of a text that a person typed over several lines; empty lines are left out. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== '')
}
