import { Temporal } from 'temporal-polyfill'
import type { Instant, PlainDate } from '../desk/rows/time'
import type { Language } from './language'

/**
 * Dates and times as official papers print them: forms.md 4.4, OPREG 7(5).
 * Korean: dots in place of 연·월·일, one space after each, 24-hour clock. English: 6 July 2021, 14:30 KST.
 * Instants are meant in the office's zone (IANA), which the caller hands in; plain dates have none.
 */

type RangeStyle = 'tight' | 'spaced'

const weekdays = ['월', '화', '수', '목', '금', '토', '일'] as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `2021. 7. 6.` / `6 July 2021` */
export function formatDate(date: PlainDate, language: Language): string {
  const day = Temporal.PlainDate.from(date)
  return language === 'ko' ? `${day.year}. ${day.month}. ${day.day}.` : `${day.day} ${monthName(day.month)} ${day.year}`
}

/** `2021. 7. 6.(화)`; English papers name no weekday: `6 July 2021`. */
export function formatDateWithWeekday(date: PlainDate, language: Language): string {
  return formatDate(date, language) + weekdayMark(date, language)
}

/** The calendar day of an instant in a zone. */
export function dayOf(instant: Instant, zone: string): PlainDate {
  return zoned(instant, zone).toPlainDate().toString() as PlainDate // Temporal writes exactly the form of a PlainDate
}

/** The first moment of a day in a zone. */
export function startOfDay(day: PlainDate, zone: string): Instant {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()
  return new Date(start.epochMilliseconds).toJSON() as Instant // toJSON writes exactly the form of an Instant
}

/** `14:30` in the zone. */
export function formatTime(instant: Instant, zone: string): string {
  return clock(zoned(instant, zone))
}

/** `2021. 7. 6.(화) 14:30` / `6 July 2021, 14:30 KST` */
export function formatInstant(instant: Instant, zone: string, language: Language): string {
  const moment = zoned(instant, zone)
  const date = moment.toPlainDate().toString() as PlainDate // as above
  return language === 'ko'
    ? `${formatDateWithWeekday(date, 'ko')} ${clock(moment)}`
    : `${formatDate(date, 'en')}, ${clock(moment)} ${zoneName(moment)}`
}

/**
 * A deadline: midnight is the end of the day before, so that nobody reads the wrong date.
 * `2021. 7. 12.(월) 24:00` / `12 July 2021, 24:00 KST`
 */
export function formatDeadline(instant: Instant, zone: string, language: Language): string {
  const { date, time, zoneLabel } = deadline(instant, zone)
  return language === 'ko' ? `${formatDateWithWeekday(date, 'ko')} ${time}` : `${formatDate(date, 'en')}, ${time} ${zoneLabel}`
}

/** `2021. 7. 6.(화)~7. 12.(월)` with the year (and in English the month) named once; both ends equal is one date. */
export function formatDateRange(from: PlainDate, to: PlainDate, language: Language, style: RangeStyle, weekday: boolean): string {
  const mark = (date: PlainDate): string => (weekday ? weekdayMark(date, language) : '')
  if (from === to) return formatDate(from, language) + mark(from)
  const start = Temporal.PlainDate.from(from)
  const end = Temporal.PlainDate.from(to)
  if (language === 'en') {
    if (start.year !== end.year) return `${formatDate(from, 'en')} – ${formatDate(to, 'en')}`
    if (start.month !== end.month) return `${start.day} ${monthName(start.month)} – ${formatDate(to, 'en')}`
    return `${start.day}–${formatDate(to, 'en')}`
  }
  const tail = start.year === end.year ? `${end.month}. ${end.day}.` : formatDate(to, 'ko')
  return `${formatDate(from, 'ko')}${mark(from)}${style === 'tight' ? '~' : ' ~ '}${tail}${mark(to)}`
}

/** The window of a vote: `2021. 7. 6.(화)~7. 12.(월) 18:00까지` / `6–12 July 2021, until 18:00 KST`. */
export function formatWindow(opens: Instant, closes: Instant, zone: string, language: Language, style: RangeStyle): string {
  const end = deadline(closes, zone)
  const days = formatDateRange(dayOf(opens, zone), end.date, language, style, true)
  return language === 'ko' ? `${days} ${end.time}까지` : `${days}, until ${end.time} ${end.zoneLabel}`
}

/** The calendar day on which a deadline falls; midnight belongs to the day that ends. */
export function deadlineDay(instant: Instant, zone: string): PlainDate {
  return deadline(instant, zone).date
}

function deadline(instant: Instant, zone: string): { date: PlainDate; time: string; zoneLabel: string } {
  const moment = zoned(instant, zone)
  const midnight = moment.hour === 0 && moment.minute === 0 && moment.second === 0 && moment.millisecond === 0
  const day = midnight ? moment.toPlainDate().subtract({ days: 1 }) : moment.toPlainDate()
  return { date: day.toString() as PlainDate, time: midnight ? '24:00' : clock(moment), zoneLabel: zoneName(moment) } // as above
}

function weekdayMark(date: PlainDate, language: Language): string {
  return language === 'ko' ? `(${weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''})` : ''
}

function monthName(month: number): string {
  return months[month - 1] ?? ''
}

function zoned(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
}

function clock(moment: Temporal.ZonedDateTime): string {
  return `${String(moment.hour).padStart(2, '0')}:${String(moment.minute).padStart(2, '0')}`
}

/** KST where the office sits in Seoul, else the offset: names of other zones differ between systems. */
function zoneName(moment: Temporal.ZonedDateTime): string {
  return moment.timeZoneId === 'Asia/Seoul' ? 'KST' : `UTC${moment.offset}`
}
