import { beforeAll, describe, expect, it } from 'vitest'
import { allTexts } from '#core/document/allTexts'
import type { DocumentTree } from '#core/document/tree'
import { writeDocx } from '#main/documents/docx'
import { htmlStyleHash, writeHtml } from '#main/documents/html'
import { writePdf } from '#main/documents/pdf'
import { type FontFiles, readFontFiles } from '#main/documents/pdf/faces'
import { fontFolder } from './fonts'
import { papers } from './papers'
import { readDocx, readHtml, readPdf, withoutBlanks } from './readBack'

const all = Object.entries({ ...papers('ko'), ...papers('en') })
const silent = (): void => undefined

/** Texts of the blocks alone, in reading order. */
function bodyText(tree: DocumentTree): string {
  const bare = { ...tree, page: { ...tree.page, marks: [], footStart: '', footEnd: '' } }
  return withoutBlanks(allTexts(bare).join(''))
}

const marksText = (tree: DocumentTree): string => withoutBlanks(tree.page.marks.join(' · '))

let fonts: FontFiles
beforeAll(async () => {
  fonts = await readFontFiles(fontFolder)
})

describe('another reader finds every text of the tree, in reading order', () => {
  it.each(all)('%s as PDF', async (_, tree) => {
    const read = await readPdf(await writePdf(tree, fonts, silent))
    expect(read.text).toBe(marksText(tree) + bodyText(tree))
    expect(read.title).toBe(tree.metadata.title)
    expect(read.language).toBe(tree.metadata.language === 'ko' ? 'ko-KR' : 'en-GB')
    read.artifacts.forEach((artifact, index) => {
      const number = tree.page.numbering === 'totalAndPage' ? `${read.pages}-${index + 1}` : String(index + 1)
      expect(artifact).toContain(withoutBlanks(tree.page.footStart + number + tree.page.footEnd))
      if (index > 0) expect(artifact.startsWith(marksText(tree))).toBe(true)
    })
  })

  it.each(all)('%s as DOCX', async (_, tree) => {
    const read = await readDocx(await writeDocx(tree, silent))
    expect(read.text).toBe(bodyText(tree))
    for (const edge of [marksText(tree), withoutBlanks(tree.page.footStart), withoutBlanks(tree.page.footEnd)])
      expect(read.edges).toContain(edge)
    expect(read.html).toMatch(/<h1>/u)
    for (const property of [
      tree.metadata.title,
      tree.metadata.summary,
      tree.metadata.keywords.join(', '),
      tree.metadata.createdAt,
    ]) {
      expect(read.core).toContain(property)
    }
  })

  it.each(all)('%s as HTML', (_, tree) => {
    const html = writeHtml(tree)
    const foot = withoutBlanks(tree.page.footStart + tree.page.footEnd)
    expect(readHtml(html)).toBe(marksText(tree) + bodyText(tree) + foot)
    expect(html).toContain(`style-src '${htmlStyleHash}'`)
    expect(html).not.toMatch(/<script|style="|https?:|url\(|@import/u)
  })
})
