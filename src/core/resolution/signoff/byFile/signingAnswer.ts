import { z } from 'zod'
import type { Refused } from '../../../desk/refusals/refusal'
import { BodyId, FolderId, ResolutionId, SeatId, SigningKeyId } from '../../../desk/rows/identifiers'
import { Bilingual } from '../../../desk/rows/text'
import { Instant } from '../../../desk/rows/time'
import { Fingerprint, SignedAct, SigningKey } from '../../rows'
import { statementOf, type SignedStatement } from '../signedBytes'
import { check, readCarried } from './carriedFile'
import type { SigningRequest } from './signingRequest'

/** What comes back from the co-chair's own copy: the statement that was signed, the signature, and which request it answers. */
export const SigningAnswer = z.strictObject({
  format: z.literal('forum-desk-signing-answer/1'),
  /** SHA-256 of the bytes of the request file. */
  requestSha256: Fingerprint,
  folderId: FolderId,
  bodyId: BodyId,
  act: SignedAct,
  resolutionId: ResolutionId,
  textHash: Fingerprint,
  tallyHash: Fingerprint,
  seatId: SeatId,
  office: z.enum(['governmentCoChair', 'civilCoChair']),
  title: Bilingual,
  acting: z.boolean(),
  actingReason: z.string(),
  signedAt: Instant,
  keyId: SigningKeyId,
  publicKey: SigningKey.shape.publicKey,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  ...check,
})
export type SigningAnswer = z.infer<typeof SigningAnswer>

export const readSigningAnswer = (file: {
  readonly fileName: string
  readonly text: string
}): { readonly ok: true; readonly value: SigningAnswer } | Refused => readCarried('answer', SigningAnswer, file)

/** The statement that answering a request at a moment means. */
export function requestedStatement(request: SigningRequest, signedAt: Instant): SignedStatement {
  const { act, call, textHash, tallyHash, signer, folderId, body } = request
  const { seatId, office, acting, actingReason } = signer
  const { resolutionId } = call
  return statementOf(
    { act, resolutionId, textHash, tallyHash, seatId, office, acting, actingReason, signedAt },
    folderId,
    body.id,
  )
}
