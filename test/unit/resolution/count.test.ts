import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertEquation, countItem } from '#core/resolution/count'
import { judge, majorityOf } from '#core/resolution/outcome'
import type { RulesOfDay } from '#core/rules/ruleBooks'
import { decideByHand } from './slowCount'
import { ballot, books, otherItemId, recusal, seat, type Stand, stands, voteOf } from './votes'

function countOf(list: readonly Stand[], rules: RulesOfDay) {
  const { roster, item, ballots, recusals } = voteOf(list)
  return countItem(roster, item, ballots, recusals, rules.value('written.recused'))
}

const resultOf = (list: readonly Stand[], rules: RulesOfDay) => judge(countOf(list, rules), rules)

/** So many of each stand, one after the other. */
const members = (figures: Partial<Record<Stand, number>>): Stand[] =>
  Object.entries(figures).flatMap(([stand, n]) => Array.from({ length: n }, () => stand as Stand)) // Object.entries widens the keys

/** Every way in which so many seats can stand, without regard to their order. */
function* combinations(seats: number, from = 0): Generator<Stand[]> {
  if (seats === 0) {
    yield []
    return
  }
  for (let index = from; index < stands.length; index += 1) {
    const stand = stands[index]
    if (stand === undefined) continue
    for (const rest of combinations(seats - 1, index)) yield [stand, ...rest]
  }
}

describe('the count', () => {
  it.each(Object.entries(books))('agrees with the count by hand for every combination up to six seats (%s)', (_, rules) => {
    let seen = 0
    for (let seats = 1; seats <= 6; seats += 1) {
      for (const list of combinations(seats)) {
        const count = countOf(list, rules)
        const judgement = judge(count, rules)
        const hand = decideByHand(list, rules)
        const ours = {
          inOffice: count.inOffice,
          tookPart: count.present,
          inFavour: judgement.inFavour,
          outcome: judgement.outcome,
        }
        if (JSON.stringify(ours) !== JSON.stringify(hand)) expect({ list, ...ours }).toEqual({ list, ...hand })
        seen += 1
      }
    }
    // Multisets of one to six out of nine: C(15, 6) − 1.
    expect(seen).toBe(5004)
  })

  it('agrees with the count by hand for any vote of up to sixty seats', () => {
    const anyVote = fc.array(fc.constantFrom<Stand>(...stands, 'oldText', 'replacedByNo'), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(anyVote, fc.constantFrom(...Object.values(books)), (list, rules) => {
        const count = countOf(list, rules)
        const judgement = judge(count, rules)
        expect({
          inOffice: count.inOffice,
          tookPart: count.present,
          inFavour: judgement.inFavour,
          outcome: judgement.outcome,
        }).toEqual(
          decideByHand(
            list.map((stand) => (stand === 'replacedByNo' ? 'no' : stand)),
            rules,
          ),
        )
      }),
    )
  })

  it('puts every member of the roster into exactly one group', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stands), { minLength: 1, maxLength: 40 }), (list) => {
        const count = countOf(list, books.directive841)
        const groups = count.yes + count.no + count.abstain + count.conditional + count.blank + count.invalid
        expect(groups + count.absent + count.recused).toBe(list.length)
        expect(() => {
          assertEquation(count, 'inOffice')
        }).not.toThrow()
      }),
    )
  })

  it('does not depend on the order of the replies, nor on replies to other items', () => {
    const anyVote = fc.array(fc.constantFrom(...stands), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(anyVote, fc.array(fc.nat(), { minLength: 24, maxLength: 24 }), (list, order) => {
        const { roster, item, ballots, recusals } = voteOf(list)
        const shuffled = ballots.map((one, index) => ({ one, at: order[index] ?? 0 })).sort((a, b) => a.at - b.at)
        const elsewhere = { ...ballot(1, 'no', 'received', 2), itemId: otherItemId }
        const mixed = [elsewhere, ...shuffled.map(({ one }) => one)]
        expect(countItem(roster, item, mixed, recusals, 'inOffice')).toEqual(
          countItem(roster, item, ballots, recusals, 'inOffice'),
        )
      }),
    )
  })

  it('a reply of a seat that does not count changes nothing', () => {
    const { roster, item, ballots } = voteOf(['yes', 'no', 'silent'])
    const withGuest = [...roster, seat(4, false)]
    const count = countItem(withGuest, item, [...ballots, ballot(4, 'yes', 'received', 2)], [recusal(4)], 'inOffice')
    expect(count).toEqual(countItem(roster, item, ballots, [], 'inOffice'))
  })

  it('a member recused after replying is not present, whatever the reply says', () => {
    const { roster, item, ballots } = voteOf(['yes', 'yes', 'no'])
    const count = countItem(roster, item, ballots, [recusal(2)], 'inOffice')
    expect(count).toMatchObject({ inOffice: 3, present: 2, yes: 1, no: 1, recused: 1, absent: 0 })
  })

  it('two counted replies of one seat are a fault of the program, not a result', () => {
    const { roster, item, ballots } = voteOf(['yes', 'no'])
    const twice = [...ballots, ballot(1, 'no', 'received', 2)]
    expect(() => countItem(roster, item, twice, [], 'inOffice')).toThrow('two counted ballots of one seat')
  })

  it('a count that does not add up is a fault of the program', () => {
    const { roster, item, ballots } = voteOf(['yes', 'no', 'silent'])
    const count = countItem(roster, item, ballots, [], 'inOffice')
    for (const key of ['yes', 'present', 'absent', 'inOffice'] as const) {
      expect(() => {
        assertEquation({ ...count, [key]: count[key] + 1 }, 'inOffice')
      }).toThrow('does not add up')
    }
  })
})

