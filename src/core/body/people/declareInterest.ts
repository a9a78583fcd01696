import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { InterestId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Interest } from '../rows'
import { isOn } from '../span'

/** Records an interest that a member declared, that somebody raised against the member, or that excludes the member by a rule (forms D12). */
export const declareInterest = defineCommand({
  name: 'interest.declare',
  title: { ko: '이해관계를 신고한다', en: 'Declare an interest of a member' },
  roles: ['officer'],
  input: Interest.omit({ id: true, bodyId: true }),
  reply: z.strictObject({ interestId: InterestId }),
  refusals: ['desk.notFound', 'body.untilBeforeFrom', 'interest.outsideAppointment'],
  async load(read, { appointmentId, evidenceId }) {
    return {
      appointment: await read.get('appointments', appointmentId),
      evidence: evidenceId === null ? null : await read.get('evidence', evidenceId),
    }
  },
  decide({ known: { appointment, evidence }, input, ids }) {
    const { appointmentId, from, until, evidenceId } = input
    if (appointment === null) return refuse('desk.notFound', { thing: 'appointments', id: appointmentId })
    if (evidenceId !== null && evidence === null) return refuse('desk.notFound', { thing: 'evidence', id: evidenceId })
    if (until !== null && until < from) return refuse('body.untilBeforeFrom', { from, until })
    // Not bounded by the end of the term: a member may serve on after it.
    if (!isOn({ from: appointment.from, until: appointment.endedOn }, from))
      return refuse('interest.outsideAppointment', { from })
    const interestId = ids.next(InterestId)
    return accept([put('interests', { ...input, id: interestId, bodyId: appointment.bodyId })], { interestId })
  },
})
