import type { Body } from '../../body/rows'
import type { Row } from '../../desk/rows/tables'
import type { Bilingual } from '../../desk/rows/text'
import type { PlainDate } from '../../desk/rows/time'
import { formatDate, formatDateRange } from '../../text/dates'
import { endsOfParts, partOf } from '../calendar/counting'
import type { HolidayCalendar } from '../calendar/holidayCalendar'
import type { RuleBooks } from '../ruleBooks'
import type { Deadline, DeadlineKind, DeadlineState } from './deadline'
import { citeDeadline, deadlineRule, type DeadlineRuleKey } from './deadlineRules'
import { forwardDeadline } from './disclosure'
import { sayDay } from './sayCounting'

export interface RecurringContext {
  readonly body: Row<'bodies'>
  readonly from: PlainDate
  readonly until: PlainDate
  readonly today: PlainDate
  /** Days on which the body held a regular meeting, in any order. */
  readonly meetingsHeld: readonly PlainDate[]
  readonly rules: RuleBooks
  readonly calendar: HolidayCalendar
  /** Last change of what the office laid over rules and calendar. */
  readonly basisRev: number
}

/**
 * The last day of each part of a year in which the rules want a regular meeting (DIR-841 8(3): each half-year). A part that is over
 * without a meeting is `missed`; one that runs without a meeting so far is `pending`.
 */
export function regularMeetings(context: RecurringContext): readonly Deadline[] {
  const { body, rules, meetingsHeld, today } = context
  return quartersIn(context).flatMap((end): Deadline[] => {
    const law = rules.on(body.ruleFamily, end)
    const rhythm = law === null ? 'none' : law.value('meeting.rhythm')
    if (law === null || rhythm === 'none') return []
    const times = rhythm === 'quarterly' ? 4 : 2
    const part = partOf(end, times)
    if (part.until !== end) return []
    const held = meetingsHeld.filter((day) => part.from <= day && day <= part.until)
    return [
      {
        ...frame(context, 'regularMeeting', end),
        cites: [law.cite('meeting.rhythm')],
        counted: {
          ko: `${formatDateRange(part.from, part.until, 'ko', 'tight', false)} 사이에 정기회의 한 번. ${heldWords(held).ko}`,
          en: `One regular meeting within ${formatDateRange(part.from, part.until, 'en', 'tight', false)}. ${heldWords(held).en}`,
        },
        inputs: held.map((day) => ({ label: { ko: '연 회의', en: 'meeting held' }, value: sayDay(day) })),
        state: held.length > 0 ? 'met' : end < today ? 'missed' : 'pending',
      },
    ]
  })
}

/** Six months after each meeting by which the next has to be held (OGP standard 1). */
export function ogpMeetings(context: RecurringContext): readonly Deadline[] {
  const { body, calendar, today, basisRev, from, until } = context
  const held = [...context.meetingsHeld].sort()
  return held.flatMap((start, index): Deadline[] => {
    const of = {
      id: `ogpMeeting/${body.id}/${start}`,
      kind: 'ogpMeeting' as const,
      bodyId: body.id,
      family: body.ruleFamily,
      about: body.name,
      start,
      startLabel: { ko: '앞선 회의일', en: 'the meeting before' },
      rev: Math.max(body.rev, basisRev),
    }
    const deadline = forwardDeadline(of, 'ogp.meeting', calendar)
    if (deadline === null || deadline.due < from || deadline.due > until || !existsOn(body, deadline.due)) return []
    const next = held[index + 1]
    const state: DeadlineState =
      next !== undefined ? (next <= deadline.due ? 'met' : 'missed') : deadline.due < today ? 'missed' : 'pending'
    return [{ ...deadline, state }]
  })
}

/** The ends of half-years by which the repository is updated and results are talked over with civil society (OGP standards 2 and 5). */
export function ogpHalfYears(context: RecurringContext): readonly Deadline[] {
  return [...perYear(context, 'ogpRepository', 'ogp.repository'), ...perYear(context, 'ogpResults', 'ogp.results')]
}

function perYear(context: RecurringContext, kind: DeadlineKind, key: DeadlineRuleKey): readonly Deadline[] {
  return quartersIn(context).flatMap((end): Deadline[] => {
    const rule = deadlineRule(key, context.body.ruleFamily, end)
    if (rule?.period.kind !== 'perYear') return []
    const part = partOf(end, rule.period.times)
    if (part.until !== end) return []
    return [
      {
        ...frame(context, kind, end),
        cites: [citeDeadline(rule)],
        counted: {
          ko: `${formatDateRange(part.from, part.until, 'ko', 'tight', false)} 사이에 적어도 한 번(해마다 ${rule.period.times}번).`,
          en: `At least once within ${formatDateRange(part.from, part.until, 'en', 'tight', false)} (${rule.period.times} times a year).`,
        },
        inputs: [],
        state: end < context.today ? 'past' : 'pending',
      },
    ]
  })
}

/** Ends of quarters in the time asked on which the body exists; halves and years end on one of them. */
function quartersIn({ body, from, until }: RecurringContext): readonly PlainDate[] {
  const years = Array.from(
    { length: Number(until.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  )
  return years.flatMap((year) => endsOfParts(year, 4)).filter((end) => from <= end && end <= until && existsOn(body, end))
}

const existsOn = (body: Pick<Body, 'from' | 'until'>, day: PlainDate): boolean =>
  body.from <= day && (body.until === null || day <= body.until)

function frame({ body, basisRev }: RecurringContext, kind: DeadlineKind, end: PlainDate) {
  return {
    id: `${kind}/${body.id}/${end}`,
    kind,
    bodyId: body.id,
    about: body.name,
    due: end,
    dueAt: null,
    otherReadings: [],
    coverage: 'published' as const,
    uncertainYears: [],
    rev: Math.max(body.rev, basisRev),
  }
}

function heldWords(held: readonly PlainDate[]): Bilingual {
  if (held.length === 0) return { ko: '기록된 회의가 없다.', en: 'No meeting is recorded.' }
  const dates = (language: 'ko' | 'en') => held.map((day) => formatDate(day, language)).join(', ')
  return { ko: `연 회의: ${dates('ko')}`, en: `Held: ${dates('en')}.` }
}
