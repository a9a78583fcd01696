import { expect, test } from 'vitest'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { voteIn, ballotOf, during, itemId, recusalOf } from '../resolution/world'
import { shownBallots } from '#core/resolution/ballots/sealedBallot'
import { askedAgain } from '../../../src/renderer/screens/votes/acts/askedAgain'

const { resolution } = voteIn('open')
const reply = (item: number, seat: number, state: 'received' | 'replaced') =>
  ballotOf({ item, seat, choice: 'yes', state, version: 1, arrivedAt: during })

test('a changed text concerns whose reply falls away and who had not replied, not who stepped aside', () => {
  const ballots = shownBallots([reply(1, 1, 'received'), reply(1, 1, 'replaced'), reply(2, 3, 'received')], resolution)
  const desk = {
    roster: resolution.roster,
    ballots: ballots.map((ballot) => ({ ...ballot, evidence: null })),
    recusals: [recusalOf(1, 2)],
  } satisfies Pick<VoteDesk, 'roster' | 'recusals'> & { readonly ballots: readonly unknown[] }
  // Seat 4 is vacant and is asked nothing.
  expect(askedAgain(desk, { itemId: itemId(1) })).toEqual({ fall: [1], packs: [1, 3] })
  expect(askedAgain(desk, { itemId: itemId(2) })).toEqual({ fall: [3], packs: [1, 2, 3] })
})
