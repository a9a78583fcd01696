import type { BodyId } from '../../desk/rows/identifiers'
import type { Bilingual } from '../../desk/rows/text'
import type { PlainDate } from '../../desk/rows/time'
import { formatDate, formatDateWithWeekday } from '../../text/dates'
import { endOfPeriod, firstDayAfter, type Period } from '../calendar/counting'
import type { HolidayCalendar } from '../calendar/holidayCalendar'
import type { Deadline, DeadlineKind } from './deadline'
import { citeCivilAct, citeDeadline, type DeadlineRule, deadlineRule, type DeadlineRuleKey } from './deadlineRules'
import { sayDay, sayForward } from './sayCounting'

/** A deadline that runs forward from a day, by a rule of general law or of a family of bodies. */
export interface ForwardOf {
  readonly id: string
  readonly kind: DeadlineKind
  readonly bodyId: BodyId | null
  readonly family: string | null
  readonly about: Bilingual
  readonly start: PlainDate
  readonly startLabel: Bilingual
  readonly rev: number
}

/** Null where no rule sets such a deadline on the day of its start. */
export function forwardDeadline(of: ForwardOf, key: DeadlineRuleKey, calendar: HolidayCalendar): Deadline | null {
  const rule = deadlineRule(key, of.family, of.start)
  if (rule?.period.kind !== 'forward') return null
  return counted(of, rule, of.start, rule.period, calendar)
}

/** An extension: counted from the day after the first period has ended. Null as above. */
export function extendedDeadline(
  of: ForwardOf,
  key: DeadlineRuleKey,
  extension: DeadlineRuleKey,
  calendar: HolidayCalendar,
): Deadline | null {
  const first = forwardDeadline(of, key, calendar)
  const rule = deadlineRule(extension, of.family, of.start)
  if (first === null || rule?.period.kind !== 'forward') return null
  const extended = counted(of, rule, nextDay(first.due), rule.period, calendar)
  return {
    ...extended,
    cites: [...first.cites, ...extended.cites],
    counted: { ko: `${first.counted.ko} ${extended.counted.ko}`, en: `${first.counted.en} ${extended.counted.en}` },
    coverage: worse(first.coverage, extended.coverage),
    uncertainYears: [...new Set([...first.uncertainYears, ...extended.uncertainYears])].sort(),
  }
}

/** The first day after a gap of whole days; the reading in which the gap is one day shorter stands beside it. Null as above. */
export function gapDeadline(of: ForwardOf, key: DeadlineRuleKey): Deadline | null {
  const rule = deadlineRule(key, of.family, of.start)
  if (rule?.period.kind !== 'gap') return null
  const { days } = rule.period
  const due = firstDayAfter(of.start, days, 'strict')
  return {
    ...frame(of),
    due,
    otherReadings: [
      {
        reading: { ko: `${days}일째 되는 날로 보는 방법`, en: `taken as day ${days} itself` },
        due: firstDayAfter(of.start, days, 'dMinus'),
      },
    ],
    cites: [citeDeadline(rule)],
    counted: {
      ko: `${formatDateWithWeekday(of.start, 'ko')} 다음 날부터 온전한 ${days}일을 사이에 둔다: ${formatDateWithWeekday(due, 'ko')}부터.`,
      en: `${days} whole days lie between, from the day after ${formatDate(of.start, 'en')}: from ${formatDate(due, 'en')} on.`,
    },
    coverage: 'published',
    uncertainYears: [],
  }
}

/** A period that the office set itself, with the basis that it typed (publication of minutes, for instance). */
export function officeDeadline(of: ForwardOf, period: Period, basis: Bilingual, calendar: HolidayCalendar): Deadline {
  const end = endOfPeriod(of.start, period, calendar)
  const nothing = { ko: '', en: '' }
  return {
    ...frame(of),
    due: end.due,
    otherReadings: [],
    cites: [
      { rule: of.kind, source: basis, version: nothing, clause: nothing, verified: 'office' },
      ...(end.movedOver.length > 0 ? [citeCivilAct('expiry')] : []),
    ],
    counted: sayForward(of.start, period, end),
    coverage: end.coverage,
    uncertainYears: [...end.uncertainYears],
  }
}

function counted(of: ForwardOf, rule: DeadlineRule, start: PlainDate, period: Period, calendar: HolidayCalendar): Deadline {
  const end = endOfPeriod(start, period, calendar)
  return {
    ...frame(of),
    due: end.due,
    otherReadings: [],
    cites: [citeDeadline(rule)],
    counted: sayForward(start, period, end),
    coverage: end.coverage,
    uncertainYears: [...end.uncertainYears],
  }
}

function frame({ id, kind, bodyId, about, start, startLabel, rev }: ForwardOf) {
  return {
    id,
    kind,
    bodyId,
    about,
    dueAt: null,
    inputs: [{ label: startLabel, value: sayDay(start) }],
    state: 'pending' as const,
    rev,
  }
}

function worse(a: Deadline['coverage'], b: Deadline['coverage']): Deadline['coverage'] {
  const order = ['published', 'forecast', 'notCovered'] as const
  return order[Math.max(order.indexOf(a), order.indexOf(b))] ?? 'notCovered'
}

const nextDay = (day: PlainDate): PlainDate => firstDayAfter(day, 1, 'dMinus')
