import type { z } from 'zod'
import type { recordReply } from '#core/resolution/ballots/recordReply'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import type { ReplyInput } from '#core/resolution/ballots/replyShape'

/**
 * The desk with what the command has just acknowledged, so that the row is painted as recorded at once and not after the whole vote was
 * asked for again. The answer that is on its way replaces it. While choices are hidden it holds none either.
 */
export function acknowledged(
  desk: VoteDesk,
  input: Omit<z.infer<typeof ReplyInput>, 'incomingId' | 'sheetMark' | 'conflictGround'>,
  reply: z.infer<typeof recordReply.reply>,
  enteredBy: string,
): VoteDesk {
  const { seatId, arrivedAt, way, evidenceId } = input
  const recorded = reply.ballots.flatMap(({ itemId, state }): VoteDesk['ballots'] => {
    const mark = input.marks.find((each) => each.itemId === itemId)
    if (!mark) return []
    const { version, choice, opinion, condition } = mark
    const hidden = desk.sealedNow ? { choice: null, opinion: null, condition: null } : { choice, opinion, condition }
    const entered = { enteredAt: desk.now, enteredBy, evidenceId, evidence: null }
    return [{ itemId, seatId, version, state, ...hidden, way, arrivedAt, ...entered }]
  })
  const isThere = (ballot: VoteDesk['ballots'][number]): boolean =>
    desk.ballots.some(
      (each) =>
        each.seatId === seatId && each.itemId === ballot.itemId && each.arrivedAt === arrivedAt && each.state === ballot.state,
    )
  // The fresh answer was faster.
  if (recorded.every(isThere)) return desk
  const replaced = new Set<string>(recorded.filter(({ state }) => state === 'received').map(({ itemId }) => itemId))
  const before = desk.ballots.map((ballot) =>
    ballot.seatId === seatId && ballot.state === 'received' && replaced.has(ballot.itemId)
      ? { ...ballot, state: 'replaced' as const }
      : ballot,
  )
  return { ...desk, ballots: [...before, ...recorded] }
}
