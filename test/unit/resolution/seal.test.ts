import { describe, expect, it } from 'vitest'
import { isSealed, shownBallot } from '#core/resolution/ballots/sealedBallot'
import { Ballot } from '#core/resolution/rows'
import { after, ballotOf, during, uuid, voteIn } from './world'

const reply = {
  ...ballotOf({ item: 1, seat: 1, choice: 'conditional', state: 'received', version: 1, arrivedAt: during }),
  opinion: '의견',
  note: '메모',
  missing: ['opinion' as const, 'conflictStatement' as const],
  evidenceId: Ballot.shape.evidenceId.parse(uuid(0x90)),
  incomingId: Ballot.shape.incomingId.parse(uuid(0x91)),
}

describe('the seal', () => {
  it.each([
    ['open', true, null, true],
    ['open', false, null, false],
    ['closed', true, after, false],
    ['announced', true, after, false],
    ['withdrawn', true, null, true],
    ['withdrawn', true, after, false],
    ['draft', true, null, false],
    ['called', true, null, false],
  ] as const)('%s, asked for: %s, closed: %s → hidden: %s', (state, sealed, closedAt, hidden) => {
    expect(isSealed({ state, sealed, closedAt })).toBe(hidden)
  })

  it('hides what a reply says and its evidence, and shows that it came', () => {
    const sealed = { ...voteIn('open').resolution, sealed: true }
    expect(shownBallot(reply, sealed)).toMatchObject({
      seatId: reply.seatId,
      state: 'received',
      way: 'email',
      arrivedAt: during,
      choice: null,
      opinion: null,
      condition: null,
      note: null,
      conflict: null,
      evidenceId: null,
      incomingId: null,
    })
  })

  it('says that a statement of interest is missing, and not that an opinion is: a plain yes needs none', () => {
    const sealed = { ...voteIn('open').resolution, sealed: true }
    expect(shownBallot(reply, sealed).missing).toEqual(['conflictStatement'])
  })

  it('hides nothing of a vote that is not sealed', () => {
    const { rev, ...row } = reply
    expect(rev).toBe(12)
    expect(shownBallot(reply, voteIn('open').resolution)).toEqual(row)
  })
})
