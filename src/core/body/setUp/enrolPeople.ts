import { z } from 'zod'
import { type Change, put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { PersonId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { refuse } from '../../desk/refusals/refusal'
import { Contact, Gender, Person } from '../rows'

/** A person who is not in the desk yet. Contact data is null where none was given. */
export const NewPerson = Person.omit({ id: true }).extend({
  contact: Contact.omit({ id: true }).nullable(),
  // Recorded only where the person gave it, so a list may leave it out: leaving it out says that it is not recorded.
  organisationId: Person.shape.organisationId.default(null),
  gender: Gender.nullable().default(null),
  region: Person.shape.region.default(''),
})
export type NewPerson = z.infer<typeof NewPerson>

/** Enrols people. A contact goes into a row of its own, whose fields are sealed with that person's key. */
export const enrolPeople = defineCommand({
  name: 'person.enrol',
  title: { ko: '사람을 등록한다', en: 'Enrol people' },
  roles: ['officer'],
  input: z.strictObject({ people: z.array(NewPerson).min(1).max(limits.enrolRowsMax) }),
  reply: z.strictObject({ personIds: z.array(PersonId) }),
  refusals: ['desk.notFound'],
  async load(read, { people }) {
    const named = new Set(people.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])))
    const rows = await Promise.all([...named].map((id) => read.get('organisations', id)))
    return new Set<string>(rows.flatMap((row) => (row === null ? [] : [row.id])))
  },
  decide({ known, input, ids }) {
    const homeless = input.people.find(({ organisationId }) => organisationId !== null && !known.has(organisationId))
    if (homeless) return refuse('desk.notFound', { thing: 'organisations', id: homeless.organisationId ?? '' })
    const people = input.people.map((person) => ({ id: ids.next(PersonId), person }))
    return accept(
      people.flatMap(({ id, person }) => enrolled(id, person)),
      { personIds: people.map(({ id }) => id) },
    )
  },
})

/** The rows of a person who is enrolled under this id. */
export function enrolled(id: PersonId, { contact, ...person }: NewPerson): readonly Change[] {
  const row = put('people', { ...person, id })
  return contact === null ? [row] : [row, put('contacts', { ...contact, id })]
}
