import type { RefusalWords } from '../../desk/refusals/refusalWords'

/** Refusals about replies as they come in: files, the second person's check, what a sheet has to say. */
export const incomingRefusals = {
  'ballot.needsReason': {
    ko: { what: '안건 {item}: 무효로 적으려면 까닭이 있어야 합니다.', next: '왜 무효인지 적으세요(예: 두 칸에 표시함).' },
    en: { what: 'Item {item}: an invalid reply needs its reason.', next: 'Write why it is invalid, such as two boxes marked.' },
  },
  'ballot.needsConflictGround': {
    ko: {
      what: '{seat:이/가} 이해관계가 있다고 밝혔으나 사유가 적히지 않아 회피를 기록할 수 없습니다.',
      next: '의결서에 적힌 사유를 그대로 옮겨 적으세요.',
    },
    en: {
      what: '{seat} declares an interest, but its reason is not written, so the recusal cannot be recorded.',
      next: 'Copy the reason from the sheet.',
    },
  },
  'ballot.notWaitingForCheck': {
    ko: { what: '확인을 기다리는 회신이 아닙니다. 아무것도 바뀌지 않았습니다.', next: '목록을 다시 보세요.' },
    en: { what: 'This entry does not wait for a check. Nothing was changed.', next: 'Look at the list again.' },
  },
  'ballot.sameChecker': {
    ko: { what: '{who:이/가} 적은 회신은 본인이 확인할 수 없습니다.', next: '다른 담당자로 바꾸어 원본과 견주세요.' },
    en: { what: '{who} entered this reply and cannot check it.', next: 'Have another person compare it with the original.' },
  },
  'ballot.checkDiffers': {
    ko: {
      what: '안건 {items}의 표시가 먼저 적은 것과 다릅니다. 확인하지 않았습니다.',
      next: '원본을 함께 다시 보고, 먼저 적은 것이 틀렸으면 같은 도착 일시로 다시 적으세요.',
    },
    en: {
      what: 'Items {items} differ from what was entered first. Nothing was confirmed.',
      next: 'Look at the original together; if the first entry is wrong, enter it again with the same time of arrival.',
    },
  },
  'resolution.unconfirmedEntries': {
    ko: {
      what: '둘째 사람의 확인을 기다리는 회신 {entries}건, 처리하지 않은 접수 파일 {files}건이 있어 마감할 수 없습니다: {which}.',
      next: '회신을 확인하고, 접수 파일은 적거나 사유를 적어 제외하세요.',
    },
    en: {
      what: '{entries} entries wait for the second person and {files} files are not dealt with, so it cannot close: {which}.',
      next: 'Have the entries checked; enter each file or set it aside with a reason.',
    },
  },
  'incoming.duplicate': {
    ko: { what: '같은 파일을 이미 접수했습니다({keptAt}).', next: '접수함에서 그 파일을 찾으세요.' },
    en: { what: 'This very file was taken in before ({keptAt}).', next: 'Find it in the list of files that came in.' },
  },
  'incoming.elsewhere': {
    ko: { what: '이 서면의결에 접수한 파일이 아닙니다.', next: '이 서면의결의 접수함에서 고르세요.' },
    en: { what: 'This file did not come in for this vote.', next: 'Choose it from the list of this vote.' },
  },
  'incoming.handled': {
    ko: { what: '이 파일은 {at}에 {by:이/가} 이미 처리했습니다.', next: '그 위원의 회신 기록을 확인하세요.' },
    en: { what: '{by} dealt with this file already ({at}).', next: 'See the replies of that member.' },
  },
  'incoming.partOutOfTurn': {
    ko: {
      what: '파일을 넘겨받는 차례가 맞지 않아 접수하지 않았습니다. 아무것도 바뀌지 않았습니다.',
      next: '파일을 다시 놓으세요.',
    },
    en: { what: 'The parts of the file came out of turn, so it was not taken in. Nothing was changed.', next: 'Drop it again.' },
  },
} as const satisfies Record<string, RefusalWords>
