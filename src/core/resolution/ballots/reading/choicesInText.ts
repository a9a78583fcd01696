import type { Choice } from '../../rows'

/** A line such as `안건 1: 찬성` or `1. 반대 – 예산이 없음`, with what follows as the opinion. */
export interface ChoiceInText {
  readonly item: number
  readonly choice: Choice
  readonly opinion: string
}

export interface ChoicesInText {
  readonly found: readonly ChoiceInText[]
  /** Items to which the text says two different things. */
  readonly unclear: readonly number[]
}

const words: readonly (readonly [RegExp, Choice])[] = [
  [/^조건부(?: ?찬성)?/u, 'conditional'],
  [/^찬성/u, 'yes'],
  [/^반대/u, 'no'],
  [/^기권/u, 'abstain'],
  [/^conditional(?:ly)?(?: yes)?\b/iu, 'conditional'],
  [/^(?:yes|in favou?r)\b/iu, 'yes'],
  [/^(?:no|against)\b/iu, 'no'],
  [/^abstain\b/iu, 'abstain'],
]

/** Quoted lines of an earlier mail begin so: what stands there was asked, not answered. */
const quoted = /^\s*(?:>|\|)/u
const begins = /^\s*(?:[-*•·○]\s*)?(?:안건|의안|item)\s*(?:제\s*)?(\d{1,3})\s*(?:호|번)?\s*[.:：)\-–—]?\s*(.+)$/iu
/** What may stand between a choice and its opinion. */
const between = /^(?:합니다|함|입니다)?\s*[.,;:：()\-–—]*\s*/u
/** From here on a mail repeats the one it answers. */
const repeated = /^(?:-{3,}\s*(?:원본|original)|.*(?:님이 작성|wrote:)\s*$)/iu

/**
 * What a mail says to each item, line by line. Only a line that names an item and a choice is taken; a choice with something before it
 * ("안건 1: 찬성 또는 반대") or two lines that differ are unclear and left to the officer. `text` is in composed form.
 */
export function choicesInText(text: string): ChoicesInText {
  const byItem = new Map<number, ChoiceInText[]>()
  const unclear = new Set<number>()
  for (const line of text.split(/\r?\n/u)) {
    if (repeated.test(line)) break
    if (quoted.test(line)) continue
    const named = begins.exec(line)
    if (!named) continue
    const [, number, rest = ''] = named
    const item = Number(number)
    const said = rest.trim()
    const word = words.find(([pattern]) => pattern.test(said))
    if (!word) continue
    const [pattern, choice] = word
    const after = said.replace(pattern, '')
    // A second choice word on the line: the member's will is not plain.
    if (/찬성|반대|기권|조건부|\byes\b|\bno\b|\babstain\b/iu.test(after.slice(0, 20))) unclear.add(item)
    byItem.set(item, [...(byItem.get(item) ?? []), { item, choice, opinion: after.replace(between, '').trim() }])
  }
  const found: ChoiceInText[] = []
  for (const [item, lines] of byItem) {
    const [first] = lines
    if (first && lines.every((line) => line.choice === first.choice) && !unclear.has(item)) {
      found.push({ ...first, opinion: lines.map(({ opinion }) => opinion).find((opinion) => opinion !== '') ?? '' })
    } else unclear.add(item)
  }
  return { found: found.sort((a, b) => a.item - b.item), unclear: [...unclear].sort((a, b) => a - b) }
}
