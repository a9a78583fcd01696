import type { Row } from '../desk/rows/tables'
import type { PlainDate } from '../desk/rows/time'
import { holderId } from './appointment/termsInRow'
import type { BodyFacts } from './facts'

/** The facts of a body by what is asked of them, so that a roster of twenty years is looked up and not searched. */
export interface FactIndex {
  /** By the day they begin. */
  readonly terms: readonly Row<'terms'>[]
  /** By their numbers. */
  readonly seatsOfTerm: ReadonlyMap<string, readonly Row<'seats'>[]>
  readonly seat: ReadonlyMap<string, Row<'seats'>>
  readonly appointment: ReadonlyMap<string, Row<'appointments'>>
  /** By the day they begin. */
  readonly onSeat: ReadonlyMap<string, readonly Row<'appointments'>[]>
  /** By the day they begin; an organisation may hold several seats at once, a person only one. */
  readonly ofPerson: ReadonlyMap<string, readonly Row<'appointments'>[]>
  /** Commissioned appointments of a person or organisation, in no order. */
  readonly commissionedOf: ReadonlyMap<string, readonly Row<'appointments'>[]>
  readonly officesOf: ReadonlyMap<string, readonly Row<'offices'>[]>
  readonly interestsOf: ReadonlyMap<string, readonly Row<'interests'>[]>
  readonly person: ReadonlyMap<string, Row<'people'>>
  readonly organisation: ReadonlyMap<string, Row<'organisations'>>
  readonly paper: ReadonlyMap<string, Row<'evidence'>>
  /** By the day from which they hold. */
  readonly descriptionsOf: ReadonlyMap<string, readonly Row<'descriptions'>[]>
}

/** Facts are never changed once they are loaded, so each set of them is indexed once. */
const indexes = new WeakMap<BodyFacts, FactIndex>()

export function indexOf(facts: BodyFacts): FactIndex {
  const known = indexes.get(facts)
  if (known !== undefined) return known
  const made = makeIndex(facts)
  indexes.set(facts, made)
  return made
}

/** Each part is made when it is first asked for: a roster needs half of them. */
function makeIndex(facts: BodyFacts): FactIndex {
  const terms = once(() => byFirstDay(facts.terms))
  const seatsOfTerm = once(() => {
    const seats = grouped(facts.seats, (seat) => seat.termId)
    for (const group of seats.values()) group.sort((a, b) => a.number - b.number)
    return seats
  })
  const seat = once(() => byId(facts.seats))
  const appointment = once(() => byId(facts.appointments))
  const onSeat = once(() => inOrder(grouped(facts.appointments, (one) => one.seatId)))
  const ofPerson = once(() =>
    inOrder(
      grouped(
        facts.appointments.filter((one) => one.holder.kind === 'person'),
        (one) => holderId(one.holder),
      ),
    ),
  )
  const commissionedOf = once(() => {
    const commissioned = new Set<string>()
    for (const { id, class: seatClass } of facts.seats) if (seatClass === 'commissioned') commissioned.add(id)
    const appointments = facts.appointments.filter((one) => commissioned.has(one.seatId))
    return grouped(appointments, (one) => holderId(one.holder))
  })
  const officesOf = once(() => grouped(facts.offices, (office) => office.appointmentId))
  const interestsOf = once(() => grouped(facts.interests, (interest) => interest.appointmentId))
  const person = once(() => byId(facts.people))
  const organisation = once(() => byId(facts.organisations))
  const paper = once(() => byId(facts.papers))
  const descriptionsOf = once(() => inOrder(grouped(facts.descriptions, (description) => description.subjectId)))
  return {
    get terms() {
      return terms()
    },
    get seatsOfTerm() {
      return seatsOfTerm()
    },
    get seat() {
      return seat()
    },
    get appointment() {
      return appointment()
    },
    get onSeat() {
      return onSeat()
    },
    get ofPerson() {
      return ofPerson()
    },
    get commissionedOf() {
      return commissionedOf()
    },
    get officesOf() {
      return officesOf()
    },
    get interestsOf() {
      return interestsOf()
    },
    get person() {
      return person()
    },
    get organisation() {
      return organisation()
    },
    get paper() {
      return paper()
    },
    get descriptionsOf() {
      return descriptionsOf()
    },
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

const byFirstDay = <Value extends { readonly from: PlainDate }>(rows: readonly Value[]): Value[] =>
  [...rows].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

/** Sorts each group: many short sorts cost less than one long one. */
function inOrder<Value extends { readonly from: PlainDate }>(groups: Map<string, Value[]>): Map<string, Value[]> {
  for (const group of groups.values())
    if (group.length > 1) group.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return groups
}

const byId = <Value extends { readonly id: string }>(rows: readonly Value[]): Map<string, Value> =>
  new Map(rows.map((row) => [row.id, row]))

function grouped<Value>(rows: readonly Value[], keyOf: (row: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
