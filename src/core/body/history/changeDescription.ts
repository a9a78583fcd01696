import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { DescriptionId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Description } from '../rows'

const tableOf = { person: 'people', organisation: 'organisations', seat: 'seats' } as const

/**
 * Records that a person, an organisation or a seat is called otherwise from a day on: name, title, workplace, label.
 * Every day before keeps what held then.
 */
export const changeDescription = defineCommand({
  name: 'description.change',
  title: { ko: '이름·직위·소속이 바뀐 것을 적는다', en: 'Record a change of name, title or organisation' },
  roles: ['officer'],
  input: Description.omit({ id: true }),
  reply: z.strictObject({ descriptionId: DescriptionId }),
  refusals: ['desk.notFound', 'description.sameDay'],
  async load(read, { subject, subjectId, organisationId, evidenceId }) {
    const [row, organisation, evidence, descriptions] = await Promise.all([
      read.get(tableOf[subject], subjectId),
      organisationId === null ? null : read.get('organisations', organisationId),
      evidenceId === null ? null : read.get('evidence', evidenceId),
      read.where('descriptions', 'subjectId', subjectId),
    ])
    return { row, organisation, evidence, descriptions }
  },
  decide({ known, input, ids }) {
    const { subject, subjectId, from, organisationId, evidenceId } = input
    if (known.row === null) return refuse('desk.notFound', { thing: tableOf[subject], id: subjectId })
    if (organisationId !== null && known.organisation === null) {
      return refuse('desk.notFound', { thing: 'organisations', id: organisationId })
    }
    if (evidenceId !== null && known.evidence === null) return refuse('desk.notFound', { thing: 'evidence', id: evidenceId })
    if (known.descriptions.some((description) => description.from === from)) return refuse('description.sameDay', { from })
    const descriptionId = ids.next(DescriptionId)
    return accept([put('descriptions', { ...input, id: descriptionId })], { descriptionId })
  },
})
