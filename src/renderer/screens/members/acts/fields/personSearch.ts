/** Initial consonants in the order in which Unicode composes syllables from them. */
const initials = [
  'ㄱ',
  'ㄲ',
  'ㄴ',
  'ㄷ',
  'ㄸ',
  'ㄹ',
  'ㅁ',
  'ㅂ',
  'ㅃ',
  'ㅅ',
  'ㅆ',
  'ㅇ',
  'ㅈ',
  'ㅉ',
  'ㅊ',
  'ㅋ',
  'ㅌ',
  'ㅍ',
  'ㅎ',
]
const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
const syllablesOfInitial = 588

/** Each Hangul syllable by its initial consonant; every other character as it is. */
function initialsOf(text: string): string {
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    if (code < firstSyllable || code > lastSyllable) return character
    return initials[Math.floor((code - firstSyllable) / syllablesOfInitial)] ?? character
  }).join('')
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, '')

/**
 * Whether a text holds what was typed, whatever the spaces and capitals, composed or not. Initial consonants find syllables:
 * ㅎㄱㄷ finds 홍길동.
 */
export function findsIn(text: string, typed: string): boolean {
  const [within, sought] = [plain(text), plain(typed)]
  if (within.includes(sought)) return true
  return /^[ㄱ-ㅎ]+$/u.test(sought) && initialsOf(within).includes(sought)
}
