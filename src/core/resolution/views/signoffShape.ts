import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { AppointmentId, FolderId, PersonId, ResolutionId, SeatId, SigningKeyId } from '../../desk/rows/identifiers'
import { Bilingual } from '../../desk/rows/text'
import { Instant, PlainDate } from '../../desk/rows/time'
import { Fingerprint, SignatureWay, SignedAct } from '../rows'
import { ItemResult } from './voteDesk'
import { VoteSummary } from './voteSummary'

/** Who may sign for an office on the day of the look, and with which keys. Null where the office is empty and nobody acts for it. */
export const Signer = z.strictObject({
  appointmentId: AppointmentId,
  seatId: SeatId,
  personId: PersonId.nullable(),
  /** Title as printed in the signature block. */
  title: Bilingual,
  seatLabel: Bilingual,
  acting: z.boolean(),
  /** Keys of that person that are not revoked. */
  keys: z.array(z.strictObject({ keyId: SigningKeyId, device: z.string(), publicKey: z.string(), registeredAt: Instant })),
})
export type Signer = z.infer<typeof Signer>

const SignatureSlot = z.strictObject({
  office: z.enum(['governmentCoChair', 'civilCoChair']),
  signer: Signer.nullable(),
  /** The signature that stands on the present text and tally. */
  signature: z
    .strictObject({
      title: Bilingual,
      acting: z.boolean(),
      signedAt: Instant,
      way: SignatureWay,
      keyId: SigningKeyId,
      verified: z.boolean(),
    })
    .nullable(),
  /** Earlier signatures of this office that a change voided, with the reason. */
  voided: z.array(z.strictObject({ signedAt: Instant, voidedAt: Instant, voidReason: z.string() })),
})

export const SignoffView = z.strictObject({
  folderId: FolderId,
  summary: VoteSummary,
  act: SignedAct,
  zone: z.string(),
  today: PlainDate,
  /** Fingerprint of all texts, and of the tally; together they are what is signed. */
  textHash: Fingerprint,
  tallyHash: Fingerprint,
  /** Both in one value, as the signature block prints it. */
  fingerprint: Fingerprint,
  /** True when this act can be signed in the present state. */
  signable: z.boolean(),
  slots: z.array(SignatureSlot).length(2),
  signerCite: Citation.nullable(),
  rosterOn: PlainDate.nullable(),
  inOffice: z.int(),
  items: z.array(
    z.strictObject({
      number: z.int(),
      title: z.string(),
      titleEn: z.string(),
      version: z.int(),
      motion: z.string(),
      fingerprint: Fingerprint,
      result: ItemResult.nullable(),
    }),
  ),
})
export type SignoffView = z.infer<typeof SignoffView>

export const SignoffInput = z.strictObject({ resolutionId: ResolutionId, act: SignedAct })
