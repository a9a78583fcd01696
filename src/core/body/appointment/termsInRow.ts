import type { PlainDate } from '../../desk/rows/time'
import type { RuleValues } from '../../rules/ruleBooks'
import type { Appointment, Holder, Seat, Term } from '../rows'

/** The one that holds a seat: the person, or the organisation whoever acts for it. */
export const holderId = (holder: Holder): string => (holder.kind === 'person' ? holder.personId : holder.organisationId)

/**
 * How many commissioned appointments of the holder stand in a row before one that begins on `from` in the term `termId`.
 * Where the rule resets at a skipped term, a whole term of the body without service breaks the row; a gap between two terms does not.
 * A replacement's remainder counts as one.
 */
export function termsInRow(
  holder: Holder,
  termId: string,
  from: PlainDate,
  facts: {
    readonly terms: readonly Pick<Term, 'id' | 'from'>[]
    readonly seats: readonly Pick<Seat, 'id' | 'class'>[]
    readonly appointments: readonly Pick<Appointment, 'seatId' | 'termId' | 'holder' | 'from'>[]
  },
  gap: RuleValues['term.gap'],
): number {
  const commissioned = new Set<string>(facts.seats.filter((seat) => seat.class === 'commissioned').map((seat) => seat.id))
  const own = facts.appointments.filter(
    (one) => commissioned.has(one.seatId) && one.holder.kind === holder.kind && holderId(one.holder) === holderId(holder),
  )
  const terms = [...facts.terms].sort((a, b) => (a.from < b.from ? -1 : 1))
  return countInRow(own, terms, termId, from, gap)
}

/** The same from what is at hand already: `own` are the commissioned appointments of the holder, `terms` stand in their order. */
export function countInRow(
  own: readonly Pick<Appointment, 'termId' | 'from'>[],
  terms: readonly Pick<Term, 'id'>[],
  termId: string,
  from: PlainDate,
  gap: RuleValues['term.gap'],
): number {
  const earlier = own.filter((one) => one.from < from).sort((a, b) => (a.from < b.from ? 1 : -1))
  if (gap === 'neverResets') return earlier.length
  const placeOf = (id: string): number => terms.findIndex((term) => term.id === id)
  let place = placeOf(termId)
  let inRow = 0
  for (const one of earlier) {
    const earlierPlace = placeOf(one.termId)
    if (place - earlierPlace > 1) break
    place = earlierPlace
    inRow += 1
  }
  return inRow
}
