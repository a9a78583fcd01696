import { useMemo } from 'react'
import type { Citation } from '#core/desk/refusals/citation'
import type { PlainDate } from '#core/desk/rows/time'
import { RuleTable, type RuleValues } from '#core/rules/ruleValues'
import { viewRules } from '#core/rules/viewRules'
import { useAnswer } from '../../../client/queries'

interface Ruled<Value> {
  readonly value: Value
  readonly cite: Citation
}

/** The rules of a day that the acts on appointments propose by; the command decides by the same ones. */
export interface ActRules {
  readonly memberIs: Ruled<RuleValues['body.memberIs']>
  readonly years: Ruled<RuleValues['term.years']>
  readonly renewalsMax: Ruled<RuleValues['term.renewalsMax']>
  readonly replacement: Citation
  readonly grounds: Ruled<RuleValues['dismissal.grounds']>
}

const { shape } = RuleTable

/** Undefined while they are asked for, and on a day on which there are none. */
export function useActRules(family: string, day: PlainDate): ActRules | undefined {
  const asked = useAnswer(viewRules, { family, day })
  return useMemo(() => {
    const find = (key: keyof RuleValues) => (asked?.ok ? asked.reply.rules.find((rule) => rule.key === key) : undefined)
    const [memberIs, years, renewalsMax] = [find('body.memberIs'), find('term.years'), find('term.renewalsMax')]
    const [replacement, grounds] = [find('term.replacement'), find('dismissal.grounds')]
    if (!memberIs || !years || !renewalsMax || !replacement || !grounds) return undefined
    return {
      memberIs: { value: shape['body.memberIs'].shape.value.parse(memberIs.value), cite: memberIs.cite },
      years: { value: shape['term.years'].shape.value.parse(years.value), cite: years.cite },
      renewalsMax: { value: shape['term.renewalsMax'].shape.value.parse(renewalsMax.value), cite: renewalsMax.cite },
      replacement: replacement.cite,
      grounds: { value: shape['dismissal.grounds'].shape.value.parse(grounds.value), cite: grounds.cite },
    }
  }, [asked])
}
