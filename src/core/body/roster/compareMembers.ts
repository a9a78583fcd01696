import { z } from 'zod'
import { BodyId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { PlainDate } from '../../desk/rows/time'
import { loadBodyFacts } from '../facts'
import { rosterOn } from './roster'
import { RosterChange, rosterChanges } from './rosterChanges'
import { serves } from './rosterLine'

const Side = z.strictObject({ day: PlainDate, bookId: z.string(), seats: z.int(), serving: z.int(), counted: z.int() })

/** Two days beside each other: who came, who left, and what changed for those who stayed, each with its reason and paper. */
export const compareMembers = defineQuery({
  name: 'members.compare',
  title: { ko: '두 날의 위원을 견준다', en: 'Compare the members on two days' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ bodyId: BodyId, from: PlainDate, to: PlainDate }),
  reply: z.strictObject({ before: Side, after: Side, changes: z.array(RosterChange) }),
  async answer({ read, input: { bodyId, from, to }, rules: books }) {
    const facts = await loadBodyFacts(read, bodyId)
    if (facts === null) return refuse('desk.notFound', { thing: 'bodies', id: bodyId })
    if (to < from) return refuse('body.untilBeforeFrom', { from, until: to })
    const family = facts.body.ruleFamily
    const [early, late] = [books.on(family, from), books.on(family, to)]
    if (early === null) return refuse('body.noRuleBook', { family, day: from })
    if (late === null) return refuse('body.noRuleBook', { family, day: to })
    const [before, after] = [rosterOn(facts, from, early), rosterOn(facts, to, late)]
    const side = (day: PlainDate, bookId: string, lines: typeof before): z.infer<typeof Side> => ({
      day,
      bookId,
      seats: lines.length,
      serving: lines.filter(serves).length,
      counted: lines.filter((line) => line.counted).length,
    })
    return answer({
      before: side(from, early.bookId, before),
      after: side(to, late.bookId, after),
      changes: [...rosterChanges(facts, before, after)],
    })
  },
})
