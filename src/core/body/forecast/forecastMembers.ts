import { z } from 'zod'
import { BodyId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { PlainDate } from '../../desk/rows/time'
import { loadBodyFacts } from '../facts'
import { CompositionCheck } from '../roster/composition'
import { rosterOn } from '../roster/roster'
import { RosterLine, serves } from '../roster/rosterLine'
import { lastDayOfMonths } from '../span'
import { ForecastStep, forecastSteps } from './forecast'

/** What becomes of the membership in the months to come, if nobody is appointed who is not appointed already. */
export const forecastMembers = defineQuery({
  name: 'members.forecast',
  title: { ko: '앞으로의 위원 구성을 내다본다', en: 'Look ahead at the membership' },
  roles: ['officer', 'coChair', 'auditor'],
  input: z.strictObject({ bodyId: BodyId, from: PlainDate, months: z.int().min(1).max(36) }),
  reply: z.strictObject({
    from: PlainDate,
    until: PlainDate,
    steps: z.array(ForecastStep),
    /** Members whose term runs out by `until`, or has run out, by the day it does: those to be reappointed or succeeded. */
    expiring: z.array(RosterLine),
    /** First days within the time looked at; null where it does not happen. */
    quorumImpossibleOn: PlainDate.nullable(),
    quorumNeedsHoldoverOn: PlainDate.nullable(),
    compositionFailsOn: z.strictObject({ day: PlainDate, failed: z.array(CompositionCheck) }).nullable(),
  }),
  async answer({ read, input: { bodyId, from, months }, rules: books }) {
    const facts = await loadBodyFacts(read, bodyId)
    if (facts === null) return refuse('desk.notFound', { thing: 'bodies', id: bodyId })
    const family = facts.body.ruleFamily
    const until = lastDayOfMonths(from, months)
    const rules = books.on(family, from)
    const steps = forecastSteps(facts, books, await read.where('officeRules', 'family', family), from, until)
    if (rules === null || steps === null) return refuse('body.noRuleBook', { family, day: rules === null ? from : until })
    const expiring = rosterOn(facts, from, rules).filter((line) => serves(line) && line.until !== null && line.until <= until)
    const fails = steps.find((step) => step.composition.some((check) => check.state === 'failed'))
    return answer({
      from,
      until,
      steps: [...steps],
      expiring: [...expiring].sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1)),
      quorumImpossibleOn: steps.find((step) => step.quorum === 'impossible')?.day ?? null,
      quorumNeedsHoldoverOn: steps.find((step) => step.quorum === 'needsHoldover')?.day ?? null,
      compositionFailsOn:
        fails === undefined ? null : { day: fails.day, failed: fails.composition.filter((check) => check.state === 'failed') },
    })
  },
})
