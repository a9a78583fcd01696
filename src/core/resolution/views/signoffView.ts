import { loadBodyFacts } from '../../body/facts'
import { signerFor } from '../../body/roster/signer'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { dayOf } from '../../text/dates'
import { noTally, signoffFingerprint } from '../fingerprint'
import { signable } from '../signoff/recordSignature'
import { statementOf, verifyStatement } from '../signoff/signedBytes'
import { standingSignatures } from '../signoff/signingState'
import { tallyOf } from '../tally'
import { currentTextHash, loadVote, textOf } from '../vote'
import { SignoffInput, SignoffView, type Signer } from './signoffShape'
import { rulesOfVote } from '../rulesOfVote'
import { summarise } from './voteSummary'

/** What a co-chair sees before signing: exactly the text and tally that the signature will cover, and who has signed. */
export const signoffView = defineQuery({
  name: 'signoff.view',
  title: { ko: '서명할 글과 집계', en: 'The text and tally to be signed' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: SignoffInput,
  reply: SignoffView,
  async answer({ read, input, rules, now, folderId }) {
    const vote = await loadVote(read, input.resolutionId)
    const facts = vote && (await loadBodyFacts(read, vote.resolution.bodyId))
    if (!vote || !facts) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { resolution } = vote
    const zone = await officeZone(read)
    const today = dayOf(now, zone)
    const law = rulesOfVote(vote, rules, zone)
    const counted = resolution.state === 'closed' || resolution.state === 'announced'
    const tally = counted && law && input.act === 'result' ? tallyOf(vote, law) : null
    const tallyHash = tally?.hash ?? noTally
    const textHash = currentTextHash(vote)
    const standing = standingSignatures(vote, input.act, tallyHash)
    const keys = await read.all('signingKeys')
    const slots = (['governmentCoChair', 'civilCoChair'] as const).map((office) => {
      const found = law && signerFor(office, today, facts, law)
      const signer: Signer | null = found
        ? {
            appointmentId: found.appointmentId,
            seatId: found.seatId,
            personId: found.personId,
            title: found.title,
            seatLabel: facts.seats.find((seat) => seat.id === found.seatId)?.label ?? { ko: '', en: '' },
            acting: found.acting,
            keys: keys
              .filter((key) => key.personId === found.personId && key.revokedAt === null)
              .map(({ id, device, publicKey, registeredAt }) => ({ keyId: id, device, publicKey, registeredAt })),
          }
        : null
      const signature = standing.find((candidate) => candidate.office === office)
      const key = keys.find((candidate) => candidate.id === signature?.keyId)
      return {
        office,
        signer,
        signature: signature
          ? {
              title: signature.title,
              acting: signature.acting,
              signedAt: signature.signedAt,
              way: signature.way,
              keyId: signature.keyId,
              verified: key !== undefined && verifyStatement(statementOf(signature, folderId, resolution.bodyId), signature, key),
            }
          : null,
        voided: vote.signatures.flatMap((candidate) =>
          candidate.office === office && candidate.act === input.act && candidate.voidedAt !== null
            ? [{ signedAt: candidate.signedAt, voidedAt: candidate.voidedAt, voidReason: candidate.voidReason }]
            : [],
        ),
      }
    })
    return answer({
      folderId,
      summary: summarise(vote, law, now),
      act: input.act,
      zone,
      today,
      textHash,
      tallyHash,
      fingerprint: signoffFingerprint(textHash, tallyHash),
      signable: signable(input.act, resolution.state),
      slots,
      signerCite: law && law.cite(input.act === 'call' ? 'call.signers' : 'result.signers'),
      rosterOn: resolution.openedAt && dayOf(resolution.openedAt, zone),
      inOffice: resolution.roster.filter((seat) => seat.counted).length,
      items: vote.items.map((item) => {
        const text = textOf(vote, item.id, item.currentVersion)
        const result = tally?.items.find((candidate) => candidate.item.id === item.id)
        return {
          number: item.number,
          title: item.title,
          titleEn: item.titleEn,
          version: item.currentVersion,
          motion: text.motion,
          fingerprint: text.fingerprint,
          result: result ? { count: result.count, ...result.judgement, cites: [...result.judgement.cites] } : null,
        }
      }),
    })
  },
})
