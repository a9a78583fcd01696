import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { GroupId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { PlainDate } from '../../desk/rows/time'

/** Records the last day of a group; from the next day on it has no members. */
export const dissolveGroup = defineCommand({
  name: 'group.dissolve',
  title: { ko: '분과위원회나 전담팀을 마친다', en: 'Dissolve a subcommittee or task force' },
  roles: ['officer'],
  input: z.strictObject({ groupId: GroupId, seenRev: z.int().min(1), until: PlainDate }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'desk.changedMeanwhile', 'body.untilBeforeFrom', 'group.alreadyEnded'],
  load: (read, input) => read.get('groups', input.groupId),
  decide({ known, input }) {
    if (known === null) return refuse('desk.notFound', { thing: 'groups', id: input.groupId })
    const { rev, ...group } = known
    const { seenRev, until } = input
    if (rev !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev, current: rev })
    if (until < group.from) return refuse('body.untilBeforeFrom', { from: group.from, until })
    if (group.until !== null && group.until <= until) return refuse('group.alreadyEnded', { until: group.until })
    return accept([put('groups', { ...group, until })], {})
  },
})
