import { agendaSheet } from '#core/document/agendaSheet'
import { callForWrittenVote } from '#core/document/callForWrittenVote'
import { replyForm } from '#core/document/replyForm'
import { replySheet } from '#core/document/replySheet'
import type { DocumentTree } from '#core/document/tree'
import type { DocumentWriter, Written } from '#main/documents/documentWriter'
import { readMailAddress, writeMemberMail } from '#main/exchange/outgoing/memberMail'
import { agendaInput, callInput, items, sheetInput, treeOf } from '../documents/papers'

const members = 30

/** Milliseconds for the packs of thirty members: letter and four agenda sheets once in two formats, sheet, form and mail for each member. */
export async function thirtyPacks(writer: DocumentWriter): Promise<number> {
  const options = { onProgress: () => undefined, signal: new AbortController().signal }
  const bytesOf = (written: Written): Uint8Array => {
    if (!written.ok) throw new Error(written.reason === 'failed' ? written.message : written.reason)
    return written.bytes
  }
  const write = async (tree: DocumentTree, format: 'docx' | 'pdf') => bytesOf(await writer.write(tree, format, options))
  const begin = performance.now()
  const letters = [
    treeOf(callForWrittenVote(callInput('ko'))),
    ...items.slice(0, 4).map((item) => treeOf(agendaSheet({ ...agendaInput('ko'), item }))),
  ]
  const attachments: { fileName: string; mediaType: string; bytes: Uint8Array }[] = []
  for (const [index, tree] of letters.entries()) {
    for (const format of ['pdf', 'docx'] as const) {
      attachments.push({
        fileName: `${index}.${format}`,
        mediaType: 'application/octet-stream',
        bytes: await write(tree, format),
      })
    }
  }
  const address = readMailAddress('member@example.org')
  if (address === null) throw new Error('not an address')
  for (let number = 1; number <= members; number += 1) {
    const input = { ...sheetInput('ko'), seat: { ...sheetInput('ko').seat, number } }
    const form = replyForm(input)
    if (!form.ok) throw new Error(form.refusal.code)
    const own = [
      { fileName: 'sheet.docx', mediaType: 'application/octet-stream', bytes: await write(treeOf(replySheet(input)), 'docx') },
      { fileName: 'sheet.pdf', mediaType: 'application/pdf', bytes: bytesOf(await writer.writeForm(form.form, options)) },
    ]
    await writeMemberMail({
      to: { name: '위원', address },
      from: null,
      subject: '서면의결 시행 알림',
      text: '붙임과 같이 알려 드립니다.',
      attachments: [...attachments, ...own],
      id: form.form.code,
      date: new Date(0),
    })
  }
  return performance.now() - begin
}
