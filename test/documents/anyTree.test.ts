import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { allTexts } from '#core/document/allTexts'
import { cell, columnHead, numbered, paragraph, typed } from '#core/document/parts/blocks'
import { type Block, type Cell, type DocumentTree, run, type Run, type Table } from '#core/document/tree'
import { Instant } from '#core/desk/rows/time'
import { writeDocx } from '#main/documents/docx'
import { writeHtml } from '#main/documents/html'
import { writePdf } from '#main/documents/pdf'
import { type FontFiles, readFontFiles } from '#main/documents/pdf/faces'
import { fontFolder } from './fonts'
import { readDocx, readHtml, readPdf, withoutBlanks } from './readBack'

const silent = (): void => undefined

let fonts: FontFiles
beforeAll(async () => {
  fonts = await readFontFiles(fontFolder)
})

/** Text of a ministry: every letter of it has a shape in the font and one meaning. */
const officeText = fc
  .array(
    fc.string({
      unit: fc.constantFrom(...Array.from('가각힣위원회의결서Az09.,:;()「」·~%&<>"\'-→①㉮大國')),
      minLength: 1,
      maxLength: 12,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => words.join(' '))
/** Anything at all: controls, lone surrogates, unassigned letters, words of thousands of letters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\u0000', '\ud800', '\u202e', '\ue000', '\uffff', '가', ' ') }),
  fc.constantFrom('가'.repeat(5000), 'W'.repeat(5000), '𠮷'.repeat(600)),
)

function trees(text: fc.Arbitrary<string>): fc.Arbitrary<DocumentTree> {
  const runs: fc.Arbitrary<readonly Run[]> = fc.array(
    fc
      .tuple(text, fc.constantFrom('ko' as const, 'en' as const), fc.boolean())
      .map(([words, language, strong]) => ({ ...run(words, language), strong })),
    { minLength: 1, maxLength: 3 },
  )
  const align = fc.constantFrom('start' as const, 'center' as const, 'end' as const)
  const paragraphs: fc.Arbitrary<Block> = fc
    .tuple(runs, align, fc.constantFrom('body' as const, 'note' as const, 'lead' as const), fc.boolean())
    .map(([words, at, tone, endMark]) => ({ kind: 'paragraph', runs: words, align: at, tone, endMark }))
  const headings: fc.Arbitrary<Block> = fc
    .tuple(runs, align, fc.constantFrom(2 as const, 3 as const))
    .map(([words, at, level]) => ({ kind: 'heading', level, runs: words, align: at }))
  const tables: fc.Arbitrary<Table> = fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 12 }),
      text,
      fc.array(text, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
    )
    .map(([columns, rows, caption, words, spans]) => {
      const word = (n: number): string => words[n % words.length] ?? ''
      const one = (n: number): Cell => cell(typed(word(n), 'ko'))
      const wide: readonly Cell[] = [{ ...one(1), columns }]
      return {
        kind: 'table',
        caption: run(caption, 'ko').text,
        summary: '',
        widths: Array.from({ length: columns }, (_, index) => index + 1),
        header: [Array.from({ length: columns }, (_, index) => columnHead(word(index), 'ko'))],
        body: [
          ...Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => one(row + column))),
          ...(spans
            ? [
                wide,
                [{ ...one(2), rows: 2 }, ...Array.from({ length: columns - 1 }, () => one(3))],
                ...(columns > 1 ? [Array.from({ length: columns - 1 }, () => one(4))] : [[]]),
              ]
            : []),
        ],
        room: 'text',
        tone: 'body',
      }
    })
  const lists: fc.Arbitrary<Block> = fc
    .tuple(
      fc.constantFrom(1 as const, 4 as const, 8 as const),
      fc.array(fc.tuple(runs, fc.option(tables, { nil: null })), { minLength: 1, maxLength: 4 }),
    )
    .map(([level, items]) =>
      numbered(
        level,
        'ko',
        items.map(([words, table]) => [paragraph(...words), ...(table === null ? [] : [table])]),
      ),
    )
  const others: fc.Arbitrary<Block> = fc.oneof(
    runs.map((words): Block => ({ kind: 'fields', caption: '', tone: 'note', entries: [{ label: '구분', runs: words }] })),
    fc
      .array(runs, { minLength: 1, maxLength: 3 })
      .map((entries): Block => ({ kind: 'attachments', label: '붙임', entries, endMark: true, language: 'ko' })),
    fc.constantFrom<Block>({ kind: 'endMark' }, { kind: 'pageBreak' }, { kind: 'rule' }),
    fc.array(paragraphs, { maxLength: 3 }).map((blocks): Block => ({ kind: 'together', blocks })),
  )
  return fc
    .tuple(
      text,
      fc.array(fc.oneof(paragraphs, headings, tables, lists, others), { maxLength: 8 }),
      fc.constantFrom('letter' as const, 'report' as const, 'form' as const, 'certificate' as const),
    )
    .map(([title, blocks, profile]) => ({
      metadata: {
        form: 'D08',
        title: `제목 ${run(title, 'ko').text}`,
        summary: run(title, 'ko').text,
        keywords: ['열린정부'],
        language: 'ko',
        author: '',
        body: '포럼',
        createdAt: Instant.parse('2021-07-12T09:05:00.000Z'),
        journalHead: { n: 1, hash: '0'.repeat(64) },
        fingerprint: '',
      },
      page: { profile, marks: ['연습'], footStart: '왼쪽', footEnd: '오른쪽', numbering: 'totalAndPage' },
      blocks: [{ kind: 'heading', level: 1, runs: [run('제목', 'ko')], align: 'center' }, ...blocks],
    }))
}

function bodyText(tree: DocumentTree): string {
  return withoutBlanks(allTexts({ ...tree, page: { ...tree.page, marks: [], footStart: '', footEnd: '' } }).join(''))
}

describe('any tree, in every format', () => {
  it('carries all its text, in reading order', async () => {
    await fc.assert(
      fc.asyncProperty(trees(officeText), async (tree) => {
        const text = bodyText(tree)
        const pdf = await readPdf(await writePdf(tree, fonts, silent))
        expect(pdf.text).toBe(`연습${text}`)
        expect(pdf.title).toBe(tree.metadata.title)
        expect((await readDocx(await writeDocx(tree, silent))).text).toBe(text)
        expect(readHtml(writeHtml(tree))).toBe(`연습${text}왼쪽오른쪽`)
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  it('is a file that other programs open, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(trees(anyText), async (tree) => {
        expect((await readPdf(await writePdf(tree, fonts, silent))).pages).toBeGreaterThan(0)
        expect((await readDocx(await writeDocx(tree, silent))).text).toBe(bodyText(tree))
        expect(readHtml(writeHtml(tree))).toContain(bodyText(tree))
      }),
      { numRuns: 10 },
    )
  }, 120_000)
})
