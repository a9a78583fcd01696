import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Row } from '#core/desk/rows/tables'
import type { Instant } from '#core/desk/rows/time'
import { recordReply } from '#core/resolution/ballots/recordReply'
import type { Choice, SheetMark } from '#core/resolution/rows'
import { tallyOf } from '#core/resolution/tally'
import { createScriptClock } from '#main/desk/clocks'
import { createIds } from '#main/desk/ids'
import { seededRandom } from '#main/desk/random'
import { body, closesAt, contextOf, instant, itemId, law, opensAt, resolutionId, seatId, voteIn, zone } from './world'

interface Arrived {
  readonly seat: number
  readonly at: Instant
  readonly sheetMark: SheetMark
  readonly choices: readonly [Choice, Choice]
}

const minutesAfter = (from: Instant, minutes: number): Instant =>
  instant(new Date(Date.parse(from) + minutes * 60_000).toISOString())
const enteredAt = minutesAfter(closesAt, 10_000)
const choices = fc.constantFrom<Choice>('yes', 'no', 'abstain', 'conditional', 'blank', 'invalid')

/** Replies to two items from three members, each at a minute of its own; some after the end, some of an unclear sender. */
const arrivals = fc.uniqueArray(fc.integer({ min: 1, max: 9500 }), { minLength: 1, maxLength: 9 }).chain((minutes) =>
  fc.tuple(
    ...minutes.map((minute) =>
      fc.record({
        seat: fc.integer({ min: 1, max: 3 }),
        at: fc.constant(minutesAfter(opensAt, minute)),
        sheetMark: fc.constantFrom<SheetMark>('signature', 'seal', 'neitherButClear', 'neitherAndUnclear'),
        choices: fc.tuple(choices, choices),
      }),
    ),
  ),
)

/** Enters the replies in this order through the command itself, and gives the ballots that it leaves. */
function entered(replies: readonly Arrived[]): readonly Row<'ballots'>[] {
  const vote = voteIn('open')
  const ids = createIds(createScriptClock(enteredAt), seededRandom('order of entry'))
  let ballots: readonly Row<'ballots'>[] = []
  for (const { seat, at, sheetMark, choices: marks } of replies) {
    const { resolution, items, recusals, signatures } = vote
    const known = {
      resolution,
      body,
      items,
      ballots: ballots.filter((ballot) => ballot.seatId === seatId(seat)),
      recusals,
      signatures,
      packs: [],
      evidence: null,
      incoming: null,
      zone,
    }
    const input = {
      resolutionId,
      seatId: seatId(seat),
      way: 'email' as const,
      arrivedAt: at,
      evidenceId: null,
      incomingId: null,
      sheetMark,
      conflictGround: '',
      marks: marks.map((choice, index) => ({
        itemId: itemId(index + 1),
        version: 1,
        choice,
        opinion: '',
        condition: choice === 'conditional' ? '조건' : '',
        note: choice === 'invalid' ? '두 칸에 표시함' : '',
        conflict: 'none' as const,
      })),
    }
    const decided = recordReply.decide({ ...contextOf(known, input, enteredAt), ids })
    if (!decided.ok) throw new Error(`refused: ${decided.refusal.code}`)
    for (const change of decided.changes) {
      if (change.op !== 'put' || change.table !== 'ballots') throw new Error('a reply changes ballots only')
      const row = { ...change.row, rev: 1 }
      ballots = [...ballots.filter((ballot) => ballot.id !== row.id), row]
    }
  }
  return ballots
}

const results = (ballots: readonly Row<'ballots'>[]) =>
  tallyOf({ ...voteIn('open'), ballots }, law).items.map(({ count, judgement }) => ({ count, judgement }))

describe('the order in which replies are entered', () => {
  it('never changes the result: arrival decides', () => {
    fc.assert(
      fc.property(arrivals, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (replies, order) => {
        const shuffled = replies
          .map((reply, index) => ({ reply, place: order[index] ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ reply }) => reply)
        expect(results(entered(shuffled))).toEqual(results(entered(replies)))
      }),
    )
  })

  it('counts of each member the last that arrived in time from a clear sender', () => {
    fc.assert(
      fc.property(arrivals, (replies) => {
        const last = (seat: number): Choice | undefined =>
          [...replies]
            .sort((a, b) => (a.at < b.at ? -1 : 1))
            .filter((one) => one.seat === seat && one.at <= closesAt && one.sheetMark !== 'neitherAndUnclear')
            .at(-1)?.choices[0]
        const [first] = results(entered(replies))
        const standing = [1, 2, 3].flatMap((seat) => last(seat) ?? [])
        expect(first?.count.present).toBe(standing.length)
        for (const choice of ['yes', 'no', 'abstain', 'conditional', 'blank', 'invalid'] as const) {
          expect(first?.count[choice]).toBe(standing.filter((each) => each === choice).length)
        }
      }),
    )
  })
})