describe('thresholds', () => {
  it('more than half is the smallest whole number above the half', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (n) => {
        expect(majorityOf(n) * 2).toBeGreaterThan(n)
        expect((majorityOf(n) - 1) * 2).toBeLessThanOrEqual(n)
      }),
    )
  })

  it.each([
    [30, 16],
    [23, 12],
    [20, 11],
  ])('fact 01: of %i members in office %i have to take part', (inOffice, needed) => {
    const short = members({ yes: needed - 1, silent: inOffice - needed + 1 })
    const enough = members({ yes: needed, silent: inOffice - needed })
    expect(resultOf(short, books.directive841)).toMatchObject({ outcome: 'notConstituted', quorumNeeded: needed })
    expect(resultOf(enough, books.directive841)).toMatchObject({ outcome: 'passed', quorumNeeded: needed })
  })

  it('fact 02: 8 yes, 7 no and 1 abstention of 16 fail, because 9 are needed', () => {
    const result = resultOf(members({ yes: 8, no: 7, abstain: 1, silent: 14 }), books.directive841)
    expect(result).toMatchObject({ outcome: 'rejected', quorumNeeded: 16, yesNeeded: 9, inFavour: 8 })
    expect(resultOf(members({ yes: 9, no: 6, abstain: 1, silent: 14 }), books.directive841).outcome).toBe('passed')
  })

  it('fact 02: abstentions, blank and invalid replies stay in the denominator alike', () => {
    for (const stand of ['abstain', 'blank', 'invalid'] as const) {
      const result = resultOf(members({ yes: 8, no: 7, [stand]: 1, silent: 14 }), books.directive841)
      expect(result).toMatchObject({ outcome: 'rejected', yesNeeded: 9 })
    }
  })

  it('fact 03: a tie is rejected, and the rule on ties is among those that decided', () => {
    const result = resultOf(members({ yes: 8, no: 8, silent: 14 }), books.directive841)
    expect(result.outcome).toBe('rejected')
    expect(result.cites.map((cite) => cite.rule)).toContain('decision.tie')
  })

  it('fact 04: below the quorum it is not constituted, even when all who replied agree', () => {
    const result = resultOf(members({ yes: 15, silent: 15 }), books.directive841)
    expect(result.outcome).toBe('notConstituted')
    expect(resultOf(members({ no: 16, silent: 14 }), books.directive841).outcome).toBe('rejected')
  })

  it('one more yes never turns an adopted item into a rejected one', () => {
    const anyVote = fc.array(fc.constantFrom(...stands), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(anyVote, fc.nat(), (list, at) => {
        const index = at % list.length
        if (list[index] === 'recused') return
        const better = list.map((stand, place): Stand => (place === index ? 'yes' : stand))
        const before = resultOf(list, books.directive841).outcome
        if (before === 'passed') expect(resultOf(better, books.directive841).outcome).toBe('passed')
      }),
    )
  })
})

describe('consensus under the Forum’s directive 83', () => {
  it('replies without any dissent are a consensus', () => {
    expect(resultOf(members({ yes: 16, silent: 4 }), books.forum83).outcome).toBe('consensus')
  })

  it.each(['no', 'abstain', 'conditional', 'blank', 'invalid'] as const)('one %s makes it a vote', (stand) => {
    expect(resultOf(members({ yes: 15, [stand]: 1, silent: 4 }), books.forum83).outcome).toBe('passed')
    expect(resultOf(members({ yes: 8, [stand]: 8, silent: 4 }), books.forum83).outcome).toBe('rejected')
  })

  it('agreement of fewer than the quorum is no consensus', () => {
    expect(resultOf(members({ yes: 10, silent: 10 }), books.forum83).outcome).toBe('notConstituted')
  })

  it('the same replies are adopted by vote under directive 790, for it knows no consensus', () => {
    expect(resultOf(members({ yes: 16, silent: 4 }), books.directive790).outcome).toBe('passed')
  })

  it('every result names the clause of its own version', () => {
    const clauses = (rules: RulesOfDay) =>
      resultOf(members({ yes: 16, no: 1, silent: 3 }), rules).cites.find((cite) => cite.rule === 'quorum.open')?.clause.ko
    expect([clauses(books.forum83), clauses(books.directive790), clauses(books.directive841)]).toEqual([
      '제7조제3항',
      '제8조제3항',
      '제8조제4항',
    ])
  })
})
