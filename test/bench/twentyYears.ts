import type { BodyFacts } from '#core/body/facts'
import { rosterOn } from '#core/body/roster/roster'
import { Appointment, Body, Description, Office, Person, Seat, Term } from '#core/body/rows'
import { daysAfter, lastDayOfYears } from '#core/body/span'
import { PlainDate } from '#core/desk/rows/time'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'

const id = (kind: number, n: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const none = { ko: '', en: '' }
const terms = 10

/**
 * Twenty years of a body: ten terms of two years from 2021-08-02 on, `seatsPerTerm` seats in each, all commissioned. Every fifth member
 * leaves after a year and is replaced; 300 people take turns. With 300 seats a term that is 3,600 appointments.
 */
export function twentyYears(seatsPerTerm: number): BodyFacts {
  const people = Math.max(300, seatsPerTerm + Math.ceil(seatsPerTerm / 5))
  const firstDay = PlainDate.parse('2021-08-02')
  const termRows: BodyFacts['terms'][number][] = []
  const seats: BodyFacts['seats'][number][] = []
  const appointments: BodyFacts['appointments'][number][] = []
  const offices: BodyFacts['offices'][number][] = []
  let from = firstDay
  let next = 0
  for (let term = 0; term < terms; term += 1) {
    const until = lastDayOfYears(from, 2)
    termRows.push({ ...Term.parse({ id: id(2, term), bodyId: id(1, 1), number: term + 1, from, until }), rev: 1 })
    for (let place = 0; place < seatsPerTerm; place += 1) {
      const seatId = id(3, term * seatsPerTerm + place)
      const common = { bodyId: id(1, 1), termId: id(2, term) }
      const seat = {
        id: seatId,
        ...common,
        number: place + 1,
        label: none,
        class: 'commissioned',
        sector: 'other',
        organisationId: null,
      }
      seats.push({ ...Seat.parse(seat), rev: 1 })
      const leaves = place % 5 === 0
      const appoint = (kind: string, begins: PlainDate, endedOn: PlainDate | null): void => {
        const holder = { kind: 'person', personId: id(5, (next += 1) % people) }
        const row = {
          id: id(4, next),
          ...common,
          seatId,
          holder,
          kind,
          from: begins,
          until,
          endedOn,
          ending: null,
          endReason: '',
        }
        appointments.push({
          ...Appointment.parse({ ...row, exceptionReason: '', evidenceId: null, endEvidenceId: null }),
          rev: 1,
        })
      }
      const leavesOn = daysAfter(from, 365)
      appoint('first', from, leaves ? leavesOn : null)
      if (place < 4) {
        const kind = place === 0 ? 'civilCoChair' : 'secretary'
        const office = {
          id: id(6, next),
          bodyId: id(1, 1),
          appointmentId: id(4, next),
          kind,
          title: none,
          order: 0,
          from,
          until: null,
        }
        offices.push({ ...Office.parse(office), rev: 1 })
      }
      if (leaves) appoint('replacement', daysAfter(leavesOn, 1), null)
    }
    from = daysAfter(until, 1)
  }
  const body = {
    id: id(1, 1),
    name: none,
    code: 'BENCH',
    ruleFamily: 'open-government-korea',
    predecessorId: null,
    from: firstDay,
    until: null,
  }
  const person = (n: number) => ({ id: id(5, n), name: none, post: none, organisationId: null, gender: null, region: '' })
  const described = (n: number) => {
    const change = { id: id(7, n), subject: 'person', subjectId: id(5, n), from: daysAfter(firstDay, n), name: none, post: none }
    return { ...Description.parse({ ...change, organisationId: null, reason: '', evidenceId: null }), rev: 1 }
  }
  const numbers = Array.from({ length: people }, (_, n) => n)
  return {
    body: { ...Body.parse(body), rev: 1 },
    terms: termRows,
    seats,
    appointments,
    offices,
    organisations: [],
    people: numbers.map((n) => ({ ...Person.parse(person(n)), rev: 1 })),
    descriptions: numbers.map(described),
    papers: [],
    interests: [],
  }
}

/**
 * Milliseconds of one roster, the middle of `rounds`. `first` looks the facts up for the first time, as a query does that has just loaded
 * them; `again` asks the same facts for another day.
 */
export function rosterMilliseconds(seatsPerTerm: number, rounds: number): { readonly first: number; readonly again: number } {
  const day = PlainDate.parse('2039-01-15')
  const rules = standardRuleBooks.on('open-government-korea', day)
  if (rules === null) throw new Error('no rules on the day of the measurement')
  const facts = twentyYears(seatsPerTerm)
  const first: number[] = []
  const again: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const loaded = { ...facts }
    const begin = performance.now()
    if (rosterOn(loaded, day, rules).length !== seatsPerTerm) throw new Error('the roster is not whole')
    const middle = performance.now()
    rosterOn(loaded, daysAfter(day, round), rules)
    first.push(middle - begin)
    again.push(performance.now() - middle)
  }
  const middleOf = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
  return { first: middleOf(first), again: middleOf(again) }
}
