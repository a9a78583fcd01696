import type { Bilingual } from '../desk/rows/text'
import type { PlainDate } from '../desk/rows/time'
import type { FactIndex } from './factIndex'
import type { OrganisationId } from '../desk/rows/identifiers'
import type { Organisation, Person, Seat } from './rows'

/** Names, titles and labels as they were on a day: the row's own, until a dated description took its place (design 1.5). */

const latestOf = (subjectId: string, day: PlainDate, index: FactIndex) =>
  index.descriptionsOf
    .get(subjectId)
    ?.filter((description) => description.from <= day)
    .at(-1)

export interface PersonOnDay {
  readonly name: Bilingual
  readonly post: Bilingual
  readonly organisationId: OrganisationId | null
}

export function personOn(person: Person, day: PlainDate, index: FactIndex): PersonOnDay {
  const { name, post, organisationId } = latestOf(person.id, day, index) ?? person
  return { name, post, organisationId }
}

export const organisationNameOn = (organisation: Organisation, day: PlainDate, index: FactIndex): Bilingual =>
  (latestOf(organisation.id, day, index) ?? organisation).name

export function seatOn(
  seat: Seat,
  day: PlainDate,
  index: FactIndex,
): { label: Bilingual; organisationId: OrganisationId | null } {
  const latest = latestOf(seat.id, day, index)
  return latest === undefined
    ? { label: seat.label, organisationId: seat.organisationId }
    : { label: latest.name, organisationId: latest.organisationId }
}
