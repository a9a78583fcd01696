import { z } from 'zod'
import { loadBodyFacts } from '../../body/facts'
import { put, type Change } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { SignatureId, SigningKeyId } from '../../desk/rows/identifiers'
import { LongText } from '../../desk/rows/text'
import type { Instant } from '../../desk/rows/time'
import { officeZone } from '../../desk/office'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import { dayOf } from '../../text/dates'
import { onExtensionSigned } from '../extension/onExtensionSigned'
import { Signature, type SignedAct } from '../rows'
import { loadVote, withoutRev, type Vote } from '../vote'
import { rulesToSign, rulesToSignRefusals, signerOn, signersRule } from './mayBeSigned'
import { statementOf, verifyStatement } from './signedBytes'
import { signedTextOf, type SignedText } from './signedText'
import { signingState, type SigningState } from './signingState'

/**
 * What follows from a signature besides its row: with both on the call a draft is called (law-and-practice, fact 6), with both on an extension
 * the window is extended, if it has not ended yet. `before` is how far the act had come without this signature.
 */
export function followingSignature(
  vote: Vote,
  act: SignedAct,
  office: 'governmentCoChair' | 'civilCoChair',
  { before, signed, now }: { readonly before: SigningState; readonly signed: SignedText; readonly now: Instant },
): { readonly ok: true; readonly complete: boolean; readonly changes: readonly Change[] } | Refused {
  const complete = office === 'governmentCoChair' ? before.civilCoChair : before.governmentCoChair
  const { resolution } = vote
  if (act === 'extension' && signed.extension) {
    if (!complete) return { ok: true, complete, changes: [] }
    const changes = onExtensionSigned(signed.extension, resolution, now)
    return 'refusal' in changes ? changes : { ok: true, complete, changes }
  }
  const called = complete && act === 'call' && resolution.state === 'draft'
  return { ok: true, complete, changes: called ? [put('resolutions', { ...withoutRev(resolution), state: 'called' })] : [] }
}

/**
 * Records a co-chair's signature on the call, the result or an extension. It is checked here and not where it was made: the key must be
 * registered and not revoked, its owner must be co-chair or acting chair that day, and the bytes must be this text and tally.
 */
export const recordSignature = defineCommand({
  name: 'signature.record',
  title: { ko: '공동위원장의 서명을 적는다', en: 'Record a co-chair’s signature' },
  roles: ['officer', 'coChair'],
  input: Signature.pick({
    resolutionId: true,
    act: true,
    office: true,
    textHash: true,
    tallyHash: true,
    signedAt: true,
  }).extend({
    /** Why the co-chair in office cannot act, where the acting chair signs for them; empty otherwise. */
    actingReason: LongText.default(''),
    way: z.enum(['desk', 'file']),
    keyId: SigningKeyId,
    signature: z.string().regex(/^[0-9a-f]{128}$/),
  }),
  reply: z.strictObject({ signatureId: SignatureId, complete: z.boolean() }),
  refusals: [
    'desk.notFound',
    ...rulesToSignRefusals,
    'signature.keyRevoked',
    'signature.inFuture',
    'signature.noStandIn',
    'signature.notSigner',
    'signature.textChanged',
    'signature.already',
    'signature.invalid',
    'signature.used',
  ],
  async load(read, input) {
    const vote = await loadVote(read, input.resolutionId)
    return {
      vote,
      facts: vote && (await loadBodyFacts(read, vote.resolution.bodyId)),
      key: await read.get('signingKeys', input.keyId),
      zone: await officeZone(read),
    }
  },
  decide({ known, input, now, rules, ids, folderId }) {
    const { vote, facts, key, zone } = known
    if (!vote || !facts) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    if (!key) return refuse('desk.notFound', { thing: 'signingKeys', id: input.keyId })
    const ready = rulesToSign(vote, input.act, rules, zone, now)
    if (!ready.ok) return ready
    const { law } = ready
    if (key.revokedAt !== null) return refuse('signature.keyRevoked')
    if (input.signedAt > now) return refuse('signature.inFuture', { signedAt: input.signedAt, now })
    const day = dayOf(input.signedAt, zone)
    const clause = law.cite(signersRule(input.act))
    const { office } = input
    const found = signerOn(input, day, facts, law)
    if (!found.ok) return found
    const { signer } = found
    if (signer.personId !== key.personId) return refuse('signature.notSigner', { day }, clause)
    const signed = signedTextOf(vote, input.act, law)
    if (!signed || input.textHash !== signed.textHash || input.tallyHash !== signed.tallyHash)
      return refuse('signature.textChanged', {}, clause)
    const before = signingState(vote, input.act, signed.tallyHash)
    if (before[office]) return refuse('signature.already', { office })
    const { way, keyId, signature, ...claimed } = input
    const { acting, seatId } = signer
    const statement = statementOf({ ...claimed, acting, seatId }, folderId, vote.resolution.bodyId)
    if (!verifyStatement(statement, input, key)) return refuse('signature.invalid', {}, clause)
    // A text may be changed and changed back; the signature that fell with the first change does not rise again.
    if (vote.signatures.some(({ proof }) => proof.way !== 'paper' && proof.signature === signature))
      return refuse('signature.used')
    const id = ids.next(SignatureId)
    const { title, appointmentId } = signer
    const row = { ...claimed, id, proof: { way, keyId, signature }, acting, title, appointmentId, seatId }
    const following = followingSignature(vote, input.act, office, { before, signed, now })
    if (!following.ok) return following
    const { complete, changes } = following
    return accept([put('signatures', { ...row, voidedAt: null, voidReason: '' }), ...changes], { signatureId: id, complete })
  },
})
