import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { OfficeRuleId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { holdsOn, isRuleKey } from '../officeRules'
import { OfficeRule } from '../rows'
import { RuleTable } from '../ruleValues'
import { openedVotes } from './openedVotes'

/**
 * The office lays a rule of its own over the rule book, from a day on, with its legal basis: an operating rule, or a reading of what the
 * law leaves open. A rule that stands in the text is only set aside by an amendment of that text. A vote that was opened keeps its rules.
 */
export const typeOwnRule = defineCommand({
  name: 'rules.typeOwn',
  title: { ko: '사무국 규칙을 적는다', en: 'Type a rule of the office' },
  roles: ['officer'],
  input: OfficeRule.omit({ id: true, until: true, typedBy: true, typedAt: true, withdrawal: true }).extend({
    /** Says that the text of the law itself was amended, so that a rule read in it may be replaced. */
    textAmended: z.boolean(),
  }),
  reply: z.strictObject({ officeRuleId: OfficeRuleId }),
  refusals: [
    'rules.unknownKey',
    'desk.noRule',
    'rules.badValue',
    'rules.fixedByText',
    'rules.sameDay',
    'rules.touchesOpenedVote',
  ],
  async load(read, { family }) {
    return { own: await read.where('officeRules', 'family', family), votes: await openedVotes(read, family) }
  },
  decide({ known, input, rules, now, ids, actor }) {
    const { textAmended, ...fields } = input
    const { family, key, from } = fields
    if (!isRuleKey(key)) return refuse('rules.unknownKey', { key })
    const law = rules.on(family, from)
    if (law === null) return refuse('desk.noRule', { day: from, rule: key })
    const parsed = RuleTable.shape[key].shape.value.safeParse(fields.value)
    if (!parsed.success) {
      const problem = parsed.error.issues.map((issue) => [...issue.path, issue.message].join(': ')).join('; ')
      return refuse('rules.badValue', { key, problem }, law.cite(key))
    }
    if (law.cite(key).verified === 'read' && !textAmended) return refuse('rules.fixedByText', { key }, law.cite(key))
    const sameDay = known.own.some((own) => own.key === key && own.from === from && holdsOn(own, from))
    if (sameDay) return refuse('rules.sameDay', { key, from })
    const touched = known.votes.find((vote) => vote.openedOn >= from)
    if (touched !== undefined) return refuse('rules.touchesOpenedVote', { from, ...touched })
    const officeRuleId = ids.next(OfficeRuleId)
    const row = { ...fields, id: officeRuleId, until: null, typedBy: actor.profile, typedAt: now, withdrawal: null }
    return accept([put('officeRules', row)], { officeRuleId })
  },
})
