import { Temporal } from 'temporal-polyfill'
import type { Instant, PlainDate } from '../../desk/rows/time'
import { paragraphsOf } from '../../text/clean'

/** One entry of a calendar file. */
export interface CalendarEntry {
  /** Stays the same for as long as the entry means the same thing; a reader finds by it what it has to replace. */
  readonly uid: string
  /** Grows with every change; a reader keeps the entry with the highest. */
  readonly sequence: number
  readonly cancelled: boolean
  readonly summary: string
  readonly description: string
  readonly category: string
  readonly when:
    | { readonly kind: 'day'; readonly day: PlainDate }
    /** Half an hour from the moment on, or up to it: a deadline at midnight then shows on the day that ends. */
    | { readonly kind: 'from' | 'until'; readonly at: Instant }
}

export interface CalendarFileOptions {
  readonly name: string
  /** `cancel` asks a reader to take the entries out again; all of them have to be cancelled. */
  readonly method: 'publish' | 'cancel'
  /** IANA zone in which moments are meant. Asia/Seoul is written with its definition, any other zone as UTC. */
  readonly zone: string
  /** When the file was made. */
  readonly stamp: Instant
  readonly organiser: { readonly name: string; readonly address: string }
  readonly entries: readonly CalendarEntry[]
}

/**
 * An iCalendar file (RFC 5545, RFC 5546): CR LF, lines of at most 75 octets that never cut a character. The same options give the
 * same bytes.
 */
export function writeICalendar(options: CalendarFileOptions): string {
  const { name, method, zone, organiser, entries } = options
  const withZone = zone === seoul && entries.some(({ when }) => when.kind !== 'day')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Forum Desk//Deadlines//KO',
    'CALSCALE:GREGORIAN',
    `METHOD:${method === 'cancel' ? 'CANCEL' : 'PUBLISH'}`,
    `X-WR-CALNAME:${text(name)}`,
    ...(withZone ? seoulZone : []),
    ...entries.flatMap((entry) => entryLines(entry, options, organiserLine(organiser))),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

const seoul = 'Asia/Seoul'

/** Korea has kept UTC+9 without summer time since 8 October 1988. */
const seoulZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${seoul}`,
  'BEGIN:STANDARD',
  'DTSTART:19881009T030000',
  'TZOFFSETFROM:+1000',
  'TZOFFSETTO:+0900',
  'TZNAME:KST',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const

/** Without a name where the office has not said what it is called. */
function organiserLine({ name, address }: CalendarFileOptions['organiser']): string {
  const said = parameter(name)
  return said === '' ? `ORGANIZER:${address}` : `ORGANIZER;CN="${said}":${address}`
}

function entryLines(entry: CalendarEntry, { zone, stamp }: CalendarFileOptions, organiser: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(entry.uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...times(entry.when, zone),
    `SEQUENCE:${entry.sequence}`,
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    organiser,
    `CATEGORIES:${text(entry.category)}`,
    `SUMMARY:${text(entry.summary)}`,
    `DESCRIPTION:${text(entry.description)}`,
    'END:VEVENT',
  ]
}

function times(when: CalendarEntry['when'], zone: string): string[] {
  if (when.kind === 'day') {
    const day = Temporal.PlainDate.from(when.day)
    return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(day.add({ days: 1 }))}`]
  }
  const at = Temporal.Instant.from(when.at)
  const [start, end] = when.kind === 'from' ? [at, at.add({ minutes: 30 })] : [at.subtract({ minutes: 30 }), at]
  if (zone !== seoul) return [`DTSTART:${utc(start.toString())}`, `DTEND:${utc(end.toString())}`]
  return [`DTSTART;TZID=${seoul}:${local(start)}`, `DTEND;TZID=${seoul}:${local(end)}`]
}

const compact = (day: Temporal.PlainDate): string => day.toString().replaceAll('-', '')
const utc = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/gu, '')}Z`
const local = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(seoul).toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/gu, '')

/** A TEXT value: cleaned, with line breaks as \n and the characters that mean something escaped (RFC 5545, 3.3.11). */
function text(value: string): string {
  return paragraphsOf(value)
    .map((line) => line.replace(/[\\;,]/gu, (character) => `\\${character}`))
    .join('\\n')
}

/** A quoted parameter may hold anything but quotes and controls. */
const parameter = (value: string): string => paragraphsOf(value).join(' ').replaceAll('"', '”')

/** Folds by octets of UTF-8, between characters: a Korean syllable takes three (RFC 5545, 3.1). */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

const octetsOf = (codePoint: number): number => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4)
