import { z } from 'zod'
import { loadBodyFacts } from '../../body/facts'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { EvidenceId, SignatureId } from '../../desk/rows/identifiers'
import { LongText, Title } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { officeZone } from '../../desk/office'
import { refuse } from '../../desk/refusals/refusal'
import { dayOf, startOfDay } from '../../text/dates'
import { Signature } from '../rows'
import { loadVote } from '../vote'
import { rulesToSign, rulesToSignRefusals, signerOn, signersRule } from './mayBeSigned'
import { followingSignature } from './recordSignature'
import { madeAt, printedDigits, printedFingerprints, signedTextOf } from './signedText'
import { signingState } from './signingState'

/** What an officer copies from a paper: hex digits, in any case, with or without the spaces between the groups. */
const TypedFingerprint = z
  .string()
  .max(100)
  .transform((text) =>
    text
      .normalize('NFKC')
      .replace(/[\s·-]/gu, '')
      .toLowerCase(),
  )
  .pipe(z.string().regex(new RegExp(`^[0-9a-f]{${printedDigits.toString()}}$`, 'u')))

/**
 * Records a signature by hand: a paper is kept as evidence, and nothing can be computed over it. So that it is at least the right paper, the
 * officer types the fingerprint that is printed on it, and it must be that of the present text (forms 2.4).
 */
export const recordPaperSignature = defineCommand({
  name: 'signature.recordPaper',
  title: { ko: '종이에 한 서명을 적는다', en: 'Record a signature on paper' },
  roles: ['officer'],
  input: Signature.pick({ resolutionId: true, act: true, office: true }).extend({
    evidenceId: EvidenceId,
    /** Where the original is kept. */
    keptAt: Title,
    /** The day written on the paper. */
    signedOn: PlainDate,
    fingerprint: TypedFingerprint,
    actingReason: LongText,
  }),
  reply: z.strictObject({ signatureId: SignatureId, complete: z.boolean() }),
  refusals: [
    'desk.notFound',
    ...rulesToSignRefusals,
    'ballot.noEvidence',
    'signature.inFuture',
    'signature.noStandIn',
    'signature.notSigner',
    'signature.paperOtherText',
    'signature.paperTooEarly',
    'signature.already',
  ],
  async load(read, input) {
    const vote = await loadVote(read, input.resolutionId)
    return {
      vote,
      facts: vote && (await loadBodyFacts(read, vote.resolution.bodyId)),
      evidence: await read.get('evidence', input.evidenceId),
      zone: await officeZone(read),
    }
  },
  decide({ known, input, now, rules, ids, actor }) {
    const { vote, facts, evidence, zone } = known
    if (!vote || !facts) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const ready = rulesToSign(vote, input.act, rules, zone, now)
    if (!ready.ok) return ready
    const { law } = ready
    if (!evidence) return refuse('ballot.noEvidence')
    const { act, office, actingReason, signedOn: day } = input
    const signedAt = startOfDay(day, zone)
    if (signedAt > now) return refuse('signature.inFuture', { signedAt, now })
    const clause = law.cite(signersRule(act))
    const found = signerOn(input, day, facts, law)
    if (!found.ok) return found
    const signed = signedTextOf(vote, act, law)
    const printed = signed ? printedFingerprints(act, signed) : []
    if (!signed || !printed.includes(input.fingerprint)) {
      return refuse('signature.paperOtherText', { typed: grouped(input.fingerprint), present: grouped(printed[0] ?? '') }, clause)
    }
    const madeOn = dayOf(madeAt(vote, act, signed), zone)
    if (day < madeOn) return refuse('signature.paperTooEarly', { signedOn: day, madeOn })
    const before = signingState(vote, act, signed.tallyHash)
    if (before[office]) return refuse('signature.already', { office })
    const id = ids.next(SignatureId)
    const { acting, title, appointmentId, seatId } = found.signer
    const { textHash, tallyHash } = signed
    const proof = { way: 'paper' as const, evidenceId: evidence.id, keptAt: input.keptAt, recordedBy: actor.profile }
    const row = {
      id,
      resolutionId: vote.resolution.id,
      act,
      office,
      acting,
      actingReason,
      title,
      appointmentId,
      seatId,
      signedAt,
      proof,
    }
    const following = followingSignature(vote, act, office, { before, signed, now })
    if (!following.ok) return following
    const { complete, changes } = following
    return accept([put('signatures', { ...row, textHash, tallyHash, voidedAt: null, voidReason: '' }), ...changes], {
      signatureId: id,
      complete,
    })
  },
})

const grouped = (digits: string): string => (digits.match(/.{1,4}/gu) ?? []).join(' ')
