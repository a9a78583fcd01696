import type { RefusalWords } from './refusalWords'

/** Refusals of the engine itself, whatever the command. */
export const deskRefusals = {
  'desk.unknownCommand': {
    ko: { what: '‘{name}’ 명령은 없습니다. 아무것도 바뀌지 않았습니다.', next: '`desk commands`로 명령 목록을 보세요.' },
    en: { what: 'There is no command “{name}”. Nothing was changed.', next: 'See the list with `desk commands`.' },
  },
  'desk.unknownQuery': {
    ko: { what: '‘{name}’ 조회는 없습니다.', next: '`desk commands`로 조회 목록을 보세요.' },
    en: { what: 'There is no query “{name}”.', next: 'See the list with `desk commands`.' },
  },
  'desk.badInput': {
    ko: { what: '입력이 형식에 맞지 않습니다: {problems}. 아무것도 바뀌지 않았습니다.', next: '표시된 칸을 고쳐 다시 보내세요.' },
    en: {
      what: 'The input does not have the right form: {problems}. Nothing was changed.',
      next: 'Correct the fields named and send it again.',
    },
  },
  'desk.tooLarge': {
    ko: {
      what: '요청이 너무 큽니다({sizeBytes}바이트, 한도 {maxBytes}바이트). 아무것도 바뀌지 않았습니다.',
      next: '긴 글은 붙임 파일로 나누어 넣으세요.',
    },
    en: {
      what: 'The request is too large ({sizeBytes} bytes, the limit is {maxBytes}). Nothing was changed.',
      next: 'Put long text into an annexed file.',
    },
  },
  'desk.notPermitted': {
    ko: { what: '{role} 역할은 이 일을 할 수 없습니다. 할 수 있는 역할: {roles}.', next: '맞는 역할로 바꾸어 다시 하세요.' },
    en: {
      what: 'The role {role} may not do this. Roles that may: {roles}.',
      next: 'Change to a role that may, and do it again.',
    },
  },
  'desk.changedMeanwhile': {
    ko: {
      what: '다른 창에서 먼저 바뀌었습니다(보신 판 {seen}, 지금 판 {current}). 아무것도 덮어쓰지 않았습니다.',
      next: '지금 내용을 다시 불러와 확인하세요.',
    },
    en: {
      what: 'Another window changed it first (you saw {seen}, it is now {current}). Nothing was overwritten.',
      next: 'Load it again and compare.',
    },
  },
  'desk.notFound': {
    ko: {
      what: '{thing} 가운데 그런 것이 없습니다(id {id}). 아무것도 바뀌지 않았습니다.',
      next: '목록을 새로 불러와 다시 고르세요.',
    },
    en: {
      what: 'There is no such entry in {thing} (id {id}). Nothing was changed.',
      next: 'Load the list again and choose from it.',
    },
  },
  'desk.readOnly': {
    ko: {
      what: '이 폴더는 읽기 전용으로 열렸습니다: {reason}. 아무것도 쓰지 않았습니다.',
      next: '다른 창이나 컴퓨터에서 닫은 뒤 다시 여세요.',
    },
    en: {
      what: 'This folder is open for reading only: {reason}. Nothing was written.',
      next: 'Close it in the other window or computer and open it again.',
    },
  },
  'desk.stopped': {
    ko: {
      what: '기록장에 쓰지 못해 멈췄습니다: {reason}. 확인된 기록은 모두 남아 있습니다.',
      next: '디스크를 확인한 뒤 폴더를 다시 여세요.',
    },
    en: {
      what: 'Writing to the journal failed, so the desk stopped: {reason}. Everything acknowledged is safe.',
      next: 'Check the disk and open the folder again.',
    },
  },
  'desk.noRule': {
    ko: { what: '{day}에 적용되는 ‘{rule}’ 규정이 없습니다.', next: '규정 화면에서 적용 규정과 시행일을 확인하세요.' },
    en: { what: 'No rule “{rule}” is in force on {day}.', next: 'Check the rule book and its effective dates.' },
  },
  'desk.fault': {
    ko: {
      what: '‘{name}’ 명령을 처리하다 프로그램에 잘못이 있었습니다. 아무것도 바뀌지 않았습니다.',
      next: '같은 일이 다시 생기면 진단 기록과 함께 알려 주세요.',
    },
    en: {
      what: 'The program failed while handling “{name}”. Nothing was changed.',
      next: 'If it happens again, report it with the diagnostic log.',
    },
  },
  'desk.busy': {
    ko: { what: '기다리는 명령이 너무 많습니다({waiting}건).', next: '잠시 뒤 다시 하세요.' },
    en: { what: 'Too many commands are waiting ({waiting}).', next: 'Try again in a moment.' },
  },
} as const satisfies Record<string, RefusalWords>
