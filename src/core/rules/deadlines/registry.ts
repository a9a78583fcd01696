import { countDeadline } from './countDeadline'
import { deadlineCalendar } from './deadlineCalendar'
import { deadlinesIfMoved } from './ifMoved'
import { listDeadlines } from './listDeadlines'

export const deadlineQueries = [listDeadlines, countDeadline, deadlinesIfMoved, deadlineCalendar] as const
