import type { Bilingual } from '#core/desk/rows/text'
import type { RuleKey } from '#core/rules/ruleValues'

/** How the value of a rule is typed: a number (or none), one of a list, several of a list, or words. */
export type Entry = 'number' | 'numberOrNone' | 'choice' | 'several' | 'numbers' | 'shares' | 'words'

export interface RuleWords {
  readonly group: RuleGroup
  readonly name: Bilingual
  readonly entry: Entry
  /** Words for the values that it may have, by code; for a number the word for none. */
  readonly choices: Readonly<Record<string, Bilingual>>
}

export const ruleGroups = {
  membership: { ko: '구성', en: 'Membership' },
  terms: { ko: '임기와 위촉', en: 'Terms and appointment' },
  decision: { ko: '의사와 의결', en: 'Quorum and decision' },
  written: { ko: '서면의결', en: 'Written votes' },
  meetings: { ko: '회의와 서명', en: 'Meetings and signing' },
  other: { ko: '분과와 실행계획', en: 'Groups and action plan' },
} as const satisfies Record<string, Bilingual>
export type RuleGroup = keyof typeof ruleGroups

const words = (ko: string, en: string): Bilingual => ({ ko, en })
const rule = (group: RuleGroup, name: Bilingual, entry: Entry, choices: RuleWords['choices']): RuleWords => ({
  group,
  name,
  entry,
  choices,
})
const noLimit = { none: words('제한 없음', 'no limit') }
const bothSign = { bothCoChairs: words('두 공동위원장 모두', 'both co-chairs') }

