import { describe, expect, test } from 'vitest'
import { BallotId, ItemId, ResolutionId, SeatId } from '#core/desk/rows/identifiers'
import { Instant } from '#core/desk/rows/time'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { acknowledged } from '../../../src/renderer/screens/votes/desk/acknowledged'

const id = (n: number): string => `0197a000-0000-7000-8000-${n.toString().padStart(12, '0')}`
const seatId = SeatId.parse(id(1))
const itemId = ItemId.parse(id(2))
const arrivedAt = Instant.parse('2021-07-09T01:00:00.000Z')
const earlier = {
  ...{ itemId, seatId, version: 1, state: 'received' as const, choice: 'no' as const, opinion: '', condition: '' },
  ...{ way: 'email' as const, arrivedAt: Instant.parse('2021-07-08T01:00:00.000Z'), enteredAt: arrivedAt, enteredBy: '사무국' },
  ...{ evidenceId: null, evidence: null },
}
// Only what the function reads.
const desk = (part: Partial<VoteDesk>) => ({ ballots: [earlier], sealedNow: false, now: arrivedAt, ...part }) as VoteDesk
const input = {
  ...{ resolutionId: ResolutionId.parse(id(3)), seatId, way: 'fax' as const, arrivedAt, evidenceId: null },
  marks: [{ itemId, version: 1, choice: 'yes' as const, opinion: '좋다', condition: '', note: '', conflict: 'none' as const }],
}
const reply = { ballots: [{ itemId, ballotId: BallotId.parse(id(4)), state: 'received' as const }] }

describe('a row that the desk has just acknowledged', () => {
  test('stands at once, and the one before it as replaced', () => {
    expect(acknowledged(desk({}), input, reply, '사무국').ballots).toMatchObject([
      { choice: 'no', state: 'replaced' },
      { choice: 'yes', state: 'received', opinion: '좋다', way: 'fax' },
    ])
  })

  test('holds no choice while choices are hidden', () => {
    const [, recorded] = acknowledged(desk({ sealedNow: true }), input, reply, '사무국').ballots
    expect(recorded).toMatchObject({ choice: null, opinion: null, condition: null })
  })

  test('changes nothing where the fresh answer was faster', () => {
    const fresh = acknowledged(desk({}), input, reply, '사무국')
    expect(acknowledged(fresh, input, reply, '사무국')).toBe(fresh)
  })
})
