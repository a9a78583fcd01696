import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { replyForm, type ReplyForm } from '#core/document/replyForm'
import type { Language, ReplySheetInput } from '#core/document/inputs'
import { createReplyFormWriter, type ReplyFormWriter } from '#main/documents/pdfForm/writeReplyForm'
import { fontFolder } from './fonts'
import { items, sheetInput } from './papers'
import { readPdf, withoutBlanks } from './readBack'

/** The sheet that is filled in on the screen (D05), read back with a library that shares no code with its writer. */

let writer: ReplyFormWriter
beforeAll(async () => {
  writer = createReplyFormWriter(await readFile(path.join(fontFolder, 'PretendardGOV-Regular.ttf')))
})

function formOf(input: ReplySheetInput): ReplyForm {
  const built = replyForm(input)
  if (!built.ok) throw new Error(built.refusal.code)
  return built.form
}

interface Annotation {
  readonly fieldName: string
  readonly fieldType: string
  readonly fieldValue: unknown
  readonly buttonValue: string | undefined
  readonly alternativeText: string
  readonly readOnly: boolean
  readonly multiLine: boolean | undefined
  readonly rect: readonly number[]
}

/** The fields of every page in the order of the file. */
async function fieldsOf(bytes: Uint8Array): Promise<readonly Annotation[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  const fields: Annotation[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    fields.push(...((await (await document.getPage(page)).getAnnotations()) as Annotation[])) // untyped there; the test reads these few
  }
  await task.destroy()
  return fields
}

const decided = items.map((item) => item.number).filter((number) => !sheetInput('ko').seat.recusedItems.includes(number))

describe.each(['ko', 'en'] as const)('a reply sheet to be filled in (%s)', (language: Language) => {
  it('has a choice and an opinion for every item that the member may vote on, under the names that the desk reads', async () => {
    const fields = await fieldsOf(await writer.write(formOf(sheetInput(language))))
    const names = [...new Set(fields.map(({ fieldName }) => fieldName))]
    expect(names).toEqual([
      'code',
      ...decided.flatMap((number) => [`vote_${number}`, `opinion_${number}`]),
      'coi',
      'coi_items',
      'coi_reason',
      'remarks',
      'date',
      'signer',
      'signature',
    ])
    for (const number of decided) {
      const marks = fields.filter(({ fieldName }) => fieldName === `vote_${number}`)
      expect(marks.map(({ buttonValue }) => buttonValue)).toEqual(['yes', 'no', 'abstain', 'cond'])
    }
    expect(fields.filter(({ fieldName }) => fieldName === 'coi').map(({ buttonValue }) => buttonValue)).toEqual([
      'none',
      'declared',
    ])
  })

  it('carries its code in a field that cannot be changed, and leaves everything else open', async () => {
    const form = formOf(sheetInput(language))
    const fields = await fieldsOf(await writer.write(form))
    const code = fields.find(({ fieldName }) => fieldName === 'code')
    expect(code).toMatchObject({ fieldValue: form.code, readOnly: true })
    for (const field of fields) if (field !== code && field.fieldType === 'Tx') expect(field.fieldValue ?? '').toBe('')
  })

  it('prints every word of the form, on the page or in the code field', async () => {
    const form = formOf(sheetInput(language))
    const { text, title, language: tag } = await readPdf(await writer.write(form))
    const words = [
      form.formNumber,
      form.title,
      ...form.lines.flat(),
      form.voteHeading,
      form.closing,
      form.addressee,
      ...form.notes,
    ]
    for (const word of [...words, ...form.items.map((item) => item.text)]) expect(text).toContain(withoutBlanks(word))
    expect(title).toBe(form.metadata.title)
    expect(tag).toBe(language === 'ko' ? 'ko-KR' : 'en-GB')
  })

  it('gives the same bytes for the same form', async () => {
    const form = formOf(sheetInput(language))
    const other = createReplyFormWriter(await readFile(path.join(fontFolder, 'PretendardGOV-Regular.ttf')))
    expect(Buffer.compare(await writer.write(form), await other.write(form))).toBe(0)
  })
})

describe('the form in Korean', () => {
  it('says at each field what it is for', async () => {
    const fields = await fieldsOf(await writer.write(formOf(sheetInput('ko'))))
    const tips = fields.filter(({ fieldName }) => fieldName === 'vote_1').map(({ alternativeText }) => alternativeText)
    expect(tips).toEqual(['안건 1 찬성', '안건 1 반대', '안건 1 기권', '안건 1 조건부 찬성'])
    expect(fields.every(({ alternativeText }) => alternativeText !== '')).toBe(true)
  })

  it('stands in reading order: down the page, and from left to right in a row', async () => {
    const fields = await fieldsOf(await writer.write(formOf({ ...sheetInput('ko'), items: items.slice(0, 4) })))
    const marks = fields.filter(({ fieldName }) => fieldName.startsWith('vote_'))
    for (const [index, { rect }] of marks.entries()) {
      const before = marks[index - 1]?.rect
      if (before === undefined) continue
      const [x = 0, y = 0] = rect
      const [beforeX = 0, beforeY = 0] = before
      expect(y < beforeY || (y === beforeY && x > beforeX)).toBe(true)
    }
  })

  it('is filled in and read back: every Hangul syllable has a shape', async () => {
    const filled = await PDFDocument.load(await writer.write(formOf(sheetInput('ko'))))
    const form = filled.getForm()
    form.getRadioGroup('vote_1').select('no')
    form.getRadioGroup('coi').select('none')
    form.getTextField('opinion_1').setText('뷁 쀍 예산 근거가 없음')
    const fields = await fieldsOf(await filled.save({ updateFieldAppearances: false }))
    expect(fields.find(({ fieldName }) => fieldName === 'vote_1')?.fieldValue).toBe('no')
    expect(fields.find(({ fieldName }) => fieldName === 'opinion_1')?.fieldValue).toBe('뷁 쀍 예산 근거가 없음')
  })

  it('has no script, sends nothing and claims no archive format', async () => {
    const document = await PDFDocument.load(await writer.write(formOf(sheetInput('ko'))))
    const all = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .join('\n')
    expect(all).not.toMatch(/\/JavaScript|\/JS\b|\/SubmitForm|\/Launch|\/URI|\/OpenAction|\/AA\b|\/Metadata|pdfaid/u)
  })

  it('a member who is recused from everything still has a sheet, and one item fits one page', async () => {
    const recused = { ...sheetInput('ko').seat, recusedItems: [1] }
    const form = formOf({ ...sheetInput('ko'), items: items.slice(0, 1), seat: recused })
    const { pages } = await readPdf(await writer.write(form))
    expect(pages).toBe(1)
  })

  it('letters that the face lacks become a box, hanja of the text are printed', async () => {
    const [first] = items
    if (!first) throw new Error('no item')
    const title = { ko: '의결(議決) 안건 \u{1F600}', en: '' }
    const { text } = await readPdf(await writer.write(formOf({ ...sheetInput('ko'), items: [{ ...first, title }] })))
    expect(text).toContain('의결(議決)안건□')
  })
})
