/**
 * Particles (조사) that change with the sound before them: forms.md 4.5.
 * The last sounding unit decides: a Hangul syllable, a digit read in Sino-Korean, the name of a Latin letter.
 */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '(으)로' | '이나/나'

/** How the word ends when it is read aloud: in a vowel, in ㄹ, or in any other final consonant. */
type Ending = 'vowel' | 'rieul' | 'consonant'

/** The three readings are for: a consonant, a vowel, an unknown end (both are printed). */
const forms: Readonly<Record<Particle, { readonly consonant: string; readonly vowel: string; readonly both: string }>> = {
  '은/는': { consonant: '은', vowel: '는', both: '은(는)' },
  '이/가': { consonant: '이', vowel: '가', both: '이(가)' },
  '을/를': { consonant: '을', vowel: '를', both: '을(를)' },
  '과/와': { consonant: '과', vowel: '와', both: '과(와)' },
  '(으)로': { consonant: '으로', vowel: '로', both: '(으)로' },
  '이나/나': { consonant: '이나', vowel: '나', both: '(이)나' },
}

/**
 * The word followed by the form of the particle that fits, as in `위원이`, `서울로`, `20명이`.
 * Decomposed Hangul counts as composed; the word itself is given back composed (NFC).
 * Where the last unit cannot be read, both forms are printed: `을(를)`.
 */
export function withParticle(word: string, particle: Particle): string {
  const composed = word.normalize('NFC')
  const form = forms[particle]
  const ending = endingOf(composed)
  if (ending === null) return composed + form.both
  // (으)로 alone treats ㄹ like a vowel: 서울로.
  const asVowel = ending === 'vowel' || (ending === 'rieul' && particle === '(으)로')
  return composed + (asVowel ? form.vowel : form.consonant)
}

const closing = /[\s)\]}>»”’"'」』〉》】〕]$/u
const bracketPair = /\([^()]*\)$|\[[^[\]]*\]$|〔[^〔〕]*〕$/u

function endingOf(word: string): Ending | null {
  let rest = word.trimEnd()
  while (rest !== '') {
    // A note in brackets is not read: 열린정부파트너십(OGP)은. Quotes are only marks around the word that is read.
    const bracket = bracketPair.exec(rest)
    if (bracket !== null && bracket.index > 0) rest = rest.slice(0, bracket.index).trimEnd()
    else if (closing.test(rest)) rest = rest.slice(0, -1)
    else break
  }
  if (rest.endsWith('%')) return 'vowel' // 퍼센트
  const syllable = hangulEnding(rest.replace(/[.,·…]+$/u, ''))
  if (syllable !== null) return syllable
  return numberEnding(rest) ?? latinEnding(rest)
}

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
const finals = 28
const finalRieul = 8

function hangulEnding(word: string): Ending | null {
  const code = word.charCodeAt(word.length - 1)
  if (Number.isNaN(code) || code < firstSyllable || code > lastSyllable) return null
  const final = (code - firstSyllable) % finals
  if (final === 0) return 'vowel'
  return final === finalRieul ? 'rieul' : 'consonant'
}

/** 영 일 이 삼 사 오 육 칠 팔 구 */
const digitEndings: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
]

/** A number that ends in zeros is read with its place word: 십 백 천 만 억 are consonants, 조 (10¹²) is a vowel. */
function numberEnding(word: string): Ending | null {
  const found = /(\d[\d,]*)(\.\d+)?$/u.exec(word)
  if (found === null) return null
  const whole = (found[1] ?? '').replaceAll(',', '')
  const fraction = found[2] ?? ''
  const digits = fraction === '' ? whole : fraction
  const last = digitEndings[Number(digits.at(-1))] ?? null
  if (last === null || fraction !== '' || !whole.endsWith('0') || /^0+$/u.test(whole)) return last
  const zeros = whole.length - whole.replace(/0+$/u, '').length
  // 10¹² to 10¹⁵ end in 조, the only place word in a vowel; 경 and above do not occur on an office's paper.
  return zeros >= 12 && zeros < 16 ? 'vowel' : 'consonant'
}

/** Names of letters: 엘 ends in ㄹ, 엠 엔 in a consonant, 알 in ㄹ; all others in a vowel. */
function latinEnding(word: string): Ending | null {
  const letter = word.at(-1)?.toUpperCase() ?? ''
  if (letter === 'L' || letter === 'R') return 'rieul'
  if (letter === 'M' || letter === 'N') return 'consonant'
  return /^[A-Z]$/u.test(letter) ? 'vowel' : null
}
