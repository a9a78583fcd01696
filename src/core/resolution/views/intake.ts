import { z } from 'zod'
import { BallotId, IncomingId, ItemId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { Instant } from '../../desk/rows/time'
import { isSealed, shownBallots } from '../ballots/sealedBallot'
import { awaitsCheck } from '../ballots/unconfirmed'
import { Standing, standingOf } from '../ballots/standing'
import { BallotState, ConflictStatement, Missing, ReplyWay, SecondCheck, SheetMark } from '../rows'
import { loadVote } from '../vote'

const Handling = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('waiting') }),
  z.strictObject({ kind: z.literal('entered'), at: Instant, by: z.string() }),
  z.strictObject({ kind: z.literal('setAside'), reason: z.string(), at: Instant, by: z.string() }),
])

const IntakeFile = z.strictObject({
  incomingId: IncomingId,
  /** Null while choices are hidden and the file is entered: it would show the reply of another. */
  file: z.strictObject({ name: z.string(), sha256: z.string(), sizeBytes: z.int() }).nullable(),
  seatId: SeatId.nullable(),
  way: ReplyWay,
  arrivedAt: Instant,
  keptAt: Instant,
  keptBy: z.string(),
  handling: Handling,
})
export type IntakeFile = z.infer<typeof IntakeFile>

const IntakeEntry = z.strictObject({
  ballotId: BallotId,
  itemId: ItemId,
  seatId: SeatId,
  state: BallotState,
  /** While choices are hidden, without what would tell the choice: only a no or a conditional yes can lack an opinion. */
  missing: z.array(Missing),
  /** Null while choices are hidden. */
  conflict: ConflictStatement.nullable(),
  sheetMark: SheetMark,
  way: ReplyWay,
  arrivedAt: Instant,
  enteredAt: Instant,
  enteredBy: z.string(),
  check: SecondCheck,
  /** Whether the close waits for it. */
  awaitsCheck: z.boolean(),
  /** Why it is invalid; null while choices are hidden. */
  note: z.string().nullable(),
})
export type IntakeEntry = z.infer<typeof IntakeEntry>

export const Intake = z.strictObject({
  secondCheck: z.boolean(),
  files: z.array(IntakeFile),
  entries: z.array(IntakeEntry),
  /** Per decision item how every counted seat stands: exactly one each. While choices are hidden, an invalid reply stands as received. */
  standings: z.array(z.strictObject({ itemId: ItemId, seats: z.array(z.strictObject({ seatId: SeatId, standing: Standing })) })),
})
export type Intake = z.infer<typeof Intake>

/** What came in for a vote and how far it is: files, entries with what they lack and who checked them, the state of every seat. */
export const intakeView = defineQuery({
  name: 'resolution.intake',
  title: { ko: '서면의결에 들어온 것', en: 'What came in for a written vote' },
  roles: ['officer', 'auditor'],
  input: z.strictObject({ resolutionId: ResolutionId }),
  reply: Intake,
  async answer({ read, input }) {
    const vote = await loadVote(read, input.resolutionId)
    if (!vote) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const sealed = isSealed(vote.resolution)
    const files: IntakeFile[] = []
    for (const incoming of await read.where('incomings', 'resolutionId', input.resolutionId)) {
      const { id, seatId, way, arrivedAt, keptAt, keptBy, handling, evidenceId } = incoming
      const kept = sealed && handling.kind !== 'waiting' ? null : await read.get('evidence', evidenceId)
      const file = kept && { name: kept.fileName, sha256: kept.sha256, sizeBytes: kept.sizeBytes }
      files.push({ incomingId: id, file, seatId, way, arrivedAt, keptAt, keptBy, handling })
    }
    files.sort((a, b) => (a.keptAt < b.keptAt ? -1 : a.keptAt > b.keptAt ? 1 : 0))
    const counted = vote.resolution.roster.filter((seat) => seat.counted)
    return answer({
      secondCheck: vote.resolution.secondCheck,
      files,
      entries: shownBallots(vote.ballots, vote.resolution).map((ballot) => ({
        ballotId: ballot.id,
        itemId: ballot.itemId,
        seatId: ballot.seatId,
        state: ballot.state,
        missing: [...ballot.missing],
        conflict: ballot.conflict,
        sheetMark: ballot.sheetMark,
        way: ballot.way,
        arrivedAt: ballot.arrivedAt,
        enteredAt: ballot.enteredAt,
        enteredBy: ballot.enteredBy,
        check: ballot.check,
        awaitsCheck: awaitsCheck(ballot),
        note: ballot.note,
      })),
      standings: vote.items
        .filter((item) => item.kind === 'decision')
        .map((item) => ({
          itemId: item.id,
          seats: counted.map((seat) => {
            const standing = standingOf(seat, item, vote)
            return { seatId: seat.seatId, standing: sealed && standing === 'invalid' ? 'received' : standing }
          }),
        })),
    })
  },
})
