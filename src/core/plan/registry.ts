import { recordEvent } from './recordEvent'
import { recordPlan } from './recordPlan'
import { viewPlan } from './viewPlan'

export const planCommands = [recordPlan, recordEvent] as const
export const planQueries = [viewPlan] as const
