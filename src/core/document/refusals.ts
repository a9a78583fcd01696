import type { RefusalWords } from '../desk/refusals/refusalWords'

/** Why a paper is not written. Nothing is written in any of these cases. */
export const documentRefusals = {
  'document.sumMismatch': {
    ko: {
      what: '{item}의 표 수가 맞지 않습니다: {left}의 합은 {leftSum}명인데 {right:은/는} {rightSum}명입니다. 문서를 만들지 않았습니다.',
      next: '집계 화면에서 이 안건의 회신과 명부를 확인하세요.',
    },
    en: {
      what: 'The figures of {item} do not add up: {left} makes {leftSum}, but {right} is {rightSum}. No document was written.',
      next: 'Check the replies and the roster of this item in the count.',
    },
  },
  'document.noResolution': {
    ko: {
      what: '{item:은/는} 회신 {present}명으로 의사정족수 {quorum}명에 미달하여 성립하지 않았습니다. 의결서를 만들 수 없습니다.',
      next: '결과보고(D08)로 불성립을 알리고, 다시 서면의결을 하거나 회의를 소집하세요.',
    },
    en: {
      what: '{item} was not constituted: {present} replied and {quorum} are needed. There is no resolution to write.',
      next: 'Report it with the result report (D08), then vote again or call a meeting.',
    },
  },
  'document.attendance': {
    ko: {
      what: '참석자의 수가 맞지 않습니다: 회신 {present}명, 불참 {absent}명, 모든 안건을 회피한 위원 {recused}명의 합이 재적 {inOffice}명과 다릅니다. 문서를 만들지 않았습니다.',
      next: '집계 화면에서 회신과 명부를 확인하세요.',
    },
    en: {
      what: 'The attendance does not add up: {present} replied, {absent} were absent and {recused} recused from every item, but {inOffice} are in office. No document was written.',
      next: 'Check the replies and the roster in the count.',
    },
  },
  'document.noItem': {
    ko: { what: '안건이 없습니다. 문서를 만들지 않았습니다.', next: '안건을 하나 이상 올린 뒤 다시 만드세요.' },
    en: { what: 'There is no item. No document was written.', next: 'Put at least one item on the vote, then try again.' },
  },
  'document.recordNotKept': {
    ko: {
      what: '이 기관은 서면의결의 기록을 남기지 않는 것으로 정해 두었습니다. 서면의결 기록(D07)을 만들지 않았습니다.',
      next: '기록을 남기기로 했다면 규정 화면에서 ‘회의록에 준하는 기록’을 고치세요. 결과는 결과보고(D08)에 적습니다.',
    },
    en: {
      what: 'The rules say that this body keeps no record of a written vote. No record (D07) was written.',
      next: 'If the body decides to keep one, change “Record as for minutes” in the rules. The result is in the result report (D08).',
    },
  },
  'document.noReason': {
    ko: {
      what: '서면의결 사유가 비어 있습니다. 구체적 사유 없이는 시행 통보를 만들 수 없습니다.',
      next: '서면의결 화면에서 사유를 한 문장 이상 적으세요.',
    },
    en: {
      what: 'The reason for voting in writing is empty. The call cannot be written without it.',
      next: 'Write at least one sentence of reason in the written vote.',
    },
  },
  'document.noSeat': {
    ko: {
      what: '서면의결서를 받을 좌석이 개시 때의 명부에 없습니다. 문서를 만들지 않았습니다.',
      next: '명부에서 좌석을 고른 뒤 다시 만드세요.',
    },
    en: {
      what: 'The seat for the reply sheet is not on the roster of the opening. No document was written.',
      next: 'Choose a seat of the roster, then try again.',
    },
  },
  'document.cancelled': {
    ko: { what: '문서 만들기를 취소했습니다. 파일은 남지 않았습니다.', next: '필요하면 다시 내보내세요.' },
    en: { what: 'Writing the document was cancelled. No file was left behind.', next: 'Export again when you need it.' },
  },
  'document.noTermYet': {
    ko: { what: '{day}에는 아직 기수가 시작되지 않아 명부가 없습니다.', next: '첫 기수가 시작한 뒤의 날짜를 고르세요.' },
    en: { what: 'On {day} no term had begun yet, so there is no roster.', next: 'Choose a day after the first term began.' },
  },
  'document.notCommissioned': {
    ko: { what: '{seat}번 좌석은 위촉하는 자리가 아니어서 위촉장이 없습니다.', next: '위촉위원을 고르세요.' },
    en: { what: 'Seat {seat} is not held by commission, so there is no letter for it.', next: 'Choose a commissioned member.' },
  },
  'document.notDismissed': {
    ko: { what: '{seat}번 좌석의 위원은 해촉된 것으로 적혀 있지 않습니다.', next: '해촉으로 끝난 위촉을 고르세요.' },
    en: {
      what: 'The member on seat {seat} is not recorded as dismissed.',
      next: 'Choose an appointment that ended by dismissal.',
    },
  },
  'document.writeFailed': {
    ko: {
      what: '문서를 만들다가 실패했습니다: {reason}. 기록은 그대로입니다.',
      next: '다시 내보내 보고, 또 실패하면 이 문구를 그대로 알려 주세요.',
    },
    en: {
      what: 'Writing the document failed: {reason}. The records are unchanged.',
      next: 'Export again; if it fails again, report this message as it stands.',
    },
  },
} as const satisfies Record<string, RefusalWords>
