import { z } from 'zod'
import { loadBodyFacts } from '../../../body/facts'
import { officeSettings, officeZone } from '../../../desk/office'
import { answer, defineQuery } from '../../../desk/query'
import { refuse } from '../../../desk/refusals/refusal'
import { LongText } from '../../../desk/rows/text'
import { dayOf } from '../../../text/dates'
import { signoffFingerprint } from '../../fingerprint'
import type { RulesOfDay } from '../../../rules/ruleBooks'
import { Signature } from '../../rows'
import { itemResult } from '../../views/signoffView'
import { loadVote, textOf, type Vote } from '../../vote'
import { rulesToSign, signerOn, signersRule } from '../mayBeSigned'
import { signedTextOf, type SignedText } from '../signedText'
import { standingSignatures } from '../signingState'
import { checkOf } from './carriedFile'
import { SigningRequest } from './signingRequest'

/** What a co-chair is asked to sign, as it is carried to their own copy. Refused where nobody could answer it. */
export const signingRequest = defineQuery({
  name: 'signoff.request',
  title: { ko: '서명 요청 파일의 내용', en: 'The content of a signing request' },
  roles: ['officer'],
  input: Signature.pick({ resolutionId: true, act: true, office: true }).extend({ actingReason: LongText }),
  reply: z.strictObject({ request: SigningRequest }),
  async answer({ read, input, rules, now, folderId }) {
    const { resolutionId, act, office, actingReason } = input
    const vote = await loadVote(read, resolutionId)
    const facts = vote && (await loadBodyFacts(read, vote.resolution.bodyId))
    if (!vote || !facts) return refuse('desk.notFound', { thing: 'resolutions', id: resolutionId })
    const { resolution, body, term } = vote
    const zone = await officeZone(read)
    const day = dayOf(now, zone)
    const ready = rulesToSign(vote, act, rules, zone, now)
    if (!ready.ok) return ready
    const { law } = ready
    const signed = signedTextOf(vote, act, law)
    if (!signed) return refuse('signature.notSignable', { state: resolution.state })
    const found = signerOn(input, day, facts, law)
    if (!found.ok) return found
    const { signer } = found
    const standing = standingSignatures(vote, act, signed.tallyHash)
    if (standing.some((signature) => signature.office === office)) return refuse('signature.already', { office })
    const keys = (await read.all('signingKeys')).filter((key) => key.personId === signer.personId && key.revokedAt === null)
    if (keys.length === 0) return refuse('signing.noKeyRegistered')
    const other = standing[0]
    const settings = await officeSettings(read)
    const made = {
      format: 'forum-desk-signing-request/1' as const,
      folderId,
      practice: settings?.practice ?? false,
      officeName: settings?.officeName ?? { ko: '', en: '' },
      body: { id: body.id, name: body.name },
      termNumber: term.number,
      zone,
      madeAt: now,
      act,
      call: callPart(vote),
      ...coveredPart(vote, signed, law, zone),
      fingerprint: signoffFingerprint(signed.textHash, signed.tallyHash),
      signer: {
        office,
        title: signer.title,
        seatId: signer.seatId,
        seatLabel: facts.seats.find((seat) => seat.id === signer.seatId)?.label ?? { ko: '', en: '' },
        acting: signer.acting,
        actingReason,
        actingCite: signer.cite,
        cite: law.cite(signersRule(act)),
      },
      keys: keys.map(({ id, device, publicKey }) => ({ id, device, publicKey })),
      other: other
        ? {
            title: other.title,
            signedAt: other.signedAt,
            way: other.proof.way,
            signedKeyId: other.proof.way === 'paper' ? null : other.proof.keyId,
          }
        : null,
    }
    return answer({ request: { ...made, check: checkOf(made) } })
  },
})

function callPart(vote: Vote): SigningRequest['call'] {
  const { id, termId, number, title, titleEn, ground, reason, opensAt, closesAt, sealed, illustrative } = vote.resolution
  return {
    resolutionId: id,
    termId,
    number,
    title,
    titleEn,
    ground,
    reason,
    opensAt,
    closesAt,
    sealed,
    illustrative,
    items: vote.items.map((item) => {
      const { motion, reason: why, content, fingerprint } = textOf(vote, item.id, item.currentVersion)
      return {
        itemId: item.id,
        number: item.number,
        kind: item.kind,
        title: item.title,
        titleEn: item.titleEn,
        version: item.currentVersion,
        motion,
        reason: why,
        content,
        fingerprint,
      }
    }),
    annexes: vote.annexes.map(({ itemId, number: place, title: name, sha256 }) => ({
      itemId,
      number: place,
      title: name,
      sha256,
    })),
  }
}

function coveredPart(
  { resolution }: Vote,
  { textHash, tallyHash, tally, extension }: SignedText,
  law: RulesOfDay,
  zone: string,
): Pick<SigningRequest, 'textHash' | 'tallyHash' | 'extension' | 'tally'> {
  return {
    extension: extension && { extensionId: extension.id, from: extension.from, to: extension.to, reason: extension.reason },
    tally: tally && {
      rulesId: law.rulesId,
      rulesTitle: law.title,
      rulesNumber: law.number,
      rosterOn: dayOf(resolution.openedAt ?? resolution.opensAt, zone),
      roster: resolution.roster.map(({ seatId, label, counted }) => ({ seatId, label, counted })),
      items: tally.items.map((counted) => ({
        itemId: counted.item.id,
        version: counted.item.currentVersion,
        result: itemResult(counted),
      })),
    },
    textHash,
    tallyHash,
  }
}
