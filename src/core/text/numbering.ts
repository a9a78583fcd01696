import type { Language } from './language'

/** Numbering and indents of official papers: forms.md 4.1, OPRULE 2(1). */

const syllables = '가나다라마바사아자차카타파하'
/** After 하 the vowel moves on: 거 너 … 허, 고 노 … 호. */
const vowels = [0, 4, 8, 13, 18, 20]
const perVowel = 28

/** 가 나 다 … 하 거 너 … 허 고 노 …; `n` counts from 1. */
export function syllableOf(n: number): string {
  const base = syllables.charCodeAt((n - 1) % syllables.length)
  const vowel = vowels[Math.floor((n - 1) / syllables.length)]
  if (Number.isNaN(base) || vowel === undefined) throw new RangeError(`there is no syllable number ${n}`)
  return String.fromCharCode(base + vowel * perVowel)
}

/** ① is U+2460; the circled numbers go on elsewhere after 20 and after 35, and end at 50. */
function circledNumber(n: number): string {
  if (n <= 20) return String.fromCharCode(0x2460 + n - 1)
  if (n <= 35) return String.fromCharCode(0x3251 + n - 21)
  return n <= 50 ? String.fromCharCode(0x32b1 + n - 36) : `(${n})`
}

export type NumberingLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** a b … z aa ab …: what English papers print where Korean ones have 가 나 다. */
function letterOf(n: number): string {
  const letter = String.fromCharCode(0x61 + ((n - 1) % 26))
  return n <= 26 ? letter : letterOf(Math.floor((n - 1) / 26)) + letter
}

/** The marker of item `n` (from 1) on a level: `1.` `가.` `1)` `가)` `(1)` `(가)` `①` `㉮`; in English a b c for 가 나 다. */
export function itemMarker(level: NumberingLevel, n: number, language: Language): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`items count from 1, not ${n}`)
  const syllableOrLetter = language === 'ko' ? syllableOf : letterOf
  switch (level) {
    case 1:
      return `${n}.`
    case 2:
      return `${syllableOrLetter(n)}.`
    case 3:
      return `${n})`
    case 4:
      return `${syllableOrLetter(n)})`
    case 5:
      return `(${n})`
    case 6:
      return `(${syllableOrLetter(n)})`
    case 7:
      return circledNumber(n)
    case 8:
      if (n > 26 || (language === 'ko' && n > syllables.length)) return `(${syllableOrLetter(n)})`
      return String.fromCharCode((language === 'ko' ? 0x326e : 0x24d0) + n - 1)
  }
}

/** Where a level starts, in 타: half the width of a Hangul letter, one space. Level n starts 2(n−1) in. */
export function indentOf(level: NumberingLevel): number {
  return 2 * (level - 1)
}
