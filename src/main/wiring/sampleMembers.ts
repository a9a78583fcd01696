import type { Actor } from '#core/desk/actor'
import type { AppointmentId, BodyId, OrganisationId, PersonId, TermId } from '#core/desk/rows/identifiers'
import type { Holder } from '#core/body/rows'
import type { SampleForum } from '#core/body/sample'
import { assignOffice } from '#core/body/appointment/assignOffice'
import { makeAppointments } from '#core/body/appointment/makeAppointments'
import { saveSettings } from '#core/body/saveSettings'
import { createSeats } from '#core/body/setUp/createSeats'
import { enrolPeople } from '#core/body/setUp/enrolPeople'
import { establishBody } from '#core/body/setUp/establishBody'
import { openTerm } from '#core/body/setUp/openTerm'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import { recordEvent } from '#core/plan/recordEvent'
import { recordPlan } from '#core/plan/recordPlan'
import type { Desk } from '#main/desk/desk'
import { must } from './must'

type SampleBody = SampleForum['bodies'][number]
type SampleTerm = SampleBody['terms'][number]

/** Ids that the desk gave to what the sample names by keys. */
export interface EnteredMembers {
  readonly bodies: ReadonlyMap<string, BodyId>
  readonly terms: ReadonlyMap<string, TermId>
}

/** Enters settings, bodies, terms, seats, members, offices, plan and events of the sample, each by its command. */
export async function enterMembers(desk: Desk, actor: Actor, sample: SampleForum): Promise<EnteredMembers> {
  await must(desk, actor, saveSettings, { ...sample.settings, seenRev: null })
  const { organisationIds } = await must(desk, actor, registerOrganisations, { organisations: sample.organisations })
  const organisations = new Map(sample.organisations.map(({ code }, index) => [code, at(organisationIds, index)]))
  const bodies = new Map<string, BodyId>()
  const terms = new Map<string, TermId>()
  for (const body of sample.bodies) {
    const { name, code, ruleFamily, from, until, predecessor } = body
    const predecessorId = predecessor === null ? null : named(bodies, predecessor)
    const { bodyId } = await must(desk, actor, establishBody, { name, code, ruleFamily, from, until, predecessorId })
    bodies.set(body.key, bodyId)
    for (const term of body.terms) {
      const { number, from: termFrom, until: termUntil } = term
      const { termId } = await must(desk, actor, openTerm, { bodyId, number, from: termFrom, until: termUntil })
      terms.set(term.key, termId)
      // Of the later terms the sources give only the dates.
      if (term.seats.length > 0) await enterSeats(desk, actor, bodyId, termId, term, organisations)
    }
  }
  const { body: planBody, ...plan } = sample.plan
  await must(desk, actor, recordPlan, { ...plan, bodyId: named(bodies, planBody), resolutionId: null })
  for (const { body, ...event } of sample.events) {
    await must(desk, actor, recordEvent, { ...event, bodyId: named(bodies, body) })
  }
  return { bodies, terms }
}

async function enterSeats(
  desk: Desk,
  actor: Actor,
  bodyId: BodyId,
  termId: TermId,
  term: SampleTerm,
  organisations: ReadonlyMap<string, OrganisationId>,
): Promise<void> {
  const noName = { ko: '', en: '' }
  const posts = term.seats.map(({ holder }) => (holder.kind === 'person' ? holder.post : (holder.representative?.post ?? null)))
  const acting = posts.flatMap((post, index) => (post === null ? [] : [{ index, post }]))
  const { personIds } = await must(desk, actor, enrolPeople, {
    people: acting.map(({ post }) => ({ name: noName, post, contact: null })),
  })
  const personOfSeat = new Map<number, PersonId>(acting.map(({ index }, place) => [index, at(personIds, place)]))
  const { seatIds } = await must(desk, actor, createSeats, {
    bodyId,
    termId,
    seats: term.seats.map(({ number, label, class: seatClass, sector, organisation }) => ({
      number,
      label,
      class: seatClass,
      sector,
      organisationId: organisation === null ? null : named(organisations, organisation),
    })),
  })
  const appointments = term.seats.flatMap((seat, index) =>
    seat.appointments.map((appointment) => ({
      seat,
      appointment,
      seatId: at(seatIds, index),
      personId: personOfSeat.get(index) ?? null,
    })),
  )
  const { appointmentIds } = await must(desk, actor, makeAppointments, {
    bodyId,
    termId,
    appointments: appointments.map(({ seat: { holder }, appointment: { kind, from, until }, seatId, personId }) => {
      return {
        seatId,
        holder: holderOf(holder, personId, organisations),
        kind,
        from,
        until,
        exceptionReason: '',
        evidenceId: null,
      }
    }),
  })
  for (const [index, { appointment }] of appointments.entries()) {
    const appointmentId: AppointmentId = at(appointmentIds, index)
    for (const office of appointment.offices) await must(desk, actor, assignOffice, { ...office, bodyId, appointmentId })
  }
}

function holderOf(
  holder: SampleTerm['seats'][number]['holder'],
  personId: PersonId | null,
  organisations: ReadonlyMap<string, OrganisationId>,
): Holder {
  if (holder.kind === 'organisation') {
    return { kind: 'organisation', organisationId: named(organisations, holder.organisation), representativeId: personId }
  }
  if (personId === null) throw new Error('a person on a seat was not enrolled')
  return { kind: 'person', personId }
}

function named<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the sample names ${key}, which it does not hold`)
  return value
}

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index]
  if (value === undefined)
    throw new Error(`a command gave ${list.length.toString()} ids, and number ${index.toString()} was asked for`)
  return value
}
