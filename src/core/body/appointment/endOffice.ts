import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { OfficeId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { PlainDate } from '../../desk/rows/time'

/** Ends an office with its last day, while its holder stays a member. */
export const endOffice = defineCommand({
  name: 'office.end',
  title: { ko: '직책을 마친다', en: 'End an office' },
  roles: ['officer'],
  input: z.strictObject({ officeId: OfficeId, seenRev: z.int().min(1), until: PlainDate }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'desk.changedMeanwhile', 'body.untilBeforeFrom', 'office.alreadyEnded'],
  load: (read, input) => read.get('offices', input.officeId),
  decide({ known, input }) {
    if (known === null) return refuse('desk.notFound', { thing: 'offices', id: input.officeId })
    const { rev, ...office } = known
    const { seenRev, until } = input
    if (rev !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev, current: rev })
    if (until < office.from) return refuse('body.untilBeforeFrom', { from: office.from, until })
    if (office.until !== null && office.until <= until) return refuse('office.alreadyEnded', { until: office.until })
    return accept([put('offices', { ...office, until })], {})
  },
})
