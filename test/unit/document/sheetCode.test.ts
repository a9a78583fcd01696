import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacters, isSheetCode, sheetCode } from '#core/document/parts/sheetCode'

const identity = { bodyCode: 'KOGF', year: 2021, meeting: 7, seat: 13, round: 1, version: 1 }

describe('the code of a reply sheet (forms 2.6)', () => {
  it('says body, year, meeting, seat, round and version, and ends in two check characters', () => {
    expect(sheetCode(identity)).toMatch(/^KOGF-2021-W07-S13-B1-v1-[0-9A-Z]{2}$/)
    expect(isSheetCode(sheetCode(identity))).toBe(true)
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
          expect(isSheetCode(code.slice(0, place) + letter + code.slice(place + 1))).toBe(false)
        },
      ),
    )
  })

  it('may be typed in small letters with blanks around it', () => {
    expect(isSheetCode(` ${sheetCode(identity).toLowerCase()} `)).toBe(true)
    expect(isSheetCode('')).toBe(false)
    expect(isSheetCode('KOGF')).toBe(false)
  })
})
