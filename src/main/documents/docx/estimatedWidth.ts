/**
 * Width of a text in shares of its size, as near as can be said without knowing which font the reader's computer has.
 * Generous by a little, so that a marker never runs into its text and a word fits its column.
 */
export function estimatedWidth(text: string, strong: boolean): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width * (strong ? 1.1 : 1.03)
}

function letterWidth(letter: string): number {
  if (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(letter)) return 1
  if (/[0-9a-z]/u.test(letter)) return 0.58
  if (/[A-Z]/u.test(letter)) return 0.71
  if (/[\s.,:;'’‘()|!~\-·]/u.test(letter)) return 0.36
  return (letter.codePointAt(0) ?? 0) > 0xffff ? 1.1 : 0.7
}
