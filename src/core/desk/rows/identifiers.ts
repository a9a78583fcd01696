import { z } from 'zod'

/**
 * Ids are UUIDs of version 7 (RFC 9562): sorting by id is sorting by creation.
 * Each table has its own brand, so that a seat's id cannot stand where a person's is meant.
 */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)

export const FolderId = uuid.brand('Folder')
export const BodyId = uuid.brand('Body')
export const TermId = uuid.brand('Term')
export const SeatId = uuid.brand('Seat')
export const OrganisationId = uuid.brand('Organisation')
export const PersonId = uuid.brand('Person')
export const AppointmentId = uuid.brand('Appointment')
export const OfficeId = uuid.brand('Office')
export const ResolutionId = uuid.brand('Resolution')
export const ItemId = uuid.brand('Item')
export const TextVersionId = uuid.brand('TextVersion')
export const BallotId = uuid.brand('Ballot')
export const RecusalId = uuid.brand('Recusal')
export const SignatureId = uuid.brand('Signature')
export const SigningKeyId = uuid.brand('SigningKey')
export const DocumentId = uuid.brand('Document')
export const EvidenceId = uuid.brand('Evidence')
export const PlanId = uuid.brand('Plan')
export const CommitmentId = uuid.brand('Commitment')
export const EventId = uuid.brand('Event')
export const ProfileId = uuid.brand('Profile')
export const GroupId = uuid.brand('Group')
export const GroupMembershipId = uuid.brand('GroupMembership')
export const DescriptionId = uuid.brand('Description')
export const InterestId = uuid.brand('Interest')
export const CorrectionId = uuid.brand('Correction')
export const OfficeRuleId = uuid.brand('OfficeRule')
export const CalendarDayId = uuid.brand('CalendarDay')
export const AnnexId = uuid.brand('Annex')
export const PackId = uuid.brand('Pack')
export const DispatchId = uuid.brand('Dispatch')
export const IncomingId = uuid.brand('Incoming')
export const ExtensionId = uuid.brand('Extension')

export type FolderId = z.infer<typeof FolderId>
export type BodyId = z.infer<typeof BodyId>
export type TermId = z.infer<typeof TermId>
export type SeatId = z.infer<typeof SeatId>
export type OrganisationId = z.infer<typeof OrganisationId>
export type PersonId = z.infer<typeof PersonId>
export type AppointmentId = z.infer<typeof AppointmentId>
export type OfficeId = z.infer<typeof OfficeId>
export type ResolutionId = z.infer<typeof ResolutionId>
export type ItemId = z.infer<typeof ItemId>
export type TextVersionId = z.infer<typeof TextVersionId>
export type BallotId = z.infer<typeof BallotId>
export type RecusalId = z.infer<typeof RecusalId>
export type SignatureId = z.infer<typeof SignatureId>
export type SigningKeyId = z.infer<typeof SigningKeyId>
export type DocumentId = z.infer<typeof DocumentId>
export type EvidenceId = z.infer<typeof EvidenceId>
export type PlanId = z.infer<typeof PlanId>
export type CommitmentId = z.infer<typeof CommitmentId>
export type EventId = z.infer<typeof EventId>
export type ProfileId = z.infer<typeof ProfileId>
export type GroupId = z.infer<typeof GroupId>
export type GroupMembershipId = z.infer<typeof GroupMembershipId>
export type DescriptionId = z.infer<typeof DescriptionId>
export type InterestId = z.infer<typeof InterestId>
export type CorrectionId = z.infer<typeof CorrectionId>
export type OfficeRuleId = z.infer<typeof OfficeRuleId>
export type CalendarDayId = z.infer<typeof CalendarDayId>
export type AnnexId = z.infer<typeof AnnexId>
export type PackId = z.infer<typeof PackId>
export type DispatchId = z.infer<typeof DispatchId>
export type IncomingId = z.infer<typeof IncomingId>
export type ExtensionId = z.infer<typeof ExtensionId>

/** Makes new ids; handed in by the engine, because core has no randomness of its own. */
export interface Ids {
  next<Schema extends z.ZodType<string>>(schema: Schema): z.infer<Schema>
}
