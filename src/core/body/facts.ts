import type { BodyId } from '../desk/rows/identifiers'
import type { Reader } from '../desk/rows/reader'
import type { Row } from '../desk/rows/tables'

/** A body with all that decides who its members are on any day: what the roster, the composition and the signers are computed from. */
export interface BodyFacts {
  readonly body: Row<'bodies'>
  readonly terms: readonly Row<'terms'>[]
  readonly seats: readonly Row<'seats'>[]
  readonly appointments: readonly Row<'appointments'>[]
  readonly offices: readonly Row<'offices'>[]
  /** Only those that the seats, appointments, people and descriptions name. */
  readonly organisations: readonly Row<'organisations'>[]
  readonly people: readonly Row<'people'>[]
  /** Names, titles and labels from a day on, of those people and organisations and of the seats. */
  readonly descriptions: readonly Row<'descriptions'>[]
  /** The appointment papers that the appointments name. */
  readonly papers: readonly Row<'evidence'>[]
  readonly interests: readonly Row<'interests'>[]
}

/** Null when there is no such body. */
export async function loadBodyFacts(read: Reader, bodyId: BodyId): Promise<BodyFacts | null> {
  const body = await read.get('bodies', bodyId)
  if (body === null) return null
  const [terms, seats, appointments, offices, interests, allDescriptions] = await Promise.all([
    read.where('terms', 'bodyId', bodyId),
    read.where('seats', 'bodyId', bodyId),
    read.where('appointments', 'bodyId', bodyId),
    read.where('offices', 'bodyId', bodyId),
    read.where('interests', 'bodyId', bodyId),
    read.all('descriptions'),
  ])
  const organisationIds = new Set<string>()
  const personIds = new Set<string>()
  for (const seat of seats) if (seat.organisationId !== null) organisationIds.add(seat.organisationId)
  for (const { holder } of appointments) {
    if (holder.kind === 'person') personIds.add(holder.personId)
    else {
      organisationIds.add(holder.organisationId)
      if (holder.representativeId !== null) personIds.add(holder.representativeId)
    }
  }
  const people = present(await Promise.all([...personIds].map((id) => read.get('people', id))))
  const described = new Set<string>([...seats.map((seat) => seat.id), ...personIds])
  for (const { organisationId } of people) if (organisationId !== null) organisationIds.add(organisationId)
  for (const { subjectId, organisationId } of allDescriptions) {
    if (described.has(subjectId) && organisationId !== null) organisationIds.add(organisationId)
  }
  for (const id of organisationIds) described.add(id)
  const paperIds = new Set(
    appointments.flatMap(({ evidenceId, endEvidenceId }) => [evidenceId, endEvidenceId].filter((id) => id !== null)),
  )
  const [organisations, papers] = await Promise.all([
    Promise.all([...organisationIds].map((id) => read.get('organisations', id))),
    Promise.all([...paperIds].map((id) => read.get('evidence', id))),
  ])
  return {
    body,
    terms,
    seats,
    appointments,
    offices,
    organisations: present(organisations),
    people,
    descriptions: allDescriptions.filter((row) => described.has(row.subjectId)),
    papers: present(papers),
    interests,
  }
}

const present = <Value>(rows: readonly (Value | null)[]): Value[] => rows.filter((row) => row !== null)
