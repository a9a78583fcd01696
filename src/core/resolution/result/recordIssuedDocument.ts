import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { DocumentId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { IssuedDocument } from '../rows'

/** What each form is about, by the table that holds it (forms.md). */
const subjects = {
  D02: { subject: 'resolution', table: 'resolutions' },
  D04: { subject: 'resolution', table: 'resolutions' },
  D05: { subject: 'resolution', table: 'resolutions' },
  D07: { subject: 'resolution', table: 'resolutions' },
  D08: { subject: 'resolution', table: 'resolutions' },
  D09: { subject: 'resolution', table: 'resolutions' },
  D10: { subject: 'resolution', table: 'resolutions' },
  D11: { subject: 'body', table: 'bodies' },
  D22: { subject: 'appointment', table: 'appointments' },
} as const satisfies Record<IssuedDocument['form'], { readonly subject: IssuedDocument['subject']; readonly table: string }>

/** Records that a paper was written out, with the fingerprints of its content and of the file. */
export const recordIssuedDocument = defineCommand({
  name: 'document.recordIssued',
  title: { ko: '펴낸 문서를 적는다', en: 'Record an issued document' },
  roles: ['officer', 'publisher'],
  input: IssuedDocument.omit({ id: true, issuedAt: true, subject: true }),
  reply: z.strictObject({ documentId: DocumentId }),
  refusals: ['desk.notFound'],
  load: (read, { form, subjectId }) => read.get(subjects[form].table, subjectId),
  decide({ known, input, now, ids }) {
    const { subject, table } = subjects[input.form]
    if (!known) return refuse('desk.notFound', { thing: table, id: input.subjectId })
    const id = ids.next(DocumentId)
    return accept([put('documents', { ...input, subject, id, issuedAt: now })], { documentId: id })
  },
})
