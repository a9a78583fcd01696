import type { Bilingual } from '../../desk/rows/text'
import type { Language } from '../../text/language'
import { fillTemplate } from '../../text/template'
import { formWords } from './formWords'

/** Every sentence and label that papers print, Korean and English side by side (forms.md 2.10, 3, 5): first what several papers share. */
const words = {
  // Edges and common parts
  practice: { ko: '연습', en: 'Practice' },
  illustrative: { ko: '계산 예(실제 결과 아님)', en: 'Worked example, not a real result' },
  notStated: { ko: '기재 없음', en: 'not stated' },
  none: { ko: '없음', en: 'none' },
  notApplicable: { ko: '해당 없음', en: 'not applicable' },
  fingerprintFoot: { ko: '문서지문 {fingerprint}', en: 'Fingerprint {fingerprint}' },
  recordFoot: { ko: '기록번호 {n}', en: 'Record no. {n}' },
  itemWithoutNumber: { ko: '안건 {n}', en: 'Item {n}' },
  version: { ko: '제{version}판', en: 'version {version}' },
  titleWithVersion: { ko: '{title}({version})', en: '{title} ({version})' },
  noGroup: { ko: '(원문에 제목 없음)', en: '(no heading in the source)' },
  attachment: { ko: '붙임', en: 'Attached' },
  annexCopies: { ko: '{name} {copies}부.', en: '{name}, {copies} copy.' },
  annexCopiesMany: { ko: '{name} {copies}부.', en: '{name}, {copies} copies.' },
  meetingName: { ko: '제{number}차 {body}', en: '{ordinal} meeting of the {body}' },
  termName: { ko: '제{term}기', en: 'term {term}' },
  // Search metadata (D21)
  metadataCaption: { ko: '문서 관리정보', en: 'Document data' },
  registration: { ko: '생산등록번호', en: 'Registration no.' },
  notRegistered: { ko: '(등록 전)', en: '(not yet registered)' },
  summary: { ko: '문서요지', en: 'Summary' },
  keywords: { ko: '키워드', en: 'Keywords' },
  author: { ko: '생산자', en: 'Author' },
  producedAt: { ko: '생산일', en: 'Produced' },
  fingerprint: { ko: '지문', en: 'Fingerprint' },
  journalHead: { ko: '기록번호·기록장 해시', en: 'Record no. and journal hash' },
  journalHeadValue: { ko: '{n} · {hash}', en: '{n} · {hash}' },
  keywordGovernment: { ko: '열린정부', en: 'open government' },
  keywordWritten: { ko: '서면의결', en: 'vote in writing' },
  keywordCall: { ko: '시행 통보', en: 'call' },
  keywordSheet: { ko: '서면의결서', en: 'reply sheet' },
  keywordReport: { ko: '결과보고', en: 'result report' },
  keywordResolution: { ko: '의결서', en: 'resolution' },
  // Sign-off (2.4)
  signoffCaption: { ko: '공동위원장 서명', en: 'Signatures of the co-chairs' },
  role: { ko: '구분', en: 'Role' },
  post: { ko: '직위', en: 'Title' },
  name: { ko: '성명', en: 'Name' },
  signature: { ko: '서명', en: 'Signature' },
  signedAt: { ko: '서명일시', en: 'Signed at' },
  way: { ko: '방식', en: 'How' },
  governmentCoChair: { ko: '공동위원장(정부)', en: 'Government co-chair' },
  civilCoChair: { ko: '공동위원장(민간)', en: 'Civil co-chair' },
  acting: { ko: '{office} 직무대행', en: 'Acting for the {office}' },
  actingBy: { ko: '{office} 직무대행 근거: {cite}', en: 'Acting for the {office} under {cite}' },
  actingByReason: {
    ko: '{office} 직무대행 근거: {cite} (사유: {reason})',
    en: 'Acting for the {office} under {cite} (reason: {reason})',
  },
  paperWeaker: {
    ko: '※ 지면 서명은 계산으로 확인할 수 없으므로 원본과 대조하여 확인한다.',
    en: 'A signature on paper cannot be verified by computing: compare it with the original.',
  },
  signedDigitally: { ko: '전자서명', en: 'Signed' },
  signedOnPaper: { ko: '지면 서명', en: 'Signed on paper' },
  signedOnPaperKept: { ko: '지면 서명(원본 보관: {place})', en: 'Signed on paper (original kept at: {place})' },
  wayDesk: { ko: '전자', en: 'electronic' },
  wayFile: { ko: '파일', en: 'file' },
  wayPaper: { ko: '지면', en: 'paper' },
  pending: { ko: '서명 대기: {offices}', en: 'Waiting for the signature of: {offices}' },
  // The vote
  groundMinor: { ko: '경미한 사항', en: 'minor matter' },
  groundUrgent: { ko: '긴급한 사유', en: 'urgent reason' },
  groundUnavoidable: { ko: '불가피한 사유', en: 'unavoidable reason' },
  inWriting: { ko: '서면', en: 'in writing' },
  members: { ko: '{n}명', en: '{n}' },
  ...formWords,
} as const satisfies Record<string, Bilingual>

export type Word = keyof typeof words

/** Says a word or fills a sentence in the language of the paper. */
export type Say = (word: Word, facts?: Readonly<Record<string, string | number>>) => string

export function saying(language: Language): Say {
  return (word, facts = {}) => fillTemplate(words[word][language], facts)
}
