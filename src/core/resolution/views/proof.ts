import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { FolderId, ItemId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { Head } from '../../desk/rows/store'
import { Bilingual } from '../../desk/rows/text'
import { Instant, PlainDate } from '../../desk/rows/time'
import { dayOf } from '../../text/dates'
import { signoffFingerprint } from '../fingerprint'
import { rulesOfVote } from '../rulesOfVote'
import { BallotState, Choice, Fingerprint, FrozenSeat, ReplyWay, SignatureWay, SignedAct, WritingGround } from '../rows'
import { statementOf } from '../signoff/signedBytes'
import { tallyOf } from '../tally'
import { currentTextHash, loadVote } from '../vote'
import { ItemResult } from './voteDesk'

const ruled = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, cite: Citation })

/**
 * Everything that a stranger needs to count a vote again and to check what was signed, and nothing that needs this program.
 * `scripts/recount.mjs` does so from this file alone. How each hash is made stands in docs/proof.md.
 */
export const Proof = z.strictObject({
  format: z.literal('forum-desk-proof/1'),
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
  }),
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
      recusals: z.array(z.strictObject({ seatId: SeatId, ground: z.string() })),
      ballots: z.array(
        z.strictObject({
          seatId: SeatId,
          version: z.int(),
          choice: Choice,
          state: BallotState,
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
      signature: z.string(),
      publicKey: z.string(),
      voidedAt: Instant.nullable(),
      voidReason: z.string(),
    }),
  ),
})
export type Proof = z.infer<typeof Proof>

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
      format: 'forum-desk-proof/1' as const,
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
      },
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
            .map(({ seatId, ground }) => ({ seatId, ground })),
          ballots: vote.ballots
            .filter((ballot) => ballot.itemId === item.id)
            .map(({ seatId, version, choice, state, way, arrivedAt, enteredAt, evidenceId }) => ({
              seatId,
              version,
              choice,
              state,
              way,
              arrivedAt,
              enteredAt,
              evidenceSha256: (evidenceId && evidence.get(evidenceId)) ?? null,
            })),
          result: found ? { count: found.count, ...found.judgement, cites: [...found.judgement.cites] } : null,
        }
      }),
      textHash,
      tallyHash: tally.hash,
      fingerprint: signoffFingerprint(textHash, tally.hash),
      signatures: vote.signatures.map((signature) => ({
        act: signature.act,
        way: signature.way,
        statement: { ...statementOf(signature, folderId, body.id) },
        signature: signature.signature,
        publicKey: keys.get(signature.keyId) ?? '',
        voidedAt: signature.voidedAt,
        voidReason: signature.voidReason,
      })),
    })
  },
})
