import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { EvidenceId, ItemId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import type { Reader } from '../../desk/rows/reader'
import type { Row } from '../../desk/rows/tables'
import { Bilingual } from '../../desk/rows/text'
import { Instant } from '../../desk/rows/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { DocumentForm } from '../../desk/wire/wire'
import { BallotState, Choice, Fingerprint, FrozenSeat, IssuedDocument, ReplyWay, TextVersion, WritingGround } from '../rows'
import { isSealed, shownBallots } from '../ballots/sealedBallot'
import { Annex, Extension } from '../correspondenceRows'
import { extensionSigning } from '../extension/extensionSigning'
import { pendingExtension } from '../extension/pendingExtension'
import { SigningState } from '../signoff/signingState'
import { tallyOf } from '../tally'
import { loadVote, textOf, type Vote } from '../vote'
import { rulesOfVote } from '../rulesOfVote'
import { ItemResult } from './itemResult'
import { summarise, VoteSummary } from './voteSummary'

const DeskItem = z.strictObject({
  itemId: ItemId,
  number: z.int(),
  itemNumber: z.string(),
  kind: z.enum(['decision', 'report']),
  title: z.string(),
  titleEn: z.string(),
  group: z.string(),
  version: z.int(),
  motion: z.string(),
  reason: z.string(),
  content: z.string(),
  fingerprint: Fingerprint,
  /** All versions from the first, so that what a change changed can be seen. */
  texts: z.array(
    TextVersion.pick({ version: true, motion: true, reason: true, content: true, changeReason: true, createdAt: true }),
  ),
  /** Replies in time to the current version: open to all, also while the tally is sealed. */
  replied: z.int(),
  /** The result; null before the close, or for a report item. */
  result: ItemResult.nullable(),
})

const DeskBallot = z.strictObject({
  itemId: ItemId,
  seatId: SeatId,
  version: z.int(),
  state: BallotState,
  /** Null while the tally is sealed: that a reply came is shown, not what it says. */
  choice: Choice.nullable(),
  opinion: z.string().nullable(),
  condition: z.string().nullable(),
  way: ReplyWay,
  arrivedAt: Instant,
  enteredAt: Instant,
  enteredBy: z.string(),
  evidenceId: EvidenceId.nullable(),
  evidence: z.strictObject({ fileName: z.string(), sha256: Fingerprint }).nullable(),
})

const ExtensionView = Extension.pick({
  id: true,
  from: true,
  to: true,
  reason: true,
  proposedAt: true,
  proposedBy: true,
  agreedAt: true,
})

const DeskAnnex = Annex.pick({ id: true, itemId: true, number: true, title: true, evidenceId: true, sha256: true }).extend({
  fileName: z.string(),
  sizeBytes: z.int(),
})

export const VoteDesk = z.strictObject({
  summary: VoteSummary,
  rev: z.int(),
  zone: z.string(),
  now: Instant,
  ground: WritingGround,
  reason: z.string(),
  returnTo: z.string(),
  closedAt: Instant.nullable(),
  announcedAt: Instant.nullable(),
  resolutionNumber: z.string(),
  /** The rule book of the opening day. */
  ruleBook: z.strictObject({ id: z.string(), title: Bilingual, number: Bilingual }).nullable(),
  quorumCite: Citation.nullable(),
  groundCite: Citation.nullable(),
  closeEarlyAllowed: z.boolean(),
  roster: z.array(FrozenSeat),
  items: z.array(DeskItem),
  /** Those of the whole call first, then those of the items. */
  annexes: z.array(DeskAnnex),
  /** Every ballot in every state, in the order of arrival. */
  ballots: z.array(DeskBallot),
  recusals: z.array(z.strictObject({ itemId: ItemId, seatId: SeatId, ground: z.string(), declaredAt: Instant })),
  documents: z.array(IssuedDocument.extend({ form: DocumentForm })),
  secondCheck: z.boolean(),
  /** The vote that this one takes up, and the one that took it up, by their meeting numbers. */
  follows: z.strictObject({ resolutionId: ResolutionId, number: z.int() }).nullable(),
  followedBy: z.strictObject({ resolutionId: ResolutionId, number: z.int() }).nullable(),
  /** A later end that waits for signatures; null where none does. */
  proposedExtension: ExtensionView.extend({ signing: SigningState }).nullable(),
  /** Later ends that were agreed, in their order. */
  agreedExtensions: z.array(ExtensionView),
  /** True while choices are hidden. */
  sealedNow: z.boolean(),
})
export type VoteDesk = z.infer<typeof VoteDesk>

/** Everything the written-vote desk shows of one vote. While the tally is sealed it holds no choice, opinion or result. */
export const voteDesk = defineQuery({
  name: 'resolution.desk',
  title: { ko: '서면의결 한 건', en: 'One written vote' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ resolutionId: ResolutionId }),
  reply: VoteDesk,
  async answer({ read, input, rules, now }) {
    const vote = await loadVote(read, input.resolutionId)
    if (!vote) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const zone = await officeZone(read)
    const law = rulesOfVote(vote, rules, zone)
    const documents = await read.where('documents', 'subjectId', vote.resolution.id)
    const { resolution } = vote
    const ballots = shownBallots(vote.ballots, resolution)
    const evidence = new Map<string, Row<'evidence'>>()
    for (const id of new Set(ballots.flatMap((ballot) => (ballot.evidenceId ? [ballot.evidenceId] : [])))) {
      const file = await read.get('evidence', id)
      if (file) evidence.set(id, file)
    }
    const annexes = []
    for (const { id, itemId, number, title, evidenceId, sha256 } of vote.annexes) {
      const file = await read.get('evidence', evidenceId)
      annexes.push({
        id,
        itemId,
        number,
        title,
        evidenceId,
        sha256,
        fileName: file?.fileName ?? '',
        sizeBytes: file?.sizeBytes ?? 0,
      })
    }
    return answer({
      summary: summarise(vote, law, now),
      rev: resolution.rev,
      zone,
      now,
      ground: resolution.ground,
      reason: resolution.reason,
      returnTo: resolution.returnTo,
      closedAt: resolution.closedAt,
      announcedAt: resolution.announcedAt,
      resolutionNumber: resolution.resolutionNumber,
      ruleBook: law && { id: law.bookId, title: law.title, number: law.number },
      quorumCite: law && law.cite('quorum.open'),
      groundCite: law && law.cite('written.grounds'),
      closeEarlyAllowed: law?.value('written.closeEarly') ?? false,
      roster: resolution.roster,
      items: deskItems(vote, law),
      annexes,
      ballots: [...ballots]
        .sort((a, b) => (a.arrivedAt < b.arrivedAt ? -1 : a.arrivedAt > b.arrivedAt ? 1 : 0))
        .map((ballot) => {
          const file = ballot.evidenceId ? evidence.get(ballot.evidenceId) : undefined
          return {
            itemId: ballot.itemId,
            seatId: ballot.seatId,
            version: ballot.version,
            state: ballot.state,
            choice: ballot.choice,
            opinion: ballot.opinion,
            condition: ballot.condition,
            way: ballot.way,
            arrivedAt: ballot.arrivedAt,
            enteredAt: ballot.enteredAt,
            enteredBy: ballot.enteredBy,
            evidenceId: ballot.evidenceId,
            evidence: file ? { fileName: file.fileName, sha256: file.sha256 } : null,
          }
        }),
      recusals: vote.recusals.map(({ itemId, seatId, ground, declaredAt }) => ({ itemId, seatId, ground, declaredAt })),
      documents: documents.map(({ rev, ...row }) => {
        void rev
        return { ...row, form: DocumentForm.parse(row.form) }
      }),
      secondCheck: resolution.secondCheck,
      ...(await neighbours(read, vote)),
      ...extensionsOf(vote),
      sealedNow: isSealed(resolution),
    })
  },
})

