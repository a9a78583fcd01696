import { describe, expect, it } from 'vitest'
import { type Particle, withParticle } from '#core/text/particle'

/** The rows of forms.md 4.5. */
const rows: readonly (readonly [string, Particle, string])[] = [
  ['의안', '은/는', '의안은'],
  ['위원', '이/가', '위원이'],
  ['안건', '(으)로', '안건으로'],
  ['서면', '(으)로', '서면으로'],
  ['서울', '(으)로', '서울로'],
  ['서울', '이/가', '서울이'],
  ['14', '을/를', '14를'],
  ['7', '(으)로', '7로'],
  ['10', '이/가', '10이'],
  ['100', '은/는', '100은'],
  ['1,000', '을/를', '1,000을'],
  ['20명', '이/가', '20명이'],
  ['23명', '은/는', '23명은'],
  ['OGP', '과/와', 'OGP와'],
  ['MOEF', '은/는', 'MOEF는'],
  ['HTML', '을/를', 'HTML을'],
  ['HTML', '(으)로', 'HTML로'],
  ['OECD', '은/는', 'OECD는'],
  ['IRM', '이/가', 'IRM이'],
  ['열린정부파트너십(OGP)', '은/는', '열린정부파트너십(OGP)은'],
  ['행정안전부(MOIS)', '이/가', '행정안전부(MOIS)가'],
  ['「행정기관 소속 위원회법」', '을/를', '「행정기관 소속 위원회법」을'],
  ['80%', '을/를', '80%를'],
  ['', '을/를', '을(를)'],
  ['—', '(으)로', '—(으)로'],
  ['★', '이나/나', '★(이)나'],
  ['방문', '이나/나', '방문이나'],
  ['팩스', '이나/나', '팩스나'],
]

/** How each digit and place is read in Sino-Korean. */
const digits = ['0은', '1은', '2는', '3은', '4는', '5는', '6은', '7은', '8은', '9는', '10은', '10,000은', '100,000,000은']

describe('a particle fits the word before it', () => {
  it.each(rows)('%s + %s → %s', (word, particle, expected) => {
    expect(withParticle(word, particle)).toBe(expected)
  })

  it.each(digits)('a number is read in Sino-Korean: %s', (expected) => {
    expect(withParticle(expected.slice(0, -1), '은/는')).toBe(expected)
  })

  it('10¹² is read 조 and takes the vowel form', () => {
    expect(withParticle('1,000,000,000,000', '은/는')).toBe('1,000,000,000,000는')
    expect(withParticle('10,000,000,000,000', '은/는')).toBe('10,000,000,000,000는')
  })

  it('every Latin letter is read by its name', () => {
    const consonantal = new Set(['L', 'M', 'N', 'R'])
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      expect(withParticle(letter, '은/는')).toBe(letter + (consonantal.has(letter) ? '은' : '는'))
      expect(withParticle(letter, '(으)로')).toBe(letter + (letter === 'M' || letter === 'N' ? '으로' : '로'))
    }
  })

  it('decomposed Hangul takes the same particle as composed Hangul', () => {
    for (const [word, particle, expected] of rows) expect(withParticle(word.normalize('NFD'), particle)).toBe(expected)
  })
})
