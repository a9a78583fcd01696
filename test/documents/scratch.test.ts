import { mkdirSync, writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { writeDocx } from '#main/documents/docx'
import { writePdf } from '#main/documents/pdf'
import { readFontFiles } from '#main/documents/pdf/faces'
import { fontFolder } from './fonts'
import { papers } from './papers'

it('x', async () => {
  const fonts = await readFontFiles(fontFolder)
  mkdirSync('/tmp/out', { recursive: true })
  for (const language of ['ko', 'en'] as const)
    for (const [name, tree] of Object.entries(papers(language))) {
      writeFileSync(`/tmp/out/${name}.pdf`, await writePdf(tree, fonts, () => undefined))
      writeFileSync(`/tmp/out/${name}.docx`, await writeDocx(tree, () => undefined))
    }
})
