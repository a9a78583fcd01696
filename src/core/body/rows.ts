import { z } from 'zod'
import {
  AppointmentId,
  BodyId,
  CorrectionId,
  DescriptionId,
  EvidenceId,
  GroupId,
  GroupMembershipId,
  InterestId,
  OfficeId,
  OrganisationId,
  PersonId,
  SeatId,
  TermId,
} from '../desk/rows/identifiers'
import { definePrivateTable, defineTable } from '../desk/rows/table'
import { Bilingual, LongText, RequiredText, Title } from '../desk/rows/text'
import { Instant, PlainDate } from '../desk/rows/time'

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

/** Recorded where the person said so, never guessed from a name. */
export const Gender = z.enum(['female', 'male', 'other'])

/** A person. The name is empty where no source gives it: members are then shown by seat, never by an invented name. */
export const Person = z.strictObject({
  id: PersonId,
  name: Bilingual,
  post: Bilingual,
  /** Where the person works (소속); null where it is not recorded: the organisation of the seat then stands for it. */
  organisationId: OrganisationId.nullable(),
  gender: Gender.nullable(),
  /** Region for which the balance of CACT 8 is looked at, in the office's words; empty where it is not recorded. */
  region: LongText,
})

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

/** Grounds of a dismissal (해촉): article 6 of the Directive. */
export const DismissalGround = z.enum(['incapacity', 'misconduct', 'neglect', 'unfit', 'ownWish'])

/** How an appointment came to its recorded end. */
export const Ending = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('resigned') }),
  z.strictObject({ kind: z.literal('dismissed'), ground: DismissalGround }),
  /** The member by virtue of a post left that post. */
  z.strictObject({ kind: z.literal('leftPost') }),
  /** A member whose term had run out stopped serving on. */
  z.strictObject({ kind: z.literal('holdoverEnded') }),
  z.strictObject({ kind: z.literal('other') }),
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
  /** Null while it has no recorded end, and for ends recorded before the desk asked how (schema 1). */
  ending: Ending.nullable(),
  endReason: LongText,
  /** Why a rule was set aside, such as a third term in a row; empty where none was. */
  exceptionReason: LongText,
  /** The paper that appointed. */
  evidenceId: EvidenceId.nullable(),
  /** The paper by which it ended: a letter of resignation, a notice of dismissal. */
  endEvidenceId: EvidenceId.nullable(),
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

/**
 * What a person, an organisation or a seat is called from a day on. The row itself says what held from the beginning;
 * the latest description that has begun holds on a day, so that every past day keeps its own names (design 1.5).
 */
export const Description = z.strictObject({
  id: DescriptionId,
  subject: z.enum(['person', 'organisation', 'seat']),
  subjectId: z.union([PersonId, OrganisationId, SeatId]),
  from: PlainDate,
  /** Name of the person or organisation, label of the seat. */
  name: Bilingual,
  /** Title of the person; empty for the others. */
  post: Bilingual,
  /** Where the person works, or the organisation of the seat; null for an organisation. */
  organisationId: OrganisationId.nullable(),
  reason: LongText,
  evidenceId: EvidenceId.nullable(),
})

/** A subcommittee (분과위원회) or a task force of a body. */
export const Group = z.strictObject({
  id: GroupId,
  bodyId: BodyId,
  kind: z.enum(['subcommittee', 'taskForce']),
  name: Bilingual,
  /** What it is to do: find tasks, review items, other (Directive 9(1)). */
  purpose: LongText,
  from: PlainDate,
  until: PlainDate.nullable(),
})

/** Puts a member of the body into a group. It lasts no longer than the appointment that it hangs on. */
export const GroupMembership = z.strictObject({
  id: GroupMembershipId,
  bodyId: BodyId,
  groupId: GroupId,
  appointmentId: AppointmentId,
  role: z.enum(['chair', 'member']),
  from: PlainDate,
  until: PlainDate.nullable(),
  /** The appointments of those who named the member, as government and as civil co-chair or acting for them; null for one who did not. */
  namedBy: z.strictObject({ government: AppointmentId.nullable(), civil: AppointmentId.nullable() }),
  endReason: LongText,
  evidenceId: EvidenceId.nullable(),
})

/** An interest that a member declared towards the body, beside the recusals from items of a vote: what it concerns and from–to. */
export const Interest = z.strictObject({
  id: InterestId,
  bodyId: BodyId,
  appointmentId: AppointmentId,
  /** 회피: the member steps aside; 기피: somebody challenged the member; 제척: excluded by a rule (forms D12). */
  kind: z.enum(['recusal', 'challenge', 'exclusion']),
  matter: RequiredText,
  ground: RequiredText,
  declaredOn: PlainDate,
  from: PlainDate,
  until: PlainDate.nullable(),
  evidenceId: EvidenceId.nullable(),
})

/** An entry that had been typed wrongly was put right: what stood there, why, who and when. */
export const Correction = z.strictObject({
  id: CorrectionId,
  bodyId: BodyId.nullable(),
  rowTable: z.enum(['appointments', 'people', 'descriptions', 'groupMemberships']),
  rowId: z.string().min(1).max(100),
  /** The fields that were changed, as they stood before and stand now. */
  before: z.record(z.string(), z.json()),
  after: z.record(z.string(), z.json()),
  reason: RequiredText,
  correctedBy: Title,
  correctedAt: Instant,
})

export type Body = z.infer<typeof Body>
export type Term = z.infer<typeof Term>
export type SeatClass = z.infer<typeof SeatClass>
export type Sector = z.infer<typeof Sector>
export type Seat = z.infer<typeof Seat>
export type Organisation = z.infer<typeof Organisation>
export type Gender = z.infer<typeof Gender>
export type Person = z.infer<typeof Person>
export type Contact = z.infer<typeof Contact>
export type Holder = z.infer<typeof Holder>
export type DismissalGround = z.infer<typeof DismissalGround>
export type Ending = z.infer<typeof Ending>
export type Appointment = z.infer<typeof Appointment>
export type OfficeKind = z.infer<typeof OfficeKind>
export type Office = z.infer<typeof Office>
export type Description = z.infer<typeof Description>
export type Group = z.infer<typeof Group>
export type GroupMembership = z.infer<typeof GroupMembership>
export type Interest = z.infer<typeof Interest>
export type Correction = z.infer<typeof Correction>

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
  descriptions: defineTable({ row: Description, indexes: ['subjectId'] }),
  groups: defineTable({ row: Group, indexes: ['bodyId'] }),
  groupMemberships: defineTable({ row: GroupMembership, indexes: ['bodyId', 'groupId', 'appointmentId'] }),
  interests: defineTable({ row: Interest, indexes: ['bodyId', 'appointmentId'] }),
  corrections: defineTable({ row: Correction, indexes: ['bodyId', 'rowId'] }),
} as const
