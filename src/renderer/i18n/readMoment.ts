import { Temporal } from 'temporal-polyfill'
import { Instant, PlainDate } from '#core/desk/rows/time'

/**
 * Reads what a person types for a moment: `0709 1352`, `2021. 7. 9.(금) 13:52`, `7/9 13:52`, `2021-07-09 13:52`, `9 July 2021, 13:52 KST`,
 * `13:52` for today. Without a year it is the year of `today`; 24:00 is the end of the day. Null when it is no moment.
 */
export function readMoment(typed: string, zone: string, today: PlainDate): Instant | null {
  const text = plain(typed)
  const clock = /(?:^|[^\d])(\d{1,2}):(\d{2})$/u.exec(text)
  if (clock) {
    const rest = text.slice(0, clock.index).trim()
    return momentOf(rest === '' ? numbersOf(today) : readDay(rest, today), Number(clock[1]), Number(clock[2]), zone)
  }
  const digits = /^(.+?)\s+(\d{2})(\d{2})?$/u.exec(text) ?? /^(\d{4}|\d{8})(\d{2})(\d{2})$/u.exec(text)
  if (!digits) return null
  return momentOf(readDay(digits[1] ?? '', today), Number(digits[2]), Number(digits[3] ?? '0'), zone)
}

/** Reads a day: `0709`, `2021.7.9`, `2021-07-09`, `7. 9.`, `9 July 2021`. */
export function readDate(typed: string, today: PlainDate): PlainDate | null {
  const numbers = readDay(plain(typed), today)
  return numbers && dayFrom(numbers)
}

interface DayNumbers {
  readonly year: number
  readonly month: number
  readonly day: number
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Composed, without weekdays, zones and the words 년 월 일. */
function plain(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[（(][^)）]*[)）]/gu, ' ')
    .replace(/[년월]/gu, '.')
    .replace(/일/gu, ' ')
    .replace(/KST|UTC\S*/giu, ' ')
    .replace(/：/gu, ':')
    .replace(/,/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function readDay(text: string, today: PlainDate): DayNumbers | null {
  const named = /^(\d{1,2}) ([a-z]{3})[a-z]*\.?(?: (\d{4}))?$/iu.exec(text)
  if (named) {
    const month = monthNames.indexOf((named[2] ?? '').toLowerCase()) + 1
    return { year: Number(named[3] ?? today.slice(0, 4)), month, day: Number(named[1]) }
  }
  const bare = /^(\d{4})?(\d{2})(\d{2})$/u.exec(text)
  if (bare) return { year: Number(bare[1] ?? today.slice(0, 4)), month: Number(bare[2]), day: Number(bare[3]) }
  const parted = /^(?:(\d{4}) ?[.\-/] ?)?(\d{1,2}) ?[.\-/] ?(\d{1,2})\.?$/u.exec(text)
  return parted && { year: Number(parted[1] ?? today.slice(0, 4)), month: Number(parted[2]), day: Number(parted[3]) }
}

function numbersOf(day: PlainDate): DayNumbers {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}

function dayFrom({ year, month, day }: DayNumbers): PlainDate | null {
  const written = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const read = PlainDate.safeParse(written)
  return read.success ? read.data : null
}

function momentOf(numbers: DayNumbers | null, hour: number, minute: number, zone: string): Instant | null {
  const day = numbers && dayFrom(numbers)
  if (!day || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  const midnight = hour === 24
  const date = midnight ? Temporal.PlainDate.from(day).add({ days: 1 }) : Temporal.PlainDate.from(day)
  const moment = date.toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from({ hour: midnight ? 0 : hour, minute }),
  })
  return Instant.parse(moment.toInstant().toString({ fractionalSecondDigits: 3 }))
}
