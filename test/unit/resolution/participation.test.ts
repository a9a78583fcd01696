import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Ballot, type Choice } from '#core/resolution/rows'
import { seatsWaiting } from '#core/resolution/tally'
import { type Answered, type Participation, participationIn } from '#core/resolution/views/participation'
import type { Vote } from '#core/resolution/vote'
import { after, ballotOf, during, recusalOf, seatId, voteIn } from './world'

const reply = (item: number, seat: number, state: Ballot['state'] = 'received', choice: Choice = 'yes', version = 1) =>
  ballotOf({ item, seat, choice, state, version, arrivedAt: state === 'late' ? after : during })
const withReplies = (vote: Vote, ...ballots: Vote['ballots']): Vote => ({ ...vote, ballots })
const ofSeat = (votes: readonly Vote[], seat: number): Participation | undefined =>
  participationIn(votes).find((one) => one.seatId === seatId(seat))
const answered = (vote: Vote, seat: number): Answered | undefined => ofSeat([vote], seat)?.asked[0]?.answered

describe('who took part in a written vote', () => {
  it('answered when every item that is decided got a reply in time; a report item asks for none', () => {
    expect(answered(withReplies(voteIn('open'), reply(1, 3), reply(2, 3)), 3)).toBe('answered')
  })

  it('took part partly when an item is missing, or was answered for an old text', () => {
    expect(answered(withReplies(voteIn('open'), reply(1, 3)), 3)).toBe('partly')
    expect(answered(withReplies(voteIn('open'), reply(1, 3), reply(2, 3, 'superseded')), 3)).toBe('partly')
  })

  it('came late when every reply arrived after the close', () => {
    expect(answered(withReplies(voteIn('closed'), reply(1, 3, 'late'), reply(2, 3, 'late')), 3)).toBe('late')
  })

  it('is waited for while the vote is open, and silent once it is closed', () => {
    expect(answered(voteIn('open'), 3)).toBe('waiting')
    expect(answered(voteIn('closed'), 3)).toBe('silent')
    expect(answered(voteIn('announced'), 3)).toBe('silent')
  })

  it('stepped aside only when it did so from every item; otherwise the others are looked at', () => {
    const some = { ...voteIn('open'), recusals: [recusalOf(1, 3)], ballots: [reply(2, 3)] }
    expect(ofSeat([some], 3)?.asked[0]).toMatchObject({ answered: 'answered', recusedItems: 1 })
    const all = { ...voteIn('open'), recusals: [recusalOf(1, 3), recusalOf(2, 3)] }
    expect(ofSeat([all], 3)?.asked[0]).toMatchObject({ answered: 'recused', recusedItems: 2 })
  })

  it('leaves out seats that counted for nothing and votes that asked nobody', () => {
    // Seat 4 is vacant.
    expect(participationIn([voteIn('open')]).map((one) => one.seatId)).toEqual([seatId(1), seatId(2), seatId(3)])
    for (const state of ['draft', 'called', 'withdrawn'] as const) expect(participationIn([voteIn(state)])).toEqual([])
  })

  it('counts a successor apart from the one who sat there before', () => {
    const later = voteIn('open')
    const roster = later.resolution.roster.map((seat) =>
      seat.number === 3 ? { ...seat, appointmentId: later.resolution.roster[0]?.appointmentId ?? null } : seat,
    )
    const both = participationIn([voteIn('announced'), { ...later, resolution: { ...later.resolution, roster } }])
    expect(both.filter((one) => one.seatId === seatId(3)).map((one) => one.votes)).toEqual([1, 1])
  })
})

const anyReply = fc.record({
  item: fc.integer({ min: 1, max: 2 }),
  seat: fc.integer({ min: 1, max: 3 }),
  state: fc.constantFrom(...Ballot.shape.state.options),
})
const choices = Ballot.shape.choice.options

describe('participation, whatever was replied', () => {
  it('adds up to the votes that asked, agrees with the seats still waited for, and says nothing of the choices', () => {
    fc.assert(
      fc.property(
        fc.array(anyReply, { maxLength: 12 }),
        fc.constantFrom('open' as const, 'closed' as const, 'announced' as const),
        fc.constantFrom(...choices),
        fc.constantFrom(...choices),
        (replies, state, one, other) => {
          const chosen = (choice: Choice): Vote =>
            withReplies(voteIn(state), ...replies.map(({ item, seat, state: of }) => reply(item, seat, of, choice)))
          const found = participationIn([chosen(one)])
          for (const { votes, answered: all, partly, late, recused, silent, waiting, asked } of found) {
            expect(all + partly + late + recused + silent + waiting).toBe(votes)
            expect(asked).toHaveLength(votes)
          }
          const complete = found.filter((of) => of.answered + of.recused === 1).map((of) => of.seatId)
          const missing = new Set(seatsWaiting(chosen(one)))
          expect(complete).toEqual(found.map((of) => of.seatId).filter((seat) => !missing.has(seat)))
          expect(participationIn([chosen(other)])).toEqual(found)
        },
      ),
    )
  })
})
