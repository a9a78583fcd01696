import type { Bilingual } from '../../desk/text'
import type { PlainDate } from '../../desk/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { termsInRow } from '../appointment/termsInRow'
import type { BodyFacts } from '../facts'
import type { Holder, Office, Seat, Term } from '../rows'
import { daysBetween, isOn } from '../span'
import { type RosterHolder, type RosterLine, SeatOffice } from './rosterLine'
import { standingOn } from './standing'

const nothing: Bilingual = { ko: '', en: '' }

/**
 * The term in force on a day: the one that began last, even after its own last day, for members may serve on between two terms.
 * Null before the first.
 */
export function termOn(terms: readonly Term[], day: PlainDate): Term | null {
  const begun = terms.filter((term) => term.from <= day).sort((a, b) => (a.from < b.from ? -1 : 1))
  return begun.at(-1) ?? null
}

/**
 * The roster on a day: exactly one line for every seat of the term in force, in the order of their numbers. Empty before the first
 * term. `rules` are those of that day. Nothing else decides who is a member: every screen, paper and count asks here.
 */
export function rosterOn(facts: BodyFacts, day: PlainDate, rules: RulesOfDay): readonly RosterLine[] {
  const term = termOn(facts.terms, day)
  if (term === null) return []
  return facts.seats
    .filter((seat) => seat.termId === term.id)
    .sort((a, b) => a.number - b.number)
    .map((seat) => lineOf(seat, facts, day, rules))
}

function lineOf(seat: Seat, facts: BodyFacts, day: PlainDate, rules: RulesOfDay): RosterLine {
  const onSeat = facts.appointments.filter((one) => one.seatId === seat.id).sort((a, b) => (a.from < b.from ? -1 : 1))
  const { standing, reason, cite, appointment } = standingOn(onSeat, facts.body, day, rules)
  const office = appointment === null ? null : officeOn(facts.offices, appointment.id, day)
  const until = appointment?.until ?? null
  return {
    seatId: seat.id,
    number: seat.number,
    label: seat.label,
    seatClass: seat.class,
    sector: seat.sector,
    side: seat.class === 'commissioned' ? 'civil' : 'government',
    standing,
    reason,
    cite,
    counted: standing === 'inOffice' || (standing === 'holdover' && rules.value('holdover.counted')),
    appointmentId: appointment?.id ?? null,
    holder: appointment === null ? null : holderOf(appointment.holder, seat, facts),
    kind: appointment?.kind ?? null,
    until,
    daysLeft: until === null ? null : daysBetween(day, until),
    renewalsLeft: appointment === null || seat.class !== 'commissioned' ? null : renewalsLeft(appointment, facts, rules),
    office: office?.kind ?? null,
    officeTitle: office?.title ?? nothing,
    history: onSeat.map((one) => ({
      appointmentId: one.id,
      kind: one.kind,
      from: one.from,
      until: one.until,
      endedOn: one.endedOn,
      endReason: one.endReason,
      exceptionReason: one.exceptionReason,
      holder: holderOf(one.holder, seat, facts),
      rev: one.rev,
    })),
  }
}

/** The office that a line shows: co-chair before secretary. Acting orders are not an office until they are needed. */
function officeOn(
  offices: readonly Office[],
  appointmentId: string,
  day: PlainDate,
): { kind: SeatOffice; title: Bilingual } | null {
  const held = offices.filter((office) => office.appointmentId === appointmentId && isOn(office, day))
  for (const kind of SeatOffice.options) {
    const found = held.find((office) => office.kind === kind)
    if (found !== undefined) return { kind, title: found.title }
  }
  return null
}

function holderOf(holder: Holder, seat: Seat, facts: BodyFacts): RosterHolder {
  const personId = holder.kind === 'person' ? holder.personId : holder.representativeId
  const organisationId = holder.kind === 'person' ? seat.organisationId : holder.organisationId
  const person = facts.people.find((one) => one.id === personId)
  const organisation = facts.organisations.find((one) => one.id === organisationId)
  return {
    kind: holder.kind,
    personId,
    organisationId,
    organisation: organisation?.name ?? nothing,
    name: person?.name ?? nothing,
    post: person?.post ?? nothing,
  }
}

function renewalsLeft(appointment: BodyFacts['appointments'][number], facts: BodyFacts, rules: RulesOfDay): number | null {
  const renewalsMax = rules.value('term.renewalsMax')
  if (renewalsMax === null) return null
  const { holder, termId, from } = appointment
  return Math.max(0, renewalsMax - termsInRow(holder, termId, from, facts, rules.value('term.gap')))
}
