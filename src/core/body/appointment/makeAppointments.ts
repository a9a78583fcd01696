import { z } from 'zod'
import { put } from '../../desk/change'
import { accept, defineCommand } from '../../desk/command'
import { AppointmentId, BodyId, TermId } from '../../desk/identifiers'
import { limits } from '../../desk/limits'
import type { Reader } from '../../desk/reader'
import { refuse, type Refused } from '../../desk/refusal'
import type { RuleBooks } from '../../rules/ruleBooks'
import { Appointment, type Seat } from '../rows'
import { checkAppointment, type SeatHistory } from './checkAppointment'

const NewAppointment = Appointment.omit({ id: true, bodyId: true, termId: true, endedOn: true, endReason: true })
type NewAppointment = z.infer<typeof NewAppointment>
const Input = z.strictObject({
  bodyId: BodyId,
  termId: TermId,
  appointments: z.array(NewAppointment).min(1).max(limits.seatsMax),
})

/**
 * Puts holders on seats, several at once. Each is checked on top of those before it in the list;
 * one that cannot be made refuses them all. `exceptionReason` lifts the limit on renewals and nothing else.
 */
export const makeAppointments = defineCommand({
  name: 'appointment.make',
  title: { ko: '위원을 위촉한다', en: 'Appoint members' },
  roles: ['officer'],
  input: Input,
  reply: z.strictObject({ appointmentIds: z.array(AppointmentId) }),
  refusals: [
    'desk.notFound',
    'appointment.untilBeforeFrom',
    'appointment.beforeTerm',
    'desk.noRule',
    'appointment.holderMustBePerson',
    'appointment.holderMustBeOrganisation',
    'appointment.overlap',
    'appointment.personElsewhere',
    'appointment.needsUntil',
    'appointment.noPredecessor',
    'appointment.notRemainder',
    'appointment.tooLong',
    'appointment.renewedTooOften',
  ],
  load: (read, input) => loadKnown(read, input),
  decide({ known, input, rules, ids }) {
    const { body, term } = known
    if (body === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    if (term?.bodyId !== body.id) return refuse('desk.notFound', { thing: 'terms', id: input.termId })
    const made: Appointment[] = []
    for (const wanted of input.appointments) {
      const seat = known.seats.find((one) => one.id === wanted.seatId && one.termId === term.id)
      if (seat === undefined) return refuse('desk.notFound', { thing: 'seats', id: wanted.seatId })
      const unknown = unknownReference(wanted, known.ids)
      if (unknown !== null) return unknown
      const history = { ...known, appointments: [...known.appointments, ...made], term }
      const refused = check(wanted, seat, history, body.ruleFamily, rules)
      if (refused !== null) return refused
      made.push({ ...wanted, id: ids.next(AppointmentId), bodyId: body.id, termId: term.id, endedOn: null, endReason: '' })
    }
    return accept(
      made.map((appointment) => put('appointments', appointment)),
      { appointmentIds: made.map((appointment) => appointment.id) },
    )
  },
})

async function loadKnown(read: Reader, input: z.infer<typeof Input>) {
  const references = input.appointments.flatMap(({ holder, evidenceId }) => [
    ...(holder.kind === 'person' ? [['people', holder.personId] as const] : [['organisations', holder.organisationId] as const]),
    ...(holder.kind === 'organisation' && holder.representativeId !== null ? [['people', holder.representativeId] as const] : []),
    ...(evidenceId === null ? [] : [['evidence', evidenceId] as const]),
  ])
  const rows = await Promise.all(references.map(([table, id]) => read.get(table, id)))
  const [body, term, terms, seats, appointments] = await Promise.all([
    read.get('bodies', input.bodyId),
    read.get('terms', input.termId),
    read.where('terms', 'bodyId', input.bodyId),
    read.where('seats', 'bodyId', input.bodyId),
    read.where('appointments', 'bodyId', input.bodyId),
  ])
  const ids: ReadonlySet<string> = new Set(rows.flatMap((row) => (row === null ? [] : [row.id])))
  return { body, term, terms, seats, appointments, ids }
}

function unknownReference({ holder, evidenceId }: NewAppointment, known: ReadonlySet<string>): Refused | null {
  const missing = (thing: string, id: string | null) =>
    id === null || known.has(id) ? null : refuse('desk.notFound', { thing, id })
  const ofHolder =
    holder.kind === 'person'
      ? missing('people', holder.personId)
      : (missing('organisations', holder.organisationId) ?? missing('people', holder.representativeId))
  return ofHolder ?? missing('evidence', evidenceId)
}

function check(wanted: NewAppointment, seat: Seat, history: SeatHistory, family: string, rules: RuleBooks): Refused | null {
  if (wanted.until !== null && wanted.until < wanted.from) {
    return refuse('appointment.untilBeforeFrom', { seat: seat.number, from: wanted.from, until: wanted.until })
  }
  if (wanted.from < history.term.from) {
    const { number, from: termFrom } = history.term
    return refuse('appointment.beforeTerm', { seat: seat.number, from: wanted.from, term: number, termFrom })
  }
  const law = rules.on(family, wanted.from)
  if (law === null) return refuse('desk.noRule', { day: wanted.from, rule: 'body.memberIs' })
  return checkAppointment(wanted, seat, history, law)
}
