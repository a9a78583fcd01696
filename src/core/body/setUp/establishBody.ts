import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { BodyId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Bilingual } from '../../desk/rows/text'
import { Body } from '../rows'

export const establishBody = defineCommand({
  name: 'body.establish',
  title: { ko: '기구를 등록한다', en: 'Establish a body' },
  roles: ['officer'],
  input: Body.omit({ id: true }).extend({
    name: Bilingual.refine((name) => name.ko !== '' || name.en !== '', 'a body needs a name'),
  }),
  reply: z.strictObject({ bodyId: BodyId }),
  refusals: ['desk.notFound', 'body.untilBeforeFrom', 'body.codeTaken', 'body.noRuleBook', 'body.beforePredecessorEnds'],
  load: (read) => read.all('bodies'),
  decide({ known: bodies, input, rules, ids }) {
    const predecessor = bodies.find((body) => body.id === input.predecessorId)
    if (input.predecessorId !== null && predecessor === undefined) {
      return refuse('desk.notFound', { thing: 'bodies', id: input.predecessorId })
    }
    if (input.until !== null && input.until < input.from) {
      return refuse('body.untilBeforeFrom', { from: input.from, until: input.until })
    }
    if (bodies.some((body) => body.code === input.code)) return refuse('body.codeTaken', { code: input.code })
    if (rules.on(input.ruleFamily, input.from) === null) {
      return refuse('body.noRuleBook', { family: input.ruleFamily, day: input.from })
    }
    if (predecessor !== undefined && (predecessor.until === null || predecessor.until >= input.from)) {
      return refuse('body.beforePredecessorEnds', { from: input.from })
    }
    const bodyId = ids.next(BodyId)
    return accept([put('bodies', { ...input, id: bodyId })], { bodyId })
  },
})
