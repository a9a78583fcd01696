import type { Bilingual } from './text'

/**
 * The words for every code that a screen, a refusal or a paper may have to say, from the glossary of the field.
 * One list, so that the same thing has the same name everywhere.
 */
export const vocabulary = {
  resolutionState: {
    draft: { ko: '초안', en: 'draft' },
    called: { ko: '소집됨', en: 'called' },
    open: { ko: '회신 받는 중', en: 'open for replies' },
    closed: { ko: '마감됨', en: 'closed' },
    announced: { ko: '결과 확정', en: 'announced' },
    withdrawn: { ko: '철회됨', en: 'withdrawn' },
  },
  outcome: {
    consensus: { ko: '합의', en: 'adopted by consensus' },
    passed: { ko: '가결', en: 'adopted' },
    rejected: { ko: '부결', en: 'rejected' },
    notConstituted: { ko: '불성립', en: 'not constituted' },
  },
  choice: {
    yes: { ko: '찬성', en: 'yes' },
    no: { ko: '반대', en: 'no' },
    abstain: { ko: '기권', en: 'abstain' },
    conditional: { ko: '조건부', en: 'conditional' },
    blank: { ko: '무응답', en: 'blank' },
    invalid: { ko: '무효', en: 'invalid' },
  },
  ballotState: {
    received: { ko: '접수', en: 'received' },
    late: { ko: '기한 후', en: 'late' },
    replaced: { ko: '대체됨', en: 'replaced' },
    superseded: { ko: '세지 않음', en: 'superseded' },
  },
  way: {
    email: { ko: '전자우편', en: 'e-mail' },
    scan: { ko: '스캔', en: 'scan' },
    fax: { ko: '팩스', en: 'fax' },
    hand: { ko: '직접 제출', en: 'by hand' },
    telephone: { ko: '전화', en: 'telephone' },
    post: { ko: '우편', en: 'post' },
  },
  ground: {
    minor: { ko: '경미한 사안', en: 'minor matter' },
    urgent: { ko: '긴급한 사안', en: 'urgent matter' },
    unavoidable: { ko: '불가피한 사유', en: 'unavoidable cause' },
  },
  office: {
    governmentCoChair: { ko: '정부 공동위원장', en: 'government co-chair' },
    civilCoChair: { ko: '민간 공동위원장', en: 'civil co-chair' },
    secretary: { ko: '간사', en: 'secretary' },
    actingGovernmentCoChair: { ko: '정부 공동위원장 직무대행', en: 'acting government co-chair' },
    actingCivilCoChair: { ko: '민간 공동위원장 직무대행', en: 'acting civil co-chair' },
  },
  role: {
    officer: { ko: '사무국 담당자', en: 'secretariat officer' },
    coChair: { ko: '공동위원장', en: 'co-chair' },
    publisher: { ko: '공개 담당자', en: 'publishing staff' },
    auditor: { ko: '열람자', en: 'auditor' },
  },
  seatClass: {
    exOfficio: { ko: '당연직', en: 'ex officio' },
    agency: { ko: '기관', en: 'agency' },
    commissioned: { ko: '위촉', en: 'commissioned' },
  },
  sector: {
    government: { ko: '정부', en: 'government' },
    civilSociety: { ko: '시민사회', en: 'civil society' },
    academia: { ko: '학계', en: 'academia' },
    business: { ko: '기업', en: 'business' },
    youth: { ko: '청년', en: 'youth' },
    other: { ko: '그 밖', en: 'other' },
    unknown: { ko: '알려지지 않음', en: 'not known' },
  },
  standing: {
    inOffice: { ko: '재임', en: 'in office' },
    holdover: { ko: '임기만료 후 직무수행', en: 'holdover' },
    notYet: { ko: '임기 전', en: 'not yet' },
    ended: { ko: '임기 끝', en: 'ended' },
    vacant: { ko: '결원', en: 'vacant' },
  },
  side: { government: { ko: '정부', en: 'government' }, civil: { ko: '민간', en: 'civil' } },
  verified: {
    read: { ko: '조문 확인', en: 'read in the text' },
    inferred: { ko: '조문에서 추론', en: 'inferred from the text' },
    office: { ko: '사무국 입력', en: 'typed by the office' },
  },
  voidReason: {
    edited: { ko: '초안이 바뀜', en: 'the draft was edited' },
    'item-added': { ko: '안건이 더해짐', en: 'an item was added' },
    'text-changed': { ko: '안건 글이 바뀜', en: 'the text of an item changed' },
    'tally-changed': { ko: '집계가 바뀜', en: 'the tally changed' },
    withdrawn: { ko: '철회됨', en: 'it was withdrawn' },
  },
  /** Why a folder is open for reading only, and why a desk takes no more commands. */
  whyNotWritable: {
    'folder.locked': { ko: '다른 창이나 컴퓨터에서 열려 있음', en: 'it is open in another window or computer' },
    'folder.readOnly': { ko: '쓸 권한이 없음', en: 'it may not be written' },
    'folder.full': { ko: '디스크에 빈 곳이 없음', en: 'the disk is full' },
    'folder.held': { ko: '다른 프로그램이 파일을 붙잡고 있음', en: 'another program holds a file' },
    'folder.broken': { ko: '디스크를 읽거나 쓰지 못함', en: 'the disk could not be read or written' },
  },
  /** Why a journal record does not hold. */
  brokenWhy: {
    form: { ko: '기록 한 줄의 꼴이 아님', en: 'not the form of a record' },
    number: { ko: '번호가 이어지지 않음', en: 'its number does not follow' },
    prev: { ko: '앞 기록과 이어지지 않음', en: 'it does not continue the record before it' },
    hash: { ko: '바이트가 지문과 다름', en: 'its bytes are not those that were hashed' },
    content: { ko: '내용을 읽을 수 없음', en: 'its content has no valid form' },
    unfinished: { ko: '쓰다 만 줄', en: 'a line without its end' },
    tooLong: { ko: '기록이 될 수 없을 만큼 긺', en: 'longer than any record may be' },
  },
  table: {
    settings: { ko: '설정', en: 'settings' },
    bodies: { ko: '기구', en: 'bodies' },
    terms: { ko: '기수', en: 'terms' },
    seats: { ko: '자리', en: 'seats' },
    organisations: { ko: '기관', en: 'organisations' },
    people: { ko: '사람', en: 'people' },
    contacts: { ko: '연락처', en: 'contacts' },
    appointments: { ko: '위촉', en: 'appointments' },
    offices: { ko: '직책', en: 'offices' },
    resolutions: { ko: '서면의결', en: 'written votes' },
    items: { ko: '안건', en: 'items' },
    textVersions: { ko: '안건 글', en: 'texts' },
    ballots: { ko: '회신', en: 'replies' },
    recusals: { ko: '회피', en: 'recusals' },
    signingKeys: { ko: '서명키', en: 'signing keys' },
    signatures: { ko: '서명', en: 'signatures' },
    evidence: { ko: '증빙', en: 'evidence' },
    documents: { ko: '문서', en: 'documents' },
    plans: { ko: '실행계획', en: 'action plans' },
    commitments: { ko: '실행과제', en: 'commitments' },
    events: { ko: '행사', en: 'events' },
  },
} as const satisfies Record<string, Record<string, Bilingual>>

/** The word for a code wherever it stands in the list; the code itself where the list has none. Codes mean one thing each. */
const words: ReadonlyMap<string, Bilingual> = new Map(
  Object.values(vocabulary).flatMap((group) => Object.entries<Bilingual>(group)),
)
export const wordFor = (code: string, language: 'ko' | 'en'): string => words.get(code)?.[language] ?? code
