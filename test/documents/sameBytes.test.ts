import { afterEach, describe, expect, it } from 'vitest'
import { writeDocx } from '#main/documents/docx'
import { writeHtml } from '#main/documents/html'
import { writePdf } from '#main/documents/pdf'
import { readFontFiles } from '#main/documents/pdf/faces'
import { fontFolder } from './fonts'
import { papers } from './papers'

const silent = (): void => undefined
const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe('the same paper is the same bytes, whenever and wherever it is written', () => {
  it.each(Object.entries(papers('ko')))('%s', async (_, tree) => {
    const fonts = await readFontFiles(fontFolder)
    const write = async (timeZone: string): Promise<readonly Uint8Array[]> => {
      process.env['TZ'] = timeZone
      return [await writePdf(tree, fonts, silent), await writeDocx(tree, silent), new TextEncoder().encode(writeHtml(tree))]
    }
    const first = await write('Asia/Seoul')
    const second = await write('America/New_York')
    for (const [index, bytes] of first.entries()) expect(Buffer.from(bytes).equals(Buffer.from(second[index] ?? []))).toBe(true)
  })

  it('another moment of the record is another file', async () => {
    const fonts = await readFontFiles(fontFolder)
    const tree = papers('ko')['D09-ko']
    if (tree === undefined) throw new Error('no D09')
    const later = {
      ...tree,
      metadata: { ...tree.metadata, createdAt: '2022-01-01T00:00:00.000Z' as typeof tree.metadata.createdAt },
    }
    expect(Buffer.from(await writePdf(tree, fonts, silent)).equals(Buffer.from(await writePdf(later, fonts, silent)))).toBe(false)
  })
})
