import { z } from 'zod'
import { type Change, put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { SeatId, TermId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Term } from '../rows'
import { daysAfter, overlaps } from '../span'
import { NewSeat, organisationsNamed, refuseSeats } from './newSeats'

/**
 * Opens a term with its seats, all or nothing. `seats` may be empty where they come later, by hand or from a table.
 * With `endsOpenTerm` an earlier term without a last day ends on the day before; without it such a term is in the way.
 */
export const openTerm = defineCommand({
  name: 'term.open',
  title: { ko: '기수를 자리와 함께 연다', en: 'Open a term of a body with its seats' },
  roles: ['officer'],
  input: Term.omit({ id: true }).extend({
    seats: z.array(NewSeat).default([]),
    endsOpenTerm: z.boolean().default(false),
  }),
  /** Ids of the seats in the order of the list. */
  reply: z.strictObject({ termId: TermId, seatIds: z.array(SeatId) }),
  refusals: [
    'desk.notFound',
    'body.untilBeforeFrom',
    'term.outsideBody',
    'term.numberTaken',
    'term.overlap',
    'seat.tooMany',
    'seat.numberTaken',
  ],
  async load(read, input) {
    return {
      body: await read.get('bodies', input.bodyId),
      terms: await read.where('terms', 'bodyId', input.bodyId),
      organisationIds: await organisationsNamed(read, input.seats),
    }
  },
  decide({ known: { body, terms, organisationIds }, input: { seats, endsOpenTerm, ...term }, ids }) {
    if (body === null) return refuse('desk.notFound', { thing: 'bodies', id: term.bodyId })
    if (term.until !== null && term.until < term.from) {
      return refuse('body.untilBeforeFrom', { from: term.from, until: term.until })
    }
    const goesBeyond = body.until !== null && (term.until === null || term.until > body.until)
    if (term.from < body.from || goesBeyond) return refuse('term.outsideBody', { from: term.from, bodyFrom: body.from })
    if (terms.some(({ number }) => number === term.number)) return refuse('term.numberTaken', { number: term.number })
    const ended = endsOpenTerm ? terms.filter(({ from, until }) => until === null && from < term.from) : []
    const other = terms.find((each) => !ended.includes(each) && overlaps(each, term))
    if (other !== undefined) return refuse('term.overlap', { number: other.number, from: other.from })
    const refused = refuseSeats(seats, [], organisationIds)
    if (refused !== null) return refused
    const termId = ids.next(TermId)
    const made = seats.map((seat) => ({ ...seat, id: ids.next(SeatId), bodyId: term.bodyId, termId }))
    return accept(
      [
        ...ended.map(({ rev: _rev, ...row }): Change => put('terms', { ...row, until: daysAfter(term.from, -1) })),
        put('terms', { ...term, id: termId }),
        ...made.map((seat): Change => put('seats', seat)),
      ],
      { termId, seatIds: made.map((seat) => seat.id) },
    )
  },
})
