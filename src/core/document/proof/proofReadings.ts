import { writeCitation } from '../../text/citations'
import type { ProofRule, ProofRules, ProofSheetInput } from './proofInputs'
import type { ProofWord } from './proofWords'

/** The matter of each rule as the first column of the table of rules names it. */
export const matterOf: Readonly<Record<ProofRule, ProofWord>> = {
  'quorum.open': 'matterQuorum',
  'decision.method': 'matterMethod',
  'decision.majority': 'matterMajority',
  'decision.abstentions': 'matterAbstentions',
  'written.conditional': 'matterConditional',
  'written.recused': 'matterRecused',
  'decision.tie': 'matterTie',
  'written.silence': 'matterSilence',
  'written.replacement': 'matterReplacement',
  'written.late': 'matterLate',
  'holdover.counted': 'matterHoldover',
}

/** What a rule says in words: a new value does not compile until it is said here what it means. */
export function readingOf(rule: ProofRule, values: ProofRules['values']): ProofWord {
  switch (rule) {
    case 'quorum.open':
      return ({ inOffice: 'quorumMajority' } as const)[values[rule].of]
    case 'decision.method':
      return ({ consensusThenVote: 'methodConsensus', vote: 'methodVote' } as const)[values[rule]]
    case 'decision.majority':
      return ({ present: 'majorityPresent', inOffice: 'majorityInOffice' } as const)[values[rule].of]
    case 'decision.abstentions':
      return ({ inBase: 'abstentionsIn' } as const)[values[rule]]
    case 'written.conditional':
      return ({ notYes: 'conditionalNotYes', yes: 'conditionalYes' } as const)[values[rule]]
    case 'written.recused':
      return ({ inOffice: 'recusedIn', outOfOffice: 'recusedOut' } as const)[values[rule]]
    case 'decision.tie':
      return ({ fails: 'tieFails' } as const)[values[rule]]
    case 'written.silence':
      return ({ absent: 'silenceAbsent' } as const)[values[rule]]
    case 'written.replacement':
      return ({ untilClose: 'lastCounts' } as const)[values[rule]]
    case 'written.late':
      return ({ keptNotCounted: 'lateKept' } as const)[values[rule]]
    case 'holdover.counted':
      return values[rule] ? 'holdoverIn' : 'holdoverOut'
  }
}

/** The clause alone where it stands in the rule set that the sheet names on top; else with its source. */
export function clauseOf({ language, rules }: ProofSheetInput, rule: ProofRule): string {
  const cite = rules.cites[rule]
  return writeCitation(cite.source.ko === rules.title.ko ? { ...cite, source: nothing, version: nothing } : cite, language)
}

const nothing = { ko: '', en: '' }
