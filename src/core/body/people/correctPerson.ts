import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { CorrectionId, PersonId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'
import { changedFields } from '../changedFields'
import { Person } from '../rows'

/** Puts right a person that was typed wrongly, for every day. A name or title that changed on a day is `description.change`. */
export const correctPerson = defineCommand({
  name: 'person.correct',
  title: { ko: '잘못 적은 사람을 바로잡는다', en: 'Correct a person that was typed wrongly' },
  roles: ['officer'],
  input: Person.pick({ name: true, post: true, organisationId: true }).extend({
    personId: PersonId,
    seenRev: z.int().min(1),
    reason: RequiredText,
  }),
  reply: z.strictObject({ correctionId: CorrectionId }),
  refusals: ['desk.notFound', 'desk.changedMeanwhile', 'correction.nothingChanged'],
  async load(read, { personId, organisationId }) {
    return {
      person: await read.get('people', personId),
      organisation: organisationId === null ? null : await read.get('organisations', organisationId),
    }
  },
  decide({ known, input, now, ids, actor }) {
    const { personId, seenRev, reason, ...fields } = input
    if (known.person === null) return refuse('desk.notFound', { thing: 'people', id: personId })
    const { rev, ...person } = known.person
    if (rev !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev, current: rev })
    if (fields.organisationId !== null && known.organisation === null) {
      return refuse('desk.notFound', { thing: 'organisations', id: fields.organisationId })
    }
    const changed = changedFields(person, fields)
    if (changed === null) return refuse('correction.nothingChanged')
    const correctionId = ids.next(CorrectionId)
    const correction = { id: correctionId, bodyId: null, rowTable: 'people' as const, rowId: personId, reason }
    return accept(
      [
        put('people', { ...person, ...fields }),
        put('corrections', { ...correction, ...changed, correctedBy: actor.profile, correctedAt: now }),
      ],
      { correctionId },
    )
  },
})
