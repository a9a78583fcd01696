import { z } from 'zod'
import { BodyId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { PlainDate } from '../../desk/rows/time'
import { Interest } from '../rows'
import { isOn } from '../span'

/** The interests in force on a day, the latest declared first. Grounds are personal, so the roster itself only says how many there are. */
export const listInterests = defineQuery({
  name: 'interests.list',
  title: { ko: '신고된 이해관계를 본다', en: 'List declared interests' },
  roles: ['officer', 'coChair', 'auditor'],
  input: z.strictObject({ bodyId: BodyId, day: PlainDate }),
  reply: z.strictObject({ interests: z.array(Interest.extend({ rev: z.int() })) }),
  async answer({ read, input: { bodyId, day } }) {
    const interests = (await read.where('interests', 'bodyId', bodyId)).filter((interest) => isOn(interest, day))
    return answer({ interests: [...interests].sort((a, b) => (a.declaredOn < b.declaredOn ? 1 : -1)) })
  },
})
