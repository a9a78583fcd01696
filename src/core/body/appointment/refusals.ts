import type { RefusalWords } from '../../desk/refusals/refusalWords'

/** Refusals about appointments and offices. Seats are named by their number in the roster. */
export const appointmentRefusals = {
  'appointment.holderMustBePerson': {
    ko: {
      what: '{seat}번 좌석: {day} 기준 규정에서 위원은 사람입니다. 기관을 위원으로 둘 수 없습니다. 아무것도 바뀌지 않았습니다.',
      next: '그 기관의 사람을 위원으로 지정하세요.',
    },
    en: {
      what: 'Seat {seat}: under the rules of {day} a member is a person, not an organisation. Nothing was changed.',
      next: 'Appoint a person of that organisation.',
    },
  },
  'appointment.holderMustBeOrganisation': {
    ko: {
      what: '{seat}번 좌석: {day} 기준 규정에서 위원은 기관이고 사람은 기관을 대표합니다. 아무것도 바뀌지 않았습니다.',
      next: '기관을 위원으로, 사람을 대표자로 지정하세요.',
    },
    en: {
      what: 'Seat {seat}: under the rules of {day} a member is an organisation and a person acts for it. Nothing was changed.',
      next: 'Appoint the organisation and name the person as its representative.',
    },
  },
  'appointment.beforeTerm': {
    ko: {
      what: '{seat}번 좌석: 임기 시작일({from})이 제{term}기의 시작({termFrom})보다 앞섭니다. 아무것도 바뀌지 않았습니다.',
      next: '임기 시작일을 고치거나 앞선 기수의 좌석에 기록하세요.',
    },
    en: {
      what: 'Seat {seat}: the appointment begins on {from}, before term {term} does ({termFrom}). Nothing was changed.',
      next: 'Correct the first day, or record it on a seat of the earlier term.',
    },
  },
  'appointment.untilBeforeFrom': {
    ko: {
      what: '{seat}번 좌석: 임기 끝({until})이 시작({from})보다 앞섭니다. 아무것도 바뀌지 않았습니다.',
      next: '두 날짜를 확인해 고치세요.',
    },
    en: {
      what: 'Seat {seat}: the appointment ends ({until}) before it begins ({from}). Nothing was changed.',
      next: 'Check both dates and correct them.',
    },
  },
  'appointment.needsUntil': {
    ko: {
      what: '{seat}번 좌석: 위촉위원의 임기에는 끝나는 날이 있어야 합니다. 아무것도 바뀌지 않았습니다.',
      next: '임기 끝을 {latest} 이전으로 적으세요.',
    },
    en: {
      what: 'Seat {seat}: the appointment of a commissioned member needs a last day. Nothing was changed.',
      next: 'Enter a last day, at the latest {latest}.',
    },
  },
  'appointment.tooLong': {
    ko: {
      what: '{seat}번 좌석: 임기는 {years}년이므로 {latest}까지인데 {until}까지로 적혔습니다. 아무것도 바뀌지 않았습니다.',
      next: '임기 끝을 {latest} 이전으로 고치세요.',
    },
    en: {
      what: 'Seat {seat}: a term lasts {years} years, so until {latest} at most, but {until} was given. Nothing was changed.',
      next: 'Choose a last day no later than {latest}.',
    },
  },
  'appointment.overlap': {
    ko: {
      what: '{seat}번 좌석: {otherFrom}에 시작하는 다른 위촉과 기간이 겹칩니다. 아무것도 바뀌지 않았습니다.',
      next: '앞선 위촉을 먼저 끝내거나 날짜를 고치세요.',
    },
    en: {
      what: 'Seat {seat}: the dates overlap with the appointment that begins on {otherFrom}. Nothing was changed.',
      next: 'End the earlier appointment first, or change the dates.',
    },
  },
  'appointment.personElsewhere': {
    ko: {
      what: '{seat}번 좌석: 이 사람은 같은 때에 {otherSeat}번 좌석의 위원입니다. 아무것도 바뀌지 않았습니다.',
      next: '한 사람은 한 좌석만 맡을 수 있습니다. 앞선 위촉을 먼저 끝내세요.',
    },
    en: {
      what: 'Seat {seat}: this person holds seat {otherSeat} at the same time. Nothing was changed.',
      next: 'One person holds one seat. End the other appointment first.',
    },
  },
  'appointment.noPredecessor': {
    ko: {
      what: '{seat}번 좌석: 임기 중에 끝난 전임자가 없어 보궐로 위촉할 수 없습니다. 아무것도 바뀌지 않았습니다.',
      next: '‘신규’로 위촉하거나 전임자의 해촉을 먼저 기록하세요.',
    },
    en: {
      what: 'Seat {seat}: no predecessor left during a term, so nobody can be replaced. Nothing was changed.',
      next: 'Appoint as a first appointment, or record the end of the predecessor first.',
    },
  },
  'appointment.notRemainder': {
    ko: {
      what: '{seat}번 좌석: 보궐위원의 임기는 전임자의 남은 기간({expected}까지)인데 {until}까지로 적혔습니다. 아무것도 바뀌지 않았습니다.',
      next: '임기 끝을 {expected:(으)로} 고치세요.',
    },
    en: {
      what: 'Seat {seat}: a replacement serves the remainder of the predecessor’s term (until {expected}), but {until} was given. Nothing was changed.',
      next: 'Set the last day to {expected}.',
    },
  },
  'appointment.renewedTooOften': {
    ko: {
      what: '{seat}번 좌석: 이미 {terms}번 이어서 위촉되었고 연임은 {renewalsMax}번까지입니다. 아무것도 바뀌지 않았습니다.',
      next: '다른 위원을 위촉하거나, 예외로 하려면 그 사유를 적으세요.',
    },
    en: {
      what: 'Seat {seat}: the holder has served {terms} terms in a row, and {renewalsMax} renewal(s) are allowed. Nothing was changed.',
      next: 'Appoint somebody else, or write the reason for an exception.',
    },
  },
  'appointment.alreadyEnded': {
    ko: {
      what: '이 위촉은 {endedOn}에 이미 끝난 것으로 기록되어 있습니다. 아무것도 바뀌지 않았습니다.',
      next: '더 할 일이 없습니다.',
    },
    en: {
      what: 'This appointment was already recorded as ended on {endedOn}. Nothing was changed.',
      next: 'Nothing more to do.',
    },
  },
  'appointment.endBeforeStart': {
    ko: {
      what: '끝난 날({endedOn})이 위촉 시작일({from})보다 앞섭니다. 아무것도 바뀌지 않았습니다.',
      next: '마지막 재임일을 확인해 고치세요.',
    },
    en: {
      what: 'The last day in office ({endedOn}) is before the appointment began ({from}). Nothing was changed.',
      next: 'Check the last day in office and correct it.',
    },
  },
  'appointment.endAfterOffice': {
    ko: {
      what: '{endedOn}에는 이 위촉이 이미 끝나 있었습니다(마지막 재임일 {lastDay}). 아무것도 바뀌지 않았습니다.',
      next: '마지막 재임일을 확인해 고치세요.',
    },
    en: {
      what: 'On {endedOn} this appointment was already over (last day in office {lastDay}). Nothing was changed.',
      next: 'Check the last day in office and correct it.',
    },
  },
  'office.outsideAppointment': {
    ko: {
      what: '{from}에 시작하는 직책이 {seat}번 좌석의 위촉 기간을 벗어납니다. 아무것도 바뀌지 않았습니다.',
      next: '직책의 날짜를 위촉 기간 안으로 고치세요.',
    },
    en: {
      what: 'The office from {from} goes beyond the appointment on seat {seat}. Nothing was changed.',
      next: 'Choose dates within the appointment.',
    },
  },
  'office.wrongSeat': {
    ko: {
      what: '{seat}번 좌석의 위원은 이 직책을 맡을 수 없습니다. 민간 공동위원장은 위촉위원, 정부 공동위원장은 정부 위원이어야 합니다. 아무것도 바뀌지 않았습니다.',
      next: '맞는 구분의 위원을 고르세요.',
    },
    en: {
      what: 'The member on seat {seat} cannot hold this office: a civil co-chair is a commissioned member, a government co-chair is not. Nothing was changed.',
      next: 'Choose a member of the right class.',
    },
  },
  'office.overlap': {
    ko: {
      what: '{seat}번 좌석의 위원이 {otherFrom}부터 같은 직책을 맡고 있어 기간이 겹칩니다. 아무것도 바뀌지 않았습니다.',
      next: '앞사람의 직책을 먼저 끝내거나 날짜를 고치세요.',
    },
    en: {
      what: 'The member on seat {seat} holds this office from {otherFrom}, and the dates overlap. Nothing was changed.',
      next: 'End that office first, or change the dates.',
    },
  },
  'office.tooManySecretaries': {
    ko: {
      what: '그 기간에 간사가 이미 {count}명입니다(규정은 {max}명). 아무것도 바뀌지 않았습니다.',
      next: '앞사람의 간사 직책을 먼저 끝내세요.',
    },
    en: {
      what: 'There are already {count} secretaries in that time (the rule says {max}). Nothing was changed.',
      next: 'End the office of one of them first.',
    },
  },
  'office.orderTaken': {
    ko: { what: '직무대행 {order}순위는 이미 정해져 있습니다. 아무것도 바뀌지 않았습니다.', next: '다른 순위를 쓰세요.' },
    en: { what: 'Place {order} of the acting order is taken. Nothing was changed.', next: 'Use another place.' },
  },
  'office.badOrder': {
    ko: {
      what: '직무대행에는 1 이상의 순위가, 그 밖의 직책에는 0이 와야 합니다(적힌 값 {order}). 아무것도 바뀌지 않았습니다.',
      next: '순위를 고치세요.',
    },
    en: {
      what: 'An acting chair needs a place from 1 on, any other office 0 (given: {order}). Nothing was changed.',
      next: 'Correct the place.',
    },
  },
} as const satisfies Record<string, RefusalWords>
