import { DescriptionId, type Ids, type OrganisationId, SeatId } from '../../desk/rows/identifiers'
import type { PlainDate } from '../../desk/rows/time'
import { vocabulary } from '../../desk/refusals/vocabulary'
import type { Description, Seat, Term } from '../rows'
import type { MemberColumn } from './columns'
import { describedOn, type ImportFacts } from './importFacts'
import type { PlannedChange } from './peopleBook'
import type { MemberRow } from './readTable'

export interface SeatEntry {
  readonly seat: Seat
  readonly described: { label: Seat['label']; organisationId: OrganisationId | null }
  readonly isNew: boolean
  descriptionChanged: boolean
}

export type SeatResult =
  | { readonly ok: true; readonly entry: SeatEntry; readonly added: boolean; readonly changes: readonly PlannedChange[] }
  | {
      readonly ok: false
      readonly column: MemberColumn
      readonly code: 'newSeatNeeds' | 'seatDiffers' | 'describedThatDay'
      readonly facts: Readonly<Record<string, string | number>>
    }

/** The seats of the term, those that the table adds with them. */
export class SeatsBook {
  readonly entries: SeatEntry[] = []
  readonly #byNumber = new Map<number, SeatEntry>()
  readonly #term: Term
  readonly #asOf: PlainDate
  readonly #ids: Ids
  readonly #describedThatDay: ReadonlySet<string>
  readonly #nameOf: (id: OrganisationId | null) => string

  constructor(facts: ImportFacts, term: Term, asOf: PlainDate, ids: Ids, nameOf: (id: OrganisationId | null) => string) {
    this.#term = term
    this.#asOf = asOf
    this.#ids = ids
    this.#nameOf = nameOf
    this.#describedThatDay = new Set(
      facts.descriptions.filter(({ from }) => from === asOf).map(({ subjectId }): string => subjectId),
    )
    for (const { rev: _rev, ...seat } of facts.seats) {
      if (seat.termId !== term.id) continue
      const latest = describedOn(
        facts.descriptions.filter(({ subjectId }) => subjectId === seat.id),
        asOf,
      )
      this.#add(seat, latest === undefined ? seat : { label: latest.name, organisationId: latest.organisationId }, false)
    }
  }

  get(number: number): SeatEntry | undefined {
    return this.#byNumber.get(number)
  }

  /** The seat of a row, made where there is none. Its class and sector are facts of the past that an import does not change. */
  take(number: number, row: MemberRow, organisationId: OrganisationId | null): SeatResult {
    const entry = this.#byNumber.get(number)
    return entry === undefined ? this.#make(number, row, organisationId) : this.#update(entry, row, organisationId)
  }

  description({ seat, described: { label, organisationId } }: SeatEntry, reason: string): Description {
    const nothing = { ko: '', en: '' }
    return {
      id: this.#ids.next(DescriptionId),
      subject: 'seat',
      subjectId: seat.id,
      from: this.#asOf,
      name: label,
      post: nothing,
      organisationId,
      reason,
      evidenceId: null,
    }
  }

  #make(number: number, row: MemberRow, organisationId: OrganisationId | null): SeatResult {
    const needs = (column: MemberColumn): SeatResult => ({
      ok: false,
      column,
      code: 'newSeatNeeds',
      facts: { title: column },
    })
    if (row.text.seatLabel === undefined) return needs('seatLabel')
    if (row.seatClass === null) return needs('seatClass')
    const seat: Seat = {
      id: this.#ids.next(SeatId),
      bodyId: this.#term.bodyId,
      termId: this.#term.id,
      number,
      label: { ko: row.text.seatLabel, en: row.text.seatLabelEn ?? '' },
      class: row.seatClass,
      sector: row.sector ?? 'unknown',
      organisationId,
    }
    return { ok: true, entry: this.#add(seat, seat, true), added: true, changes: [] }
  }

  #update(entry: SeatEntry, row: MemberRow, organisationId: OrganisationId | null): SeatResult {
    const { seat, described } = entry
    const differs = (column: MemberColumn, recorded: string): SeatResult => {
      return { ok: false, column, code: 'seatDiffers', facts: { seat: seat.number, title: column, recorded } }
    }
    if (row.seatClass !== null && row.seatClass !== seat.class) return differs('seatClass', vocabulary.seatClass[seat.class].ko)
    if (row.sector !== null && row.sector !== seat.sector) return differs('sector', vocabulary.sector[seat.sector].ko)
    const { seatLabel, seatLabelEn } = row.text
    const changes: PlannedChange[] = []
    if (seatLabel !== undefined && seatLabel !== described.label.ko)
      changes.push({ column: 'seatLabel', before: described.label.ko, after: seatLabel })
    if (seatLabelEn !== undefined && seatLabelEn !== described.label.en)
      changes.push({ column: 'seatLabelEn', before: described.label.en, after: seatLabelEn })
    if (organisationId !== null && organisationId !== described.organisationId) {
      changes.push({
        column: 'seatOrganisation',
        before: this.#nameOf(described.organisationId),
        after: this.#nameOf(organisationId),
      })
    }
    const [first] = changes
    if (first === undefined) return { ok: true, entry, added: false, changes }
    // Two rows of one table that call a new seat differently contradict each other.
    if (entry.isNew || entry.descriptionChanged) return differs(first.column, first.before)
    if (this.#describedThatDay.has(seat.id))
      return { ok: false, column: first.column, code: 'describedThatDay', facts: { day: this.#asOf } }
    described.label = { ko: seatLabel ?? described.label.ko, en: seatLabelEn ?? described.label.en }
    described.organisationId = organisationId ?? described.organisationId
    entry.descriptionChanged = true
    return { ok: true, entry, added: false, changes }
  }

  #add(seat: Seat, { label, organisationId }: Pick<Seat, 'label' | 'organisationId'>, isNew: boolean): SeatEntry {
    const entry: SeatEntry = { seat, described: { label, organisationId }, isNew, descriptionChanged: false }
    this.entries.push(entry)
    this.#byNumber.set(seat.number, entry)
    return entry
  }
}
