import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Standing, standingOf } from '#core/resolution/ballots/standing'
import { countItem } from '#core/resolution/count'
import type { BallotState } from '#core/resolution/rows'
import { ballot, recusal, seat, stands, voteOf } from './votes'

const states: readonly BallotState[] = ['received', 'incomplete', 'late', 'replaced', 'superseded']
const item = { id: voteOf([]).item.id, currentVersion: 2 }

/** Any heap of ballots and recusals over thirty seats, as the commands could leave it: at most one counted reply a seat. */
const heaps = fc
  .record({
    size: fc.integer({ min: 1, max: 30 }),
    ballots: fc.array(
      fc.record({
        seat: fc.integer({ min: 1, max: 30 }),
        choice: fc.constantFrom('yes' as const, 'no' as const, 'invalid' as const, 'conditional' as const),
        state: fc.constantFrom(...states),
        version: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 90 },
    ),
    recused: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }),
    uncounted: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }),
  })
  .map(({ size, ballots, recused, uncounted }) => {
    const counted = new Set<number>()
    const kept = ballots.filter(({ seat: n, state, version }) => {
      if (state !== 'received' || version !== 2) return true
      if (counted.has(n)) return false
      counted.add(n)
      return true
    })
    return {
      roster: Array.from({ length: size }, (_, index) => seat(index + 1, !uncounted.includes(index + 1))),
      ballots: kept.map(({ seat: n, choice, state, version }) => ballot(n, choice, state, version)),
      recusals: recused.map(recusal),
    }
  })

describe('how a seat stands to an item', () => {
  it('sum of states = roster, and the states agree with the count', () => {
    fc.assert(
      fc.property(heaps, ({ roster, ballots, recusals }) => {
        const counted = roster.filter((each) => each.counted)
        const found = counted.map((each) => standingOf(each, item, { ballots, recusals }))
        const number = (standing: Standing): number => found.filter((each) => each === standing).length
        const count = countItem(roster, item, ballots, recusals, 'inOffice')
        expect(Standing.options.map(number).reduce((sum, n) => sum + n, 0)).toBe(counted.length)
        expect(number('received') + number('invalid')).toBe(count.present)
        expect(number('invalid')).toBe(count.invalid)
        expect(number('recused')).toBe(count.recused)
        expect(number('waiting') + number('incomplete') + number('late') + number('superseded')).toBe(count.absent)
      }),
    )
  })

  it('is the same in whatever order the replies stand', () => {
    fc.assert(
      fc.property(heaps, fc.infiniteStream(fc.integer()), ({ roster, ballots, recusals }, order) => {
        const shuffled = ballots
          .map((each) => ({ each, place: Number(order.next().value) }))
          .sort((a, b) => a.place - b.place)
          .map(({ each }) => each)
        for (const each of roster) {
          expect(standingOf(each, item, { ballots: shuffled, recusals })).toBe(standingOf(each, item, { ballots, recusals }))
        }
      }),
    )
  })

  it.each([...stands, 'oldText', 'replacedByNo'] as const)('a seat that stands as %s has its one word', (stand) => {
    const { roster, ballots, recusals } = voteOf([stand])
    const [only] = roster
    if (!only) throw new Error('nobody')
    const word = {
      silent: 'waiting',
      recused: 'recused',
      late: 'late',
      oldText: 'superseded',
      replacedByNo: 'received',
      invalid: 'invalid',
    } as const
    expect(standingOf(only, item, { ballots, recusals })).toBe(stand in word ? word[stand as keyof typeof word] : 'received')
  })
})
