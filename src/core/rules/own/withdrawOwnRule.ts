import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { OfficeRuleId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { holdsOn } from '../officeRules'
import { openedVotes } from './openedVotes'

/**
 * Ends a rule of the office with its last day; a day before it began takes it back altogether. It stays on record.
 * A vote that was opened under it keeps it.
 */
export const withdrawOwnRule = defineCommand({
  name: 'rules.withdrawOwn',
  title: { ko: '사무국 규칙을 거둔다', en: 'Withdraw a rule of the office' },
  roles: ['officer'],
  input: z.strictObject({ officeRuleId: OfficeRuleId, seenRev: z.int().min(1), until: PlainDate, reason: RequiredText }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'desk.changedMeanwhile', 'rules.alreadyWithdrawn', 'rules.withdrawalTouchesVote'],
  async load(read, input) {
    const rule = await read.get('officeRules', input.officeRuleId)
    return { rule, votes: rule === null ? [] : await openedVotes(read, rule.family) }
  },
  decide({ known, input, now, actor }) {
    if (known.rule === null) return refuse('desk.notFound', { thing: 'officeRules', id: input.officeRuleId })
    const { rev, ...rule } = known.rule
    if (rev !== input.seenRev) return refuse('desk.changedMeanwhile', { seen: input.seenRev, current: rev })
    if (rule.until !== null) return refuse('rules.alreadyWithdrawn', { until: rule.until })
    const { until, reason } = input
    const touched = known.votes.find((vote) => holdsOn(rule, vote.openedOn) && vote.openedOn > until)
    if (touched !== undefined) return refuse('rules.withdrawalTouchesVote', { until, ...touched })
    return accept([put('officeRules', { ...rule, until, withdrawal: { reason, by: actor.profile, at: now } })], {})
  },
})
