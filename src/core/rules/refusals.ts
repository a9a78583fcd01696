import type { RefusalWords } from '../desk/refusals/refusalWords'

/** Refusals about the rules that the office types itself. */
export const ruleRefusals = {
  'rules.unknownKey': {
    ko: { what: '‘{key}’ 규칙은 없습니다. 아무것도 바뀌지 않았습니다.', next: '규정 화면에 있는 규칙 가운데에서 고르세요.' },
    en: { what: 'There is no rule “{key}”. Nothing was changed.', next: 'Choose one of the rules in the rule book.' },
  },
  'rules.badValue': {
    ko: {
      what: '‘{key}’ 규칙에 쓸 수 없는 값입니다: {problem}. 아무것도 바뀌지 않았습니다.',
      next: '규정 화면에 적힌 값 가운데에서 고르거나 범위 안의 수를 적으세요.',
    },
    en: {
      what: 'The rule “{key}” cannot have this value: {problem}. Nothing was changed.',
      next: 'Choose one of the values that the rule book shows, or a number within its bounds.',
    },
  },
  'rules.fixedByText': {
    ko: {
      what: '‘{key}’ 규칙은 조문에 적혀 있어 운영세칙으로 바꿀 수 없습니다. 아무것도 바뀌지 않았습니다.',
      next: '조문이 개정되었다면 ‘조문 개정’을 고르고 개정된 조문을 근거로 적으세요.',
    },
    en: {
      what: 'The rule “{key}” stands in the text of the law, which operating rules cannot change. Nothing was changed.',
      next: 'If the text was amended, say so and enter the amended clause as the basis.',
    },
  },
  'rules.touchesOpenedVote': {
    ko: {
      what: '{from}부터 적용하면 {openedOn}에 이미 연 제{number}차 서면의결에 미칩니다. 아무것도 바뀌지 않았습니다.',
      next: '{openedOn} 다음 날이나 그 뒤부터 적용하세요. 이미 연 의결은 그날의 규칙을 지킵니다.',
    },
    en: {
      what: 'In force from {from}, it would touch written vote no. {number}, which was opened on {openedOn}. Nothing was changed.',
      next: 'Let it begin after {openedOn}. A vote keeps the rules of the day on which it was opened.',
    },
  },
  'rules.withdrawalTouchesVote': {
    ko: {
      what: '{until}까지만 적용하면 {openedOn}에 이 규칙으로 연 제{number}차 서면의결에 미칩니다. 아무것도 바뀌지 않았습니다.',
      next: '마지막 날을 {openedOn} 이후로 하세요.',
    },
    en: {
      what: 'Ending it with {until} would touch written vote no. {number}, opened under it on {openedOn}. Nothing was changed.',
      next: 'Let its last day be {openedOn} or later.',
    },
  },
  'rules.sameDay': {
    ko: {
      what: '‘{key}’ 규칙에는 {from}부터 적용되는 사무국 규칙이 이미 있습니다. 아무것도 바뀌지 않았습니다.',
      next: '앞의 규칙을 먼저 거두거나 다른 날부터 적용하세요.',
    },
    en: {
      what: 'The office already has a rule “{key}” from {from}. Nothing was changed.',
      next: 'Withdraw that one first, or let this one begin on another day.',
    },
  },
  'rules.alreadyWithdrawn': {
    ko: { what: '이 규칙은 이미 {until}까지로 끝났습니다. 아무것도 바뀌지 않았습니다.', next: '더 할 일이 없습니다.' },
    en: { what: 'This rule was already ended with {until}. Nothing was changed.', next: 'Nothing more to do.' },
  },
} as const satisfies Record<string, RefusalWords>
