import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { AppointmentId, EvidenceId, OrganisationId, PersonId, SeatId } from '../../desk/rows/identifiers'
import { Bilingual, LongText } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { Appointment, Gender, SeatClass, Sector } from '../rows'
import { RosterReason } from './rosterReasons'

/** Who holds a seat, in words. What no source gives is empty: such a member is shown by the label of the seat. */
export const RosterHolder = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  /** The person who is the member, or acts for the organisation; null where nobody is known to act for it. */
  personId: PersonId.nullable(),
  organisationId: OrganisationId.nullable(),
  organisation: Bilingual,
  name: Bilingual,
  post: Bilingual,
})
export type RosterHolder = z.infer<typeof RosterHolder>

export const RosterStanding = z.enum(['inOffice', 'holdover', 'notYet', 'ended', 'vacant'])
export type RosterStanding = z.infer<typeof RosterStanding>

export const SeatOffice = z.enum(['governmentCoChair', 'civilCoChair', 'secretary'])
export type SeatOffice = z.infer<typeof SeatOffice>

/** The file that appointed a member, kept by its SHA-256. */
export const AppointmentPaper = z.strictObject({ evidenceId: EvidenceId, sha256: z.string(), fileName: z.string() })
export type AppointmentPaper = z.infer<typeof AppointmentPaper>

/** One line of the roster (위원 명부) on a day: one seat, how it stands, and why. */
export const RosterLine = z.strictObject({
  seatId: SeatId,
  number: z.int(),
  label: Bilingual,
  seatClass: SeatClass,
  sector: Sector,
  /** Commissioned members are the civil side, ex officio and agency members the government's. */
  side: z.enum(['government', 'civil']),
  standing: RosterStanding,
  reason: RosterReason,
  /** The rule that the standing rests on; null where it is a plain fact. */
  cite: Citation.nullable(),
  /** Whether the seat counts among the members in office (재적위원) that day. */
  counted: z.boolean(),
  /** Who serves that day, in office or in holdover; null where nobody does. */
  appointmentId: AppointmentId.nullable(),
  holder: RosterHolder.nullable(),
  kind: Appointment.shape.kind.nullable(),
  /** First day of the appointment by which somebody serves. */
  since: PlainDate.nullable(),
  /** Last day of the term that runs or ran out; null by virtue of office and where nobody serves. */
  until: PlainDate.nullable(),
  /** Days from the day asked to `until`: 0 on the last day, below 0 in holdover. */
  daysLeft: z.int().nullable(),
  /** How often the holder may still be renewed under the rules of that day; null without a limit or a holder. */
  renewalsLeft: z.int().min(0).nullable(),
  office: SeatOffice.nullable(),
  /** Title in that office as printed; empty for a plain member. */
  officeTitle: Bilingual,
  /** Recorded only where the person said so; null and empty where it is not recorded. */
  gender: Gender.nullable(),
  region: LongText,
  /** The paper that appointed who serves; null where none was kept. */
  paper: AppointmentPaper.nullable(),
  /** How many declared interests of the member are in force that day. */
  interests: z.int().min(0),
  /** Every appointment to the seat, the first first. */
  history: z.array(
    z.strictObject({
      appointmentId: AppointmentId,
      kind: Appointment.shape.kind,
      from: PlainDate,
      until: PlainDate.nullable(),
      endedOn: PlainDate.nullable(),
      ending: Appointment.shape.ending,
      endReason: LongText,
      exceptionReason: LongText,
      paper: AppointmentPaper.nullable(),
      /** The paper by which it ended; null where none was kept. */
      endPaper: AppointmentPaper.nullable(),
      holder: RosterHolder,
      rev: z.int(),
    }),
  ),
})
export type RosterLine = z.infer<typeof RosterLine>

/** Whether somebody serves on the seat that day. */
export const serves = (line: Pick<RosterLine, 'standing'>): boolean =>
  line.standing === 'inOffice' || line.standing === 'holdover'
