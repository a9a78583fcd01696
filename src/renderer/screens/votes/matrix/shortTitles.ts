const numbered = /^(?<word>\S+) \d+\. (?<rest>.+)$/u

/**
 * Titles for narrow columns: where all of them begin with the same word and their number (`실행과제 3. …`), that beginning says nothing
 * in a column that has its number, and goes. Otherwise they stay as they are.
 */
export function shortTitles(titles: readonly string[]): readonly string[] {
  const parts = titles.map((title) => numbered.exec(title)?.groups)
  const [first] = parts
  if (!first || !parts.every((part) => part?.['word'] === first['word'])) return titles
  return parts.map((part, at) => part?.['rest'] ?? titles[at] ?? '')
}
