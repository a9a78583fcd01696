import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { ReplyForm } from '#core/document/replyForm'
import { addFields } from './fields'
import { createFormFont, type FormFont } from './formFont'
import { layOut, pageSize } from './layOut'

/** Writes reply sheets that are filled in on the screen; the face is read once and serves them all. */
export interface ReplyFormWriter {
  write(form: ReplyForm): Promise<Uint8Array>
}

export function createReplyFormWriter(regular: Uint8Array): ReplyFormWriter {
  const faces = new Map<string, FormFont>()
  return {
    write(form) {
      const hanja = [...new Set(JSON.stringify(form).match(/\p{Script=Han}/gu) ?? [])].sort().join('')
      let face = faces.get(hanja)
      if (face === undefined) {
        // One face at a time: a vote's sheets share their words, and each face is some megabytes.
        faces.clear()
        face = createFormFont(regular, hanja)
        faces.set(hanja, face)
      }
      return writeReplyForm(form, face)
    },
  }
}

/**
 * D05 as a PDF form. No script, no address to send to; its one face is inside with all Hangul syllables, so that whatever is typed prints. It is
 * no PDF/A and claims none: an archive keeps what comes back as a print or a scan. The same form gives the same bytes.
 */
async function writeReplyForm(form: ReplyForm, face: FormFont): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const pages = layOut(form, face)
  const font = { ref: face.embed(context), face }
  const made = pages.map((page) => {
    const added = document.addPage([pageSize.width, pageSize.height])
    added.node.set(PDFName.of('Contents'), context.register(context.flateStream(page.content.join('\n'))))
    added.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font.ref } }))
    // The widgets stand in reading order, row by row.
    added.node.set(PDFName.of('Tabs'), PDFName.of('R'))
    return { ref: added.ref, node: added.node, page }
  })
  const { widgets, form: acroForm } = addFields(context, made, font)
  made.forEach(({ node }, index) => {
    node.set(PDFName.of('Annots'), context.obj([...(widgets[index] ?? [])]))
  })
  catalog.set(PDFName.of('AcroForm'), acroForm)
  catalog.set(PDFName.of('Lang'), PDFString.of(form.metadata.language === 'ko' ? 'ko-KR' : 'en-GB'))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  const { metadata } = form
  const createdAt = PDFString.fromDate(new Date(metadata.createdAt))
  const texts = {
    Title: metadata.title,
    Author: metadata.author,
    Subject: metadata.summary,
    Keywords: metadata.keywords.join(', '),
    Creator: 'Forum Desk',
    Producer: 'Forum Desk (pdf-lib)',
  }
  const info = context.obj({ CreationDate: createdAt, ModDate: createdAt })
  for (const [key, text] of Object.entries(texts)) if (text !== '') info.set(PDFName.of(key), PDFHexString.fromText(text))
  context.trailerInfo.Info = context.register(info)
  return document.save({ updateFieldAppearances: false, addDefaultPage: false, useObjectStreams: true })
}
