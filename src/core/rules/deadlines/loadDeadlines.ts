import { z } from 'zod'
import { BodyId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import type { Reader } from '../../desk/rows/reader'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Row } from '../../desk/rows/tables'
import { type Instant, PlainDate } from '../../desk/rows/time'
import { dayOf } from '../../text/dates'
import { calendarOf } from '../calendar/holidayCalendar'
import { standardCalendar } from '../calendar/standardCalendar'
import type { RuleBooks } from '../ruleBooks'
import { byDue, type Deadline } from './deadline'
import { deadlinesOfVote, termEnds } from './ofRows'
import { ogpHalfYears, ogpMeetings, regularMeetings } from './recurring'

/** The longest time that may be asked for at once. A body of twenty years has its deadlines in one list. */
const yearsMax = 25

/** What time, of which body (null: all), and the days of regular meetings that were held. */
export const DeadlinesAsked = z.strictObject({
  from: PlainDate,
  until: PlainDate,
  bodyId: BodyId.nullable(),
  meetingsHeld: z.array(z.strictObject({ bodyId: BodyId, heldOn: PlainDate })).max(1000),
})
export type DeadlinesAsked = z.infer<typeof DeadlinesAsked>

export interface Known {
  readonly read: Reader
  readonly rules: RuleBooks
  readonly now: Instant
}

/** Every deadline of the folder that is due in the time asked, from its rows and from what recurs, by day. */
export async function loadDeadlines(
  { read, rules, now }: Known,
  asked: DeadlinesAsked,
): Promise<
  { readonly ok: true; readonly today: PlainDate; readonly zone: string; readonly deadlines: readonly Deadline[] } | Refused
> {
  const { from, until, bodyId, meetingsHeld } = asked
  if (until < from) return refuse('deadlines.untilBeforeFrom', { from, until })
  if (Number(until.slice(0, 4)) - Number(from.slice(0, 4)) > yearsMax)
    return refuse('deadlines.rangeTooLong', { years: yearsMax })
  const bodies = await bodiesOf(read, bodyId)
  if (bodies === null) return refuse('desk.notFound', { thing: 'bodies', id: bodyId ?? '' })
  const zone = await officeZone(read)
  const [officeDays, officeRules] = await Promise.all([read.all('calendarDays'), read.all('officeRules')])
  const calendar = calendarOf(standardCalendar, officeDays)
  const basisRev = Math.max(0, ...officeDays.map(({ rev }) => rev), ...officeRules.map(({ rev }) => rev))
  const today = dayOf(now, zone)
  const found: Deadline[] = []
  for (const body of bodies) {
    const [votes, seats, appointments] = await Promise.all([
      read.where('resolutions', 'bodyId', body.id),
      read.where('seats', 'bodyId', body.id),
      read.where('appointments', 'bodyId', body.id),
    ])
    const rowsContext = { now, zone, rules, calendar, basisRev }
    const held = meetingsHeld.filter((meeting) => meeting.bodyId === body.id).map(({ heldOn }) => heldOn)
    const recurring = { body, from, until, today, meetingsHeld: held, rules, calendar, basisRev }
    found.push(
      ...votes.flatMap((vote) => deadlinesOfVote(body, vote, rowsContext)),
      ...termEnds(body, seats, appointments, rowsContext),
      ...regularMeetings(recurring),
      ...ogpMeetings(recurring),
      ...ogpHalfYears(recurring),
    )
  }
  return { ok: true, today, zone, deadlines: found.filter(({ due }) => from <= due && due <= until).sort(byDue) }
}

/** Null where the body that was asked for does not exist. */
async function bodiesOf(read: Reader, bodyId: BodyId | null): Promise<readonly Row<'bodies'>[] | null> {
  if (bodyId === null) return read.all('bodies')
  const body = await read.get('bodies', bodyId)
  return body === null ? null : [body]
}
