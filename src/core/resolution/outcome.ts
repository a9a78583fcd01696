import type { Citation } from '../desk/refusals/citation'
import type { RulesOfDay } from '../rules/ruleBooks'
import type { ItemCount } from './count'

/** 합의 · 가결 · 부결 · 불성립 (forms 2.5). The word printed may be finer (원안의결, 수정의결); the outcome is one of these. */
export type Outcome = 'consensus' | 'passed' | 'rejected' | 'notConstituted'

export interface Judgement {
  readonly outcome: Outcome
  /** Replies needed to be constituted (의사정족수) and in favour to pass (의결정족수). */
  readonly quorumNeeded: number
  readonly yesNeeded: number
  /** What counts as in favour: yes, and conditional yes where the rule says so. */
  readonly inFavour: number
  /** The base of the majority: members present or members in office. */
  readonly base: 'present' | 'inOffice'
  /** The rules that decided, in the order in which they were read: printed under the result. */
  readonly cites: readonly Citation[]
}

/** More than half: ⌊n/2⌋+1. For 30 it is 16, for 23 it is 12, for 20 it is 11 (law-and-practice 3.4). */
export const majorityOf = (n: number): number => Math.floor(n / 2) + 1

/**
 * The outcome of one item under the rules of the opening day. The only place where a result is decided.
 * Below quorum it is not constituted, which is not a rejection. A tie is not a majority. Where the rule asks for consensus first,
 * replies without any dissent (no, conditional, abstention, blank or invalid) are a consensus; a contested item goes by the vote.
 */
export function judge(count: ItemCount, rules: RulesOfDay): Judgement {
  const majority = rules.value('decision.majority')
  const conditionalIsYes = rules.value('written.conditional') === 'yes'
  const consensusFirst = rules.value('decision.method') === 'consensusThenVote'
  const quorumNeeded = majorityOf(count.inOffice)
  const base = majority.of
  const yesNeeded = majorityOf(base === 'present' ? count.present : count.inOffice)
  const inFavour = count.yes + (conditionalIsYes ? count.conditional : 0)
  const read = [rules.cite('quorum.open'), rules.cite('written.silence')]
  if (count.present < quorumNeeded) {
    return { outcome: 'notConstituted', quorumNeeded, yesNeeded, inFavour, base, cites: read }
  }
  const cites = [...read, rules.cite('decision.method'), rules.cite('decision.majority'), rules.cite('decision.abstentions')]
  if (consensusFirst && count.yes === count.present) {
    return { outcome: 'consensus', quorumNeeded, yesNeeded, inFavour, base, cites }
  }
  if (count.conditional > 0) cites.push(rules.cite('written.conditional'))
  if (count.recused > 0) cites.push(rules.cite('written.recused'))
  if (inFavour === count.no && inFavour > 0) cites.push(rules.cite('decision.tie'))
  return { outcome: inFavour >= yesNeeded ? 'passed' : 'rejected', quorumNeeded, yesNeeded, inFavour, base, cites }
}
