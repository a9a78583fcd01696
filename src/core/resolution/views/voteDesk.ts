import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { EvidenceId, ItemId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import type { Row } from '../../desk/rows/tables'
import { Bilingual } from '../../desk/rows/text'
import { Instant } from '../../desk/rows/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { DocumentForm } from '../../desk/wire/wire'
import { BallotState, Choice, Fingerprint, FrozenSeat, IssuedDocument, ReplyWay, WritingGround } from '../rows'
import { tallyOf } from '../tally'
import { loadVote, textOf, type Vote } from '../vote'
import { rulesOfVote } from '../rulesOfVote'
import { summarise, VoteSummary } from './voteSummary'

const Count = z.strictObject({
  inOffice: z.int(),
  present: z.int(),
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  conditional: z.int(),
  blank: z.int(),
  invalid: z.int(),
  recused: z.int(),
  absent: z.int(),
  late: z.int(),
  replaced: z.int(),
  superseded: z.int(),
})

export const ItemResult = z.strictObject({
  count: Count,
  outcome: z.enum(['consensus', 'passed', 'rejected', 'notConstituted']),
  quorumNeeded: z.int(),
  yesNeeded: z.int(),
  inFavour: z.int(),
  base: z.enum(['present', 'inOffice']),
  cites: z.array(Citation),
})
export type ItemResult = z.infer<typeof ItemResult>

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
  /** Every ballot in every state, in the order of arrival. */
  ballots: z.array(DeskBallot),
  recusals: z.array(z.strictObject({ itemId: ItemId, seatId: SeatId, ground: z.string(), declaredAt: Instant })),
  documents: z.array(IssuedDocument.extend({ form: DocumentForm })),
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
    const evidence = new Map<string, Row<'evidence'>>()
    for (const id of new Set(vote.ballots.flatMap((ballot) => (ballot.evidenceId ? [ballot.evidenceId] : [])))) {
      const file = await read.get('evidence', id)
      if (file) evidence.set(id, file)
    }
    const { resolution } = vote
    const sealedNow = isSealed(vote)
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
      ballots: [...vote.ballots]
        .sort((a, b) => (a.arrivedAt < b.arrivedAt ? -1 : a.arrivedAt > b.arrivedAt ? 1 : 0))
        .map((ballot) => {
          const file = ballot.evidenceId ? evidence.get(ballot.evidenceId) : undefined
          return {
            itemId: ballot.itemId,
            seatId: ballot.seatId,
            version: ballot.version,
            state: ballot.state,
            choice: sealedNow ? null : ballot.choice,
            opinion: sealedNow ? null : ballot.opinion,
            condition: sealedNow ? null : ballot.condition,
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
      sealedNow,
    })
  },
})

/** Choices are hidden from the opening to the close where the office asked for it. */
export const isSealed = (vote: Pick<Vote, 'resolution'>): boolean => vote.resolution.sealed && vote.resolution.state === 'open'

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
      replied: vote.ballots.filter(
        (ballot) => ballot.itemId === item.id && ballot.state === 'received' && ballot.version === item.currentVersion,
      ).length,
      result: found ? { count: found.count, ...found.judgement, cites: [...found.judgement.cites] } : null,
    }
  })
}
