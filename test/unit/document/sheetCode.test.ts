import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacters, readSheetCode, sheetCode } from '#core/document/parts/sheetCode'

const identity = { bodyCode: 'KOGF', year: 2021, meeting: 7, seat: 13, pack: 1 }

describe('the code of a reply sheet (forms 2.6)', () => {
  it('says body, year, meeting, seat and pack, and ends in two check characters', () => {
    expect(sheetCode(identity)).toMatch(/^KOGF-2021-W07-S13-P1-[0-9A-Z]{2}$/)
    expect(readSheetCode(sheetCode(identity))).toEqual(identity)
  })

  it('gives back what any sheet was printed with', () => {
    const bodies = fc.stringMatching(/^[A-Z]{2,8}$/)
    const numbers = fc.record({
      bodyCode: bodies,
      year: fc.integer({ min: 1000, max: 9999 }),
      meeting: fc.integer({ min: 1, max: 9999 }),
      seat: fc.integer({ min: 1, max: 500 }),
      pack: fc.integer({ min: 1, max: 99 }),
    })
    fc.assert(
      fc.property(numbers, (printed) => {
        expect(readSheetCode(sheetCode(printed))).toEqual(printed)
      }),
    )
  })

  it('checks as ISO/IEC 7064 MOD 1271-36 says', () => {
    expect(checkCharacters('ISO79')).toBe('3W') // the example of the standard
  })

  it('notices any one wrong character', () => {
    const code = sheetCode(identity)
    fc.assert(
      fc.property(
        fc.nat(code.length - 1),
        fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')),
        (place, letter) => {
          fc.pre(/[0-9A-Z]/i.test(code.charAt(place)) && code.charAt(place).toUpperCase() !== letter)
          expect(readSheetCode(code.slice(0, place) + letter + code.slice(place + 1))).toBeNull()
        },
      ),
    )
  })

  it('is read as people type and scan it: small letters, blanks, wide letters, any dash, decomposed', () => {
    const code = sheetCode(identity)
    const wide = Array.from(code, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('')
    for (const typed of [
      ` ${code.toLowerCase()} `,
      code.replaceAll('-', ' – '),
      code.replaceAll('-', '\u2212'),
      code.replaceAll('-', 'ㅡ'),
      code.replaceAll('-', '\u00ad-'),
      wide,
      code.normalize('NFD'),
    ]) {
      expect(readSheetCode(typed)).toEqual(identity)
    }
  })

  it('is none where it was not printed so', () => {
    for (const typed of ['', 'KOGF', '서면의결서', 'KOGF-2021-W07-S13-P1', 'KOGF-2021-W07-S13-B1-v1-K7', '---------']) {
      expect(readSheetCode(typed.normalize('NFD'))).toBeNull()
    }
  })
})
