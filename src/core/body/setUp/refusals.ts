import type { RefusalWords } from '../../desk/refusals/refusalWords'

/** Refusals about bodies, terms, seats, organisations and the settings of the office. */
export const setUpRefusals = {
  'body.untilBeforeFrom': {
    ko: {
      what: '끝나는 날({until})이 시작하는 날({from})보다 앞섭니다. 아무것도 바뀌지 않았습니다.',
      next: '두 날짜를 확인해 고치세요.',
    },
    en: {
      what: 'The last day ({until}) is before the first day ({from}). Nothing was changed.',
      next: 'Check both dates and correct them.',
    },
  },
  'body.noRuleBook': {
    ko: {
      what: '‘{family}’ 규정집에는 {day}에 시행 중인 규정이 없습니다. 아무것도 바뀌지 않았습니다.',
      next: '날짜를 확인하거나, 그날 시행 중인 규정이 있는 규정집을 고르세요.',
    },
    en: {
      what: 'The rule books “{family}” hold no rules in force on {day}. Nothing was changed.',
      next: 'Check the date, or choose rule books that were in force on that day.',
    },
  },
  'body.codeTaken': {
    ko: {
      what: '식별 약호 {code:은/는} 다른 기구가 쓰고 있습니다. 아무것도 바뀌지 않았습니다.',
      next: '다른 약호를 쓰세요. 의결서 식별번호가 겹치지 않아야 합니다.',
    },
    en: {
      what: 'The code {code} belongs to another body. Nothing was changed.',
      next: 'Choose another code: codes of reply sheets must not collide.',
    },
  },
  'body.beforePredecessorEnds': {
    ko: {
      what: '앞선 기구가 {from} 전에 끝나지 않습니다. 아무것도 바뀌지 않았습니다.',
      next: '시작하는 날을 앞선 기구가 끝난 뒤로 하거나 앞선 기구 지정을 빼세요.',
    },
    en: {
      what: 'The predecessor does not end before {from}. Nothing was changed.',
      next: 'Let this body begin after that end, or name no predecessor.',
    },
  },
  'term.outsideBody': {
    ko: {
      what: '{from}에 시작하는 기수는 기구가 있던 기간({bodyFrom}부터)을 벗어납니다. 아무것도 바뀌지 않았습니다.',
      next: '기수의 날짜를 기구가 있던 기간 안으로 고치세요.',
    },
    en: {
      what: 'A term from {from} lies outside the life of the body (which began on {bodyFrom}). Nothing was changed.',
      next: 'Choose dates within the life of the body.',
    },
  },
  'term.numberTaken': {
    ko: { what: '제{number}기는 이미 있습니다. 아무것도 바뀌지 않았습니다.', next: '다음 기수 번호를 쓰세요.' },
    en: { what: 'Term {number} exists already. Nothing was changed.', next: 'Use the next number.' },
  },
  'term.overlap': {
    ko: {
      what: '{from}에 시작하는 제{number}기와 기간이 겹칩니다. 아무것도 바뀌지 않았습니다.',
      next: '앞선 기수가 끝난 다음 날부터 시작하게 하세요.',
    },
    en: {
      what: 'The dates overlap with term {number}, which begins on {from}. Nothing was changed.',
      next: 'Let the term begin on the day after the other ends.',
    },
  },
  'seat.numberTaken': {
    ko: {
      what: '좌석 번호 {number:이/가} 두 번 나옵니다. 아무것도 바뀌지 않았습니다.',
      next: '한 기수 안에서 좌석 번호를 서로 다르게 하세요.',
    },
    en: {
      what: 'Seat number {number} appears twice. Nothing was changed.',
      next: 'Give each seat of a term a number of its own.',
    },
  },
  'seat.tooMany': {
    ko: {
      what: '한 기수에 좌석 {count}개는 너무 많습니다(한도 {max}개). 아무것도 바뀌지 않았습니다.',
      next: '좌석 수를 확인하세요.',
    },
    en: {
      what: '{count} seats are too many for one term (the limit is {max}). Nothing was changed.',
      next: 'Check the number of seats.',
    },
  },
  'organisation.codeTaken': {
    ko: { what: '기관 약호 {code:이/가} 두 번 나옵니다. 아무것도 바뀌지 않았습니다.', next: '기관마다 다른 약호를 쓰세요.' },
    en: {
      what: 'The organisation code {code} appears twice. Nothing was changed.',
      next: 'Give each organisation a code of its own.',
    },
  },
  'settings.practiceFixed': {
    ko: {
      what: '연습 폴더인지 아닌지는 나중에 바꿀 수 없습니다. 아무것도 바뀌지 않았습니다.',
      next: '다른 종류의 폴더가 필요하면 새 폴더를 만드세요.',
    },
    en: {
      what: 'Whether a folder is for practice cannot be changed later. Nothing was changed.',
      next: 'Make a new folder if you need one of the other kind.',
    },
  },
  'settings.realClock': {
    ko: {
      what: '실제 폴더에서는 시계를 맞출 수 없습니다. 아무것도 바뀌지 않았습니다.',
      next: '시계를 맞추는 연습은 연습 폴더에서 하세요.',
    },
    en: {
      what: 'The clock of an office’s folder cannot be set. Nothing was changed.',
      next: 'Use a practice folder to set the clock.',
    },
  },
  'settings.unknownZone': {
    ko: { what: '‘{zone}’ 시간대는 없습니다. 아무것도 바뀌지 않았습니다.', next: 'Asia/Seoul 같은 IANA 시간대 이름을 쓰세요.' },
    en: { what: '“{zone}” is not a known time zone. Nothing was changed.', next: 'Use an IANA name such as Asia/Seoul.' },
  },
} as const satisfies Record<string, RefusalWords>
