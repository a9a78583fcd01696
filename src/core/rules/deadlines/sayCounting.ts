import type { Bilingual } from '../../desk/rows/text'
import type { PlainDate } from '../../desk/rows/time'
import { formatDate, formatDateWithWeekday } from '../../text/dates'
import type { Counted, CountedBack, DayOff, NoticeReading, Period } from '../calendar/counting'
import type { YearCoverage } from '../calendar/holidayCalendar'

/** How a day was found, in words: what an officer would write in the margin. Dates are followed by no particle that depends on them. */

const ko = (day: PlainDate): string => formatDateWithWeekday(day, 'ko')
const en = (day: PlainDate): string => formatDate(day, 'en')

/** A day as an input of a deadline, in both languages. */
export const sayDay = (day: PlainDate): Bilingual => ({ ko: ko(day), en: en(day) })

export function sayForward(start: PlainDate, period: Period, counted: Counted): Bilingual {
  const said = period.unit === 'workingDays' ? sayWorkingDays(period, counted) : sayPeriod(start, period, counted)
  return join([said, sayMoved(counted), sayCoverage(counted)])
}

function sayWorkingDays({ count }: Period, { first, skipped, due }: Counted): Bilingual {
  return {
    ko: `${ko(first)}부터 첫날을 넣어 ${count}일을 세고 토요일·공휴일 ${skipped.length}일은 뺐다: ${ko(due)}까지.`,
    en: `${count} days from ${en(first)}, that day counted, leaving out ${days(skipped.length)} (Saturdays and holidays): until ${en(due)}.`,
  }
}

function sayPeriod(start: PlainDate, { unit, count, firstDay }: Period, { first, nominal }: Counted): Bilingual {
  const units = {
    calendarDays: { ko: '일', en: 'day' },
    months: { ko: '개월', en: 'month' },
    years: { ko: '년', en: 'year' },
    workingDays: { ko: '근무일', en: 'working day' },
  }[unit]
  const length = `${count} ${units.en}${count === 1 ? '' : 's'}`
  return firstDay === 'out'
    ? {
        ko: `${ko(start)} 당일은 빼고 ${ko(first)}부터 ${count}${units.ko}: ${ko(nominal)}까지.`,
        en: `${length} after ${en(start)}, that day not counted: until ${en(nominal)}.`,
      }
    : {
        ko: `${ko(first)}부터 첫날을 넣어 ${count}${units.ko}: ${ko(nominal)}까지.`,
        en: `${length} from ${en(first)}, that day counted: until ${en(nominal)}.`,
      }
}

function sayMoved({ movedOver, due }: Counted): Bilingual | null {
  if (movedOver.length === 0) return null
  return {
    ko: `끝나는 날이 쉬는 날(${names(movedOver, 'ko')})이어서 다음 근무일로 넘어간다: ${ko(due)}까지.`,
    en: `The end falls on days off (${names(movedOver, 'en')}), so it moves to the next working day: until ${en(due)}.`,
  }
}

export function sayBackward(event: PlainDate, count: number, reading: NoticeReading, counted: CountedBack): Bilingual {
  const { due, lastWorkingDay } = counted
  const said =
    reading === 'strict'
      ? {
          ko: `당일(${ko(event)})은 빼고 온전한 ${count}일을 사이에 둔다: ${ko(due)}까지 도달.`,
          en: `The day itself (${en(event)}) is not counted and ${count} whole days lie between: to arrive by the end of ${en(due)}.`,
        }
      : {
          ko: `${ko(event)}에서 ${count}일을 거슬러 센다(D-${count}): ${ko(due)}까지 도달.`,
          en: `${count} days back from ${en(event)} (D-${count}): to arrive by the end of ${en(due)}.`,
        }
  const early =
    lastWorkingDay === due
      ? null
      : {
          ko: `그날은 쉬는 날이므로 ${ko(lastWorkingDay)}까지 보내야 한다.`,
          en: `That is a day off, so the last working day to send it is ${en(lastWorkingDay)}.`,
        }
  return join([said, early, sayCoverage(counted)])
}

/** Null where every year that matters is published. */
function sayCoverage(counted: { readonly coverage: YearCoverage; readonly uncertainYears: readonly number[] }): Bilingual | null {
  const years = counted.uncertainYears.join(', ')
  switch (counted.coverage) {
    case 'published':
      return null
    case 'forecast':
      return {
        ko: `${years}년 공휴일은 예보이므로 월력요항이 나오면 다시 확인한다.`,
        en: `The holidays of ${years} are a forecast: check again once they are announced.`,
      }
    case 'notCovered':
      return {
        ko: `${years}년 공휴일은 달력에 없어 토·일요일만 뺐다. 가장 이른 날이며, 공휴일을 더해 다시 세어야 한다.`,
        en: `The calendar does not hold ${years}: only weekends were left out. This is the earliest day; add the holidays and count again.`,
      }
  }
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`
const names = (off: readonly DayOff[], language: 'ko' | 'en'): string =>
  off.map(({ day, name }) => `${language === 'ko' ? ko(day) : en(day)} ${name[language]}`).join(', ')

function join(parts: readonly (Bilingual | null)[]): Bilingual {
  const said = parts.filter((part) => part !== null)
  return { ko: said.map((part) => part.ko).join(' '), en: said.map((part) => part.en).join(' ') }
}
