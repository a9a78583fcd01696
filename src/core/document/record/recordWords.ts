import type { Bilingual } from '../../desk/rows/text'
import type { Language } from '../../text/language'
import { fillTemplate } from '../../text/template'

/** Sentences and labels of the record of a written vote (forms D07-W), with the headings of the decree in its own words. */
const words = {
  recordTitle: { ko: '{meeting} 회의록(서면의결 기록)', en: 'Record of the vote in writing: {meeting}' },
  recordSummary: {
    ko: '{days} 서면으로 의결한 안건 {count}건의 참석, 의견, 결정과 표결 내용.',
    en: 'Attendance, opinions, decisions and votes of the vote in writing on {count} item(s), {days}.',
  },
  keywordRecord: { ko: '회의록', en: 'minutes' },
  overview: { ko: '회의 개요', en: 'Overview' },
  meetingName: { ko: '회의의 명칭', en: 'Name of the meeting' },
  host: { ko: '개최기관', en: 'Host institution' },
  when: { ko: '일시', en: 'Date and time' },
  place: { ko: '장소', en: 'Place' },
  placeValue: { ko: '서면', en: 'In writing' },
  ground: { ko: '방식과 사유', en: 'Manner and ground' },
  groundValue: { ko: '서면의결 – {ground} {cite}', en: 'Vote in writing – {ground} {cite}' },
  chair: { ko: '의장', en: 'Chair' },
  chairValue: {
    ko: '서면으로 의결하여 주재한 의장 없음(두 공동위원장이 함께 소집하고 결과에 서명함)',
    en: 'None presided, as the vote was in writing; both co-chairs called it and sign the result',
  },
  people: { ko: '참석자 및 배석자', en: 'Attendants and observers' },
  inOffice: { ko: '재적위원', en: 'Members in office' },
  present: { ko: '참석(회신)', en: 'Present (replied)' },
  absent: { ko: '불참(회신 없음)', en: 'Absent (no reply)' },
  recusedFromAll: { ko: '모든 안건 회피', en: 'Recused from every item' },
  recusals: { ko: '안건별 회피', en: 'Recusals by item' },
  recusalOf: { ko: '{item}: {seats}', en: '{item}: {seats}' },
  deputies: { ko: '대리', en: 'Deputies' },
  observers: { ko: '배석자', en: 'Observers' },
  countAndNames: { ko: '{n}명: {names}', en: '{n}: {names}' },
  sumLine: {
    ko: '재적 {inOffice}명 = 참석 {present}명 + 불참 {absent}명 + 모든 안건 회피 {recused}명',
    en: '{inOffice} in office = {present} present + {absent} absent + {recused} recused from every item',
  },
  lateHeading: { ko: '집계에 넣지 않은 회신', en: 'Replies that were not counted' },
  order: { ko: '진행 순서', en: 'Order of proceedings' },
  orderCall: {
    ko: '의결 요청: {opened} 두 공동위원장이 서명한 시행 통보로 의결을 요청함.',
    en: 'Call: opened {opened} by the call that both co-chairs signed.',
  },
  orderReplies: {
    ko: '회신 접수: {first}부터 {last}까지 위원 {n}명의 회신을 접수함.',
    en: 'Replies: {n} members replied, the first {first}, the last {last}.',
  },
  orderReplyAt: {
    ko: '회신 접수: {first} 위원 {n}명의 회신을 접수함.',
    en: 'Replies: {n} member(s) replied, {first}.',
  },
  orderNoReplies: { ko: '회신 접수: 기한 안에 도착한 회신 없음.', en: 'Replies: none arrived in time.' },
  orderCount: { ko: '집계: {closed} 마감하고 집계함.', en: 'Count: closed and counted {closed}.' },
  orderSigned: {
    ko: '공동위원장 서명: {signed} 두 공동위원장의 서명을 마침.',
    en: 'Signatures: both co-chairs had signed the result by {signed}.',
  },
  orderUnsigned: {
    ko: '공동위원장 서명: 대기 중({offices}).',
    en: 'Signatures: waiting for {offices}.',
  },
  agenda: { ko: '상정 안건', en: 'Agenda items' },
  proposer: { ko: '제안자', en: 'Proposer' },
  gist: { ko: '발언 요지(서면 의견)', en: 'Gist of comments (opinions in writing)' },
  noGist: { ko: '없음(제출된 의견 없음)', en: 'None (no opinions were given)' },
  decisions: { ko: '결정 사항 및 표결 내용', en: 'Matters resolved and details of the vote' },
  decisionItem: { ko: '{item}: {word}', en: '{item}: {word}' },
  motionOf: { ko: '의결주문: {motion}', en: 'Motion: {motion}' },
  motionRejected: { ko: '채택하지 않은 의결주문: {motion}', en: 'Motion not adopted: {motion}' },
  notDecided: { ko: '결정 사항 없음.', en: 'Nothing was resolved.' },
  number: { ko: '의결번호: {number}', en: 'Resolution number: {number}' },
  decidedOn: { ko: '의결일: {day}', en: 'Day of decision: {day}' },
  byName: {
    ko: '위원별 표결은 의결 검증서(D10) 내부본의 별지에 적음.',
    en: 'How each member voted is listed in the annex of the internal proof sheet (D10).',
  },
  other: { ko: '기록의 근거', en: 'Why this record is kept' },
  keptBecause: {
    ko: '서면의결은 회의록 작성 대상인지 기관이 정하며, 이 기관은 작성하기로 함({cite}).',
    en: 'Whether a vote in writing needs minutes is for the body to decide; this body keeps a record ({cite}).',
  },
  writtenBy: { ko: '작성 및 확인', en: 'Written and checked by' },
  signatures: { ko: '공동위원장 서명', en: 'Signatures of the co-chairs' },
} as const satisfies Record<string, Bilingual>

export type RecordWord = keyof typeof words

export function sayingOfRecord(language: Language) {
  return (word: RecordWord, facts: Readonly<Record<string, string | number>> = {}): string =>
    fillTemplate(words[word][language], facts)
}
