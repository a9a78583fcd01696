import type { RosterLine } from '#core/body/roster/rosterLine'
import type { Appointment } from '#core/body/rows'
import { daysAfter, lastDayOfYears } from '#core/body/span'
import type { PlainDate } from '#core/desk/rows/time'

type Kind = Appointment['kind']
type Past = Pick<RosterLine, 'history' | 'seatClass'>

/** The first day that a new appointment to the seat can have: not before `day`, nor before the last one on the seat is over. */
export function firstFreeDay({ history }: Pick<Past, 'history'>, day: PlainDate): PlainDate {
  const last = history.at(-1)
  const over = last ? (last.endedOn ?? last.until) : null
  if (over === null || over < day) return day
  return daysAfter(over, 1)
}

/** The last day of the term that whoever held the seat last left before it was over; null where no remainder is left on `from`. */
export function remainderOn({ history }: Pick<Past, 'history'>, from: PlainDate): PlainDate | null {
  const before = history.filter((one) => one.from < from).at(-1)
  if (!before?.endedOn || before.until === null) return null
  return before.endedOn < before.until && from <= before.until ? before.until : null
}

/** A remainder asks for a successor, the same person again for a renewal; everything else is a first appointment. */
export function proposedKind(seat: Past, from: PlainDate, personId: string | null): Kind {
  if (seat.seatClass === 'commissioned' && remainderOn(seat, from) !== null) return 'replacement'
  return personId !== null && seat.history.some((one) => one.from < from && one.holder.personId === personId)
    ? 'renewed'
    : 'first'
}

/** The last day by the rules: null for a seat by virtue of office. A body that ends takes its appointments with it. */
export function proposedUntil(
  seat: Past,
  from: PlainDate,
  kind: Kind,
  { years, bodyUntil }: { readonly years: number; readonly bodyUntil: PlainDate | null },
): PlainDate | null {
  if (seat.seatClass !== 'commissioned') return null
  const byRule = (kind === 'replacement' ? remainderOn(seat, from) : null) ?? lastDayOfYears(from, years)
  return bodyUntil !== null && from <= bodyUntil && bodyUntil < byRule ? bodyUntil : byRule
}
