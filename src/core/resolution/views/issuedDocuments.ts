import { z } from 'zod'
import { answer, defineQuery } from '../../desk/query'
import { IssuedDocument } from '../rows'

export const IssuedDocuments = z.strictObject({ documents: z.array(IssuedDocument) })

/** The papers that were written out about one vote, body or appointment, the newest first. */
export const issuedDocuments = defineQuery({
  name: 'document.listIssued',
  title: { ko: '펴낸 문서를 본다', en: 'List issued documents' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: IssuedDocument.pick({ subjectId: true }),
  reply: IssuedDocuments,
  async answer({ read, input }) {
    const rows = await read.where('documents', 'subjectId', input.subjectId)
    const documents = rows.map(({ rev, ...row }) => {
      void rev
      return row
    })
    return answer({ documents: documents.sort((a, b) => (a.id < b.id ? 1 : -1)) })
  },
})
