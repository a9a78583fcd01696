import { diffArrays } from 'diff'

/** A run of text that both versions have, or only one of them. */
export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** One line of the two columns: what stood there and what stands there now; null where the other has no such line. */
export interface DifferenceRow {
  readonly before: readonly DifferencePart[] | null
  readonly after: readonly DifferencePart[] | null
  readonly changed: boolean
}

/**
 * Two versions of a text side by side, line by line; inside a line by eojeol (words between spaces), and inside a changed eojeol by syllables
 * where most of it stayed, so that a changed particle or ending shows as one and a changed word as a word. Both are taken in composed form
 * (NFC): the same word in decomposed Hangul is no change. The parts of a column put together are its text.
 */
export function differenceOf(before: string, after: string): readonly DifferenceRow[] {
  const rows: DifferenceRow[] = []
  for (const step of stepsOf(linesOf(before), linesOf(after))) {
    if (step.kind === 'same') rows.push(...step.values.map(sameRow))
    else rows.push(...changedRows(step.removed, step.added))
  }
  return rows
}

/** Whether anything differs at all. */
export const isChanged = (rows: readonly DifferenceRow[]): boolean => rows.some((row) => row.changed)

type Step =
  | { readonly kind: 'same'; readonly values: readonly string[] }
  | { readonly kind: 'changed'; readonly removed: readonly string[]; readonly added: readonly string[] }

/** The changes between two lists, what was taken out and what was put in at one place taken together. */
function stepsOf(before: readonly string[], after: readonly string[]): readonly Step[] {
  const steps: Step[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    if (removed.length + added.length > 0) steps.push({ kind: 'changed', removed, added })
    removed = []
    added = []
  }
  for (const change of diffArrays([...before], [...after])) {
    if (change.removed) removed.push(...change.value)
    else if (change.added) added.push(...change.value)
    else {
      flush()
      steps.push({ kind: 'same', values: change.value })
    }
  }
  flush()
  return steps
}

const linesOf = (text: string): readonly string[] => text.normalize('NFC').split('\n')

function sameRow(text: string): DifferenceRow {
  const parts: readonly DifferencePart[] = [{ kind: 'same', text }]
  return { before: parts, after: parts, changed: false }
}

function changedRows(removed: readonly string[], added: readonly string[]): readonly DifferenceRow[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index): DifferenceRow => {
    const was = removed[index]
    const is = added[index]
    if (was === undefined) return { before: null, after: [{ kind: 'added', text: is ?? '' }], changed: true }
    if (is === undefined) return { before: [{ kind: 'removed', text: was }], after: null, changed: true }
    return { ...columnsOf(was, is), changed: true }
  })
}

/** Both columns of one changed line. */
function columnsOf(was: string, is: string): { readonly before: DifferencePart[]; readonly after: DifferencePart[] } {
  const before = new Column()
  const after = new Column()
  for (const step of stepsOf(wordsOf(was), wordsOf(is))) {
    if (step.kind === 'same') {
      for (const column of [before, after]) column.add('same', step.values.join(''))
      continue
    }
    const { removed, added } = step
    const inPairs = removed.length === added.length
    removed.forEach((word, index) => {
      const other = added[index]
      if (inPairs && other !== undefined) pair(word, other, before, after)
      else before.add('removed', word)
    })
    if (!inPairs) after.add('added', added.join(''))
  }
  return { before: before.parts, after: after.parts }
}

/** Words with the spaces between them, which are tokens of their own: nothing is lost. */
const wordsOf = (line: string): readonly string[] => line.split(/(\s+)/u).filter((token) => token !== '')

/** One word that took another's place: by syllables where at least half of the longer one stayed at its ends, else whole. */
function pair(was: string, is: string, before: Column, after: Column): void {
  const old = Array.from(was)
  const now = Array.from(is)
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
  // A number changes as a whole: 14 to 13 is not 4 to 3.
  while (head > 0 && isDigit(old[head - 1]) && (isDigit(old[head]) || isDigit(now[head]))) head -= 1
  while (tail > 0 && isDigit(old[old.length - tail]) && [old, now].some((all) => isDigit(all[all.length - tail - 1]))) tail -= 1
  if ((head + tail) * 2 < Math.max(old.length, now.length)) {
    before.add('removed', was)
    after.add('added', is)
    return
  }
  for (const [column, kind, all] of [
    [before, 'removed', old],
    [after, 'added', now],
  ] as const) {
    column.add('same', all.slice(0, head).join(''))
    column.add(kind, all.slice(head, all.length - tail).join(''))
    column.add('same', all.slice(all.length - tail).join(''))
  }
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && /\d/u.test(sign)

/** The parts of one column; neighbours of one kind are one part, and an empty one is none. */
class Column {
  readonly parts: DifferencePart[] = []

  add(kind: DifferencePart['kind'], text: string): void {
    if (text === '') return
    const last = this.parts.at(-1)
    if (last?.kind === kind) this.parts[this.parts.length - 1] = { kind, text: last.text + text }
    else this.parts.push({ kind, text })
  }
}
