import { z } from 'zod'
import { PlainDate } from '../../desk/rows/time'
import { majorityOf } from '../../resolution/outcome'
import type { OfficeRule } from '../../rules/rows'
import type { RuleBooks, RulesOfDay } from '../../rules/ruleBooks'
import type { BodyFacts } from '../facts'
import { CompositionCheck, compositionOn } from '../roster/composition'
import { rosterOn } from '../roster/roster'
import { RosterChange, rosterChanges } from '../roster/rosterChanges'
import type { RosterLine } from '../roster/rosterLine'
import { appointedSpan, daysAfter } from '../span'

const countOf = z.int().min(0)

/**
 * How the membership stands from a day on, if nobody is appointed who is not appointed already. `quorum`: `impossible` where not even all
 * who serve can be a majority of the members in office; `needsHoldover` where it takes members whose term has run out, who may serve on
 * but need not.
 */
export const ForecastStep = z.strictObject({
  day: PlainDate,
  changes: z.array(RosterChange),
  inOffice: countOf,
  holdover: countOf,
  /** Members in office (재적위원) as votes count them, and how many of them open a meeting. */
  counted: countOf,
  quorumNeeded: countOf,
  quorum: z.enum(['possible', 'needsHoldover', 'impossible']),
  composition: z.array(CompositionCheck),
})
export type ForecastStep = z.infer<typeof ForecastStep>

/** The first step is the day itself; each further one is a day on which something changes, up to and with `until`. Null without rules. */
export function forecastSteps(
  facts: BodyFacts,
  books: RuleBooks,
  ownRules: readonly Pick<OfficeRule, 'family' | 'from' | 'until'>[],
  from: PlainDate,
  until: PlainDate,
): readonly ForecastStep[] | null {
  const steps: ForecastStep[] = []
  let before: readonly RosterLine[] | null = null
  for (const day of [from, ...changeDays(facts, books, ownRules, from, until)]) {
    const rules = books.on(facts.body.ruleFamily, day)
    if (rules === null) return null
    const lines = rosterOn(facts, day, rules)
    const step = stepOf(day, lines, rules, before === null ? [] : rosterChanges(facts, before, lines))
    const last = steps.at(-1)
    if (last === undefined || step.changes.length > 0 || stateOf(step) !== stateOf(last)) steps.push(step)
    before = lines
  }
  return steps
}

/** Days after `from` on which a roster or its rules can differ from the day before. */
function changeDays(
  facts: BodyFacts,
  books: RuleBooks,
  ownRules: readonly Pick<OfficeRule, 'family' | 'from' | 'until'>[],
  from: PlainDate,
  until: PlainDate,
): readonly PlainDate[] {
  const family = facts.body.ruleFamily
  const spans = [
    facts.body,
    ...facts.terms,
    ...facts.offices,
    ...facts.appointments.map(appointedSpan),
    // The term's own last day too, where the recorded end came after it.
    ...facts.appointments,
    ...books.all().filter((book) => book.family === family),
    ...ownRules.filter((rule) => rule.family === family),
  ]
  const days = spans.flatMap((span) => (span.until === null ? [span.from] : [span.from, daysAfter(span.until, 1)]))
  days.push(...facts.descriptions.map((description) => description.from))
  return [...new Set(days)].filter((day) => day > from && day <= until).sort()
}

function stepOf(day: PlainDate, lines: readonly RosterLine[], rules: RulesOfDay, changes: readonly RosterChange[]): ForecastStep {
  const standing = (wanted: RosterLine['standing']): number => lines.filter((line) => line.standing === wanted).length
  const inOffice = standing('inOffice')
  const counted = lines.filter((line) => line.counted).length
  const quorumNeeded = majorityOf(counted)
  const quorum = counted < quorumNeeded ? 'impossible' : inOffice < quorumNeeded ? 'needsHoldover' : 'possible'
  const composition = [...compositionOn(lines, rules)]
  return { day, changes: [...changes], inOffice, holdover: standing('holdover'), counted, quorumNeeded, quorum, composition }
}

const stateOf = ({ inOffice, holdover, counted, quorum, composition }: ForecastStep): string =>
  JSON.stringify([inOffice, holdover, counted, quorum, composition.map(({ state, have, need }) => [state, have, need])])
