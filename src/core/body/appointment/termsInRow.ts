import type { PlainDate } from '../../desk/time'
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
  const order = [...facts.terms].sort((a, b) => (a.from < b.from ? -1 : 1)).map((term): string => term.id)
  const earlier = facts.appointments
    .filter((one) => one.from < from && commissioned.has(one.seatId) && one.holder.kind === holder.kind)
    .filter((one) => holderId(one.holder) === holderId(holder))
    .sort((a, b) => (a.from < b.from ? 1 : -1))
  if (gap === 'neverResets') return earlier.length
  let place = order.indexOf(termId)
  let inRow = 0
  for (const one of earlier) {
    const earlierPlace = order.indexOf(one.termId)
    if (place - earlierPlace > 1) break
    place = earlierPlace
    inRow += 1
  }
  return inRow
}
