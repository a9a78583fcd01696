import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countItem, countItems } from '#core/resolution/count'
import { judge, type Outcome } from '#core/resolution/outcome'
import type { RulesOfDay } from '#core/rules/ruleBooks'
import { ballot, books, itemId, otherItemId, recusal, type Stand, stands, voteOf } from './votes'

/** How well a motion fares: what is not constituted was not decided, so it has no place in the order. */
const fares: Readonly<Record<Exclude<Outcome, 'notConstituted'>, number>> = { rejected: 0, passed: 1, consensus: 2 }

function outcomeOf(list: readonly Stand[], rules: RulesOfDay): Outcome {
  const { roster, item, ballots, recusals } = voteOf(list)
  return judge(countItem(roster, item, ballots, recusals, rules.value('written.recused')), rules).outcome
}

const anyVote = fc.array(fc.constantFrom<Stand>(...stands), { minLength: 1, maxLength: 40 })
const anyRules = fc.constantFrom(...Object.values(books))
const keptAside = ['late', 'replaced', 'superseded', 'incomplete'] as const

describe('one more abstention', () => {
  it('never helps a motion once the quorum is met', () => {
    let seen = 0
    fc.assert(
      fc.property(anyVote, anyRules, (list, rules) => {
        const at = list.indexOf('silent')
        const before = outcomeOf(list, rules)
        if (at < 0 || before === 'notConstituted') return
        const after = outcomeOf(
          list.map((stand, place) => (place === at ? 'abstain' : stand)),
          rules,
        )
        seen += 1
        // Whoever abstains is present, so that the quorum stays met.
        expect(after).not.toBe('notConstituted')
        if (after !== 'notConstituted') expect(fares[after]).toBeLessThanOrEqual(fares[before])
      }),
      { numRuns: 2000 },
    )
    expect(seen).toBeGreaterThan(200)
  })

  it('can make the quorum below it: 15 yes of 30 are not constituted, with one abstention they are adopted', () => {
    const list = (abstentions: number): Stand[] => [
      ...Array.from({ length: 15 }, (): Stand => 'yes'),
      ...Array.from({ length: abstentions }, (): Stand => 'abstain'),
      ...Array.from({ length: 15 - abstentions }, (): Stand => 'silent'),
    ]
    expect(outcomeOf(list(0), books.directive841)).toBe('notConstituted')
    expect(outcomeOf(list(1), books.directive841)).toBe('passed')
  })
})

describe('replies that are kept aside', () => {
  it.each(keptAside)('any number of %s ones never changes the result', (state) => {
    const more = fc.array(
      fc.record({
        seat: fc.integer({ min: 1, max: 45 }),
        choice: fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const, 'conditional' as const, 'invalid' as const),
        version: fc.integer({ min: 1, max: 2 }),
      }),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(anyVote, anyRules, more, (list, rules, aside) => {
        const { roster, item, ballots, recusals } = voteOf(list)
        const reading = rules.value('written.recused')
        const without = countItem(roster, item, ballots, recusals, reading)
        const kept = aside.map(({ seat, choice, version }) => ballot(seat, choice, state, version))
        const withThem = countItem(roster, item, [...kept, ...ballots], recusals, reading)
        expect({ ...withThem, [state]: 0 }).toEqual({ ...without, [state]: 0 })
        expect(withThem[state]).toBe(without[state] + kept.length)
        expect(judge(withThem, rules)).toEqual(judge(without, rules))
      }),
    )
  })
})

describe('a vote of many items', () => {
  it('is counted in one go as item by item, and every group adds up to the roster', () => {
    fc.assert(
      fc.property(anyVote, anyRules, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), (list, rules, elsewhere) => {
        const { roster, item, ballots, recusals } = voteOf(list)
        const reading = rules.value('written.recused')
        const other = { id: otherItemId, currentVersion: 2 }
        const replies = ballots.map((one, index) => (elsewhere[index] === true ? { ...one, itemId: otherItemId } : one))
        const stepsAside = [...recusals, { ...recusal(1), itemId: otherItemId }]
        const counts = countItems(roster, [item, other], replies, stepsAside, reading)
        expect(counts).toEqual([item, other].map((each) => countItem(roster, each, replies, stepsAside, reading)))
        for (const count of counts) {
          const groups = count.yes + count.no + count.abstain + count.conditional + count.blank + count.invalid
          expect(groups + count.absent + count.recused).toBe(list.length)
        }
        expect(itemId).not.toBe(otherItemId)
      }),
    )
  })
})
