import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { TermId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Term } from '../rows'
import { overlaps } from '../span'

export const openTerm = defineCommand({
  name: 'term.open',
  title: { ko: '기수를 연다', en: 'Open a term of a body' },
  roles: ['officer'],
  input: Term.omit({ id: true }),
  reply: z.strictObject({ termId: TermId }),
  refusals: ['desk.notFound', 'body.untilBeforeFrom', 'term.outsideBody', 'term.numberTaken', 'term.overlap'],
  async load(read, input) {
    return { body: await read.get('bodies', input.bodyId), terms: await read.where('terms', 'bodyId', input.bodyId) }
  },
  decide({ known: { body, terms }, input, ids }) {
    if (body === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    if (input.until !== null && input.until < input.from) {
      return refuse('body.untilBeforeFrom', { from: input.from, until: input.until })
    }
    const goesBeyond = body.until !== null && (input.until === null || input.until > body.until)
    if (input.from < body.from || goesBeyond) return refuse('term.outsideBody', { from: input.from, bodyFrom: body.from })
    if (terms.some((term) => term.number === input.number)) return refuse('term.numberTaken', { number: input.number })
    const other = terms.find((term) => overlaps(term, input))
    if (other !== undefined) return refuse('term.overlap', { number: other.number, from: other.from })
    const termId = ids.next(TermId)
    return accept([put('terms', { ...input, id: termId })], { termId })
  },
})
