import { describe, expect, it } from 'vitest'
import type { DecisionContext, Decision } from '#core/desk/command'
import type { RefusalCode } from '#core/desk/refusals/refusals'
import { sayRefusal } from '#core/desk/refusals/sayRefusal'
import { zone } from './world'

/** One bad thing at a time: what it changes in a case that would be accepted, and the refusal that must come. */
export interface BadCase<Context> {
  readonly because: string
  readonly code: RefusalCode
  readonly bad: (context: Context) => Context
}

interface Decides<Known, Input> {
  readonly name: string
  readonly refusals: readonly RefusalCode[]
  decide(context: DecisionContext<Known, Input>): Decision<unknown>
}

/**
 * Walks down the refusals of a command. Each has a case, each case is refused with its code and in words of both languages, and of two
 * bad things at once the one that stands earlier in the command's list is named.
 */
export function refusalTable<Known, Input>(
  command: Decides<Known, Input>,
  good: () => DecisionContext<Known, Input>,
  cases: readonly BadCase<DecisionContext<Known, Input>>[],
): void {
  describe(`refusals of ${command.name}`, () => {
    const codeOf = (decision: Decision<unknown>): string => (decision.ok ? 'accepted' : decision.refusal.code)

    it('the good case is accepted', () => {
      expect(codeOf(command.decide(good()))).toBe('accepted')
    })

    it('every refusal that the command names has a case here', () => {
      expect([...new Set(cases.map((one) => one.code))].sort()).toEqual([...command.refusals].sort())
    })

    it.each(cases.map((one) => [one.because, one] as const))('%s', (_, { bad, code }) => {
      const decision = command.decide(bad(good()))
      expect(codeOf(decision)).toBe(code)
      if (decision.ok) return
      for (const language of ['ko', 'en'] as const) {
        const said = sayRefusal(decision.refusal, language, zone)
        expect(said.what).not.toBe('')
        expect(said.next).not.toBe('')
        expect(said.what).not.toMatch(/[{}]/)
      }
    })

    const inOrder = [...cases].sort((a, b) => command.refusals.indexOf(a.code) - command.refusals.indexOf(b.code))
    const pairs = inOrder.flatMap((first, index) =>
      inOrder.slice(index + 1).flatMap((second) => (second.code === first.code ? [] : [[first, second] as const])),
    )
    it('of two bad things the earlier in the list is named', () => {
      // The later one is put in first, so that where both touch the same thing the earlier one stands.
      const wrong = pairs.flatMap(([first, second]) => {
        const found = codeOf(command.decide(first.bad(second.bad(good()))))
        return found === first.code ? [] : [`${first.because} + ${second.because}: ${found} instead of ${first.code}`]
      })
      expect(wrong).toEqual([])
    })
  })
}
