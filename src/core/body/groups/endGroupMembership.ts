import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { GroupMembershipId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'

/** Records the last day of a member in a group. Who leaves the body leaves its groups without this. */
export const endGroupMembership = defineCommand({
  name: 'group.endMembership',
  title: { ko: '분과 위원의 지정을 마친다', en: 'End the membership of a group' },
  roles: ['officer'],
  input: z.strictObject({
    groupMembershipId: GroupMembershipId,
    seenRev: z.int().min(1),
    until: PlainDate,
    endReason: RequiredText,
  }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'desk.changedMeanwhile', 'body.untilBeforeFrom', 'group.alreadyEnded'],
  load: (read, input) => read.get('groupMemberships', input.groupMembershipId),
  decide({ known, input }) {
    if (known === null) return refuse('desk.notFound', { thing: 'groupMemberships', id: input.groupMembershipId })
    const { rev, ...membership } = known
    const { seenRev, until, endReason } = input
    if (rev !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev, current: rev })
    if (until < membership.from) return refuse('body.untilBeforeFrom', { from: membership.from, until })
    if (membership.until !== null && membership.until <= until) return refuse('group.alreadyEnded', { until: membership.until })
    return accept([put('groupMemberships', { ...membership, until, endReason })], {})
  },
})
