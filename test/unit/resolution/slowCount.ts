import type { RulesOfDay } from '#core/rules/ruleBooks'
import type { Stand } from './votes'

/**
 * The count by hand, as a clerk would do it with the clause beside them (law-and-practice 3.4 and 6.4). It shares nothing with the
 * program: people are walked one by one, and "more than half" is asked by doubling, never by a formula for a threshold.
 *
 * "재적위원 과반수의 출석으로 개의하고, 출석위원 과반수의 찬성으로 의결한다" (Directive 8): more than half of the members in office make the
 * meeting; more than half of those who took part, in favour, make the decision.
 */
export function decideByHand(list: readonly Stand[], rules: RulesOfDay) {
  let inOffice = 0
  let tookPart = 0
  let inFavour = 0
  let dissent = 0
  for (const stand of list) {
    if (stand === 'recused') {
      if (rules.value('written.recused') === 'inOffice') inOffice += 1
      continue
    }
    inOffice += 1
    // Silence is absence, and so is a reply after the close or to a text that is no longer asked.
    if (stand === 'silent' || stand === 'late' || stand === 'oldText') continue
    tookPart += 1
    if (stand === 'yes' || (stand === 'conditional' && rules.value('written.conditional') === 'yes')) inFavour += 1
    if (stand !== 'yes') dissent += 1
  }
  const isMeeting = tookPart * 2 > inOffice
  const base = rules.value('decision.majority').of === 'present' ? tookPart : inOffice
  const isMajority = inFavour * 2 > base
  if (!isMeeting) return { inOffice, tookPart, inFavour, outcome: 'notConstituted' as const }
  if (rules.value('decision.method') === 'consensusThenVote' && dissent === 0) {
    return { inOffice, tookPart, inFavour, outcome: 'consensus' as const }
  }
  return { inOffice, tookPart, inFavour, outcome: isMajority ? ('passed' as const) : ('rejected' as const) }
}
