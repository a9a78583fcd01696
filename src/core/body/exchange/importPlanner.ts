import { type Change, put } from '../../desk/rows/change'
import { AppointmentId, type Ids, type OrganisationId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import type { PlainDate } from '../../desk/rows/time'
import type { RuleBooks } from '../../rules/ruleBooks'
import { checkNewAppointment } from '../appointment/makeAppointments'
import { holderId } from '../appointment/termsInRow'
import type { Appointment, Holder, Term } from '../rows'
import { appointedSpan, overlaps } from '../span'
import { columnTitles, type MemberColumn } from './columns'
import type { ImportFacts } from './importFacts'
import type { ImportProblem, ImportProblemCode } from './importProblems'
import { PeopleBook, type PersonEntry, type PlannedChange } from './peopleBook'
import type { ImportAsked, PlannedRow } from './planImport'
import type { MemberRow } from './readTable'
import { type SeatEntry, SeatsBook } from './seatsBook'

/** Takes the rows one by one, each on top of those before it. */
export class ImportPlanner {
  readonly rows: PlannedRow[] = []
  readonly problems: ImportProblem[] = []
  readonly #facts: ImportFacts
  readonly #asked: ImportAsked
  readonly #columns: readonly (MemberColumn | null)[]
  readonly #rules: RuleBooks
  readonly #ids: Ids
  readonly #people: PeopleBook
  readonly #seats: SeatsBook | null
  readonly #organisations = new Map<string, OrganisationId>()
  readonly #names = new Map<string, string>()
  readonly #onSeat = new Map<string, Appointment[]>()
  readonly #ofHolder = new Map<string, Appointment[]>()
  readonly #made: Appointment[] = []

  constructor(facts: ImportFacts, asked: ImportAsked, columns: readonly (MemberColumn | null)[], rules: RuleBooks, ids: Ids) {
    this.#facts = facts
    this.#asked = asked
    this.#columns = columns
    this.#rules = rules
    this.#ids = ids
    for (const { id, code, name } of facts.organisations) {
      for (const called of [name.en, name.ko, code]) if (called !== '') this.#organisations.set(bare(called), id)
      this.#names.set(id, name.ko === '' ? code : name.ko)
    }
    this.#people = new PeopleBook(facts, asked.asOf, ids)
    this.#seats = facts.term === null ? null : new SeatsBook(facts, facts.term, asked.asOf, ids, this.#nameOf)
    for (const { rev: _rev, ...appointment } of facts.appointments) this.#remember(appointment)
  }

  readonly #nameOf = (id: OrganisationId | null): string => (id === null ? '' : (this.#names.get(id) ?? ''))

  /** The rows come by their first days. A row with a problem leaves no line. */
  take(row: MemberRow): void {
    const planned = this.#plan(row)
    if (planned !== false) this.rows.push(planned)
  }

  #plan(row: MemberRow): PlannedRow | false {
    const before = this.problems.length
    const seatOrganisation = this.#organisation(row, 'seatOrganisation')
    const affiliation = this.#organisation(row, 'affiliation')
    if (this.problems.length > before) return false
    const added: PlannedRow['added'][number][] = []
    const changes: PlannedChange[] = []
    const { term } = this.#facts
    let seat: SeatEntry | null = null
    if (this.#seats !== null && term !== null) {
      if (row.seat === null) return this.#tell(row, 'seat', 'empty', {})
      const taken = this.#seats.take(row.seat, row, seatOrganisation)
      if (!taken.ok) return this.#tell(row, taken.column, taken.code, taken.facts)
      seat = taken.entry
      if (taken.added) added.push('seat')
      changes.push(...taken.changes)
      if (this.#seats.entries.length > limits.seatsMax) {
        return this.#tell(row, 'seat', 'seat.tooMany', { count: this.#seats.entries.length, max: limits.seatsMax })
      }
    }
    const entry = this.#person(row, seat, affiliation, added, changes)
    if (entry === false) return false
    if (seat !== null && term !== null && !this.#appoint(row, seat, term, entry, added)) return false
    return { row: row.row, seat: row.seat, name: row.text.name ?? entry?.described.name.ko ?? '', added, changes }
  }

  /** The person of the row; null where it speaks of nobody, false where something is wrong. */
  #person(
    row: MemberRow,
    seat: SeatEntry | null,
    affiliation: OrganisationId | null,
    added: PlannedRow['added'][number][],
    changes: PlannedChange[],
  ): PersonEntry | null | false {
    const isNamed =
      row.personId !== null || row.text.name !== undefined || row.text.nameEn !== undefined || row.text.post !== undefined
    if (seat === null && row.text.name === undefined && row.personId === null) return this.#tell(row, 'name', 'empty', {})
    if (seat !== null && !isNamed && row.from === null) return null
    if (seat !== null && row.from === null) return this.#tell(row, 'from', 'personWithoutDate', {})
    if (seat !== null && !isNamed && this.#memberIs(row) === 'organisation') return null
    const recorded = seat === null ? undefined : this.#recorded(seat, row)
    const found = this.#people.find(row, recorded === undefined ? null : personOf(recorded.holder))
    if (found === null) {
      added.push('person')
      const entry = this.#people.enter(row, affiliation)
      entry.rows.push(row)
      return entry
    }
    if ('missing' in found) return this.#tell(row, 'personId', found.missing, { value: row.personId ?? '' })
    if ('ambiguous' in found)
      return this.#tell(row, 'name', 'ambiguousPerson', { name: row.text.name ?? '', count: found.ambiguous })
    const { entry } = found
    const twin = entry.rows.find(
      (other) =>
        seat === null || (other.from !== null && row.from !== null && overlaps(spanOf(other.from, other), spanOf(row.from, row))),
    )
    if (twin !== undefined) return this.#tell(row, 'name', 'duplicatePerson', { otherRow: twin.row })
    entry.rows.push(row)
    const changed = this.#people.update(
      entry,
      row,
      affiliation === null ? null : { id: affiliation, name: this.#nameOf(affiliation) },
      this.#nameOf,
    )
    if (changed === null) return this.#tell(row, 'name', 'describedThatDay', { day: this.#asked.asOf })
    changes.push(...changed)
    return entry
  }

  /** False where something is wrong. A row without a first day speaks of the seat alone. */
  #appoint(
    row: MemberRow,
    seat: SeatEntry,
    term: Term,
    entry: PersonEntry | null,
    added: PlannedRow['added'][number][],
  ): boolean {
    const { from } = row
    if (from === null) {
      if (row.until === null && row.endedOn === null) return true
      return this.#tell(row, 'from', 'empty', {})
    }
    // Before the term other rules may say who a member is, so this is looked at first.
    if (from < term.from) {
      const facts = { seat: seat.seat.number, from, term: term.number, termFrom: term.from }
      return this.#tell(row, 'from', 'appointment.beforeTerm', facts)
    }
    if (row.until !== null && row.until < from) {
      return this.#tell(row, 'until', 'endsBeforeItBegins', { from, until: row.until })
    }
    if (row.endedOn !== null && row.endedOn < from) {
      return this.#tell(row, 'endedOn', 'endedBeforeItBegins', { from, endedOn: row.endedOn })
    }
    const recorded = this.#recorded(seat, row)
    if (recorded !== undefined) return this.#sameAsRecorded(row, seat, recorded, entry)
    const holder = this.#holder(row, seat, entry)
    if (holder === null) {
      return this.#tell(row, 'name', 'dateWithoutPerson', {})
    }
    const appointment: Appointment = {
      id: this.#ids.next(AppointmentId),
      bodyId: term.bodyId,
      termId: term.id,
      seatId: seat.seat.id,
      holder,
      kind: row.kind ?? 'first',
      from,
      until: row.until,
      endedOn: row.endedOn,
      ending: row.endedOn === null ? null : { kind: 'other' },
      endReason: row.text.endReason ?? '',
      exceptionReason: row.text.exceptionReason ?? '',
      evidenceId: null,
      endEvidenceId: null,
    }
    const history = {
      term,
      terms: this.#facts.terms,
      seats: [...this.#facts.seats, seat.seat],
      appointments: [
        ...(this.#onSeat.get(seat.seat.id) ?? []),
        ...(this.#ofHolder.get(holderId(holder)) ?? []).filter((one) => one.seatId !== seat.seat.id),
      ],
    }
    const refused = checkNewAppointment(appointment, seat.seat, history, this.#facts.body?.ruleFamily ?? '', this.#rules)
    if (refused !== null) {
      const { code, facts, cite } = refused.refusal
      this.problems.push({
        row: row.row,
        column: this.#heading(columnOfRefusal[code] ?? 'from'),
        code,
        facts: { ...facts },
        cite,
      })
      return false
    }
    this.#remember(appointment)
    this.#made.push(appointment)
    added.push('appointment')
    return true
  }

  /** An appointment is a fact of the past: the table may repeat it, and ends, renewals and corrections have commands of their own. */
  #sameAsRecorded(row: MemberRow, seat: SeatEntry, recorded: Appointment, entry: PersonEntry | null): boolean {
    const differs = (column: MemberColumn, value: string): false => {
      const facts = { seat: seat.seat.number, from: recorded.from, title: column, recorded: value }
      return this.#tell(row, column, 'appointmentDiffers', facts)
    }
    if (row.kind !== null && row.kind !== recorded.kind) return differs('kind', recorded.kind)
    if (row.until !== null && row.until !== recorded.until) return differs('until', recorded.until ?? '')
    if (row.endedOn !== null && row.endedOn !== recorded.endedOn) return differs('endedOn', recorded.endedOn ?? '')
    const person = personOf(recorded.holder)
    if (entry !== null && person !== entry.person.id) {
      const holder = this.#people.entries.find((one) => one.person.id === person)
      return differs('name', holder?.described.name.ko ?? '')
    }
    return true
  }

  #holder(row: MemberRow, seat: SeatEntry, entry: PersonEntry | null): Holder | null {
    if (this.#memberIs(row) === 'person') return entry === null ? null : { kind: 'person', personId: entry.person.id }
    const { organisationId } = seat.seat
    return organisationId === null ? null : { kind: 'organisation', organisationId, representativeId: entry?.person.id ?? null }
  }

  /** Who is a member under the rules of the first day; a person where no rules are in force, which the check then refuses. */
  #memberIs(row: MemberRow): 'person' | 'organisation' {
    const law = row.from === null ? null : this.#rules.on(this.#facts.body?.ruleFamily ?? '', row.from)
    return law?.value('body.memberIs') ?? 'person'
  }

  #recorded(seat: SeatEntry, row: MemberRow): Appointment | undefined {
    return this.#onSeat.get(seat.seat.id)?.find((one) => one.from === row.from)
  }

  #organisation(row: MemberRow, column: 'seatOrganisation' | 'affiliation'): OrganisationId | null {
    const value = row.text[column]
    if (value === undefined) return null
    const id = this.#organisations.get(bare(value))
    if (id === undefined) this.#tell(row, column, 'unknownOrganisation', { value })
    return id ?? null
  }

  #remember(appointment: Appointment): void {
    append(this.#onSeat, appointment.seatId, appointment)
    append(this.#ofHolder, holderId(appointment.holder), appointment)
  }

  #tell(
    row: MemberRow,
    column: MemberColumn,
    code: ImportProblemCode | 'seat.tooMany' | 'appointment.beforeTerm',
    facts: ImportProblem['facts'],
  ): false {
    this.problems.push({ row: row.row, column: this.#heading(column), code, facts, cite: null })
    return false
  }

  /** The heading as the file writes it; the desk's own where the file has no such column. */
  #heading(column: MemberColumn): string {
    return this.#asked.table.header[this.#columns.indexOf(column)] ?? columnTitles[column].ko
  }

  changes(): Change[] {
    const { reason } = this.#asked
    const people = this.#people.entries.flatMap((entry): Change[] => [
      ...(entry.isNew || entry.personChanged ? [put('people', entry.person)] : []),
      ...(entry.contact !== null && (entry.isNew || entry.contactChanged) ? [put('contacts', entry.contact)] : []),
      ...(entry.descriptionChanged ? [put('descriptions', this.#people.description(entry, reason))] : []),
    ])
    const seats = (this.#seats?.entries ?? []).flatMap((entry): Change[] => [
      ...(entry.isNew ? [put('seats', entry.seat)] : []),
      ...(entry.descriptionChanged && this.#seats !== null ? [put('descriptions', this.#seats.description(entry, reason))] : []),
    ])
    return [...people, ...seats, ...this.#made.map((appointment) => put('appointments', appointment))]
  }
}

const columnOfRefusal: Readonly<Record<string, MemberColumn>> = {
  'appointment.needsUntil': 'until',
  'appointment.tooLong': 'until',
  'appointment.notRemainder': 'until',
  'appointment.noPredecessor': 'kind',
  'appointment.renewedTooOften': 'name',
  'appointment.personElsewhere': 'name',
  'appointment.holderMustBePerson': 'name',
  'appointment.holderMustBeOrganisation': 'seatOrganisation',
}

const bare = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s/gu, '')
const personOf = (holder: Holder): string | null => (holder.kind === 'person' ? holder.personId : holder.representativeId)
const spanOf = (from: PlainDate, row: { readonly until: PlainDate | null; readonly endedOn?: PlainDate | null }) =>
  appointedSpan({ from, until: row.until, endedOn: row.endedOn ?? null })

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
