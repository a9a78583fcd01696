import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/change'
import { DocumentId } from '../../desk/identifiers'
import { refuse } from '../../desk/refusal'
import { IssuedDocument } from '../rows'

/** Records that a paper was written out, with the fingerprints of its content and of the file. */
export const recordIssuedDocument = defineCommand({
  name: 'document.recordIssued',
  title: { ko: '펴낸 문서를 적는다', en: 'Record an issued document' },
  roles: ['officer', 'publisher'],
  input: IssuedDocument.omit({ id: true, issuedAt: true }),
  reply: z.strictObject({ documentId: DocumentId }),
  refusals: ['desk.notFound'],
  load: (read, input) => read.get('resolutions', input.resolutionId),
  decide({ known, input, now, ids }) {
    if (!known) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const id = ids.next(DocumentId)
    return accept([put('documents', { ...input, id, issuedAt: now })], { documentId: id })
  },
})
