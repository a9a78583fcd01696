import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths } from '#core/document/columnWidths'
import { cell, columnHead } from '#core/document/parts/blocks'
import { placeCells } from '#core/document/tableGrid'
import { run, type Cell, type Table } from '#core/document/tree'

const text = (words: string, columns = 1, rows = 1): Cell => ({ ...cell(run(words, 'ko')), columns, rows })

describe('cells find their place', () => {
  it('skips places that a cell from above takes, and binds those rows into a band', () => {
    const bands = placeCells([[text('a', 1, 2), text('b')], [text('c')], [text('d', 2)]], 2)
    expect(
      bands.map((rows) =>
        rows.map((row) => row.map(({ cell: { paragraphs }, column, row: at }) => [paragraphs[0]?.[0]?.text, at, column])),
      ),
    ).toEqual([
      [
        [
          ['a', 0, 0],
          ['b', 0, 1],
        ],
        [['c', 1, 1]],
      ],
      [[['d', 0, 0]]],
    ])
  })

  it('refuses a table whose rows do not fill its columns', () => {
    expect(() => placeCells([[text('a')]], 2)).toThrow('fewer')
    expect(() => placeCells([[text('a', 3)]], 2)).toThrow('more')
    expect(() => placeCells([[text('a', 1, 2), text('b')]], 2)).toThrow('spans')
  })
})

describe('widths of columns', () => {
  const widthOf = (word: string): number => word.length * 10
  const table = (widths: readonly number[], heads: readonly string[]): Table => ({
    kind: 'table',
    caption: '',
    summary: '',
    widths,
    header: [heads.map((head) => columnHead(head, 'ko'))],
    body: [],
    room: 'text',
    tone: 'body',
  })

  it('are the shares where every word fits', () => {
    expect(columnWidths(table([1, 3], ['가', '나']), 400, 10, widthOf)).toEqual([100, 300])
  })

  it('widen for a word, at the cost of columns with room to spare', () => {
    expect(columnWidths(table([1, 9], ['가나다라', '가']), 200, 10, widthOf)).toEqual([50, 150])
  })

  it('share what there is where the words are too many', () => {
    expect(columnWidths(table([1, 1], ['가나다라', '가나다라']), 50, 10, widthOf)).toEqual([25, 25])
  })

  it('always add up, and keep every word whole while there is room', () => {
    const word = fc.string({ unit: fc.constantFrom('가', 'a'), minLength: 1, maxLength: 16 })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), word), { minLength: 1, maxLength: 12 }), (columns) => {
        const widths = columnWidths(
          table(
            columns.map(([share]) => share),
            columns.map(([, head]) => head),
          ),
          500,
          8,
          widthOf,
        )
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(500, 6)
        const needed = columns.map(([, head]) => widthOf(head) + 8)
        if (needed.reduce((sum, width) => sum + width, 0) <= 500) {
          widths.forEach((width, index) => {
            expect(width).toBeGreaterThanOrEqual((needed[index] ?? 0) - 1e-6)
          })
        }
      }),
    )
  })
})
