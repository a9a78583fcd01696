import type { BodyId } from '../../desk/rows/identifiers'
import type { Bilingual } from '../../desk/rows/text'
import type { PlainDate } from '../../desk/rows/time'
import { lastDayBefore, type NoticeReading } from '../calendar/counting'
import type { HolidayCalendar } from '../calendar/holidayCalendar'
import type { RulesOfDay } from '../ruleBooks'
import type { Deadline } from './deadline'
import { citeCivilAct } from './deadlineRules'
import { sayBackward, sayDay } from './sayCounting'

const readings: Readonly<Record<NoticeReading, Bilingual>> = {
  strict: { ko: '당일을 빼고 온전한 날을 세는 방법', en: 'whole days between, the day itself not counted' },
  dMinus: { ko: 'D-일수 방법', en: 'that many days off (D minus)' },
}

export interface NoticeOf {
  /** Id of what the notice is for. */
  readonly id: string
  readonly kind: 'meetingNotice' | 'voteNotice'
  readonly bodyId: BodyId | null
  readonly about: Bilingual
  /** The day of the meeting; the last day of a written vote, which is the day of its decision. */
  readonly event: PlainDate
  /** A day to which the same notice may be held as well, such as the first day of a written vote; null where there is none. */
  readonly otherEvent: { readonly day: PlainDate; readonly reading: Bilingual } | null
  readonly rev: number
}

/**
 * When a notice has to have arrived (CACT 9(1)): counted the way the rules of the day say, with every other reading beside it.
 * `state` is `pending`; whether it was met is known to who knows when it arrived.
 */
export function noticeDeadline(of: NoticeOf, rules: RulesOfDay, calendar: HolidayCalendar): Deadline {
  const count = rules.value('meeting.noticeDays')
  const chosen = rules.value('meeting.noticeCounting')
  const other: NoticeReading = chosen === 'strict' ? 'dMinus' : 'strict'
  const counted = lastDayBefore(of.event, count, chosen, calendar)
  const otherReadings = [{ reading: readings[other], due: lastDayBefore(of.event, count, other, calendar).due }]
  if (of.otherEvent !== null) {
    for (const reading of [chosen, other]) {
      otherReadings.push({
        reading: {
          ko: `${of.otherEvent.reading.ko}, ${readings[reading].ko}`,
          en: `${of.otherEvent.reading.en}, ${readings[reading].en}`,
        },
        due: lastDayBefore(of.otherEvent.day, count, reading, calendar).due,
      })
    }
  }
  return {
    id: `${of.kind}/${of.id}`,
    kind: of.kind,
    bodyId: of.bodyId,
    about: of.about,
    due: counted.due,
    dueAt: null,
    otherReadings,
    cites: [rules.cite('meeting.noticeDays'), rules.cite('meeting.noticeCounting'), citeCivilAct('firstDayOut')],
    counted: sayBackward(of.event, count, chosen, counted),
    inputs: [
      of.kind === 'meetingNotice'
        ? { label: { ko: '회의일', en: 'day of the meeting' }, value: sayDay(of.event) }
        : { label: { ko: '서면의결 마지막 날', en: 'last day of the written vote' }, value: sayDay(of.event) },
    ],
    coverage: counted.coverage,
    uncertainYears: [...counted.uncertainYears],
    state: 'pending',
    rev: of.rev,
  }
}
