import { z } from 'zod'
import type { Change } from '../../desk/rows/change'
import { type Ids, OrganisationId, PersonId } from '../../desk/rows/identifiers'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import { Holder } from '../rows'
import { enrolled, NewPerson } from '../setUp/enrolPeople'

/**
 * Who is to hold a seat: somebody whom the desk knows, or a person who is enrolled by the same act. Enrolling and appointing are then one
 * record of the journal, so that a refused appointment leaves no person behind.
 */
export const WantedHolder = z.discriminatedUnion('kind', [
  ...Holder.options,
  z.strictObject({ kind: z.literal('newPerson'), person: NewPerson }),
  z.strictObject({ kind: z.literal('newRepresentative'), organisationId: OrganisationId, person: NewPerson }),
])
export type WantedHolder = z.infer<typeof WantedHolder>

type Named = readonly ['people', PersonId] | readonly ['organisations', OrganisationId]

/** The rows that a holder names and that therefore have to be there. */
export function rowsNamed(holder: WantedHolder): readonly Named[] {
  switch (holder.kind) {
    case 'person':
      return [['people', holder.personId]]
    case 'organisation':
      return [['organisations', holder.organisationId], ...personNamed(holder.representativeId)]
    case 'newPerson':
      return organisationNamed(holder.person.organisationId)
    case 'newRepresentative':
      return [['organisations', holder.organisationId], ...organisationNamed(holder.person.organisationId)]
  }
}

const personNamed = (id: PersonId | null): readonly Named[] => (id === null ? [] : [['people', id]])
const organisationNamed = (id: OrganisationId | null): readonly Named[] => (id === null ? [] : [['organisations', id]])

/** Refuses a person or an organisation that there is not; `known` are the ids of the rows that there are. */
export function unknownHolder(holder: WantedHolder, known: ReadonlySet<string>): Refused | null {
  const missing = rowsNamed(holder).find(([, id]) => !known.has(id))
  return missing === undefined ? null : refuse('desk.notFound', { thing: missing[0], id: missing[1] })
}

/** The holder as it stands in the appointment, and the rows of the person who is enrolled with it. */
export function settleHolder(wanted: WantedHolder, ids: Ids): { readonly holder: Holder; readonly enrols: readonly Change[] } {
  if (wanted.kind === 'person' || wanted.kind === 'organisation') return { holder: wanted, enrols: [] }
  const personId = ids.next(PersonId)
  const enrols = enrolled(personId, wanted.person)
  if (wanted.kind === 'newPerson') return { holder: { kind: 'person', personId }, enrols }
  return { holder: { kind: 'organisation', organisationId: wanted.organisationId, representativeId: personId }, enrols }
}
