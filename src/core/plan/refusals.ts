import type { RefusalWords } from '../desk/refusals/refusalWords'

/** Refusals about action plans. */
export const planRefusals = {
  'plan.numberTaken': {
    ko: { what: '제{number}차 실행계획은 이미 있습니다. 아무것도 바뀌지 않았습니다.', next: '번호를 확인하세요.' },
    en: { what: 'Action plan {number} exists already. Nothing was changed.', next: 'Check the number.' },
  },
  'plan.commitmentTaken': {
    ko: {
      what: '실행과제 번호 {number:이/가} 두 번 나옵니다. 아무것도 바뀌지 않았습니다.',
      next: '실행과제마다 다른 번호를 쓰세요.',
    },
    en: {
      what: 'Commitment number {number} appears twice. Nothing was changed.',
      next: 'Give each commitment a number of its own.',
    },
  },
  'plan.unknownLead': {
    ko: {
      what: '실행과제 {number}의 주관기관 ‘{code}’ 약호를 가진 기관이 없습니다. 아무것도 바뀌지 않았습니다.',
      next: '기관을 먼저 등록하세요.',
    },
    en: {
      what: 'No organisation has the code “{code}”, named as lead of commitment {number}. Nothing was changed.',
      next: 'Register the organisation first.',
    },
  },
} as const satisfies Record<string, RefusalWords>
