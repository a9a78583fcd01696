import type { BodyId } from '../desk/identifiers'
import type { Reader } from '../desk/reader'
import type { Row } from '../desk/tables'

/** A body with all that decides who its members are on any day: what the roster, the composition and the signers are computed from. */
export interface BodyFacts {
  readonly body: Row<'bodies'>
  readonly terms: readonly Row<'terms'>[]
  readonly seats: readonly Row<'seats'>[]
  readonly appointments: readonly Row<'appointments'>[]
  readonly offices: readonly Row<'offices'>[]
  /** Only those that the seats and appointments name. */
  readonly organisations: readonly Row<'organisations'>[]
  readonly people: readonly Row<'people'>[]
}

/** Null when there is no such body. */
export async function loadBodyFacts(read: Reader, bodyId: BodyId): Promise<BodyFacts | null> {
  const body = await read.get('bodies', bodyId)
  if (body === null) return null
  const [terms, seats, appointments, offices] = await Promise.all([
    read.where('terms', 'bodyId', bodyId),
    read.where('seats', 'bodyId', bodyId),
    read.where('appointments', 'bodyId', bodyId),
    read.where('offices', 'bodyId', bodyId),
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
  const [organisations, people] = await Promise.all([
    Promise.all([...organisationIds].map((id) => read.get('organisations', id))),
    Promise.all([...personIds].map((id) => read.get('people', id))),
  ])
  return {
    body,
    terms,
    seats,
    appointments,
    offices,
    organisations: organisations.filter((row) => row !== null),
    people: people.filter((row) => row !== null),
  }
}
