import type { RefusalWords } from './refusalWords'

/** Refusals of the main process towards its windows, before or beside the desk itself. */
export const windowRefusals = {
  'window.foreignSender': {
    ko: { what: '이 요청은 Forum Desk 창에서 온 것이 아닙니다. 아무것도 바뀌지 않았습니다.', next: '앱을 다시 시작하세요.' },
    en: { what: 'This request does not come from the Forum Desk window. Nothing was changed.', next: 'Start the app again.' },
  },
  'window.unknownAction': {
    ko: { what: '창이 할 수 있는 일 가운데 ‘{name}’은 없습니다. 아무것도 바뀌지 않았습니다.', next: '앱을 다시 시작하세요.' },
    en: { what: 'A window cannot do “{name}”. Nothing was changed.', next: 'Start the app again.' },
  },
  'window.noFolder': {
    ko: { what: '열린 폴더가 없습니다. 아무것도 바뀌지 않았습니다.', next: '폴더를 열거나 연습용 폴더로 시작하세요.' },
    en: { what: 'No folder is open. Nothing was changed.', next: 'Open a folder, or start with the practice folder.' },
  },
  'window.replyTooLarge': {
    ko: { what: '답이 너무 큽니다({sizeBytes}바이트, 한도 {maxBytes}바이트).', next: '범위를 좁혀 다시 조회하세요.' },
    en: { what: 'The reply is too large ({sizeBytes} bytes, the limit is {maxBytes}).', next: 'Ask for less at a time.' },
  },
  'window.fault': {
    ko: {
      what: '예상하지 못한 결함으로 이 일을 마치지 못했습니다: {message}. 확인된 기록은 모두 남아 있습니다.',
      next: '다시 해 보고, 또 그러면 앱을 다시 시작하세요.',
    },
    en: {
      what: 'An unexpected fault stopped this: {message}. Everything acknowledged is safe.',
      next: 'Try again; if it happens again, start the app anew.',
    },
  },
  'window.closing': {
    ko: { what: '앱이 닫히는 중이라 새 일을 받지 않습니다. 아무것도 바뀌지 않았습니다.', next: '앱을 다시 열어 이어서 하세요.' },
    en: { what: 'The app is closing and takes no new work. Nothing was changed.', next: 'Open the app again and go on.' },
  },
  'window.storeUnavailable': {
    ko: {
      what: '작업 사본이 거듭 멈춰 더 시도하지 않습니다. 기록장은 온전합니다.',
      next: '앱을 다시 시작하세요. 작업 사본은 기록장에서 다시 만들어집니다.',
    },
    en: {
      what: 'The working copy stopped again and again, so it is not tried any more. The journal is whole.',
      next: 'Start the app again; the working copy is rebuilt from the journal.',
    },
  },
} as const satisfies Record<string, RefusalWords>
