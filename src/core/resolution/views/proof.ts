import { z } from 'zod'
import { ResolutionId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { dayOf } from '../../text/dates'
import { inCallOrder, signoffFingerprint } from '../fingerprint'
import { rulesOfVote } from '../rulesOfVote'
import { statementOf } from '../signoff/signedBytes'
import { tallyOf } from '../tally'
import { currentTextHash, loadVote } from '../vote'
import { Proof } from './proofShape'

/** The proof of a closed vote. Refused before the close: until then there is no result to prove, and it may be sealed. */
export const resolutionProof = defineQuery({
  name: 'resolution.proof',
  title: { ko: '의결 검증 자료', en: 'Proof of a written vote' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ resolutionId: ResolutionId }),
  reply: Proof,
  async answer({ read, input, rules, folderId, head }) {
    const vote = await loadVote(read, input.resolutionId)
    if (!vote) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { resolution, body, term } = vote
    if (!resolution.openedAt || !resolution.closedAt) return refuse('resolution.notClosed', { state: resolution.state })
    const zone = await officeZone(read)
    const law = rulesOfVote(vote, rules, zone)
    const openedOn = dayOf(resolution.openedAt, zone)
    if (!law) return refuse('desk.noRule', { rule: 'quorum.open', day: openedOn })
    const tally = tallyOf(vote, law)
    const textHash = currentTextHash(vote)
    const evidence = new Map((await read.all('evidence')).map((file) => [file.id, file.sha256]))
    const keys = new Map((await read.all('signingKeys')).map((key) => [key.id, key.publicKey]))
    return answer({
      format: 'forum-desk-proof/2' as const,
      folderId,
      journalHead: head,
      body: { id: body.id, name: body.name, code: body.code },
      term: { id: term.id, number: term.number },
      zone,
      rules: {
        book: law.rulesId,
        title: law.title,
        number: law.number,
        from: law.from,
        openedOn,
        quorum: { value: law.value('quorum.open'), cite: law.cite('quorum.open') },
        method: { value: law.value('decision.method'), cite: law.cite('decision.method') },
        majority: { value: law.value('decision.majority'), cite: law.cite('decision.majority') },
        abstentions: { value: law.value('decision.abstentions'), cite: law.cite('decision.abstentions') },
        conditional: { value: law.value('written.conditional'), cite: law.cite('written.conditional') },
        recused: { value: law.value('written.recused'), cite: law.cite('written.recused') },
        tie: { value: law.value('decision.tie'), cite: law.cite('decision.tie') },
        late: { value: law.value('written.late'), cite: law.cite('written.late') },
        silence: { value: law.value('written.silence'), cite: law.cite('written.silence') },
      },
      call: {
        resolutionId: resolution.id,
        number: resolution.number,
        title: resolution.title,
        ground: resolution.ground,
        reason: resolution.reason,
        opensAt: resolution.opensAt,
        closesAt: resolution.closesAt,
        sealed: resolution.sealed,
        annexes: inCallOrder(vote.annexes).map(({ itemId, number, title, sha256 }) => ({ itemId, number, title, sha256 })),
      },
      extendedTo: resolution.extendedTo,
      extensions: [...vote.extensions]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap(({ id, from, to, reason, state, agreedAt }) =>
          // One that still waits when the window ends falls with it, so that none waits after the close.
          state === 'proposed' ? [] : [{ extensionId: id, from, to, reason, state, agreedAt }],
        ),
      secondCheck: resolution.secondCheck,
      openedAt: resolution.openedAt,
      closedAt: resolution.closedAt,
      illustrative: resolution.illustrative,
      roster: resolution.roster,
      items: vote.items.map((item) => {
        const found = tally.items.find((candidate) => candidate.item.id === item.id)
        return {
          itemId: item.id,
          number: item.number,
          kind: item.kind,
          title: item.title,
          currentVersion: item.currentVersion,
          texts: vote.texts
            .filter((text) => text.itemId === item.id)
            .map(({ version, motion, reason, content, fingerprint }) => ({ version, motion, reason, content, fingerprint })),
          recusals: vote.recusals
            .filter((recusal) => recusal.itemId === item.id)
            .map(({ seatId, ground, declaredAt }) => ({ seatId, ground, declaredAt })),
          ballots: vote.ballots
            .filter((ballot) => ballot.itemId === item.id)
            .map(
              ({
                seatId,
                version,
                choice,
                state,
                sheetMark,
                conflict,
                missing,
                check,
                way,
                arrivedAt,
                enteredAt,
                evidenceId,
              }) => ({
                seatId,
                version,
                choice,
                state,
                sheetMark,
                conflict,
                missing,
                check: check.kind,
                way,
                arrivedAt,
                enteredAt,
                evidenceSha256: (evidenceId && evidence.get(evidenceId)) ?? null,
              }),
            ),
          result: found ? { count: found.count, ...found.judgement, cites: [...found.judgement.cites] } : null,
        }
      }),
      textHash,
      tallyHash: tally.hash,
      fingerprint: signoffFingerprint(textHash, tally.hash),
      signatures: vote.signatures.map((signature) => ({
        act: signature.act,
        way: signature.proof.way,
        statement: { ...statementOf(signature, folderId, body.id) },
        ...(signature.proof.way === 'paper'
          ? { signature: null, publicKey: null, paperSha256: evidence.get(signature.proof.evidenceId) ?? null }
          : { signature: signature.proof.signature, publicKey: keys.get(signature.proof.keyId) ?? null, paperSha256: null }),
        voidedAt: signature.voidedAt,
        voidReason: signature.voidReason,
      })),
    })
  },
})
