import type { Bilingual } from '../../desk/rows/text'
import type { PlainDate } from '../../desk/rows/time'
import { vocabulary } from '../../desk/refusals/vocabulary'
import type { Appointment, Seat, Term } from '../rows'
import { columnTitles, MemberColumn, privateColumns } from './columns'
import { describedOn, type ImportFacts } from './importFacts'
import { kindWords } from './cellWords'

export interface MemberTable {
  readonly columns: readonly MemberColumn[]
  /** The headings first. Cells as they are read back; dates as 2021-08-02. */
  readonly rows: readonly (readonly string[])[]
}

/** Ids of people mean something in this folder only, so they stay with the contact data. */
const publicColumns = MemberColumn.options.filter((column) => column !== 'personId' && !privateColumns.has(column))

/**
 * The members of a term as a table: one row for each appointment, one for each seat that nobody was appointed to, by seat and first
 * day. Names, titles and labels are those of `day`. Read back with the same day it changes nothing.
 */
export function memberTable(
  facts: ImportFacts,
  term: Term,
  options: { readonly day: PlainDate; readonly audience: 'public' | 'internal'; readonly language: 'ko' | 'en' },
): MemberTable {
  const columns = options.audience === 'public' ? publicColumns : MemberColumn.options
  const seats = facts.seats.filter((seat) => seat.termId === term.id).sort((a, b) => a.number - b.number)
  const cells = seats.flatMap((seat) => {
    const onSeat = facts.appointments.filter((one) => one.seatId === seat.id).sort((a, b) => (a.from < b.from ? -1 : 1))
    return onSeat.length === 0 ? [cellsOf(facts, seat, null, options)] : onSeat.map((one) => cellsOf(facts, seat, one, options))
  })
  const header = columns.map((column) => columnTitles[column][options.language])
  return { columns, rows: [header, ...cells.map((row) => columns.map((column) => row[column] ?? ''))] }
}

function cellsOf(
  { people, contacts, organisations, descriptions }: ImportFacts,
  seat: Seat,
  appointment: Appointment | null,
  { day, language }: { readonly day: PlainDate; readonly language: 'ko' | 'en' },
): Partial<Record<MemberColumn, string>> {
  const word = (words: Bilingual): string => words[language]
  const code = (id: string | null): string => organisations.find((one) => one.id === id)?.code ?? ''
  const called = (id: string) =>
    describedOn(
      descriptions.filter(({ subjectId }) => subjectId === id),
      day,
    )
  const seatCalled = called(seat.id)
  const label = seatCalled?.name ?? seat.label
  const ofSeat = {
    seat: seat.number.toString(),
    seatLabel: label.ko,
    seatLabelEn: label.en,
    seatClass: word(vocabulary.seatClass[seat.class]),
    sector: word(vocabulary.sector[seat.sector]),
    seatOrganisation: code((seatCalled ?? seat).organisationId),
  }
  if (appointment === null) return ofSeat
  const { holder } = appointment
  const personId = holder.kind === 'person' ? holder.personId : holder.representativeId
  const person = people.find((one) => one.id === personId)
  const contact = contacts.find((one) => one.id === personId)
  const { name, post, organisationId } = (personId === null ? undefined : called(personId)) ?? person ?? nobody
  return {
    ...ofSeat,
    personId: personId ?? '',
    name: name.ko,
    nameEn: name.en,
    affiliation: code(organisationId),
    post: post.ko,
    postEn: post.en,
    gender: person?.gender ? word(vocabulary.gender[person.gender]) : '',
    region: person?.region ?? '',
    birthDate: contact?.birthDate ?? '',
    telephone: contact?.telephone ?? '',
    email: contact?.email ?? '',
    kind: word(kindWords[appointment.kind]),
    from: appointment.from,
    until: appointment.until ?? '',
    endedOn: appointment.endedOn ?? '',
    endReason: appointment.endReason,
    exceptionReason: appointment.exceptionReason,
  }
}

const nobody = { name: { ko: '', en: '' }, post: { ko: '', en: '' }, organisationId: null }
