import type { Instant, PlainDate } from '#core/desk/rows/time'
import { dayOf, formatTime } from '#core/text/dates'
import type { Language } from '#core/text/language'

/** Dates where the year is plain from the place: narrow columns of tables. Papers never use them. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `7. 9.` / `9 Jul` */
export function shortDate(day: PlainDate, language: Language): string {
  const [, month = '', date = ''] = day.split('-')
  return language === 'ko' ? `${Number(month)}. ${Number(date)}.` : `${Number(date)} ${months[Number(month) - 1] ?? ''}`
}

/** `7. 9. 13:52` / `9 Jul 13:52`, in the zone. */
export function shortInstant(instant: Instant, zone: string, language: Language): string {
  return `${shortDate(dayOf(instant, zone), language)} ${formatTime(instant, zone)}`
}

/** Words of the record begin small in English; the beginning of a line is written large. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
