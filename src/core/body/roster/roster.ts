import type { Bilingual } from '../../desk/rows/text'
import type { PlainDate } from '../../desk/rows/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { countInRow } from '../appointment/termsInRow'
import { organisationNameOn, personOn, seatOn } from '../describedOn'
import { type FactIndex, indexOf } from '../factIndex'
import type { BodyFacts } from '../facts'
import type { Appointment, Holder, Office, Seat, Term } from '../rows'
import { daysBetween, isOn } from '../span'
import { type AppointmentPaper, type RosterHolder, type RosterLine, SeatOffice } from './rosterLine'
import { standingOn } from './standing'

const nothing: Bilingual = { ko: '', en: '' }

/**
 * The term in force on a day: the one that began last, even after its own last day, for members may serve on between two terms.
 * Null before the first.
 */
export function termOn<Row extends Term>(terms: readonly Row[], day: PlainDate): Row | null {
  const begun = terms.filter((term) => term.from <= day).sort((a, b) => (a.from < b.from ? -1 : 1))
  return begun.at(-1) ?? null
}

/**
 * The roster on a day: exactly one line for every seat of the term in force, in the order of their numbers. Empty before the first
 * term. `rules` are those of that day. Nothing else decides who is a member: every screen, paper and count asks here.
 */
export function rosterOn(facts: BodyFacts, day: PlainDate, rules: RulesOfDay): readonly RosterLine[] {
  const index = indexOf(facts)
  const term = termOn(index.terms, day)
  if (term === null) return []
  return (index.seatsOfTerm.get(term.id) ?? []).map((seat) => lineOf(seat, facts, index, day, rules))
}

function lineOf(seat: Seat, facts: BodyFacts, index: FactIndex, day: PlainDate, rules: RulesOfDay): RosterLine {
  const onSeat = index.onSeat.get(seat.id) ?? []
  const { standing, reason, cite, appointment } = standingOn(seat.id, facts, day, rules)
  const office = appointment === null ? null : officeOn(index.officesOf.get(appointment.id) ?? [], day)
  const person = appointment === null ? undefined : index.person.get(personIdOf(appointment.holder) ?? '')
  const until = appointment?.until ?? null
  return {
    seatId: seat.id,
    number: seat.number,
    label: seatOn(seat, day, index).label,
    seatClass: seat.class,
    sector: seat.sector,
    side: seat.class === 'commissioned' ? 'civil' : 'government',
    standing,
    reason,
    cite,
    counted: standing === 'inOffice' || (standing === 'holdover' && rules.value('holdover.counted')),
    appointmentId: appointment?.id ?? null,
    holder: appointment === null ? null : holderOn(appointment.holder, seat, index, day),
    kind: appointment?.kind ?? null,
    since: appointment?.from ?? null,
    until,
    daysLeft: until === null ? null : daysBetween(day, until),
    renewalsLeft: appointment === null || seat.class !== 'commissioned' ? null : renewalsLeft(appointment, index, rules),
    office: office?.kind ?? null,
    officeTitle: office?.title ?? nothing,
    gender: person?.gender ?? null,
    region: person?.region ?? '',
    paper: paperOf(appointment?.evidenceId ?? null, index),
    interests: (index.interestsOf.get(appointment?.id ?? '') ?? []).filter((interest) => isOn(interest, day)).length,
    history: onSeat.map((one) => ({
      appointmentId: one.id,
      kind: one.kind,
      from: one.from,
      until: one.until,
      endedOn: one.endedOn,
      ending: one.ending,
      endReason: one.endReason,
      exceptionReason: one.exceptionReason,
      paper: paperOf(one.evidenceId, index),
      endPaper: paperOf(one.endEvidenceId, index),
      // Each holder as it was named on the first day.
      holder: holderOn(one.holder, seat, index, one.from),
      rev: one.rev,
    })),
  }
}

/** The office that a line shows: co-chair before secretary. Acting orders are not an office until they are needed. */
function officeOn(offices: readonly Office[], day: PlainDate): { kind: SeatOffice; title: Bilingual } | null {
  const held = offices.filter((office) => isOn(office, day))
  for (const kind of SeatOffice.options) {
    const found = held.find((office) => office.kind === kind)
    if (found !== undefined) return { kind, title: found.title }
  }
  return null
}

/** The person who is the member or acts for it; null where nobody is known. */
export const personIdOf = (holder: Holder) => (holder.kind === 'person' ? holder.personId : holder.representativeId)

/** A holder in the words of a day. A person's own organisation stands before that of the seat. */
export function holderOn(holder: Holder, seat: Seat, index: FactIndex, day: PlainDate): RosterHolder {
  const personId = personIdOf(holder)
  const row = personId === null ? undefined : index.person.get(personId)
  const person = row === undefined ? null : personOn(row, day, index)
  const organisationId =
    holder.kind === 'organisation' ? holder.organisationId : (person?.organisationId ?? seatOn(seat, day, index).organisationId)
  const organisation = organisationId === null ? undefined : index.organisation.get(organisationId)
  return {
    kind: holder.kind,
    personId,
    organisationId,
    organisation: organisation === undefined ? nothing : organisationNameOn(organisation, day, index),
    name: person?.name ?? nothing,
    post: person?.post ?? nothing,
  }
}

function paperOf(evidenceId: Appointment['evidenceId'], index: FactIndex): AppointmentPaper | null {
  const paper = evidenceId === null ? undefined : index.paper.get(evidenceId)
  return paper === undefined ? null : { evidenceId: paper.id, sha256: paper.sha256, fileName: paper.fileName }
}

function renewalsLeft(appointment: Appointment, index: FactIndex, rules: RulesOfDay): number | null {
  const renewalsMax = rules.value('term.renewalsMax')
  if (renewalsMax === null) return null
  const { holder, termId, from } = appointment
  const own = index.commissionedOf.get(personOrOrganisation(holder)) ?? []
  return Math.max(0, renewalsMax - countInRow(own, index.terms, termId, from, rules.value('term.gap')))
}

const personOrOrganisation = (holder: Holder): string => (holder.kind === 'person' ? holder.personId : holder.organisationId)
