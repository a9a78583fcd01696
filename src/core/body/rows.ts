import { z } from 'zod'
import { AppointmentId, BodyId, EvidenceId, OfficeId, OrganisationId, PersonId, SeatId, TermId } from '../desk/identifiers'
import { definePrivateTable, defineTable } from '../desk/table'
import { Bilingual, LongText } from '../desk/text'
import { PlainDate } from '../desk/time'

/** A body (기구): the Forum and the Committee that followed it are two bodies, each with facts of its own. */
export const Body = z.strictObject({
  id: BodyId,
  name: Bilingual,
  /** Short Latin code of identification codes, such as KOGF. */
  code: z.string().regex(/^[A-Z]{2,8}$/),
  /** Names the family of rule books that apply to it, by day. */
  ruleFamily: z.string().regex(/^[a-z0-9-]{1,40}$/),
  predecessorId: BodyId.nullable(),
  from: PlainDate,
  /** The last day; null while it exists. */
  until: PlainDate.nullable(),
})

/** A term of a body (제n기). Meeting numbers are unique only within body and term. */
export const Term = z.strictObject({
  id: TermId,
  bodyId: BodyId,
  number: z.int().min(1).max(999),
  from: PlainDate,
  until: PlainDate.nullable(),
})

/** Seat class (법적 구분) is not sector (부문): "commissioned" does not mean civil society (law-and-practice 8.2). */
export const SeatClass = z.enum(['exOfficio', 'agency', 'commissioned'])
export const Sector = z.enum(['government', 'civilSociety', 'academia', 'business', 'youth', 'other', 'unknown'])

export const Seat = z.strictObject({
  id: SeatId,
  bodyId: BodyId,
  termId: TermId,
  /** Order in the roster; also the S-number of codes, as in S13. */
  number: z.int().min(1).max(999),
  label: Bilingual,
  class: SeatClass,
  sector: Sector,
  organisationId: OrganisationId.nullable(),
})

export const Organisation = z.strictObject({ id: OrganisationId, code: z.string().max(20), name: Bilingual })

/** A person. The name is empty where no source gives it: members are then shown by seat, never by an invented name. */
export const Person = z.strictObject({ id: PersonId, name: Bilingual, post: Bilingual })

/** Contact data, kept apart from the public roster. */
export const Contact = z.strictObject({
  id: PersonId,
  telephone: LongText.nullable(),
  email: LongText.nullable(),
  birthDate: LongText.nullable(),
  account: LongText.nullable(),
})

/** Under directive 83 a member is an organisation and a person acts for it (3(5)); later a member is a person. */
export const Holder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: PersonId }),
  z.strictObject({ kind: z.literal('organisation'), organisationId: OrganisationId, representativeId: PersonId.nullable() }),
])

/** Puts a holder on a seat from–to (both days included; `until` null for a seat held by virtue of office). */
export const Appointment = z.strictObject({
  id: AppointmentId,
  bodyId: BodyId,
  termId: TermId,
  seatId: SeatId,
  holder: Holder,
  kind: z.enum(['first', 'renewed', 'replacement']),
  from: PlainDate,
  until: PlainDate.nullable(),
  /** The last day in office where it ended before `until`: resignation, dismissal. */
  endedOn: PlainDate.nullable(),
  endReason: LongText,
  /** Why a rule was set aside, such as a third term in a row; empty where none was. */
  exceptionReason: LongText,
  evidenceId: EvidenceId.nullable(),
})

export const OfficeKind = z.enum([
  'governmentCoChair',
  'civilCoChair',
  'secretary',
  'actingGovernmentCoChair',
  'actingCivilCoChair',
])

/** An office hangs on an appointment: who is co-chair, secretary, or next in the acting order, from–to. */
export const Office = z.strictObject({
  id: OfficeId,
  bodyId: BodyId,
  appointmentId: AppointmentId,
  kind: OfficeKind,
  /** Title as printed in signature blocks, such as 행정안전부 차관. */
  title: Bilingual,
  /** Place in the acting order; 0 for offices without one. */
  order: z.int().min(0).max(99),
  from: PlainDate,
  until: PlainDate.nullable(),
})

export type Body = z.infer<typeof Body>
export type Term = z.infer<typeof Term>
export type SeatClass = z.infer<typeof SeatClass>
export type Sector = z.infer<typeof Sector>
export type Seat = z.infer<typeof Seat>
export type Organisation = z.infer<typeof Organisation>
export type Person = z.infer<typeof Person>
export type Contact = z.infer<typeof Contact>
export type Holder = z.infer<typeof Holder>
export type Appointment = z.infer<typeof Appointment>
export type OfficeKind = z.infer<typeof OfficeKind>
export type Office = z.infer<typeof Office>

export const bodyTables = {
  bodies: defineTable({ row: Body, indexes: ['ruleFamily'] }),
  terms: defineTable({ row: Term, indexes: ['bodyId'] }),
  seats: defineTable({ row: Seat, indexes: ['bodyId', 'termId'] }),
  organisations: defineTable({ row: Organisation, indexes: [] }),
  people: defineTable({ row: Person, indexes: [] }),
  contacts: definePrivateTable({
    row: Contact,
    indexes: [],
    private: ['telephone', 'email', 'birthDate', 'account'],
    personOf: 'id',
  }),
  appointments: defineTable({ row: Appointment, indexes: ['bodyId', 'termId', 'seatId'] }),
  offices: defineTable({ row: Office, indexes: ['bodyId', 'appointmentId'] }),
} as const
