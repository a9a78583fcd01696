import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { CorrectionId, DescriptionId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'
import { changedFields } from '../changedFields'
import { Description } from '../rows'

/** Puts right a recorded change of name, title or label that was typed wrongly. What stood there is kept. */
export const correctDescription = defineCommand({
  name: 'description.correct',
  title: { ko: '잘못 적은 변경을 바로잡는다', en: 'Correct a change of name that was typed wrongly' },
  roles: ['officer'],
  input: Description.pick({ from: true, name: true, post: true, organisationId: true }).extend({
    descriptionId: DescriptionId,
    seenRev: z.int().min(1),
    reason: RequiredText,
  }),
  reply: z.strictObject({ correctionId: CorrectionId }),
  refusals: ['desk.notFound', 'desk.changedMeanwhile', 'correction.nothingChanged', 'description.sameDay'],
  async load(read, { descriptionId, organisationId }) {
    const row = await read.get('descriptions', descriptionId)
    const organisation = organisationId === null ? null : await read.get('organisations', organisationId)
    return { row, organisation, all: row === null ? [] : await read.where('descriptions', 'subjectId', row.subjectId) }
  },
  decide({ known, input, now, ids, actor }) {
    const { descriptionId, seenRev, reason, ...fields } = input
    if (known.row === null) return refuse('desk.notFound', { thing: 'descriptions', id: descriptionId })
    const { rev, ...row } = known.row
    if (rev !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev, current: rev })
    if (fields.organisationId !== null && known.organisation === null) {
      return refuse('desk.notFound', { thing: 'organisations', id: fields.organisationId })
    }
    const changed = changedFields(row, fields)
    if (changed === null) return refuse('correction.nothingChanged')
    if (known.all.some((other) => other.id !== row.id && other.from === fields.from)) {
      return refuse('description.sameDay', { from: fields.from })
    }
    const correctionId = ids.next(CorrectionId)
    const correction = { id: correctionId, bodyId: null, rowTable: 'descriptions' as const, rowId: row.id, reason }
    return accept(
      [
        put('descriptions', { ...row, ...fields }),
        put('corrections', { ...correction, ...changed, correctedBy: actor.profile, correctedAt: now }),
      ],
      { correctionId },
    )
  },
})
