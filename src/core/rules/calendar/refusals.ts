import type { RefusalWords } from '../../desk/refusals/refusalWords'

/** Refusals about the calendar and about deadlines that are counted on it. */
export const calendarRefusals = {
  'calendar.dayTaken': {
    ko: {
      what: '사무국이 {date}에 이미 ‘{name}’ 날을 더했습니다. 아무것도 바뀌지 않았습니다.',
      next: '앞서 더한 날을 거둔 뒤 다시 더하세요.',
    },
    en: {
      what: 'The office has already added {date} (“{name}”). Nothing was changed.',
      next: 'Withdraw that day first, then add it again.',
    },
  },
  'calendar.alreadyHoliday': {
    ko: { what: '달력에 {date:은/는} 이미 공휴일(‘{name}’)입니다. 아무것도 바뀌지 않았습니다.', next: '더 할 일이 없습니다.' },
    en: { what: 'In the calendar {date} is a holiday already (“{name}”). Nothing was changed.', next: 'Nothing more to do.' },
  },
  'calendar.notAHoliday': {
    ko: {
      what: '달력에 {date:은/는} 공휴일이 아니어서 근무일로 바꿀 수 없습니다. 아무것도 바뀌지 않았습니다.',
      next: '날짜를 확인하세요.',
    },
    en: {
      what: 'In the calendar {date} is no holiday, so it cannot be made a working day. Nothing was changed.',
      next: 'Check the date.',
    },
  },
  'calendar.alreadyWithdrawn': {
    ko: { what: '{date:은/는} 이미 거둔 날입니다. 아무것도 바뀌지 않았습니다.', next: '더 할 일이 없습니다.' },
    en: { what: '{date} was withdrawn already. Nothing was changed.', next: 'Nothing more to do.' },
  },
  'deadlines.untilBeforeFrom': {
    ko: { what: '끝나는 날({until})이 시작하는 날({from})보다 앞섭니다.', next: '두 날짜를 확인해 고치세요.' },
    en: { what: 'The last day ({until}) is before the first day ({from}).', next: 'Check both dates and correct them.' },
  },
  'deadlines.noneToWrite': {
    ko: { what: '{from}부터 {until}까지 기한이 없어 쓸 일정이 없습니다.', next: '기간을 넓혀 다시 만드세요.' },
    en: { what: 'Nothing is due from {from} to {until}, so there is nothing to write.', next: 'Choose a longer time.' },
  },
  'deadlines.noneWithdrawn': {
    ko: {
      what: '{from}부터 {until}까지 거둔 기한이 없어 취소를 알릴 것이 없습니다.',
      next: '거둔 의결이 들어 있는 기간을 고르세요. 날짜만 바뀐 기한은 일정 파일을 다시 보내면 됩니다.',
    },
    en: {
      what: 'No deadline from {from} to {until} was withdrawn, so there is nothing to cancel.',
      next: 'Choose the time in which the withdrawn vote lies. For a deadline that only moved, send the calendar file again.',
    },
  },
  'deadlines.rangeTooLong': {
    ko: { what: '{years}년이 넘는 기간의 기한은 한 번에 볼 수 없습니다.', next: '기간을 나누어 보세요.' },
    en: { what: 'Deadlines of more than {years} years cannot be shown at once.', next: 'Ask for a shorter time.' },
  },
  'deadlines.noRule': {
    ko: { what: '{day}에 ‘{kind}’ 기한을 정한 규정이 없습니다.', next: '날짜와 기구를 확인하세요.' },
    en: { what: 'No rule sets the deadline “{kind}” on {day}.', next: 'Check the date and the body.' },
  },
} as const satisfies Record<string, RefusalWords>
