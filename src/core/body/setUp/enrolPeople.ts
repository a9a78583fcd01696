import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { PersonId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { Contact, Gender, Person } from '../rows'

/** Enrols people. A contact goes into a row of its own, whose fields are sealed with that person's key. */
export const enrolPeople = defineCommand({
  name: 'person.enrol',
  title: { ko: '사람을 등록한다', en: 'Enrol people' },
  roles: ['officer'],
  input: z.strictObject({
    people: z
      .array(
        Person.omit({ id: true }).extend({
          contact: Contact.omit({ id: true }).nullable(),
          // Recorded only where the person gave it, so a list may leave it out: leaving it out says that it is not recorded.
          organisationId: Person.shape.organisationId.default(null),
          gender: Gender.nullable().default(null),
          region: Person.shape.region.default(''),
        }),
      )
      .min(1)
      .max(limits.enrolRowsMax),
  }),
  reply: z.strictObject({ personIds: z.array(PersonId) }),
  refusals: [],
  load: () => Promise.resolve(null),
  decide({ input, ids }) {
    const enrolled = input.people.map((person) => ({ ...person, id: ids.next(PersonId) }))
    return accept(
      enrolled.flatMap(({ contact, ...person }) => {
        const row = put('people', person)
        return contact === null ? [row] : [row, put('contacts', { ...contact, id: person.id })]
      }),
      { personIds: enrolled.map((person) => person.id) },
    )
  },
})
