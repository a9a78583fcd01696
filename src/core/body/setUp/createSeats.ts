import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { BodyId, SeatId, TermId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { refuse } from '../../desk/refusals/refusal'
import { firstRepeated } from '../firstRepeated'
import { Seat } from '../rows'

/** Makes all seats of a term at once. That they are too many for the law is shown by the composition, not refused here. */
export const createSeats = defineCommand({
  name: 'seat.create',
  title: { ko: '기수의 자리를 만든다', en: 'Create the seats of a term' },
  roles: ['officer'],
  input: z.strictObject({
    bodyId: BodyId,
    termId: TermId,
    seats: z.array(Seat.omit({ id: true, bodyId: true, termId: true })).min(1),
  }),
  reply: z.strictObject({ seatIds: z.array(SeatId) }),
  refusals: ['desk.notFound', 'seat.tooMany', 'seat.numberTaken'],
  async load(read, input) {
    const named = input.seats.flatMap((seat) => (seat.organisationId === null ? [] : [seat.organisationId]))
    const organisations = await Promise.all([...new Set(named)].map((id) => read.get('organisations', id)))
    return {
      term: await read.get('terms', input.termId),
      existing: await read.where('seats', 'termId', input.termId),
      organisationIds: new Set<string>(organisations.flatMap((row) => (row === null ? [] : [row.id]))),
    }
  },
  decide({ known, input, ids }) {
    if (known.term?.bodyId !== input.bodyId) return refuse('desk.notFound', { thing: 'terms', id: input.termId })
    for (const { organisationId } of input.seats) {
      if (organisationId !== null && !known.organisationIds.has(organisationId)) {
        return refuse('desk.notFound', { thing: 'organisations', id: organisationId })
      }
    }
    const numbers = [...known.existing, ...input.seats].map((seat) => seat.number)
    if (numbers.length > limits.seatsMax) return refuse('seat.tooMany', { count: numbers.length, max: limits.seatsMax })
    const taken = firstRepeated(numbers)
    if (taken !== null) return refuse('seat.numberTaken', { number: taken })
    const seats = input.seats.map((seat) => ({ ...seat, id: ids.next(SeatId), bodyId: input.bodyId, termId: input.termId }))
    return accept(
      seats.map((seat) => put('seats', seat)),
      { seatIds: seats.map((seat) => seat.id) },
    )
  },
})
