import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { AppointmentId, CorrectionId } from '../../desk/rows/identifiers'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'
import type { RuleBooks } from '../../rules/ruleBooks'
import { changedFields } from '../changedFields'
import { Appointment } from '../rows'
import { appointedSpan, isOn } from '../span'
import { appointmentRefusalCodes, checkNewAppointment, loadForAppointments, unknownReference } from './makeAppointments'
import { holderId } from './termsInRow'

const Corrected = Appointment.omit({ id: true, bodyId: true, termId: true, seatId: true, endEvidenceId: true })

/**
 * Puts right what was typed wrongly, with the reason; what stood there is kept. It is checked like a new appointment, and so are those
 * that rest on it. Rosters of votes that were opened keep what they were frozen with.
 */
export const correctAppointment = defineCommand({
  name: 'appointment.correct',
  title: { ko: '잘못 적은 위촉을 바로잡는다', en: 'Correct an appointment that was typed wrongly' },
  roles: ['officer'],
  input: Corrected.extend({ appointmentId: AppointmentId, seenRev: z.int().min(1), reason: RequiredText }),
  reply: z.strictObject({ correctionId: CorrectionId }),
  refusals: [
    'desk.changedMeanwhile',
    'correction.nothingChanged',
    'appointment.endBeforeStart',
    ...appointmentRefusalCodes,
    'correction.officeOutside',
    'correction.breaksOther',
  ],
  async load(read, { appointmentId, holder, evidenceId }) {
    const row = await read.get('appointments', appointmentId)
    if (row === null) return null
    const { bodyId, termId } = row
    return {
      row,
      offices: await read.where('offices', 'appointmentId', appointmentId),
      ...(await loadForAppointments(read, { bodyId, termId, appointments: [{ holder, evidenceId }] })),
    }
  },
  decide({ known, input, rules, now, ids, actor }) {
    if (!known?.body || !known.term) return refuse('desk.notFound', { thing: 'appointments', id: input.appointmentId })
    const { body, term } = known
    const { rev, ...row } = known.row
    const { appointmentId, seenRev, reason, ...typed } = input
    // An appointment that has no end has no paper by which it ended.
    const fields = { ...typed, endEvidenceId: typed.endedOn === null ? null : row.endEvidenceId }
    if (rev !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev, current: rev })
    const changed = changedFields(row, fields)
    if (changed === null) return refuse('correction.nothingChanged')
    const corrected: Appointment = { ...row, ...fields }
    const { endedOn, from } = corrected
    if (endedOn !== null && endedOn < from) return refuse('appointment.endBeforeStart', { endedOn, from })
    const seat = known.seats.find((one) => one.id === row.seatId)
    if (seat === undefined) return refuse('desk.notFound', { thing: 'seats', id: row.seatId })
    const others = known.appointments.filter((one) => one.id !== row.id)
    const refused =
      unknownReference(corrected, known.ids) ??
      checkNewAppointment(corrected, seat, { ...known, term, appointments: others }, body.ruleFamily, rules)
    if (refused !== null) return refused
    const outside = known.offices.find(
      (office) => !isOn(appointedSpan(corrected), office.from) || !endsWithin(office.until, corrected),
    )
    if (outside !== undefined) return refuse('correction.officeOutside', { office: outside.kind, from: outside.from })
    const broken = firstBroken({ ...known, appointments: others }, row, corrected, body.ruleFamily, rules)
    if (broken !== null) return broken
    const correctionId = ids.next(CorrectionId)
    const correction = { id: correctionId, bodyId: body.id, rowTable: 'appointments' as const, rowId: appointmentId, reason }
    return accept(
      [
        put('appointments', corrected),
        put('corrections', { ...correction, ...changed, correctedBy: actor.profile, correctedAt: now }),
      ],
      { correctionId },
    )
  },
})

const endsWithin = (until: Appointment['until'], appointment: Appointment): boolean =>
  until === null || isOn(appointedSpan(appointment), until)

/** The first later appointment on the seat or of either holder that could no longer be made on top of what is put right. */
function firstBroken(
  known: Omit<Awaited<ReturnType<typeof loadForAppointments>>, 'body' | 'term' | 'ids'>,
  before: Appointment,
  after: Appointment,
  family: string,
  rules: RuleBooks,
): Refused | null {
  const holders = new Set([holderId(before.holder), holderId(after.holder)])
  for (const other of known.appointments) {
    if (other.from <= before.from && other.from <= after.from) continue
    if (other.seatId !== before.seatId && !holders.has(holderId(other.holder))) continue
    const seat = known.seats.find((one) => one.id === other.seatId)
    const term = known.terms.find((one) => one.id === other.termId)
    if (seat === undefined || term === undefined) continue
    const rest = [...known.appointments.filter((one) => one.id !== other.id), after]
    const refused = checkNewAppointment(other, seat, { ...known, term, appointments: rest }, family, rules)
    if (refused !== null) {
      return refuse('correction.breaksOther', { seat: seat.number, from: other.from }, refused.refusal.cite)
    }
  }
  return null
}
