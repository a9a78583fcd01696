import type { RosterLine } from '#core/body/roster/rosterLine'
import type { Description } from '#core/body/rows'
import type { OrganisationId } from '#core/desk/rows/identifiers'
import type { Bilingual } from '#core/desk/rows/text'
import type { PlainDate } from '#core/desk/rows/time'
import type { SeatRecord } from '../PersonSections'

/** What a person, an organisation or a seat is called. */
export interface Called {
  readonly name: Bilingual
  readonly post: Bilingual
  readonly organisationId: OrganisationId | null
}

/** Somebody or something on the seat that can be called otherwise from a day on. */
export interface Subject {
  readonly kind: Description['subject']
  readonly id: Description['subjectId']
  /** As first recorded: what holds before the first change. */
  readonly first: Called
  /** Its recorded changes, the latest first. */
  readonly changes: SeatRecord['descriptions']
}

const nothing: Bilingual = { ko: '', en: '' }

/** Who or what the seat of a line has: the member or who acts for it, the organisation that is the member, and the seat itself. */
export function subjectsOf(line: RosterLine, record: SeatRecord): readonly Subject[] {
  const changesOf = (id: string) => record.descriptions.filter(({ subjectId }) => subjectId === id).reverse()
  const person = record.people.find(({ id }) => id === line.holder?.personId)
  const organisation =
    line.holder?.kind === 'organisation' ? record.organisations.find(({ id }) => id === line.holder?.organisationId) : undefined
  const { seat } = record
  const seatItself: Subject = {
    kind: 'seat',
    id: seat.id,
    first: { name: seat.label, post: nothing, organisationId: seat.organisationId },
    changes: changesOf(seat.id),
  }
  const found: Subject[] = []
  if (person) found.push({ kind: 'person', id: person.id, first: person, changes: changesOf(person.id) })
  if (organisation) {
    const first = { name: organisation.name, post: nothing, organisationId: null }
    found.push({ kind: 'organisation', id: organisation.id, first, changes: changesOf(organisation.id) })
  }
  return [...found, seatItself]
}

/** What holds on a day: the latest change that has begun, or what was first recorded. */
export const calledOn = ({ first, changes }: Subject, day: PlainDate): Called => changes.find(({ from }) => from <= day) ?? first
