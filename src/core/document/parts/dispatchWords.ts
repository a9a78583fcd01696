import type { Bilingual } from '../../desk/rows/text'
import type { Language } from '../../text/language'
import { fillTemplate } from '../../text/template'

/** Sentences of what goes out beside the call: agenda sheets (D04), notices (D02, variants) and the sheet that can be filled in (D05). */
const words = {
  // D04
  agendaDecision: { ko: '심의안건', en: 'Agenda sheet: item for decision' },
  agendaReport: { ko: '보고안건', en: 'Agenda sheet: item for report' },
  itemNumber: { ko: '의안번호', en: 'Item no.' },
  proposer: { ko: '제출자', en: 'Submitted by' },
  meeting: { ko: '회의', en: 'Meeting' },
  submitted: { ko: '제출연월일', en: 'Submitted on' },
  decided: { ko: '의결연월일', en: 'Decided on' },
  version: { ko: '판', en: 'Version' },
  blankDate: { ko: '20      .      .      .', en: '      /      / 20     ' },
  motion: { ko: '의결주문', en: 'Motion' },
  reportMotion: { ko: '보고주문', en: 'What is reported' },
  reason: { ko: '제안이유', en: 'Reason' },
  reportReason: { ko: '보고이유', en: 'Reason' },
  content: { ko: '주요내용', en: 'Main content' },
  changes: { ko: '고친 이유와 내용', en: 'What was changed, and why' },
  changedReason: { ko: '고친 이유: {reason}', en: 'Reason for the change: {reason}' },
  before: { ko: '제{version}판(고치기 전)', en: 'Version {version} (before)' },
  after: { ko: '제{version}판(고친 뒤)', en: 'Version {version} (after)' },
  class: { ko: '구분', en: 'Part' },
  notes: { ko: '참고사항', en: 'Notes' },
  conflicts: { ko: '이해관계 검토: {seats}', en: 'Conflict check: {seats}' },
  noConflicts: { ko: '이해관계 검토: 회피한 위원 없음', en: 'Conflict check: no member is recused' },
  agendaTitle: { ko: '{item} {title}', en: '{item} {title}' },
  agendaSummary: { ko: '{meeting}에 올린 안건 {item}의 심의안건지.', en: 'Agenda sheet of {item}, {meeting}.' },
  keywordAgenda: { ko: '심의안건', en: 'agenda sheet' },
  // D02, variants
  reminderTitle: { ko: '{meeting} 서면의결 회신 요청(독촉)', en: 'Reminder: your reply to the vote in writing, {meeting}' },
  extensionTitle: { ko: '{meeting} 의결 기간 연장 알림', en: 'Extension of the voting window: {meeting}' },
  changedTextTitle: { ko: '{meeting} 안건 수정에 따른 재의결 요청', en: 'Request to vote again on a changed text: {meeting}' },
  withdrawalTitle: { ko: '{meeting} 서면의결 철회 알림', en: 'Withdrawal of the vote in writing: {meeting}' },
  notConstitutedTitle: { ko: '{meeting} 서면의결 불성립 알림', en: 'The vote in writing was not constituted: {meeting}' },
  relatedCall: { ko: '관련: {cite}, {title}', en: 'Reference: {cite}; {title}' },
  reminderAsk: {
    ko: '위 서면의결에 대한 회신이 아직 도착하지 않아 알려 드리니, 기한까지 회신하여 주시기 바랍니다.',
    en: 'Your reply to this vote in writing has not arrived yet. Please send it before the deadline.',
  },
  reminderDeadline: { ko: '회신 기한: {deadline}까지 도착', en: 'Deadline: {deadline} (arrival)' },
  reminderItems: { ko: '회신이 없는 안건', en: 'Items without your reply' },
  reminderSilence: { ko: '기한까지 회신이 없으면 불참으로 봄.', en: 'Without a reply by the deadline you count as absent.' },
  reminderCrossed: {
    ko: '이미 회신하셨다면 이 알림과 엇갈린 것이니 다시 보내지 않으셔도 됩니다.',
    en: 'If you have sent your reply already, it has crossed with this letter and need not be sent again.',
  },
  extensionTell: {
    ko: '위 서면의결의 의결 기간을 아래와 같이 연장하였음을 알려 드립니다.',
    en: 'The voting window has been extended as follows.',
  },
  windowBefore: { ko: '당초: {window} 도착', en: 'Before: {window} (arrival)' },
  windowAfter: { ko: '변경: {window} 도착', en: 'Now: {window} (arrival)' },
  why: { ko: '사유: {reason}', en: 'Reason: {reason}' },
  repliesKept: {
    ko: '이미 보내신 회신은 그대로 유효하며, 변경된 기한까지 새 의결서로 바꿀 수 있음.',
    en: 'Replies already sent remain valid; until the new deadline they can be replaced by a new sheet.',
  },
  repliesKeptFixed: { ko: '이미 보내신 회신은 그대로 유효함.', en: 'Replies already sent remain valid.' },
  changedTextAsk: {
    ko: '의결 기간 중에 아래 안건의 글을 고쳤으므로 고친 글로 다시 의결하여 주시기 바랍니다.',
    en: 'The text of the items below was changed in the voting window. Please vote again on the changed text.',
  },
  changedItems: { ko: '고친 안건', en: 'Changed items' },
  oldReplies: {
    ko: '고치기 전의 글에 대한 회신은 보관하되 집계하지 않음. 고치지 않은 안건에 대한 회신은 그대로 유효함.',
    en: 'Replies to an earlier version are kept and not counted. Replies to items that did not change remain valid.',
  },
  replyAgain: {
    ko: '회신 방법: 붙임의 새 서면의결서에 안건마다 한 칸만 표시하고 서명 또는 날인',
    en: 'How to reply: mark one box for each item on the new reply sheet attached, and sign or seal it',
  },
  withdrawalTell: {
    ko: '위 서면의결을 아래와 같이 철회하였음을 알려 드립니다.',
    en: 'The vote in writing has been withdrawn.',
  },
  withdrawnReplies: {
    ko: '이미 보내신 회신은 보관하되 집계하지 않음.',
    en: 'Replies already sent are kept and not counted.',
  },
  notConstitutedTell: {
    ko: '기한까지 도착한 회신이 의사정족수에 미치지 못하여 아래 안건이 성립하지 않았음을 알려 드립니다.',
    en: 'The replies that arrived in time did not reach the quorum; the items below were not constituted.',
  },
  notConstitutedItems: { ko: '성립하지 않은 안건', en: 'Items that were not constituted' },
  againTold: {
    ko: '다시 서면으로 의결하거나 회의를 소집하는 때에는 따로 알려 드림.',
    en: 'You will be told separately when they are put to a new vote in writing or to a meeting.',
  },
  inOffice: { ko: '재적', en: 'In office' },
  replied: { ko: '회신', en: 'Replied' },
  quorum: { ko: '의사정족수', en: 'Quorum' },
  changeReason: { ko: '고친 이유', en: 'Why' },
  noticeSummary: { ko: '{title}', en: '{title}' },
  keywordNotice: { ko: '알림', en: 'notice' },
  // D05, the sheet that can be filled in
  fieldMark: { ko: '안건 {item} {choice}', en: 'Item {item}: {choice}' },
  fieldOpinion: { ko: '안건 {item} 의견', en: 'Item {item}: opinion' },
  fieldCode: { ko: '식별번호', en: 'Sheet code' },
  interestNone: { ko: '없음', en: 'None' },
  interestDeclared: { ko: '있음', en: 'Yes' },
  interestItems: { ko: '안건 번호', en: 'Item no.' },
  interestReason: { ko: '사유', en: 'Reason' },
  fieldInterestNone: { ko: '이해관계 없음', en: 'No conflict of interest' },
  fieldInterestDeclared: { ko: '이해관계 있음', en: 'Conflict of interest' },
  fieldInterestItems: { ko: '이해관계가 있는 안건 번호', en: 'Numbers of the items concerned' },
  fieldInterestReason: { ko: '이해관계 사유', en: 'Reason of the conflict of interest' },
  date: { ko: '작성일', en: 'Date' },
  signer: { ko: '성명(서명)', en: 'Name (signature)' },
  signatureSpace: { ko: '(서명 또는 인)', en: '(signature or seal)' },
  fillNote: {
    ko: '이 서식은 화면에서 채울 수 있습니다. 채운 뒤 저장하여 보내거나, 인쇄하여 서명·날인한 뒤 보내 주십시오.',
    en: 'This form can be filled in on the screen. Save it and send it, or print, sign or seal it and send that.',
  },
} as const satisfies Record<string, Bilingual>

export type DispatchWord = keyof typeof words
export type SayDispatch = (word: DispatchWord, facts?: Readonly<Record<string, string | number>>) => string

export function sayingOfDispatch(language: Language): SayDispatch {
  return (word, facts = {}) => fillTemplate(words[word][language], facts)
}
