import { z } from 'zod'
import deadlinesKr from '#resources/calendars/deadlines-kr.json'
import type { Citation } from '../../desk/refusals/citation'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'

const Words = Bilingual.refine((words) => words.ko !== '' && words.en !== '', 'needs words in both languages')

export const DeadlineRuleKey = z.enum([
  'disclosure.decide',
  'disclosure.extend',
  'disclosure.silence',
  'disclosure.opening',
  'objection.file',
  'objection.answer',
  'objection.extend',
  'thirdParty.object',
  'thirdParty.opening',
  'ogp.meeting',
  'ogp.repository',
  'ogp.results',
])
export type DeadlineRuleKey = z.infer<typeof DeadlineRuleKey>

const RulePeriod = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('forward'),
    unit: z.enum(['calendarDays', 'workingDays', 'months', 'years']),
    count: z.int().min(1).max(1000),
    firstDay: z.enum(['in', 'out']),
    lastDay: z.enum(['moves', 'stays']),
  }),
  /** At least so many whole days have to lie between two days. */
  z.strictObject({ kind: z.literal('gap'), days: z.int().min(1).max(365) }),
  /** So often a year, in equal parts of whole months. */
  z.strictObject({ kind: z.literal('perYear'), times: z.union([z.literal(1), z.literal(2), z.literal(4)]) }),
])

export const DeadlineRule = z.strictObject({
  key: DeadlineRuleKey,
  /** The family of bodies to which it applies; null for general law. */
  family: z.string().nullable(),
  /** From this day the text that was read is in force. */
  from: PlainDate,
  period: RulePeriod,
  clause: Words,
  /** The clause that says how it is counted; empty where the rule itself does. */
  countedBy: Bilingual,
  source: Words,
  version: Words,
  verified: z.enum(['read', 'inferred', 'office']),
  note: Bilingual,
})
export type DeadlineRule = z.infer<typeof DeadlineRule>

const DeadlineRules = z
  .strictObject({
    id: z.string(),
    note: Bilingual,
    civilAct: z.strictObject({
      source: Words,
      byCalendar: Words,
      expiry: Words,
      firstDayOut: Words,
      /** Empty: only articles are cited that have long stood the same; no version of the Act was read. */
      version: Bilingual,
      verified: z.enum(['read', 'inferred', 'office']),
    }),
    rules: z.array(DeadlineRule),
  })
  .superRefine(({ rules }, context) => {
    for (const [index, rule] of rules.entries()) {
      const twin = rules
        .slice(0, index)
        .some((one) => one.key === rule.key && one.family === rule.family && one.from === rule.from)
      if (twin)
        context.addIssue({ code: 'custom', path: ['rules', index], message: `${rule.key} stands twice from ${rule.from}` })
    }
    for (const key of DeadlineRuleKey.options) {
      if (!rules.some((rule) => rule.key === key))
        context.addIssue({ code: 'custom', path: ['rules'], message: `${key} is missing` })
    }
  })

/** The rules of deadlines that stand in no rule book. They are part of the program: a mistake in them throws at the start. */
const standard = DeadlineRules.parse(deadlinesKr)

/**
 * The rule of a deadline on a day. General law applies before the day of the text that was read too, but is then cited as inferred;
 * a rule of a family of bodies applies from its day on and to that family only. Null where there is none.
 */
export function deadlineRule(key: DeadlineRuleKey, family: string | null, day: PlainDate): DeadlineRule | null {
  const candidates = standard.rules
    .filter((rule) => rule.key === key && (rule.family === null || rule.family === family))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const inForce = candidates.filter((rule) => rule.from <= day).at(-1)
  if (inForce !== undefined) return inForce
  const later = candidates.find((rule) => rule.family === null)
  return later === undefined ? null : { ...later, verified: 'inferred' }
}

/** The rule as a citation; the clause by which it is counted stands beside its own. */
export function citeDeadline(rule: DeadlineRule): Citation {
  const { key, source, version, clause, countedBy, verified } = rule
  const counted: Bilingual =
    countedBy.ko === '' ? clause : { ko: `${clause.ko}, ${countedBy.ko}`, en: `${clause.en}, ${countedBy.en}` }
  return { rule: key, source, version, clause: counted, verified }
}

/** How days before a meeting are counted back, and where an end on a day off is moved: the Civil Act as far as no other text speaks. */
export function citeCivilAct(rule: 'firstDayOut' | 'byCalendar' | 'expiry'): Citation {
  const { source, version, verified } = standard.civilAct
  return { rule: `civilAct.${rule}`, source, version, clause: standard.civilAct[rule], verified }
}
