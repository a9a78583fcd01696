import { z } from 'zod'
import { SeatId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { indexOf } from '../factIndex'
import { loadBodyFacts } from '../facts'
import { personIdOf } from '../roster/roster'
import { Appointment, Correction, Description, Interest, Office, Organisation, Person, Seat } from '../rows'

const revised = { rev: z.int() }

/** All that is recorded of a seat and of those who held it, with what was put right: for the panel beside the roster. */
export const seatHistory = defineQuery({
  name: 'members.seatHistory',
  title: { ko: '한 자리의 이력을 본다', en: 'Show the history of a seat' },
  roles: ['officer', 'coChair', 'auditor'],
  input: z.strictObject({ seatId: SeatId }),
  reply: z.strictObject({
    seat: Seat.extend(revised),
    appointments: z.array(Appointment.extend(revised)),
    offices: z.array(Office.extend(revised)),
    /** The people who held it or acted for its holder, as first recorded: what holds since a later day stands in `descriptions`. */
    people: z.array(Person.extend(revised)),
    /** Every organisation on record, as first recorded: where a member may be said to work. */
    organisations: z.array(Organisation.extend(revised)),
    /** Changes of name, title or label of the seat, its organisations and its holders, by the day from which they hold. */
    descriptions: z.array(Description.extend(revised)),
    interests: z.array(Interest.extend(revised)),
    corrections: z.array(Correction.extend(revised)),
  }),
  async answer({ read, input: { seatId } }) {
    const seat = await read.get('seats', seatId)
    const facts = seat && (await loadBodyFacts(read, seat.bodyId))
    if (!seat || !facts) return refuse('desk.notFound', { thing: 'seats', id: seatId })
    const index = indexOf(facts)
    const appointments = index.onSeat.get(seatId) ?? []
    const subjects = new Set<string>([seatId])
    for (const { holder } of appointments) {
      const personId = personIdOf(holder)
      if (personId !== null) subjects.add(personId)
      if (holder.kind === 'organisation') subjects.add(holder.organisationId)
    }
    const descriptions = [...subjects].flatMap((id) => index.descriptionsOf.get(id) ?? [])
    const corrected = [...subjects, ...appointments.map(({ id }) => id), ...descriptions.map(({ id }) => id)]
    const corrections = await Promise.all(corrected.map((id) => read.where('corrections', 'rowId', id)))
    return answer({
      seat,
      appointments: [...appointments],
      people: facts.people.filter(({ id }) => subjects.has(id)),
      organisations: [...(await read.all('organisations'))],
      offices: appointments.flatMap(({ id }) => index.officesOf.get(id) ?? []),
      descriptions: descriptions.sort((a, b) => (a.from < b.from ? -1 : 1)),
      interests: appointments.flatMap(({ id }) => index.interestsOf.get(id) ?? []),
      corrections: corrections.flat().sort((a, b) => (a.correctedAt < b.correctedAt ? -1 : 1)),
    })
  },
})
