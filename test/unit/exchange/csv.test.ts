import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFormula, unguarded } from '#core/body/exchange/formulas'
import { writeCsv } from '#core/body/exchange/writeCsv'
import { decodeCp949 } from '#main/exchange/cp949'
import { decodeText } from '#main/exchange/decodeText'
import { readCsv } from '#main/exchange/readCsv'

const bytes = (...values: readonly number[]) => Uint8Array.of(...values)
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
const refusal = (given: Uint8Array) => {
  const decoded = decodeText(given)
  return decoded.ok ? decoded.encoding : decoded.refusal
}
const table = (text: string) => {
  const csv = readCsv(utf8(text))
  if (!csv.ok) throw new Error(csv.refusal.code)
  return csv.table
}

describe('the encoding of a file', () => {
  it('is UTF-8 with or without a mark', () => {
    expect(decodeText(utf8('성명'))).toEqual({ ok: true, encoding: 'UTF-8', text: '성명' })
    expect(decodeText(utf8('\uFEFF성명'))).toEqual({ ok: true, encoding: 'UTF-8 BOM', text: '성명' })
  })

  it('is else CP949, with the syllables that KS X 1001 lacks', () => {
    // 성명,위원 and then 똠 (8C 63), 힣 (C6 52), 갂 (81 41).
    const file = bytes(0xbc, 0xba, 0xb8, 0xed, 0x2c, 0xc0, 0xa7, 0xbf, 0xf8, 0x0a, 0x8c, 0x63, 0xc6, 0x52, 0x81, 0x41)
    expect(decodeText(file)).toEqual({ ok: true, encoding: 'CP949', text: '성명,위원\n똠힣갂' })
  })

  it('knows every syllable exactly once in CP949', () => {
    const found = new Map<string, number>()
    for (let lead = 0x81; lead <= 0xc8; lead += 1) {
      for (let trail = 0x41; trail <= 0xfe; trail += 1) {
        const decoded = decodeCp949(bytes(lead, trail))
        if (decoded.ok && /^[가-힣]$/u.test(decoded.text)) found.set(decoded.text, (found.get(decoded.text) ?? 0) + 1)
      }
    }
    expect(found.size).toBe(11_172)
    expect([...found.values()].every((times) => times === 1)).toBe(true)
  })

  it('that is none of these is refused by name, with the line', () => {
    expect(refusal(bytes(0xff, 0xfe, 0x31, 0x00))).toMatchObject({ code: 'csv.utf16', facts: { encoding: 'UTF-16 LE' } })
    expect(refusal(bytes(0xfe, 0xff, 0x00, 0x31))).toMatchObject({ code: 'csv.utf16', facts: { encoding: 'UTF-16 BE' } })
    expect(refusal(bytes(0x50, 0x4b, 0x03, 0x04, 0x00))).toMatchObject({ code: 'csv.notText' })
    expect(refusal(bytes(0x41, 0x0a, 0x42, 0x0a, 0xb0, 0x20))).toMatchObject({ code: 'csv.notUtf8NorCp949', facts: { line: 3 } })
    expect(refusal(bytes(0xef, 0xbb, 0xbf, 0x41, 0x0a, 0xb0, 0xa1))).toMatchObject({
      code: 'csv.notUtf8NorCp949',
      facts: { line: 2 },
    })
  })

  it('a file whose last character was cut off is refused, not read without it', () => {
    const cut = utf8('성명\n홍길동').subarray(0, -1)
    expect(refusal(cut)).toMatchObject({ code: 'csv.notUtf8NorCp949', facts: { line: 2 } })
  })
})

describe('reading a table', () => {
  it('tells commas, semicolons and tabs apart by the headings', () => {
    expect(table('좌석;성명\r\n1;가,나\r\n').rows).toEqual([['1', '가,나']])
    expect(table('좌석\t성명\n1\t가\n').rows).toEqual([['1', '가']])
  })

  it('keeps line breaks, quotes and blanks inside quotes, and counts rows as a spreadsheet does', () => {
    const read = table('좌석,성명\r\n1,"가\r\n""나"""\r\n\r\n2, 다 \r\n')
    expect(read.rows).toEqual([['1', '가\r\n"나"'], [''], ['2', ' 다 ']])
  })

  it('marks a row whose quotes are broken', () => {
    expect(table('좌석,성명\n1,가\n2,"나\n').brokenRows).toEqual([3])
    expect(table('좌석,성명\n1,"가"나\n2,다\n').brokenRows).toContain(2)
  })

  it('an empty file has no headings', () => {
    expect(table('')).toMatchObject({ rows: [] })
  })
})

describe('formulas', () => {
  it.each(['=1+1', '@SUM(A1)', '+cmd|x', '-2+3*A1', '＝HYPERLINK("x")', ' =1'])('%s is one', (cell) => {
    expect(isFormula(cell)).toBe(true)
  })

  it.each(['+82-2-2100-1234', '-12', '+82 (2) 123', '-', "'=1", '홍길동', '1+1', ''])('%s is none', (cell) => {
    expect(isFormula(cell)).toBe(false)
  })
})

describe('what is written comes back, whatever it is', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom('가', '"', ',', '\r', '\n', ';', '\t', "'", '=', '+', '-', '@', '＝', ' ', '😀'),
      maxLength: 12,
    }),
  )
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })

  it('through the file with its mark, guards taken off', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const whole = [['좌석', '성명'], ...cells]
        // A lone surrogate has no UTF-8, so it cannot be in a file.
        const wellFormed = whole.map((row) => row.map((one) => Buffer.from(one, 'utf8').toString('utf8').replaceAll('\0', '')))
        const csv = readCsv(utf8(`\uFEFF${writeCsv(wellFormed)}`))
        if (!csv.ok) throw new Error(csv.refusal.code)
        expect([csv.table.header, ...csv.table.rows].map((row) => row.map(unguarded))).toEqual(wellFormed)
        expect(csv.table.brokenRows).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('and no cell of it is a formula to a spreadsheet', () => {
    fc.assert(
      fc.property(cell, (value) => {
        const csv = readCsv(
          utf8(
            writeCsv([
              ['a', 'b'],
              [value.replaceAll('\0', ''), ''],
            ]),
          ),
        )
        if (!csv.ok) throw new Error(csv.refusal.code)
        expect(csv.table.rows[0]?.[0] ?? '').not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
      }),
    )
  })
})
