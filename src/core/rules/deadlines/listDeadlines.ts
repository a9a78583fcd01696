import { z } from 'zod'
import { answer, defineQuery } from '../../desk/query'
import { PlainDate } from '../../desk/rows/time'
import { Deadline } from './deadline'
import { DeadlinesAsked, loadDeadlines } from './loadDeadlines'

export const DeadlineList = z.strictObject({ today: PlainDate, zone: z.string(), deadlines: z.array(Deadline) })
export type DeadlineList = z.infer<typeof DeadlineList>

export const listDeadlines = defineQuery({
  name: 'deadlines.list',
  title: { ko: '기간 안의 기한을 근거와 함께 본다', en: 'List the deadlines of a time, each with its rule' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: DeadlinesAsked,
  reply: DeadlineList,
  async answer(context) {
    const loaded = await loadDeadlines(context, context.input)
    if (!loaded.ok) return loaded
    return answer({ today: loaded.today, zone: loaded.zone, deadlines: [...loaded.deadlines] })
  },
})
