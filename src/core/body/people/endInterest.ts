import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { InterestId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { PlainDate } from '../../desk/rows/time'

/** Records the last day on which a declared interest existed. */
export const endInterest = defineCommand({
  name: 'interest.end',
  title: { ko: '이해관계가 끝난 것을 적는다', en: 'End a declared interest' },
  roles: ['officer'],
  input: z.strictObject({ interestId: InterestId, seenRev: z.int().min(1), until: PlainDate }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'desk.changedMeanwhile', 'body.untilBeforeFrom', 'interest.alreadyEnded'],
  load: (read, input) => read.get('interests', input.interestId),
  decide({ known, input }) {
    if (known === null) return refuse('desk.notFound', { thing: 'interests', id: input.interestId })
    const { rev, ...interest } = known
    const { seenRev, until } = input
    if (rev !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev, current: rev })
    if (until < interest.from) return refuse('body.untilBeforeFrom', { from: interest.from, until })
    if (interest.until !== null && interest.until <= until) return refuse('interest.alreadyEnded', { until: interest.until })
    return accept([put('interests', { ...interest, until })], {})
  },
})
