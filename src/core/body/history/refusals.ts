import type { RefusalWords } from '../../desk/refusals/refusalWords'

/** Refusals about endings, corrections, changes of name and declared interests. */
export const historyRefusals = {
  'appointment.stillServing': {
    ko: {
      what: '{seat}번 좌석: {from}에 시작한 전임자의 위촉이 아직 끝나지 않았습니다. 아무것도 바뀌지 않았습니다.',
      next: '전임자의 위촉을 먼저 끝내세요.',
    },
    en: {
      what: 'Seat {seat}: the appointment of the predecessor, from {from}, has not ended. Nothing was changed.',
      next: 'Record the end of the predecessor first.',
    },
  },
  'appointment.groundNotInRules': {
    ko: {
      what: '‘{ground}’ 사유로는 해촉할 수 없습니다. 그날의 규정에 없는 사유입니다. 아무것도 바뀌지 않았습니다.',
      next: '규정에 있는 해촉 사유를 고르거나, 본인이 물러났다면 ‘사임’으로 적으세요.',
    },
    en: {
      what: 'Nobody can be dismissed for “{ground}”: the rules of that day do not name it. Nothing was changed.',
      next: 'Choose a ground of the rules, or record a resignation if the member stepped down.',
    },
  },
  'appointment.notInHoldover': {
    ko: {
      what: '{endedOn}에는 임기({until}까지)가 남아 있어 직무수행 종료로 적을 수 없습니다. 아무것도 바뀌지 않았습니다.',
      next: '임기 중에 물러났다면 사임이나 해촉으로 적으세요.',
    },
    en: {
      what: 'On {endedOn} the term (until {until}) was still running, so no holdover could end. Nothing was changed.',
      next: 'Record a resignation or a dismissal if the member left during the term.',
    },
  },
  'office.alreadyEnded': {
    ko: { what: '이 직책은 {until}에 이미 끝나 있습니다. 아무것도 바뀌지 않았습니다.', next: '더 할 일이 없습니다.' },
    en: { what: 'This office already ended on {until}. Nothing was changed.', next: 'Nothing more to do.' },
  },
  'correction.nothingChanged': {
    ko: { what: '바로잡은 칸이 없습니다. 아무것도 바뀌지 않았습니다.', next: '잘못 적힌 칸을 고친 뒤 다시 하세요.' },
    en: { what: 'No field differs from what stands there. Nothing was changed.', next: 'Correct the wrong field and try again.' },
  },
  'correction.officeOutside': {
    ko: {
      what: '{from}에 시작한 직책({office})이 바로잡은 기간을 벗어납니다. 아무것도 바뀌지 않았습니다.',
      next: '그 직책을 먼저 끝내거나 날짜를 확인하세요.',
    },
    en: {
      what: 'The office ({office}) from {from} would lie outside the corrected dates. Nothing was changed.',
      next: 'End that office first, or check the dates.',
    },
  },
  'correction.breaksOther': {
    ko: {
      what: '이렇게 바로잡으면 {seat}번 좌석에 {from}부터 된 위촉이 규정에 어긋납니다. 아무것도 바뀌지 않았습니다.',
      next: '그 위촉을 먼저 바로잡으세요.',
    },
    en: {
      what: 'With this the appointment to seat {seat} from {from} would no longer follow the rules. Nothing was changed.',
      next: 'Correct that appointment first.',
    },
  },
  'description.sameDay': {
    ko: {
      what: '{from}부터의 변경이 이미 적혀 있습니다. 아무것도 바뀌지 않았습니다.',
      next: '다른 날부터로 적거나, 잘못 적었다면 바로잡으세요.',
    },
    en: {
      what: 'A change from {from} is already recorded. Nothing was changed.',
      next: 'Use another day, or correct the one that is there.',
    },
  },
  'interest.outsideAppointment': {
    ko: { what: '{from}에는 이 위촉의 위원이 아닙니다. 아무것도 바뀌지 않았습니다.', next: '날짜를 위촉 기간 안으로 고치세요.' },
    en: {
      what: 'On {from} this appointment is not in force. Nothing was changed.',
      next: 'Choose a day within the appointment.',
    },
  },
  'interest.alreadyEnded': {
    ko: { what: '이 신고는 {until}에 이미 끝나 있습니다. 아무것도 바뀌지 않았습니다.', next: '더 할 일이 없습니다.' },
    en: { what: 'This declaration already ended on {until}. Nothing was changed.', next: 'Nothing more to do.' },
  },
} as const satisfies Record<string, RefusalWords>
