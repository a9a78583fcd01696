import { addCalendarDay } from './addDay'
import { calendarYear } from './calendarDays'
import { withdrawCalendarDay } from './withdrawDay'

export const calendarCommands = [addCalendarDay, withdrawCalendarDay] as const
export const calendarQueries = [calendarYear] as const
