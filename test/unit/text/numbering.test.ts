import { describe, expect, it } from 'vitest'
import { indentOf, itemMarker, syllableOf } from '#core/text/numbering'

describe('numbering of official papers (forms 4.1)', () => {
  it('has eight levels in their order', () => {
    const levels = [1, 2, 3, 4, 5, 6, 7, 8] as const
    expect(levels.map((level) => itemMarker(level, 1, 'ko')).join(' ')).toBe('1. 가. 1) 가) (1) (가) ① ㉮')
    expect(levels.map((level) => itemMarker(level, 2, 'ko')).join(' ')).toBe('2. 나. 2) 나) (2) (나) ② ㉯')
    expect(levels.map((level) => itemMarker(level, 3, 'en')).join(' ')).toBe('3. c. 3) c) (3) (c) ③ ⓒ')
  })

  it('goes on after 하 with 거 너 더, then 고 노 도', () => {
    expect(itemMarker(2, 14, 'ko')).toBe('하.')
    expect(itemMarker(2, 15, 'ko')).toBe('거.')
    expect([15, 16, 17, 28, 29, 30, 31].map(syllableOf).join('')).toBe('거너더허고노도')
    expect(itemMarker(8, 14, 'ko')).toBe('㉻')
    expect(itemMarker(8, 15, 'ko')).toBe('(거)')
  })

  it('finds circled numbers up to 50', () => {
    expect([1, 20, 21, 35, 36, 50, 51].map((n) => itemMarker(7, n, 'ko')).join(' ')).toBe('① ⑳ ㉑ ㉟ ㊱ ㊿ (51)')
  })

  it('starts level n 2(n−1) 타 in', () => {
    expect(indentOf(1)).toBe(0)
    expect(indentOf(2)).toBe(2)
    expect(indentOf(4)).toBe(6)
  })

  it('has no item before the first', () => {
    expect(() => itemMarker(1, 0, 'ko')).toThrow(RangeError)
    expect(() => itemMarker(2, 85, 'ko')).toThrow(RangeError)
  })

  it('English letters go on after z with aa', () => {
    expect([26, 27, 52, 53].map((n) => itemMarker(2, n, 'en')).join(' ')).toBe('z. aa. az. ba.')
  })
})
