import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { ExtensionId, FolderId, ItemId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { Head } from '../../desk/rows/store'
import { Bilingual } from '../../desk/rows/text'
import { Instant, PlainDate } from '../../desk/rows/time'
import {
  BallotState,
  Choice,
  ConflictStatement,
  Fingerprint,
  FrozenSeat,
  Missing,
  ReplyWay,
  SheetMark,
  SignatureWay,
  SignedAct,
  WritingGround,
} from '../rows'
import { ItemResult } from './itemResult'

const ruled = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, cite: Citation })

/**
 * Everything that a stranger needs to count a vote again and to check what was signed, and nothing that needs this program.
 * `scripts/recount.mjs` does so from this file alone. How each hash is made stands in docs/proof.md.
 */
export const Proof = z.strictObject({
  format: z.literal('forum-desk-proof/2'),
  folderId: FolderId,
  journalHead: Head,
  body: z.strictObject({ id: z.string(), name: Bilingual, code: z.string() }),
  term: z.strictObject({ id: z.string(), number: z.int() }),
  zone: z.string(),
  rules: z.strictObject({
    book: z.string(),
    title: Bilingual,
    number: Bilingual,
    from: PlainDate,
    openedOn: PlainDate,
    quorum: ruled(z.strictObject({ share: z.literal('majority'), of: z.literal('inOffice') })),
    method: ruled(z.enum(['consensusThenVote', 'vote'])),
    majority: ruled(z.strictObject({ share: z.literal('majority'), of: z.enum(['present', 'inOffice']) })),
    abstentions: ruled(z.literal('inBase')),
    conditional: ruled(z.enum(['notYes', 'yes'])),
    recused: ruled(z.enum(['inOffice', 'outOfOffice'])),
    tie: ruled(z.literal('fails')),
    late: ruled(z.literal('keptNotCounted')),
    silence: ruled(z.literal('absent')),
  }),
  /** The call as it was signed. */
  call: z.strictObject({
    resolutionId: ResolutionId,
    number: z.int(),
    title: z.string(),
    ground: WritingGround,
    reason: z.string(),
    opensAt: Instant,
    closesAt: Instant,
    sealed: z.boolean(),
    /** Papers attached to the call (`itemId` null) or to an item, in the order in which they are signed. */
    annexes: z.array(z.strictObject({ itemId: ItemId.nullable(), number: z.int(), title: z.string(), sha256: Fingerprint })),
  }),
  /** The later end that both co-chairs agreed on; null where the end in the call counts. Every agreement stands in `extensions`. */
  extendedTo: Instant.nullable(),
  extensions: z.array(
    z.strictObject({
      extensionId: ExtensionId,
      from: Instant,
      to: Instant,
      reason: z.string(),
      state: z.enum(['agreed', 'dropped']),
      agreedAt: Instant.nullable(),
    }),
  ),
  /** Whether the office had every entry compared with its original by a second person. */
  secondCheck: z.boolean(),
  openedAt: Instant,
  closedAt: Instant,
  illustrative: z.boolean(),
  roster: z.array(FrozenSeat),
  items: z.array(
    z.strictObject({
      itemId: ItemId,
      number: z.int(),
      kind: z.enum(['decision', 'report']),
      title: z.string(),
      currentVersion: z.int(),
      texts: z.array(
        z.strictObject({
          version: z.int(),
          motion: z.string(),
          reason: z.string(),
          content: z.string(),
          fingerprint: Fingerprint,
        }),
      ),
      recusals: z.array(z.strictObject({ seatId: SeatId, ground: z.string(), declaredAt: Instant })),
      ballots: z.array(
        z.strictObject({
          seatId: SeatId,
          version: z.int(),
          choice: Choice,
          state: BallotState,
          /** What the sheet bears: one that bears nothing and whose sender is unclear is no reply. */
          sheetMark: SheetMark,
          /** What the member said of an interest; who declares one is recused. */
          conflict: ConflictStatement,
          /** What was asked for afterwards; only an unclear sender keeps a reply from counting. */
          missing: z.array(Missing),
          check: z.enum(['notAsked', 'waiting', 'confirmed']),
          way: ReplyWay,
          arrivedAt: Instant,
          enteredAt: Instant,
          evidenceSha256: Fingerprint.nullable(),
        }),
      ),
      result: ItemResult.nullable(),
    }),
  ),
  textHash: Fingerprint,
  tallyHash: Fingerprint,
  fingerprint: Fingerprint,
  /** All signatures, also those that a change voided; each with the statement that it is over and the public key. */
  signatures: z.array(
    z.strictObject({
      act: SignedAct,
      way: SignatureWay,
      statement: z.record(z.string(), z.union([z.string(), z.boolean()])),
      /** Null for a signature by hand, over which nothing can be computed; then the paper that is kept stands in its place. */
      signature: z.string().nullable(),
      publicKey: z.string().nullable(),
      paperSha256: Fingerprint.nullable(),
      voidedAt: Instant.nullable(),
      voidReason: z.string(),
    }),
  ),
})
export type Proof = z.infer<typeof Proof>
