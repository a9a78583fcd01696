import { loadBodyFacts, type BodyFacts } from '../../body/facts'
import { signerFor, standInFor, type Signer as RosterSigner } from '../../body/roster/signer'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import type { Row } from '../../desk/rows/tables'
import { dayOf } from '../../text/dates'
import { signoffFingerprint } from '../fingerprint'
import { changedSince } from '../signoff/changedSince'
import { signableNow, signersRule } from '../signoff/mayBeSigned'
import { printedFingerprints, signedTextOf } from '../signoff/signedText'
import { standingSignatures } from '../signoff/signingState'
import { verifySignature } from '../signoff/verifySignature'
import type { ItemTally } from '../tally'
import { loadVote, textOf } from '../vote'
import { rulesOfVote } from '../rulesOfVote'
import { SignoffInput, SignoffView, type Signer } from './signoffShape'
import type { ItemResult } from './itemResult'
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
    const signed = signedTextOf(vote, input.act, law)
    if (!signed) return refuse('desk.notFound', { thing: 'extensions', id: input.resolutionId })
    const { textHash, tallyHash, tally, extension } = signed
    const standing = standingSignatures(vote, input.act, tallyHash)
    const keys = await read.all('signingKeys')
    const slots = (['governmentCoChair', 'civilCoChair'] as const).map((office) => {
      const signer = law && signerFor(office, today, facts, law)
      const standIn = law && signer?.acting === false ? standInFor(office, today, facts, law) : null
      const signature = standing.find((candidate) => candidate.office === office)
      const voided = vote.signatures.filter(
        (candidate) => candidate.office === office && candidate.act === input.act && candidate.voidedAt !== null,
      )
      const lastVoided = [...voided].sort((a, b) => (a.signedAt < b.signedAt ? 1 : -1))[0]
      return {
        office,
        signer: signer && shownSigner(signer, facts, keys),
        standIn: standIn && shownSigner(standIn, facts, keys),
        signature: signature
          ? {
              title: signature.title,
              acting: signature.acting,
              actingReason: signature.actingReason,
              signedAt: signature.signedAt,
              way: signature.proof.way,
              keptAt: signature.proof.way === 'paper' ? signature.proof.keptAt : '',
              keyId: signature.proof.way === 'paper' ? null : signature.proof.keyId,
              check: verifySignature(signature, folderId, resolution.bodyId, new Map(keys.map((key) => [key.id, key]))),
            }
          : null,
        voided: voided.map(({ signedAt, voidedAt, voidReason }) => ({ signedAt, voidedAt: voidedAt ?? signedAt, voidReason })),
        changes: lastVoided && !signature ? shownChanges(changedSince(vote, lastVoided, law)) : null,
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
      signable: signableNow(input.act, vote),
      extension: extension && { from: extension.from, to: extension.to, reason: extension.reason },
      printed: [...printedFingerprints(input.act, signed)],
      slots,
      signerCite: law && law.cite(signersRule(input.act)),
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
          result: result ? itemResult(result) : null,
        }
      }),
      annexes: vote.annexes.map(({ itemId, title, sha256 }) => ({
        itemNumber: vote.items.find((item) => item.id === itemId)?.number ?? null,
        title,
        sha256,
      })),
    })
  },
})

/** A result as views give it. */
export const itemResult = ({ count, judgement }: ItemTally): ItemResult => ({ count, ...judgement, cites: [...judgement.cites] })

function shownSigner(signer: RosterSigner, facts: BodyFacts, keys: readonly Row<'signingKeys'>[]): Signer {
  const { appointmentId, seatId, personId, title, acting, cite } = signer
  return {
    appointmentId,
    seatId,
    personId,
    title,
    seatLabel: facts.seats.find((seat) => seat.id === seatId)?.label ?? { ko: '', en: '' },
    acting,
    actingCite: cite,
    keys: keys
      .filter((key) => personId !== null && key.personId === personId && key.revokedAt === null)
      .map(({ id, device, publicKey, registeredAt }) => ({ keyId: id, device, publicKey, registeredAt })),
  }
}

const words = ({ motion, reason, content }: Row<'textVersions'>) => ({ motion, reason, content })

function shownChanges({ texts, head, tallies }: ReturnType<typeof changedSince>) {
  return {
    texts: texts.map(({ number, title, titleEn, before, after }) => ({
      number,
      title,
      titleEn,
      fromVersion: before && before.version,
      toVersion: after.version,
      changeReason: after.changeReason,
      before: before && words(before),
      after: words(after),
    })),
    head,
    tallies:
      tallies && tallies.map(({ before, after, ...item }) => ({ ...item, before: itemResult(before), after: itemResult(after) })),
  }
}
