import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { GroupId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Bilingual } from '../../desk/rows/text'
import { Group } from '../rows'
import { isOn } from '../span'

export const formGroup = defineCommand({
  name: 'group.form',
  title: { ko: '분과위원회나 전담팀을 둔다', en: 'Form a subcommittee or task force' },
  roles: ['officer'],
  input: Group.omit({ id: true }).extend({
    name: Bilingual.refine((name) => name.ko !== '' || name.en !== '', 'a group needs a name'),
  }),
  reply: z.strictObject({ groupId: GroupId }),
  refusals: ['desk.notFound', 'body.untilBeforeFrom', 'term.outsideBody'],
  load: (read, input) => read.get('bodies', input.bodyId),
  decide({ known: body, input, ids }) {
    if (body === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    const { from, until } = input
    if (until !== null && until < from) return refuse('body.untilBeforeFrom', { from, until })
    if (!isOn(body, from)) return refuse('term.outsideBody', { from, bodyFrom: body.from })
    const groupId = ids.next(GroupId)
    return accept([put('groups', { ...input, id: groupId })], { groupId })
  },
})
