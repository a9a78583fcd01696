import type { Row } from '../../desk/rows/tables'
import type { Bilingual } from '../../desk/rows/text'
import type { Instant, PlainDate } from '../../desk/rows/time'
import { dayOf, deadlineDay, formatDate, formatDateWithWeekday, formatInstant, formatWindow } from '../../text/dates'
import { windowEnd } from '../../resolution/window'
import { endOfPeriod } from '../calendar/counting'
import type { HolidayCalendar } from '../calendar/holidayCalendar'
import type { RuleBooks } from '../ruleBooks'
import type { Deadline, DeadlineState } from './deadline'
import { citeCivilAct } from './deadlineRules'
import { noticeDeadline } from './notice'
import { sayDay } from './sayCounting'

export interface RowsContext {
  readonly now: Instant
  readonly zone: string
  readonly rules: RuleBooks
  readonly calendar: HolidayCalendar
  readonly basisRev: number
}

/** Notice, opening and close of a written vote. Empty where no rules were in force when it opens. */
export function deadlinesOfVote(body: Row<'bodies'>, vote: Row<'resolutions'>, context: RowsContext): readonly Deadline[] {
  const { now, zone } = context
  const opens = dayOf(vote.opensAt, zone)
  const end = windowEnd(vote)
  const closes = deadlineDay(end, zone)
  const rules = context.rules.on(body.ruleFamily, opens)
  if (rules === null) return []
  const about = { ko: vote.title, en: vote.titleEn === '' ? vote.title : vote.titleEn }
  const cancelled = vote.state === 'withdrawn'
  const window = {
    ko: `사무국이 정한 서면의결 기간: ${formatWindow(vote.opensAt, end, zone, 'ko', 'tight')}.`,
    en: `Window that the office set for the written vote: ${formatWindow(vote.opensAt, end, zone, 'en', 'tight')}.`,
  }
  const inputs = [
    { label: { ko: '시작', en: 'opens' }, value: sayMoment(vote.opensAt, zone) },
    { label: { ko: '마감', en: 'closes' }, value: sayMoment(end, zone) },
  ]
  const shared = {
    bodyId: body.id,
    about,
    otherReadings: [],
    counted: window,
    inputs,
    coverage: 'published' as const,
    uncertainYears: [],
  }
  const opened: DeadlineState = vote.openedAt !== null ? 'met' : now > vote.opensAt ? 'missed' : 'pending'
  const closed: DeadlineState =
    vote.closedAt !== null ? 'met' : now <= end ? 'pending' : vote.openedAt !== null ? 'past' : 'missed'
  const notice = noticeDeadline(
    {
      id: vote.id,
      kind: 'voteNotice',
      bodyId: body.id,
      about,
      // The notice was given for the end that the call names; a later end does not ask for another.
      event: deadlineDay(vote.closesAt, zone),
      otherEvent: { day: opens, reading: { ko: '첫날을 기준으로', en: 'seen from its first day' } },
      rev: Math.max(vote.rev, context.basisRev),
    },
    rules,
    context.calendar,
  )
  return [
    { ...notice, state: cancelled ? 'cancelled' : notice.due < dayOf(now, zone) ? 'past' : 'pending' },
    {
      ...shared,
      id: `voteOpens/${vote.id}`,
      kind: 'voteOpens',
      due: opens,
      dueAt: vote.opensAt,
      cites: [rules.cite('call.signers')],
      state: cancelled ? 'cancelled' : opened,
      rev: vote.rev,
    },
    {
      ...shared,
      id: `voteCloses/${vote.id}`,
      kind: 'voteCloses',
      due: closes,
      dueAt: end,
      cites: [rules.cite('written.late'), rules.cite('written.decisionDay')],
      state: cancelled ? 'cancelled' : closed,
      rev: vote.rev,
    },
  ]
}

/** One deadline for each day on which terms of members end: all who end on it, `cancelled` once all of them left before. */
export function termEnds(
  body: Row<'bodies'>,
  seats: readonly Row<'seats'>[],
  appointments: readonly Row<'appointments'>[],
  context: RowsContext,
): readonly Deadline[] {
  const byDay = new Map<PlainDate, Row<'appointments'>[]>()
  for (const one of appointments) {
    if (one.until === null) continue
    const group = byDay.get(one.until)
    if (group === undefined) byDay.set(one.until, [one])
    else group.push(one)
  }
  const numberOf = new Map<string, number>(seats.map((seat) => [seat.id, seat.number]))
  return [...byDay].flatMap(([until, group]) => termEnd(body, until, group, numberOf, context) ?? [])
}

function termEnd(
  body: Row<'bodies'>,
  until: PlainDate,
  group: readonly Row<'appointments'>[],
  numberOf: ReadonlyMap<string, number>,
  { rules: books, calendar, now, zone }: RowsContext,
): Deadline | null {
  const staying = group.filter(({ endedOn }) => endedOn === null || endedOn >= until)
  const counted = staying.length > 0 ? staying : group
  const numbers = counted.map(({ seatId }) => numberOf.get(seatId) ?? 0).sort((a, b) => a - b)
  const begun = [...new Set(counted.map(({ from }) => from))].sort()
  const latest = begun.at(-1)
  const rules = latest === undefined ? null : books.on(body.ruleFamily, latest)
  if (rules === null) return null
  const years = rules.value('term.years')
  const sentences = begun.map((from) => {
    const whole = endOfPeriod(from, { unit: 'years', count: years, firstDay: 'in', lastDay: 'stays' }, calendar).due === until
    const by = whole
      ? { ko: `첫날을 넣어 ${years}년`, en: `${years} years, the first day counted` }
      : { ko: '위촉할 때 정한 날까지', en: 'until the day that was set when appointed' }
    return { ko: `${formatDateWithWeekday(from, 'ko')}부터 ${by.ko}.`, en: `From ${formatDate(from, 'en')}, ${by.en}.` }
  })
  return {
    id: `termEnds/${body.id}/${until}`,
    kind: 'termEnds',
    bodyId: body.id,
    about: {
      ko: `${body.name.ko} 위원 ${numbers.length}명(좌석 ${numbers.join(', ')})`,
      en: `${body.name.en}: ${numbers.length} ${numbers.length === 1 ? 'member' : 'members'} (seats ${numbers.join(', ')})`,
    },
    due: until,
    dueAt: null,
    otherReadings: [],
    cites: [
      rules.cite('term.years'),
      ...(counted.some(({ kind }) => kind === 'replacement') ? [rules.cite('term.replacement')] : []),
      citeCivilAct('byCalendar'),
    ],
    counted: { ko: sentences.map((one) => one.ko).join(' '), en: sentences.map((one) => one.en).join(' ') },
    inputs: begun.map((from) => ({ label: { ko: '임기 시작', en: 'first day of the term' }, value: sayDay(from) })),
    coverage: 'published',
    uncertainYears: [],
    state: staying.length === 0 ? 'cancelled' : until < dayOf(now, zone) ? 'past' : 'pending',
    rev: Math.max(...group.map(({ rev }) => rev)),
  }
}

const sayMoment = (at: Instant, zone: string): Bilingual => ({
  ko: formatInstant(at, zone, 'ko'),
  en: formatInstant(at, zone, 'en'),
})
