import kr from '#resources/calendars/kr.json'
import type { Reader } from '../../desk/rows/reader'
import { CalendarFile } from './calendarFile'
import { calendarOf, type HolidayCalendar } from './holidayCalendar'

/** The calendar that comes with the desk. It is part of the program, so a mistake in it is a bug: it throws at the start. */
export const standardCalendar: CalendarFile = CalendarFile.parse(kr)

/** The calendar of the folder: the standard one with the days that the office added. */
export async function loadCalendar(read: Reader): Promise<HolidayCalendar> {
  return calendarOf(standardCalendar, await read.all('calendarDays'))
}
