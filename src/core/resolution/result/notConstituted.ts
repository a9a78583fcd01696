import type { Row } from '../../desk/rows/tables'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { tallyOf } from '../tally'
import type { Vote } from '../vote'

/**
 * The decision items of a closed vote on which too few members replied (불성립): nothing was decided on them, which is not a rejection, so they
 * wait for another vote or a meeting. Empty before the close, and where no rules were in force.
 */
export function notConstitutedItems(vote: Vote, rules: RulesOfDay | null): readonly Row<'items'>[] {
  const { state } = vote.resolution
  if (rules === null || (state !== 'closed' && state !== 'announced')) return []
  return tallyOf(vote, rules)
    .items.filter(({ judgement }) => judgement.outcome === 'notConstituted')
    .map(({ item }) => item)
}
