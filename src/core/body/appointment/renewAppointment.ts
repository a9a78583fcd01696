import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { AppointmentId, SeatId, TermId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Appointment } from '../rows'
import {
  appointed,
  appointmentRefusalCodes,
  checkNewAppointment,
  loadForAppointments,
  unknownReference,
} from './makeAppointments'

/**
 * Appoints a member again (연임): the same holder for another term, on the same seat or on one of the next term. A limit on renewals is
 * only set aside with a reason, which is kept.
 */
export const renewAppointment = defineCommand({
  name: 'appointment.renew',
  title: { ko: '위원을 연임시킨다', en: 'Renew an appointment' },
  roles: ['officer'],
  input: Appointment.pick({ from: true, until: true, exceptionReason: true, evidenceId: true }).extend({
    appointmentId: AppointmentId,
    seenRev: z.int().min(1),
    termId: TermId,
    seatId: SeatId,
  }),
  reply: z.strictObject({ appointmentId: AppointmentId }),
  refusals: ['desk.changedMeanwhile', 'appointment.alreadyEnded', ...appointmentRefusalCodes],
  async load(read, { appointmentId, termId, evidenceId }) {
    const renewed = await read.get('appointments', appointmentId)
    if (renewed === null) return null
    const { bodyId, holder } = renewed
    return { renewed, ...(await loadForAppointments(read, { bodyId, termId, appointments: [{ holder, evidenceId }] })) }
  },
  decide({ known, input, rules, ids }) {
    if (!known?.body) return refuse('desk.notFound', { thing: 'appointments', id: input.appointmentId })
    const { renewed, body, term } = known
    if (renewed.rev !== input.seenRev) return refuse('desk.changedMeanwhile', { seen: input.seenRev, current: renewed.rev })
    if (renewed.endedOn !== null) return refuse('appointment.alreadyEnded', { endedOn: renewed.endedOn })
    if (term?.bodyId !== body.id) return refuse('desk.notFound', { thing: 'terms', id: input.termId })
    const seat = known.seats.find((one) => one.id === input.seatId && one.termId === term.id)
    if (seat === undefined) return refuse('desk.notFound', { thing: 'seats', id: input.seatId })
    const { from, until, exceptionReason, evidenceId } = input
    const wanted = { seatId: seat.id, holder: renewed.holder, kind: 'renewed' as const, from, until, exceptionReason, evidenceId }
    const refused =
      unknownReference(wanted, known.ids) ??
      checkNewAppointment({ ...wanted, endedOn: null }, seat, { ...known, term }, body.ruleFamily, rules)
    if (refused !== null) return refused
    const appointmentId = ids.next(AppointmentId)
    return accept([put('appointments', appointed(wanted, appointmentId, term))], { appointmentId })
  },
})
