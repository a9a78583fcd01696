import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { AppointmentId, FolderId, PersonId, ResolutionId, SeatId, SigningKeyId } from '../../desk/rows/identifiers'
import { Bilingual } from '../../desk/rows/text'
import { Instant, PlainDate } from '../../desk/rows/time'
import { Fingerprint, SignatureWay, SignedAct } from '../rows'
import { ItemResult } from './itemResult'
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
  /** The clause by which somebody acts for the co-chair; null for the co-chair in person. */
  actingCite: Citation.nullable(),
  /** Keys of that person that are not revoked. */
  keys: z.array(z.strictObject({ keyId: SigningKeyId, device: z.string(), publicKey: z.string(), registeredAt: Instant })),
})
export type Signer = z.infer<typeof Signer>

const named = { number: z.int(), title: z.string(), titleEn: z.string() }
const Words = z.strictObject({ motion: z.string(), reason: z.string(), content: z.string() })

const SignatureSlot = z.strictObject({
  office: z.enum(['governmentCoChair', 'civilCoChair']),
  signer: Signer.nullable(),
  /** Who acts while the co-chair in office is absent or unable to act; null where nobody was named, and while the office is vacant. */
  standIn: Signer.nullable(),
  /** The signature that stands on the present text and tally. */
  signature: z
    .strictObject({
      title: Bilingual,
      acting: z.boolean(),
      actingReason: z.string(),
      signedAt: Instant,
      way: SignatureWay,
      /** Where the original of a signature on paper is kept; empty for the others. */
      keptAt: z.string(),
      /** Null for a signature on paper. */
      keyId: SigningKeyId.nullable(),
      check: z.enum(['verified', 'broken', 'onPaper']),
    })
    .nullable(),
  /** Earlier signatures of this office that a change voided, with the reason. */
  voided: z.array(z.strictObject({ signedAt: Instant, voidedAt: Instant, voidReason: z.string() })),
  /** What differs now from what the last of those covered; null where none was voided or this office has signed again. */
  changes: z
    .strictObject({
      texts: z.array(
        z.strictObject({
          ...named,
          fromVersion: z.int().nullable(),
          toVersion: z.int(),
          changeReason: z.string(),
          before: Words.nullable(),
          after: Words,
        }),
      ),
      head: z.boolean(),
      tallies: z.array(z.strictObject({ ...named, before: ItemResult, after: ItemResult })).nullable(),
    })
    .nullable(),
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
  /** The extension that is signed; null for a call and a result. */
  extension: z.strictObject({ from: Instant, to: Instant, reason: z.string() }).nullable(),
  /** What the fingerprints on a paper about this act begin with. */
  printed: z.array(z.string()),
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
  /** Files that the fingerprint of the call covers; of the item with that number, or of the whole call. */
  annexes: z.array(z.strictObject({ itemNumber: z.int().nullable(), title: z.string(), sha256: Fingerprint })),
})
export type SignoffView = z.infer<typeof SignoffView>

export const SignoffInput = z.strictObject({ resolutionId: ResolutionId, act: SignedAct })
