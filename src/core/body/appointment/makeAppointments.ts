import { z } from 'zod'
import { type Change, put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { AppointmentId, BodyId, TermId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import type { Reader } from '../../desk/rows/reader'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { RuleBooks } from '../../rules/ruleBooks'
import { Appointment, type Seat, type Term } from '../rows'
import { checkAppointment, type SeatHistory } from './checkAppointment'
import { rowsNamed, settleHolder, unknownHolder, WantedHolder } from './wantedHolder'

export const NewAppointment = Appointment.omit({
  id: true,
  bodyId: true,
  termId: true,
  endedOn: true,
  ending: true,
  endReason: true,
  endEvidenceId: true,
})
export type NewAppointment = z.infer<typeof NewAppointment>
const Input = z.strictObject({
  bodyId: BodyId,
  termId: TermId,
  appointments: z
    .array(NewAppointment.extend({ holder: WantedHolder }))
    .min(1)
    .max(limits.seatsMax),
})

/** What may speak against an appointment, in the order in which it is looked at. */
export const appointmentRefusalCodes = [
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
] as const

/**
 * Puts holders on seats, several at once. Each is checked on top of those before it in the list;
 * one that cannot be made refuses them all, and nobody is enrolled then. `exceptionReason` lifts the limit on renewals and nothing else.
 */
export const makeAppointments = defineCommand({
  name: 'appointment.make',
  title: { ko: '위원을 위촉한다', en: 'Appoint members' },
  roles: ['officer'],
  input: Input,
  reply: z.strictObject({ appointmentIds: z.array(AppointmentId) }),
  refusals: appointmentRefusalCodes,
  load: (read, input) => loadForAppointments(read, input),
  decide({ known, input, rules, ids }) {
    const { body, term } = known
    if (body === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    if (term?.bodyId !== body.id) return refuse('desk.notFound', { thing: 'terms', id: input.termId })
    const made: Appointment[] = []
    const people: Change[] = []
    for (const asked of input.appointments) {
      const seat = known.seats.find((one) => one.id === asked.seatId && one.termId === term.id)
      if (seat === undefined) return refuse('desk.notFound', { thing: 'seats', id: asked.seatId })
      const unknown = unknownReference(asked, known.ids)
      if (unknown !== null) return unknown
      const { holder, enrols } = settleHolder(asked.holder, ids)
      const wanted = { ...asked, holder }
      const history = { ...known, appointments: [...known.appointments, ...made], term }
      const refused = checkNewAppointment({ ...wanted, endedOn: null }, seat, history, body.ruleFamily, rules)
      if (refused !== null) return refused
      people.push(...enrols)
      made.push(appointed(wanted, ids.next(AppointmentId), term))
    }
    return accept([...people, ...made.map((appointment) => put('appointments', appointment))], {
      appointmentIds: made.map((appointment) => appointment.id),
    })
  },
})

/** The row of a new appointment, which nothing has ended yet. */
export const appointed = (wanted: NewAppointment, id: AppointmentId, term: Pick<Term, 'id' | 'bodyId'>): Appointment => ({
  ...wanted,
  id,
  bodyId: term.bodyId,
  termId: term.id,
  endedOn: null,
  ending: null,
  endEvidenceId: null,
  endReason: '',
})

/** What of an appointment names other rows. */
type Referring = Pick<Appointment, 'evidenceId'> & { readonly holder: WantedHolder }

/** What decides whether these appointments can be made; `ids` are those of the rows that they name and that there are. */
export async function loadForAppointments(
  read: Reader,
  input: {
    readonly bodyId: BodyId
    readonly termId: TermId
    readonly appointments: readonly Referring[]
  },
) {
  const references = input.appointments.flatMap(({ holder, evidenceId }) => [
    ...rowsNamed(holder),
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

/** Refuses a person, organisation or paper that there is not. */
export function unknownReference({ holder, evidenceId }: Referring, known: ReadonlySet<string>): Refused | null {
  const unknown = unknownHolder(holder, known)
  if (unknown !== null || evidenceId === null || known.has(evidenceId)) return unknown
  return refuse('desk.notFound', { thing: 'evidence', id: evidenceId })
}

/** Whether the appointment may be made on top of what has been on the seats so far; null where nothing speaks against it. */
export function checkNewAppointment(
  wanted: NewAppointment & Pick<Appointment, 'endedOn'>,
  seat: Seat,
  history: SeatHistory,
  family: string,
  rules: RuleBooks,
): Refused | null {
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
