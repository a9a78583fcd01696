import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { AppointmentId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { PlainDate } from '../../desk/rows/time'
import { Appointment } from '../rows'
import {
  appointed,
  appointmentRefusalCodes,
  checkNewAppointment,
  loadForAppointments,
  unknownReference,
} from './makeAppointments'
import { settleHolder, WantedHolder } from './wantedHolder'

/** Fills the seat of a member who left (보궐): a commissioned successor serves what remains of the predecessor's term, and no longer. A new person is enrolled by the same act. */
export const replaceMember = defineCommand({
  name: 'appointment.replace',
  title: { ko: '보궐위원을 위촉한다', en: 'Replace a member who left' },
  roles: ['officer'],
  input: Appointment.pick({ from: true, evidenceId: true }).extend({
    holder: WantedHolder,
    appointmentId: AppointmentId,
    seenRev: z.int().min(1),
  }),
  reply: z.strictObject({ appointmentId: AppointmentId, until: PlainDate.nullable() }),
  refusals: ['desk.changedMeanwhile', 'appointment.stillServing', ...appointmentRefusalCodes],
  async load(read, { appointmentId, holder, evidenceId }) {
    const left = await read.get('appointments', appointmentId)
    if (left === null) return null
    const { bodyId, termId } = left
    return { left, ...(await loadForAppointments(read, { bodyId, termId, appointments: [{ holder, evidenceId }] })) }
  },
  decide({ known, input, rules, ids }) {
    if (!known?.body || !known.term) return refuse('desk.notFound', { thing: 'appointments', id: input.appointmentId })
    const { left, body, term } = known
    if (left.rev !== input.seenRev) return refuse('desk.changedMeanwhile', { seen: input.seenRev, current: left.rev })
    const seat = known.seats.find((one) => one.id === left.seatId)
    if (seat === undefined) return refuse('desk.notFound', { thing: 'seats', id: left.seatId })
    if (left.endedOn === null) return refuse('appointment.stillServing', { seat: seat.number, from: left.from })
    const { from, evidenceId } = input
    const unknown = unknownReference(input, known.ids)
    if (unknown !== null) return unknown
    const { holder, enrols } = settleHolder(input.holder, ids)
    const wanted = {
      seatId: seat.id,
      holder,
      kind: 'replacement' as const,
      from,
      until: left.until,
      exceptionReason: '',
      evidenceId,
    }
    const refused = checkNewAppointment({ ...wanted, endedOn: null }, seat, { ...known, term }, body.ruleFamily, rules)
    if (refused !== null) return refused
    const appointmentId = ids.next(AppointmentId)
    return accept([...enrols, put('appointments', appointed(wanted, appointmentId, term))], { appointmentId, until: left.until })
  },
})
