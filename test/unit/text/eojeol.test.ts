import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutUnit, lineUnits } from '#core/text/eojeol'

const words = (text: string) => lineUnits(text).map((unit) => unit.text)

describe('lines break between words (forms 4.6)', () => {
  it('breaks at spaces', () => {
    expect(words('서면의결서를 기한까지 보내 주십시오.')).toEqual(['서면의결서를', '기한까지', '보내', '주십시오.'])
  })

  it.each([
    '2021. 7. 6.',
    '2021. 7. 12.(월)',
    '2021. 7. 6.(화)~7. 12.(월)',
    '2020. 4.',
    '금113,560원(금일십일만삼천오백육십원)',
    '제9조제1항제5호',
    '23명',
    'D-7',
    'KOGF-2021-W07-S13-B1-v1-KB',
    '6 July 2021',
    '6–12 July 2021,',
    '18:00 KST',
    'No. 83',
  ])('never breaks inside %s', (unit) => {
    expect(words(`기한은 ${unit} 이다`)).toEqual(['기한은', unit, '이다'])
  })

  it('does not take numbered sentences for a date', () => {
    expect(words('실행과제 10. Enhance')).toEqual(['실행과제', '10.', 'Enhance'])
  })

  it('joined again, the units are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '1', '2', '.', '월', '가', 'a', '(', ')', '~') }), (text) => {
        expect(
          lineUnits(text)
            .map((unit) => ' '.repeat(unit.spaces) + unit.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('a word wider than a line', () => {
  const fits = (width: number) => (text: string) => Array.from(text).length <= width

  it('is cut between letters and loses none of them', () => {
    const word = '가나다라마바사아자차카타파하'.repeat(300)
    const lines = cutUnit(word, fits(40))
    expect(lines.join('')).toBe(word)
    expect(Math.max(...lines.map((line) => line.length))).toBe(40)
  })

  it('is cut after the tilde of a range first, and then at spaces', () => {
    expect(cutUnit('2021. 7. 6.(화)~7. 12.(월)', fits(16))).toEqual(['2021. 7. 6.(화)~', '7. 12.(월)'])
    expect(cutUnit('2021. 7. 12.(월)', fits(8))).toEqual(['2021. 7.', '12.(월)'])
  })

  it('keeps letters with their marks and pairs of surrogates whole', () => {
    const word = '𠮷'.repeat(9) + 'é'.normalize('NFD').repeat(9)
    const lines = cutUnit(word, fits(2))
    expect(lines.join('')).toBe(word)
    for (const line of lines) expect(line.isWellFormed()).toBe(true)
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u)
  })

  it('puts a letter on a line even where it does not fit', () => {
    expect(cutUnit('가나', () => false)).toEqual(['가', '나'])
  })
})
