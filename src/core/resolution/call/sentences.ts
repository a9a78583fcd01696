/** A number or letter at the head of a line, such as 1. or 가., which ends no sentence. */
const marker = /^\s*(?:\d{1,3}|[가-하])[.)]\s+/u

/**
 * How many sentences a motion has. What is resolved is to be one (forms D04), so that a yes means one thing. The full stops of a date end no
 * sentence.
 */
export function countSentences(text: string): number {
  return text
    .split(/\n+/u)
    .map((line) => line.replace(marker, '').trim())
    .filter((line) => line !== '')
    .flatMap((line) => line.split(/(?<=[^\d\s][.!?。])\s+/u)).length
}
