import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { run } from '#core/document/tree'
import { lineUnits } from '#core/text/eojeol'
import { Faces, readFontFiles, withoutGlyphNames } from '#main/documents/pdf/faces'
import { breakLines, type Line } from '#main/documents/pdf/lines'
import { paginate, type Strip } from '#main/documents/pdf/strips'
import { fontFolder } from './fonts'

let faces: Faces
beforeAll(async () => {
  faces = new Faces(new PDFDocument({ autoFirstPage: false }), await readFontFiles(fontFolder))
})

it('a font goes in without the names of its glyphs, and otherwise byte for byte', async () => {
  const font = await readFile(path.join(fontFolder, 'PretendardGOV-Regular.ttf'))
  const changed = withoutGlyphNames(font)
  const at = [...font.keys()].filter((index) => font[index] !== changed[index])
  expect(changed).toHaveLength(font.length)
  // The version of its table of names: 2.0 has them, 3.0 has none.
  expect(at).toHaveLength(1)
  const [place = 0] = at
  expect([font[place], changed[place]]).toEqual([2, 3])
  expect(withoutGlyphNames(changed)).toEqual(changed)
})

const textOf = (line: Line): string => line.pieces.map((piece) => piece.actual ?? piece.text).join('')

describe('lines of a paragraph', () => {
  const word = fc.string({
    unit: fc.constantFrom('가', '나', '위', '원', 'a', 'm', '(', ')', '1', '.'),
    minLength: 1,
    maxLength: 14,
  })
  const date = fc.constantFrom('2021. 7. 6.(화)', '2021. 7. 6.~7. 12.', '제9조제1항제5호', '23명')
  const sentence = fc.array(fc.oneof(word, date), { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))

  it('fit their width, lose nothing, and never break inside an eojeol that fits on a line', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = breakLines([run(text, 'ko')], width, 12, faces)
        expect(lines.map(textOf).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01)
        const fitting = lineUnits(text).filter((unit) => faces.width(unit.text, 'regular', 12) <= width)
        const printed = lines.map((line) => textOf(line).trim())
        for (const unit of fitting) expect(printed.some((line) => line.includes(unit.text))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('keep a date whole at every width from 60 to 400', () => {
    for (let width = 84; width <= 400; width += 4) {
      const lines = breakLines([run('기한은 2021. 7. 12.(월) 까지임', 'ko')], width, 12, faces).map(textOf)
      expect(lines.some((line) => line.includes('2021. 7. 12.(월)'))).toBe(true)
    }
  })

  it('break where the line is full, not before', () => {
    const lines = breakLines(
      [run('서면의결서를 기한까지 보내 주십시오.', 'ko')],
      faces.width('서면의결서를', 'regular', 12) + 1,
      12,
      faces,
    )
    expect(lines.map((line) => textOf(line).trim())[0]).toBe('서면의결서를')
  })

  it('cut a word of 5,000 letters without leaving the column', () => {
    const text = '가'.repeat(5000)
    const lines = breakLines([run(text, 'ko')], 300, 12, faces)
    expect(lines.map(textOf).join('')).toBe(text)
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(300.01)
  })

  it('keep a word whole that changes its style in the middle', () => {
    const bold = { ...run('찬성', 'ko'), strong: true }
    const lines = breakLines([run('위원은 ', 'ko'), bold, run('을 표시함', 'ko')], 70, 12, faces)
    expect(lines.map(textOf).some((line) => line.includes('찬성을'))).toBe(true)
  })

  it('show a box for a letter that the font lacks, and keep the letter for readers', () => {
    const [line] = breakLines([run('가☎나', 'ko')], 300, 12, faces)
    expect(line?.pieces.map((piece) => [piece.text, piece.actual])).toEqual([
      ['가', null],
      ['□', '☎'],
      ['나', null],
    ])
  })

  it('are one empty line where there is no text', () => {
    expect(breakLines([], 100, 12, faces)).toEqual([{ pieces: [], width: 0 }])
  })
})

describe('letters stay as they were typed', () => {
  it.each(['->', '-->', '=>', '3x9', '!=', '(가)'])('%s is as wide as its letters', (text) => {
    const apart = Array.from(text).reduce((sum, letter) => sum + faces.width(letter, 'regular', 1000), 0)
    // Kerning may move letters by a little; a sign in their place would be narrower or wider by far.
    expect(Math.abs(faces.width(text, 'regular', 1000) - apart)).toBeLessThan(60)
  })
})

describe('pages', () => {
  const strip = (height: number, keep: boolean, head: Strip['head'] = null): Strip => ({
    height,
    before: 2,
    after: 1,
    keep,
    startsPage: false,
    head,
    paint: () => undefined,
  })
  const strips = fc.array(fc.record({ height: fc.integer({ min: 1, max: 90 }), keep: fc.boolean(), startsPage: fc.boolean() }), {
    maxLength: 60,
  })

  it('hold every strip once, in order, above the bottom, and keep together what fits on a page', () => {
    fc.assert(
      fc.property(strips, (sizes) => {
        const given = sizes.map(({ height, keep, startsPage }) => ({ ...strip(height, keep), startsPage }))
        const pages = paginate(given, 10, 110)
        expect(pages.flat().map((placed) => placed.strip)).toEqual(given)
        for (const page of pages) {
          for (const { strip: on, top } of page) expect(top + on.height).toBeLessThanOrEqual(110)
          for (const [index, placed] of page.entries()) if (placed.strip.startsPage) expect(index).toBe(0)
        }
        if (given.length > 0) for (const page of pages) expect(page.length).toBeGreaterThan(0)
        const pageOf = new Map(pages.flatMap((page, index) => page.map((placed) => [placed.strip, index] as const)))
        for (let start = 0; start < given.length;) {
          let end = start + 1
          while (given[end - 1]?.keep === true && end < given.length && given[end]?.startsPage !== true) end += 1
          const group = given.slice(start, end)
          const height = group.reduce((sum, one) => sum + one.height + 3, -3)
          if (height <= 100) expect(new Set(group.map((one) => pageOf.get(one))).size).toBe(1)
          start = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('repeat the head of a table on every page that a row opens, and leave room for it', () => {
    const head = { height: 15, paint: () => undefined }
    const rows = Array.from({ length: 12 }, () => strip(20, false, head))
    const pages = paginate([strip(15, true), ...rows], 0, 100)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages[0]?.[0]?.headTop).toBe(null)
    for (const page of pages.slice(1)) {
      expect(page[0]?.headTop).toBe(0)
      expect(page[0]?.top).toBe(15)
      expect(page.slice(1).every((placed) => placed.headTop === null)).toBe(true)
    }
  })
})