/** Every rule that the desk asks for, named as the office speaks of it, in the order in which the screen lists them. */
export const ruleWords: Readonly<Record<RuleKey, RuleWords>> = {
  'body.sizeMax': rule('membership', words('위원 정원의 상한', 'Most members'), 'number', {}),
  'body.memberIs': rule('membership', words('위원이 되는 것', 'Who is a member'), 'choice', {
    person: words('사람', 'a person'),
    organisation: words('기관·단체', 'an organisation'),
  }),
  'body.commissionedMajority': rule('membership', words('위촉위원 과반', 'Majority of commissioned members'), 'choice', {
    true: words('과반이어야 함', 'required'),
    false: words('요건 없음', 'not required'),
  }),
  'body.coChairs': rule('membership', words('공동위원장 수', 'Co-chairs'), 'number', {}),
  'body.secretaries': rule('membership', words('간사 수', 'Secretaries'), 'number', {}),
  'balance.axes': rule('membership', words('균형을 살피는 기준', 'Balance is looked at by'), 'several', {
    sector: words('부문', 'sector'),
    gender: words('성별', 'gender'),
    region: words('지역', 'region'),
  }),
  'balance.shareMax': rule('membership', words('한쪽이 가질 수 있는 비율', 'Largest share of one kind'), 'shares', {
    sector: words('부문', 'sector'),
    gender: words('성별', 'gender'),
    region: words('지역', 'region'),
    none: words('수치 없음', 'no figure'),
  }),
  'term.years': rule('terms', words('임기', 'Length of a term'), 'number', {}),
  'term.renewalsMax': rule('terms', words('연임 횟수', 'Renewals in a row'), 'numberOrNone', noLimit),
  'term.gap': rule('terms', words('연임을 새로 세는 때', 'When renewals are counted anew'), 'choice', {
    skippedTermResets: words('한 기수를 쉬면 처음부터', 'after a skipped term'),
    neverResets: words('끊기지 않음', 'never'),
  }),
  'term.replacement': rule('terms', words('보궐위원의 임기', 'Term of a replacement'), 'choice', {
    remainder: words('전임자의 남은 임기', 'remainder of the predecessor’s'),
  }),
  'term.holdover': rule('terms', words('임기 만료 뒤 직무수행', 'Serving on after the term'), 'choice', {
    true: words('후임 위촉 때까지 할 수 있음', 'until a successor is appointed'),
    false: words('하지 않음', 'not allowed'),
  }),
  'holdover.counted': rule('terms', words('직무를 계속하는 위원의 재적', 'Members serving on count as in office'), 'choice', {
    true: words('재적에 넣음', 'counted'),
    false: words('재적에서 뺌', 'not counted'),
  }),
  'appointment.by': rule('terms', words('위촉권자', 'Appointed by'), 'words', {}),
  'dismissal.grounds': rule('terms', words('해촉 사유', 'Grounds of dismissal'), 'several', {
    incapacity: words('심신장애', 'incapacity'),
    misconduct: words('직무 관련 비위', 'misconduct'),
    neglect: words('직무태만', 'neglect of duty'),
    unfit: words('부적합', 'unfitness'),
    ownWish: words('본인 의사', 'own wish'),
  }),
  'actingChair.order': rule('terms', words('직무대행 순서', 'Acting chair'), 'choice', {
    fixedBeforehand: words('미리 정한 순서', 'order fixed beforehand'),
  }),
  'quorum.open': rule('decision', words('의사정족수', 'Quorum'), 'choice', {
    inOffice: words('재적위원의 과반수', 'majority of members in office'),
  }),
  'decision.method': rule('decision', words('의결 방법', 'Method of decision'), 'choice', {
    consensusThenVote: words('합의, 안 되면 표결', 'consensus, else a vote'),
    vote: words('표결', 'vote'),
  }),
  'decision.majority': rule('decision', words('의결정족수', 'Majority needed'), 'choice', {
    present: words('출석위원의 과반수', 'majority of those present'),
    inOffice: words('재적위원의 과반수', 'majority of members in office'),
  }),
  'decision.abstentions': rule('decision', words('기권', 'Abstentions'), 'choice', {
    inBase: words('출석에 넣음', 'count as present'),
  }),
  'decision.tie': rule('decision', words('가부 동수', 'A tie'), 'choice', { fails: words('부결', 'is rejected') }),
  castingVote: rule('decision', words('결정권', 'Casting vote'), 'choice', {
    none: words('없음', 'none'),
    presiding: words('주재하는 위원장', 'of the presiding chair'),
  }),
  deputies: rule('decision', words('대리 출석', 'Deputies'), 'choice', {
    none: words('두지 않음', 'not allowed'),
    speak: words('발언만', 'may speak'),
    vote: words('발언과 표결', 'may speak and vote'),
  }),
  'written.grounds': rule('written', words('서면의결을 할 수 있는 사유', 'Grounds of a written vote'), 'several', {
    minor: words('경미', 'minor'),
    urgent: words('긴급', 'urgent'),
    unavoidable: words('불가피', 'unavoidable'),
  }),
  'written.silence': rule('written', words('회신 없음', 'No reply'), 'choice', {
    absent: words('불참으로 봄', 'counts as absent'),
  }),
  'written.late': rule('written', words('기한 뒤 회신', 'Late replies'), 'choice', {
    keptNotCounted: words('보관하고 세지 않음', 'kept, not counted'),
  }),
  'written.replacement': rule('written', words('회신을 바꿀 수 있는 때', 'Replacing a reply'), 'choice', {
    untilClose: words('마감 전까지', 'until the close'),
  }),
  'written.textChange': rule('written', words('안건 글이 바뀌면', 'When the text changes'), 'choice', {
    askAgain: words('다시 물음', 'members are asked again'),
  }),
  'written.recused': rule('written', words('회피한 위원', 'Recused members'), 'choice', {
    inOffice: words('재적에 넣음', 'count as in office'),
    outOfOffice: words('재적에서 뺌', 'do not count as in office'),
  }),
  'written.conditional': rule('written', words('조건부 찬성', 'Conditional yes'), 'choice', {
    notYes: words('찬성으로 세지 않음', 'not a yes'),
    yes: words('찬성으로 셈', 'counts as yes'),
  }),
  'written.closeEarly': rule('written', words('모두 회신했을 때 조기 마감', 'Early close when all replied'), 'choice', {
    true: words('할 수 있음', 'allowed'),
    false: words('하지 않음', 'not allowed'),
  }),
  'written.decisionDay': rule('written', words('의결일', 'Day of the decision'), 'choice', {
    lastDay: words('기간의 마지막 날', 'last day of the window'),
    lastSignature: words('마지막 서명일', 'day of the last signature'),
  }),
  'written.record': rule('written', words('회의록에 준하는 기록', 'Record as for minutes'), 'choice', {
    kept: words('남김', 'kept'),
    notKept: words('남기지 않음', 'not kept'),
  }),
  'meeting.noticeDays': rule('meetings', words('회의 통보', 'Notice of a meeting'), 'number', {}),
  'meeting.noticeCounting': rule('meetings', words('통보 기간을 세는 방법', 'How the notice is counted'), 'choice', {
    strict: words('당일을 빼고 온전한 날', 'whole days between'),
    dMinus: words('D-일수', 'that many days off (D minus)'),
  }),
  'meeting.rhythm': rule('meetings', words('정기회의 주기', 'Regular meetings'), 'choice', {
    quarterly: words('분기마다', 'every quarter'),
    halfYearly: words('반기마다', 'every half-year'),
    none: words('두지 않음', 'none'),
  }),
  'call.signers': rule('meetings', words('소집에 서명', 'Signs the call'), 'choice', bothSign),
  'result.signers': rule('meetings', words('결과에 서명', 'Signs the result'), 'choice', bothSign),
  'group.membersMax': rule('other', words('분과위원회 인원의 상한', 'Most members of a group'), 'numberOrNone', noLimit),
  'group.namedBy': rule('other', words('분과위원 지정', 'Names members of a group'), 'choice', {
    bothCoChairs: words('두 공동위원장이 함께', 'both co-chairs'),
    oneCoChair: words('공동위원장 한 사람', 'one co-chair'),
  }),
  'plan.cycleYears': rule('other', words('실행계획 기간', 'Length of an action plan'), 'numbers', {}),
}
