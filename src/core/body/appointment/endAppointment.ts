import { z } from 'zod'
import { type Change, put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { AppointmentId, EvidenceId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { Ending } from '../rows'
import { isOn } from '../span'

/**
 * Records that a member left: the last day in office, how, and why. A dismissal names a ground of the rules of that day. After the last day of the term it ends a holdover.
 * Offices that hang on the appointment end with it; one that had not begun is taken away.
 */
export const endAppointment = defineCommand({
  name: 'appointment.end',
  title: { ko: '위촉을 끝낸다', en: 'End an appointment' },
  roles: ['officer'],
  input: z.strictObject({
    appointmentId: AppointmentId,
    seenRev: z.int().min(1),
    endedOn: PlainDate,
    /** How it ended; lists and scripts that do not say leave it unknown. */
    ending: Ending.nullable().default(null),
    endReason: RequiredText,
    evidenceId: EvidenceId.nullable(),
  }),
  reply: z.strictObject({ officesEnded: z.int().min(0) }),
  refusals: [
    'desk.notFound',
    'desk.changedMeanwhile',
    'appointment.alreadyEnded',
    'appointment.endBeforeStart',
    'appointment.endAfterOffice',
    'appointment.groundNotInRules',
    'appointment.notInHoldover',
  ],
  async load(read, input) {
    const appointment = await read.get('appointments', input.appointmentId)
    const evidence = input.evidenceId === null ? null : await read.get('evidence', input.evidenceId)
    if (appointment === null) return { appointment, evidence, body: null, successors: [], offices: [] }
    const { holder } = appointment
    // Holdover ends when somebody else takes the seat, and when the same person takes another one.
    const later = (await read.where('appointments', 'bodyId', appointment.bodyId)).filter((one) => {
      const samePerson = holder.kind === 'person' && one.holder.kind === 'person' && one.holder.personId === holder.personId
      return one.from > appointment.from && (one.seatId === appointment.seatId || samePerson)
    })
    return {
      appointment,
      evidence,
      body: await read.get('bodies', appointment.bodyId),
      successors: later,
      offices: await read.where('offices', 'appointmentId', appointment.id),
    }
  },
  decide({ known, input, rules }) {
    const { appointment, body, evidence } = known
    if (appointment === null || body === null) return refuse('desk.notFound', { thing: 'appointments', id: input.appointmentId })
    if (input.evidenceId !== null && evidence === null)
      return refuse('desk.notFound', { thing: 'evidence', id: input.evidenceId })
    const { rev, ...row } = appointment
    if (rev !== input.seenRev) return refuse('desk.changedMeanwhile', { seen: input.seenRev, current: rev })
    if (row.endedOn !== null) return refuse('appointment.alreadyEnded', { endedOn: row.endedOn })
    const { endedOn, ending, endReason } = input
    if (endedOn < row.from) return refuse('appointment.endBeforeStart', { endedOn, from: row.from })
    if (body.until !== null && endedOn > body.until) return refuse('appointment.endAfterOffice', { endedOn, lastDay: body.until })
    const law = rules.on(body.ruleFamily, endedOn)
    if (row.until !== null && endedOn > row.until) {
      const succeeded = known.successors.some((one) => one.from <= endedOn)
      if (law?.value('term.holdover') !== true || succeeded) {
        return refuse('appointment.endAfterOffice', { endedOn, lastDay: row.until }, law?.cite('term.holdover') ?? null)
      }
    }
    const ground = ending?.kind === 'dismissed' ? ending.ground : null
    if (ground !== null && law?.value('dismissal.grounds').includes(ground) !== true) {
      return refuse('appointment.groundNotInRules', { ground }, law?.cite('dismissal.grounds') ?? null)
    }
    const inHoldover = row.until !== null && endedOn > row.until
    if (ending?.kind === 'holdoverEnded' && !inHoldover) {
      return refuse('appointment.notInHoldover', { endedOn, until: row.until ?? '–' }, law?.cite('term.holdover') ?? null)
    }
    const offices = known.offices.flatMap(({ rev: _rev, ...office }): Change[] => {
      if (office.from > endedOn) return [{ op: 'delete', table: 'offices', id: office.id }]
      return isOn(office, endedOn) ? [put('offices', { ...office, until: endedOn })] : []
    })
    const endEvidenceId = input.evidenceId
    return accept([put('appointments', { ...row, endedOn, ending, endReason, endEvidenceId }), ...offices], {
      officesEnded: offices.length,
    })
  },
})
