import type { RuleBooks, RulesOfDay } from '../rules/ruleBooks'
import { dayOf } from '../text/dates'
import type { Vote } from './vote'

/** The rules of a vote: those of its opening day, or of the day on which it is to open. Null where no book applies. */
export function rulesOfVote(vote: Vote, rules: RuleBooks, zone: string): RulesOfDay | null {
  const { openedAt, opensAt } = vote.resolution
  return rules.on(vote.body.ruleFamily, dayOf(openedAt ?? opensAt, zone))
}
