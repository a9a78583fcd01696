import type { RefusalWords } from '../../desk/refusals/refusalWords'

/** Refusals about a later end of the window. */
export const extensionRefusals = {
  'extension.windowOver': {
    ko: {
      what: '의결 기간이 끝난 뒤({endsAt})에는 연장할 수 없습니다.',
      next: '마감하고, 성립하지 않으면 다시 서면의결하거나 회의를 소집하세요.',
    },
    en: {
      what: 'The window ended ({endsAt}) and cannot be made longer any more.',
      next: 'Close it; if it is not constituted, vote in writing again or call a meeting.',
    },
  },
  'extension.notLater': {
    ko: { what: '새 끝 일시({to})가 지금 끝 일시({endsAt})보다 늦지 않습니다.', next: '지금 끝 일시보다 뒤로 정하세요.' },
    en: { what: 'The new end ({to}) is not later than the present one ({endsAt}).', next: 'Choose a later end.' },
  },
  'extension.pending': {
    ko: {
      what: '서명을 기다리는 연장 제안({to}까지)이 이미 있습니다.',
      next: '그 제안에 서명을 받거나, 거두고 다시 제안하세요.',
    },
    en: {
      what: 'An extension (to {to}) already waits for signatures.',
      next: 'Have it signed, or take it back and propose another.',
    },
  },
  'extension.notPending': {
    ko: { what: '서명을 기다리는 연장 제안이 아닙니다.', next: '지금 제안이 있는지 다시 확인하세요.' },
    en: { what: 'This extension does not wait for signatures.', next: 'Look again whether one is proposed.' },
  },
} as const satisfies Record<string, RefusalWords>
