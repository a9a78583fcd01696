import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, paragraphsOf } from '#core/text/clean'

describe('text for paper is clean', () => {
  it('composes decomposed Hangul', () => {
    expect(cleanText('열린정부'.normalize('NFD'))).toBe('열린정부')
  })

  it('drops controls, direction overrides and invisible letters', () => {
    expect(cleanText('찬\u0000성\u202e반\u200b대\ufeff\u00ad')).toBe('찬성반대')
  })

  it('shows a box for what cannot be printed', () => {
    expect(cleanText('\ud800가\udfff\ue000\uffff')).toBe('□가□□□')
  })

  it('makes one line of several, and paragraphs where they are wanted', () => {
    expect(cleanText('가\r\n나\t다\u2028라')).toBe('가 나 다 라')
    expect(paragraphsOf('가\r\n\r\n 나 \u2029다')).toEqual(['가', '나', '다'])
    expect(paragraphsOf(' \n ')).toEqual([])
  })

  it('leaves whole, well-formed text that stays the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}]/u)
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })
})