function deskItems(vote: Vote, law: RulesOfDay | null): z.infer<typeof DeskItem>[] {
  const counted = vote.resolution.state === 'closed' || vote.resolution.state === 'announced'
  const tally = counted && law ? tallyOf(vote, law) : null
  return vote.items.map((item) => {
    const text = textOf(vote, item.id, item.currentVersion)
    const found = tally?.items.find((candidate) => candidate.item.id === item.id)
    return {
      itemId: item.id,
      number: item.number,
      itemNumber: item.itemNumber,
      kind: item.kind,
      title: item.title,
      titleEn: item.titleEn,
      group: item.group,
      version: item.currentVersion,
      motion: text.motion,
      reason: text.reason,
      content: text.content,
      fingerprint: text.fingerprint,
      texts: vote.texts
        .filter((candidate) => candidate.itemId === item.id)
        .sort((a, b) => a.version - b.version)
        .map(({ version, motion, reason, content, changeReason, createdAt }) => ({
          version,
          motion,
          reason,
          content,
          changeReason,
          createdAt,
        })),
      replied: vote.ballots.filter(
        (ballot) => ballot.itemId === item.id && ballot.state === 'received' && ballot.version === item.currentVersion,
      ).length,
      result: found ? { count: found.count, ...found.judgement, cites: [...found.judgement.cites] } : null,
    }
  })
}

function extensionsOf({ extensions, signatures }: Vote): Pick<VoteDesk, 'proposedExtension' | 'agreedExtensions'> {
  const view = ({
    id,
    from,
    to,
    reason,
    proposedAt,
    proposedBy,
    agreedAt,
  }: Row<'extensions'>): z.infer<typeof ExtensionView> => ({
    id,
    from,
    to,
    reason,
    proposedAt,
    proposedBy,
    agreedAt,
  })
  const pending = pendingExtension(extensions)
  return {
    proposedExtension: pending && { ...view(pending), signing: extensionSigning(pending, signatures) },
    agreedExtensions: extensions
      .filter((extension) => extension.state === 'agreed')
      .sort((a, b) => (a.to < b.to ? -1 : 1))
      .map(view),
  }
}

async function neighbours(read: Reader, { resolution }: Vote): Promise<Pick<VoteDesk, 'follows' | 'followedBy'>> {
  const before = resolution.followsId && (await read.get('resolutions', resolution.followsId))
  // Nothing takes up a vote that still runs, and the desk of a running vote is asked after every reply.
  const isOver = resolution.closedAt !== null || resolution.state === 'withdrawn'
  const ofBody = isOver ? await read.where('resolutions', 'bodyId', resolution.bodyId) : []
  const after = ofBody.find((other) => other.followsId === resolution.id && other.state !== 'withdrawn')
  return {
    follows: before ? { resolutionId: before.id, number: before.number } : null,
    followedBy: after ? { resolutionId: after.id, number: after.number } : null,
  }
}
