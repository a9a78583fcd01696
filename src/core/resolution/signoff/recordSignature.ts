import { z } from 'zod'
import { loadBodyFacts } from '../../body/facts'
import { signerFor } from '../../body/roster/signer'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { SignatureId, SigningKeyId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { refuse } from '../../desk/refusals/refusal'
import { dayOf } from '../../text/dates'
import { noTally } from '../fingerprint'
import { Signature, type ResolutionState, type SignedAct } from '../rows'
import { tallyOf } from '../tally'
import { currentTextHash, loadVote, withoutRev } from '../vote'
import { rulesOfVote } from '../rulesOfVote'
import { verifyStatement } from './signedBytes'
import { signingState } from './signingState'

/** In which states an act may be signed: the call until the close (a changed text needs it again), the result after it. */
export function signable(act: SignedAct, state: ResolutionState): boolean {
  switch (act) {
    case 'call':
      return state === 'draft' || state === 'called' || state === 'open' || state === 'closed'
    case 'result':
      return state === 'closed'
  }
}

/**
 * Records a co-chair's signature on the call or the result. It is checked here and not where it was made: the key must be
 * registered and not revoked, its owner must be co-chair or acting chair that day, and the bytes must be this text and tally.
 * Both co-chairs' signatures on a draft make it called (law-and-practice, fact 6).
 */
export const recordSignature = defineCommand({
  name: 'signature.record',
  title: { ko: '공동위원장의 서명을 적는다', en: 'Record a co-chair’s signature' },
  roles: ['officer', 'coChair'],
  input: Signature.pick({
    resolutionId: true,
    act: true,
    office: true,
    keyId: true,
    textHash: true,
    tallyHash: true,
    signedAt: true,
    signature: true,
  }).extend({ way: z.literal('desk') }),
  reply: z.strictObject({ signatureId: SignatureId, complete: z.boolean() }),
  refusals: [
    'desk.notFound',
    'resolution.announced',
    'signature.notSignable',
    'resolution.noItems',
    'desk.noRule',
    'signature.keyRevoked',
    'signature.notSigner',
    'signature.textChanged',
    'signature.already',
    'signature.invalid',
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
    if (!key) return refuse('desk.notFound', { thing: 'signingKeys', id: SigningKeyId.parse(input.keyId) })
    const { resolution } = vote
    if (resolution.state === 'announced') return refuse('resolution.announced')
    if (!signable(input.act, resolution.state)) return refuse('signature.notSignable', { state: resolution.state })
    if (!vote.items.some((item) => item.kind === 'decision')) return refuse('resolution.noItems')
    const law = rulesOfVote(vote, rules, zone)
    if (!law) return refuse('desk.noRule', { rule: 'call.signers', day: dayOf(resolution.opensAt, zone) })
    if (key.revokedAt !== null) return refuse('signature.keyRevoked')
    const day = dayOf(input.signedAt, zone)
    const clause = law.cite(input.act === 'call' ? 'call.signers' : 'result.signers')
    const signer = signerFor(input.office, day, facts, law)
    if (!signer || signer.personId !== key.personId || input.signedAt > now) {
      return refuse('signature.notSigner', { day }, clause)
    }
    const tallyHash = input.act === 'call' ? noTally : tallyOf(vote, law).hash
    if (input.textHash !== currentTextHash(vote) || input.tallyHash !== tallyHash)
      return refuse('signature.textChanged', {}, clause)
    const before = signingState(vote, input.act, tallyHash)
    if (before[input.office]) return refuse('signature.already', { office: input.office })
    const statement = {
      folderId,
      bodyId: resolution.bodyId,
      act: input.act,
      resolutionId: resolution.id,
      textHash: input.textHash,
      tallyHash: input.tallyHash,
      seatId: signer.seatId,
      office: input.office,
      acting: signer.acting,
      signedAt: input.signedAt,
    }
    if (!verifyStatement(statement, input, key)) return refuse('signature.invalid', {}, clause)
    const id = ids.next(SignatureId)
    const row = {
      ...input,
      id,
      acting: signer.acting,
      title: signer.title,
      appointmentId: signer.appointmentId,
      seatId: signer.seatId,
      voidedAt: null,
      voidReason: '',
    }
    const complete = input.office === 'governmentCoChair' ? before.civilCoChair : before.governmentCoChair
    const called = input.act === 'call' && complete && resolution.state === 'draft'
    return accept(
      [put('signatures', row), ...(called ? [put('resolutions', { ...withoutRev(resolution), state: 'called' })] : [])],
      { signatureId: id, complete },
    )
  },
})
