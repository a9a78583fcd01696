import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { BodyId, SeatId, TermId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { NewSeat, organisationsNamed, refuseSeats } from './newSeats'

/** Makes seats of a term, all or none. That they are too many for the law is shown by the composition, not refused here. */
export const createSeats = defineCommand({
  name: 'seat.create',
  title: { ko: '기수의 자리를 만든다', en: 'Create the seats of a term' },
  roles: ['officer'],
  input: z.strictObject({ bodyId: BodyId, termId: TermId, seats: z.array(NewSeat).min(1) }),
  reply: z.strictObject({ seatIds: z.array(SeatId) }),
  refusals: ['desk.notFound', 'seat.tooMany', 'seat.numberTaken'],
  async load(read, input) {
    return {
      term: await read.get('terms', input.termId),
      existing: await read.where('seats', 'termId', input.termId),
      organisationIds: await organisationsNamed(read, input.seats),
    }
  },
  decide({ known, input, ids }) {
    if (known.term?.bodyId !== input.bodyId) return refuse('desk.notFound', { thing: 'terms', id: input.termId })
    const taken = known.existing.map((seat) => seat.number)
    const refused = refuseSeats(input.seats, taken, known.organisationIds)
    if (refused !== null) return refused
    const seats = input.seats.map((seat) => ({ ...seat, id: ids.next(SeatId), bodyId: input.bodyId, termId: input.termId }))
    return accept(
      seats.map((seat) => put('seats', seat)),
      { seatIds: seats.map((seat) => seat.id) },
    )
  },
})
