import type { z } from 'zod'
import type { OrganisationId } from '../../desk/rows/identifiers'
import type { Reader } from '../../desk/rows/reader'
import { limits } from '../../desk/limits'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import { firstRepeated } from '../firstRepeated'
import { Seat } from '../rows'

/** A seat before it has an id and a term. */
export const NewSeat = Seat.omit({ id: true, bodyId: true, termId: true })
export type NewSeat = z.infer<typeof NewSeat>

/** Those of the named organisations that exist. */
export async function organisationsNamed(read: Reader, seats: readonly NewSeat[]): Promise<ReadonlySet<OrganisationId>> {
  const named = new Set(seats.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])))
  const rows = await Promise.all([...named].map((id) => read.get('organisations', id)))
  return new Set(rows.flatMap((row) => (row === null ? [] : [row.id])))
}

/** Why seats cannot be added to a term in which these numbers are taken; null where they can. */
export function refuseSeats(
  seats: readonly NewSeat[],
  taken: readonly number[],
  organisationIds: ReadonlySet<OrganisationId>,
): Refused | null {
  for (const { organisationId } of seats) {
    if (organisationId !== null && !organisationIds.has(organisationId)) {
      return refuse('desk.notFound', { thing: 'organisations', id: organisationId })
    }
  }
  const numbers = [...taken, ...seats.map((seat) => seat.number)]
  if (numbers.length > limits.seatsMax) return refuse('seat.tooMany', { count: numbers.length, max: limits.seatsMax })
  const repeated = firstRepeated(numbers)
  return repeated === null ? null : refuse('seat.numberTaken', { number: repeated })
}
