import { Temporal } from 'temporal-polyfill'
import { Instant, PlainDate } from '#core/desk/rows/time'
import { deadlineDay } from '#core/text/dates'
import type { VoteSummary } from '#core/resolution/views/voteSummary'
import type { Overview } from './overview'

/** Something that ends or begins on a day ahead. */
export type Deadline = { readonly day: PlainDate; readonly at: Instant; readonly daysLeft: number } & (
  | { readonly kind: 'opens' | 'closes'; readonly vote: VoteSummary }
  | { readonly kind: 'termsEnd'; readonly seats: readonly { readonly ko: string; readonly en: string }[] }
)

const daysAhead = 30

/** What falls due from today on within thirty days, the nearest first. */
export function deadlinesOf({ votes, termsEnding, today, now, zone }: Overview): readonly Deadline[] {
  const start = Temporal.PlainDate.from(today)
  const daysTo = (day: PlainDate): number => start.until(Temporal.PlainDate.from(day)).days
  const found: Deadline[] = []
  for (const vote of votes) {
    const ahead = (vote.state === 'called' || vote.state === 'draft') && vote.opensAt > now
    const kind = ahead ? 'opens' : vote.state === 'open' && vote.closesAt > now ? 'closes' : null
    if (kind === null) continue
    const at = kind === 'opens' ? vote.opensAt : vote.closesAt
    const day = deadlineDay(at, zone)
    found.push({ kind, vote, at, day, daysLeft: daysTo(day) })
  }
  for (const { until, seats } of termsEnding) {
    const end = Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(zone).toInstant()
    found.push({
      kind: 'termsEnd',
      seats,
      day: until,
      at: Instant.parse(end.toString({ fractionalSecondDigits: 3 })),
      daysLeft: daysTo(until),
    })
  }
  return found.filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= daysAhead).sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** The days of the strip: today and the thirty after it. */
export function daysOfStrip(today: PlainDate): readonly { readonly day: PlainDate; readonly isWeekend: boolean }[] {
  const start = Temporal.PlainDate.from(today)
  return Array.from({ length: daysAhead + 1 }, (_, ahead) => {
    const day = start.add({ days: ahead })
    return { day: PlainDate.parse(day.toString()), isWeekend: day.dayOfWeek > 5 }
  })
}
