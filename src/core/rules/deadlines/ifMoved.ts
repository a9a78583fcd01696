import { z } from 'zod'
import { BodyId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import { Citation } from '../../desk/refusals/citation'
import { refuse } from '../../desk/refusals/refusal'
import type { Row } from '../../desk/rows/tables'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { dayOf, formatDate, formatDateWithWeekday } from '../../text/dates'
import type { HolidayCalendar } from '../calendar/holidayCalendar'
import { loadCalendar } from '../calendar/standardCalendar'
import type { RuleBooks } from '../ruleBooks'
import { Deadline } from './deadline'
import { noticeDeadline } from './notice'
import { ogpMeetings, type RecurringContext, regularMeetings } from './recurring'

/** `kept`: still holds. `breaks`: the move makes it impossible. `atRisk`: nothing is broken, but somebody has to look. */
const Verdict = z.enum(['kept', 'breaks', 'atRisk'])

export const MovedDeadline = z.strictObject({
  kind: z.enum(['notice', 'regularMeeting', 'ogpMeeting', 'termEnds', 'dayOff']),
  /** The deadline as it stands, and as it would be; null where there is none. */
  before: Deadline.nullable(),
  after: Deadline.nullable(),
  verdict: Verdict,
  why: Bilingual,
  /** The clauses that set it; none where only the calendar speaks, of a day off. */
  cites: z.array(Citation),
})
export type MovedDeadline = z.infer<typeof MovedDeadline>

const Input = z.strictObject({
  bodyId: BodyId,
  /** For a written vote the dates are those of its last day. */
  what: z.enum(['meeting', 'writtenVote']),
  about: Bilingual,
  from: PlainDate,
  to: PlainDate,
  /** When the notice with the new date arrived; null where it has yet to be sent. */
  noticeArrivedOn: PlainDate.nullable(),
  /** Days of the other regular meetings, held or set; the one that is moved is left out. */
  otherMeetings: z.array(PlainDate).max(1000),
})

export const deadlinesIfMoved = defineQuery({
  name: 'deadlines.ifMoved',
  title: {
    ko: '회의나 서면의결을 옮기면 어느 기한이 깨지는지 본다',
    en: 'Show which deadlines break when a meeting or vote is moved',
  },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: Input,
  reply: z.strictObject({ today: PlainDate, breaks: z.boolean(), lines: z.array(MovedDeadline) }),
  async answer({ read, rules, now, input }) {
    const body = await read.get('bodies', input.bodyId)
    if (body === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    for (const day of [input.from, input.to]) {
      if (rules.on(body.ruleFamily, day) === null) return refuse('desk.noRule', { day, rule: 'meeting.noticeDays' })
    }
    const [calendar, appointments] = [await loadCalendar(read), await read.where('appointments', 'bodyId', body.id)]
    const today = dayOf(now, await officeZone(read))
    const move: Move = { ...input, body, today, calendar, rules }
    const recurring = input.what === 'meeting' ? [...regularMeetingMoved(move), ...ogpMeetingMoved(move)] : []
    const lines = [...noticeMoved(move), ...recurring, ...termsBetween(move, appointments), ...dayOff(move)]
    return answer({ today, breaks: lines.some(({ verdict }) => verdict === 'breaks'), lines })
  },
})

type Move = z.infer<typeof Input> & {
  readonly body: Row<'bodies'>
  readonly today: PlainDate
  readonly calendar: HolidayCalendar
  readonly rules: RuleBooks
}

function noticeMoved(move: Move): MovedDeadline[] {
  const [before, after] = [noticeOn(move, move.from), noticeOn(move, move.to)]
  if (after === null) return []
  const { noticeArrivedOn: arrived, today } = move
  const inTime = (arrived ?? today) <= after.due
  const due = { ko: formatDateWithWeekday(after.due, 'ko'), en: formatDate(after.due, 'en') }
  const when = { ko: formatDateWithWeekday(arrived ?? today, 'ko'), en: formatDate(arrived ?? today, 'en') }
  const why = inTime
    ? arrived === null
      ? { ko: `새 날짜의 통보가 ${due.ko}까지 도달하면 된다.`, en: `Notice of the new date has to arrive by ${due.en}.` }
      : { ko: `통보가 ${when.ko}에 도달해 기한(${due.ko}) 안이다.`, en: `Notice arrived on ${when.en}, in time (${due.en}).` }
    : arrived === null
      ? {
          ko: `통보 기한 ${due.ko}이 이미 지났다(오늘 ${when.ko}). 짧은 통보는 예외 사유가 있어야 한다.`,
          en: `The last day for notice, ${due.en}, is over (today ${when.en}). Shorter notice needs a ground for the exception.`,
        }
      : {
          ko: `통보가 ${when.ko}에 도달해 기한(${due.ko})을 넘겼다. 짧은 통보는 예외 사유가 있어야 한다.`,
          en: `Notice arrived on ${when.en}, after the last day (${due.en}). Shorter notice needs a ground for the exception.`,
        }
  return [{ kind: 'notice', before, after, verdict: inTime ? 'kept' : 'breaks', why, cites: after.cites }]
}

function noticeOn({ what, body, about, rules: books, calendar }: Move, event: PlainDate): Deadline | null {
  const rules = books.on(body.ruleFamily, event)
  if (rules === null) return null
  const kind = what === 'meeting' ? 'meetingNotice' : 'voteNotice'
  return noticeDeadline(
    { id: `${body.id}/${event}`, kind, bodyId: body.id, about, event, otherEvent: null, rev: body.rev },
    rules,
    calendar,
  )
}

/** The part of the year that loses the meeting: whether another one, or the new day, still lies in it. */
function regularMeetingMoved(move: Move): MovedDeadline[] {
  const [before] = regularMeetings(recurringOf(move, move.from, [...move.otherMeetings, move.from])).filter(
    ({ due }) => due >= move.from,
  )
  const [after] = regularMeetings(recurringOf(move, move.from, [...move.otherMeetings, move.to])).filter(
    ({ due }) => due >= move.from,
  )
  if (before === undefined || after === undefined) return []
  const kept = after.state === 'met'
  const end = { ko: formatDateWithWeekday(after.due, 'ko'), en: formatDate(after.due, 'en') }
  const why = kept
    ? {
        ko: `${end.ko}에 끝나는 기간에 정기회의가 남아 있다.`,
        en: `The period that ends on ${end.en} still has a regular meeting.`,
      }
    : {
        ko: `${end.ko}에 끝나는 기간에 정기회의가 하나도 없게 된다.`,
        en: `The period that ends on ${end.en} is left without a regular meeting.`,
      }
  return [{ kind: 'regularMeeting', before, after, verdict: kept ? 'kept' : 'breaks', why, cites: after.cites }]
}

/** Whether the new day is still within six months of the meeting before. Nothing to say where none is known. */
function ogpMeetingMoved(move: Move): MovedDeadline[] {
  const earlier = move.otherMeetings.filter((day) => day < move.to && day < move.from).sort()
  const last = earlier.at(-1)
  if (last === undefined) return []
  const [deadline] = ogpMeetings(recurringOf(move, last, [last]))
  if (deadline === undefined) return []
  const kept = move.to <= deadline.due
  const due = { ko: formatDateWithWeekday(deadline.due, 'ko'), en: formatDate(deadline.due, 'en') }
  const why = kept
    ? { ko: `앞선 회의에서 여섯 달이 되는 ${due.ko} 안이다.`, en: `Within six months of the meeting before (${due.en}).` }
    : {
        ko: `앞선 회의에서 여섯 달이 되는 ${due.ko}을 넘긴다.`,
        en: `Later than six months after the meeting before (${due.en}).`,
      }
  return [
    { kind: 'ogpMeeting', before: deadline, after: deadline, verdict: kept ? 'kept' : 'breaks', why, cites: deadline.cites },
  ]
}

/** Members whose term runs out between the two days: the roster of the new day is another one. */
function termsBetween(move: Move, appointments: readonly Row<'appointments'>[]): MovedDeadline[] {
  const { from, to, body, rules } = move
  const law = rules.on(body.ruleFamily, to)
  const ending = appointments.filter(({ until, endedOn, from: begins }) => {
    return until !== null && endedOn === null && begins <= from && from <= until && until < to
  })
  if (ending.length === 0 || law === null) return []
  const count = ending.length
  return [
    {
      kind: 'termEnds',
      before: null,
      after: null,
      verdict: 'atRisk',
      why: {
        ko: `새 날짜 전에 위원 ${count}명의 임기가 끝난다. 그날의 명부와 의사정족수를 확인한다.`,
        en: `The terms of ${count} ${count === 1 ? 'member end' : 'members end'} before the new day: check the roster and the quorum of that day.`,
      },
      cites: [law.cite('term.years')],
    },
  ]
}

function dayOff({ to, calendar }: Move): MovedDeadline[] {
  const name = calendar.dayOff(to)
  const coverage = calendar.coverage(Number(to.slice(0, 4)))
  if (name === null && coverage !== 'notCovered') return []
  const why =
    name === null
      ? {
          ko: `${to.slice(0, 4)}년 공휴일은 달력에 없다. 새 날짜가 쉬는 날인지 확인한다.`,
          en: `The calendar does not hold ${to.slice(0, 4)}: check whether the new day is a holiday.`,
        }
      : {
          ko: `새 날짜 ${formatDateWithWeekday(to, 'ko')} 쉬는 날이다(${name.ko}).`,
          en: `The new day, ${formatDate(to, 'en')}, is a day off (${name.en}).`,
        }
  return [{ kind: 'dayOff', before: null, after: null, verdict: 'atRisk', why, cites: [] }]
}

function recurringOf(
  { body, today, rules, calendar }: Move,
  from: PlainDate,
  meetingsHeld: readonly PlainDate[],
): RecurringContext {
  // Far enough for the part of the year in which the day lies and for six months after it.
  const until = PlainDate.parse(`${(Number(from.slice(0, 4)) + 1).toString().padStart(4, '0')}-12-31`)
  return { body, from, until, today, meetingsHeld, rules, calendar, basisRev: 0 }
}
