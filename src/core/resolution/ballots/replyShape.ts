import { z } from 'zod'
import { EvidenceId, IncomingId, ItemId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import type { Row } from '../../desk/rows/tables'
import { LongText } from '../../desk/rows/text'
import { Instant } from '../../desk/rows/time'
import { Choice, ConflictStatement, ReplyWay, SheetMark, type BallotState, type Missing } from '../rows'

/** What a reply says to one item. */
export const Mark = z.strictObject({
  itemId: ItemId,
  /** The text version printed on the reply sheet. */
  version: z.int().min(1),
  choice: Choice,
  opinion: LongText,
  condition: LongText,
  /** Why it is invalid; empty otherwise. */
  note: LongText,
  /** What the member said of an interest in this item. */
  conflict: ConflictStatement.default('notStated'),
})
export type Mark = z.infer<typeof Mark>

/** A member's reply: one item or a whole sheet. What a script of an earlier version does not say is taken as not recorded. */
export const ReplyInput = z.strictObject({
  resolutionId: ResolutionId,
  seatId: SeatId,
  way: ReplyWay,
  arrivedAt: Instant,
  evidenceId: EvidenceId.nullable(),
  /** The file that came in and was read for it. */
  incomingId: IncomingId.nullable().default(null),
  sheetMark: SheetMark.default('notRecorded'),
  /** What the member wrote about the interest; it becomes the ground of the recusal. */
  conflictGround: LongText.default(''),
  marks: z.array(Mark).min(1).max(limits.itemsMax),
})
export type ReplyInput = z.infer<typeof ReplyInput>

/**
 * What a reply lacks (forms D05): it is asked for and the reply counts meanwhile. The condition of a conditional yes is its opinion too:
 * the sheet has one column for both.
 */
export function missingOf(mark: Mark, sheetMark: SheetMark): Missing[] {
  const missing: Missing[] = []
  const silent = mark.opinion === '' && (mark.choice === 'no' || (mark.choice === 'conditional' && mark.condition === ''))
  if (silent) missing.push('opinion')
  if (mark.choice === 'conditional' && mark.condition === '') missing.push('condition')
  if (mark.conflict === 'notStated') missing.push('conflictStatement')
  if (sheetMark === 'neitherAndUnclear') missing.push('sender')
  return missing
}

/** How a reply to one item stands when it is entered. The first that fits: arrival decides before everything else. */
export function stateOf(reply: {
  readonly isLate: boolean
  readonly sheetMark: SheetMark
  readonly isOldText: boolean
  readonly conflict: ConflictStatement
  /** Arrived before one that is entered already. */
  readonly isOutrun: boolean
}): BallotState {
  if (reply.isLate) return 'late'
  // One that a clear reply has made good already is replaced, so that the order of typing shows in no figure.
  if (reply.sheetMark === 'neitherAndUnclear') return reply.isOutrun ? 'replaced' : 'incomplete'
  // Who declares an interest has no vote on the item: what the sheet says to it is kept and not counted.
  if (reply.isOldText || reply.conflict === 'declared') return 'superseded'
  return reply.isOutrun ? 'replaced' : 'received'
}

/** The very same reply, typed twice. One whose sender has become clear since is another. */
export const isSameReply = (
  ballot: Row<'ballots'>,
  mark: Mark,
  input: Pick<ReplyInput, 'arrivedAt' | 'way' | 'sheetMark'>,
): boolean =>
  ballot.version === mark.version &&
  ballot.choice === mark.choice &&
  ballot.opinion === mark.opinion &&
  ballot.condition === mark.condition &&
  ballot.note === mark.note &&
  ballot.conflict === mark.conflict &&
  ballot.sheetMark === input.sheetMark &&
  ballot.arrivedAt === input.arrivedAt &&
  ballot.way === input.way
