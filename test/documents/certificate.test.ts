import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { PlainDate } from '#core/desk/rows/time'
import { allTexts } from '#core/document/allTexts'
import type { Language } from '#core/document/inputs'
import { letterOfCommission } from '#core/document/letterOfCommission'
import type { LetterInput } from '#core/document/memberInputs'
import type { DocumentTree } from '#core/document/tree'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { writeDocx } from '#main/documents/docx'
import { writeHtml } from '#main/documents/html'
import { writePdf } from '#main/documents/pdf'
import { type FontFiles, readFontFiles } from '#main/documents/pdf/faces'
import { fontFolder } from './fonts'
import { context, treeOf } from './papers'
import { readDocx, readHtml, readPdf, withoutBlanks } from './readBack'

/** Margins of a certificate (forms.md 2.1, PG-C): 30 above, 25 on the other sides, in millimetres. */
const millimetre = 72 / 25.4
const page = { width: 210 * millimetre, height: 297 * millimetre, top: 30 * millimetre, side: 25 * millimetre }
const silent = (): void => undefined

const rules = standardRuleBooks.on('open-government-korea', PlainDate.parse('2021-09-01'))
if (rules === null) throw new Error('no rules in force on 2021-09-01')
const member = { organisation: { ko: '', en: '' }, post: { ko: '위원', en: 'Member' }, name: { ko: '', en: '' } }
const body = {
  name: { ko: '대한민국 열린정부위원회', en: 'Open Government Committee of the Republic of Korea' },
  code: 'KOGC',
}
const letters: Readonly<Record<string, LetterInput['letter']>> = {
  commission: {
    kind: 'commission',
    appointed: 'replacement',
    from: PlainDate.parse('2021-08-02'),
    until: PlainDate.parse('2023-08-01'),
  },
  dismissal: {
    kind: 'dismissal',
    on: PlainDate.parse('2022-04-10'),
    ground: 'incapacity',
    groundCite: rules.cite('dismissal.grounds'),
  },
}
const letterIn = (language: Language, letter: LetterInput['letter']): DocumentTree =>
  treeOf(
    letterOfCommission({
      ...context(language),
      illustrative: false,
      body,
      member,
      by: rules.value('appointment.by'),
      cite: rules.cite('appointment.by'),
      letter,
    }),
  )
const all = (['ko', 'en'] as const).flatMap((language) =>
  Object.entries(letters).map(([kind, letter]) => [`${kind} ${language}`, letterIn(language, letter)] as const),
)

let fonts: FontFiles
beforeAll(async () => {
  fonts = await readFontFiles(fontFolder)
})

interface Placed {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

/** Where every text of the first page stands, in points from the upper left corner. */
async function placedTexts(bytes: Uint8Array): Promise<readonly Placed[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  const content = await (await document.getPage(1)).getTextContent()
  const placed = content.items.flatMap((item): Placed[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size, left, up] = item.transform.map(Number)
    if (size === undefined || left === undefined || up === undefined) throw new Error('a text without a place')
    return [{ text: item.str, left, right: left + item.width, base: page.height - up, size }]
  })
  await task.destroy()
  return placed
}

describe('a letter of commission stands on the page of a certificate', () => {
  it.each(all)('%s as PDF: one page, within its margins, a large centred title', async (_, tree) => {
    const bytes = await writePdf(tree, fonts, silent)
    const read = await readPdf(bytes)
    expect(read.pages).toBe(1)
    expect(read.text).toContain(withoutBlanks(tree.metadata.title))
    const placed = await placedTexts(bytes)
    const within = placed.filter(({ base }) => base > page.top && base < page.height - page.side)
    expect(within.length).toBeGreaterThan(5)
    for (const { left, right } of within) {
      expect(left).toBeGreaterThan(page.side - 0.5)
      expect(right).toBeLessThan(page.width - page.side + 0.5)
    }
    const title = within.filter(({ size }) => size > 30)
    const from = Math.min(...title.map(({ left }) => left))
    const to = Math.max(...title.map(({ right }) => right))
    expect(Math.abs((from + to) / 2 - page.width / 2)).toBeLessThan(1)
    // Body text of 16 to 18 points, spread over the page and not huddled at its top.
    expect(within.some(({ size }) => size >= 16 && size <= 18)).toBe(true)
    expect(Math.max(...within.map(({ base }) => base))).toBeGreaterThan(page.height * 0.6)
  })

  it.each(all)('%s as DOCX: the same margins, the font that ministries set certificates in', async (_, tree) => {
    const bytes = await writeDocx(tree, silent)
    const parts = unzipSync(bytes)
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
    const margins = /<w:pgMar [^>]*>/u.exec(part('word/document.xml'))?.[0] ?? ''
    for (const said of ['w:top="1701"', 'w:right="1417"', 'w:bottom="1417"', 'w:left="1417"']) expect(margins).toContain(said)
    expect(part('word/styles.xml')).toContain('함초롬바탕')
    expect(part('word/document.xml')).toMatch(/<w:pStyle w:val="Heading1"\/>.*?<w:jc w:val="center"\/>/u)
    const bare = { ...tree, page: { ...tree.page, marks: [], footStart: '', footEnd: '' } }
    expect((await readDocx(bytes)).text).toBe(withoutBlanks(allTexts(bare).join('')))
  })

  it.each(all)('%s as HTML: the look of a certificate', (_, tree) => {
    const html = writeHtml(tree)
    expect(html).toContain('<main class="sheet certificate">')
    expect(html).toContain('.sheet.certificate{padding:30mm 25mm 25mm;font-size:16pt}')
    expect(readHtml(html)).toContain(withoutBlanks(tree.metadata.title))
  })
})
