import sample from '#resources/sample/forum.json'
import type { Citation } from '#core/desk/refusals/citation'
import { SeatId } from '#core/desk/rows/identifiers'
import { Instant, PlainDate } from '#core/desk/rows/time'
import type { Built } from '#core/document/built'
import { agendaSheet } from '#core/document/agendaSheet'
import { callForWrittenVote } from '#core/document/callForWrittenVote'
import type { AgendaInput, NoticeInput } from '#core/document/dispatchInputs'
import type {
  CallInput,
  ItemInput,
  Language,
  PaperContext,
  ReplySheetInput,
  ResolutionSheetInput,
  ResultItem,
  ResultReportInput,
  SignatureInput,
  VoteInput,
} from '#core/document/inputs'
import {
  proofRules,
  type ProofItem,
  type ProofRules,
  type ProofSheetInput,
  type ResultNoticeInput,
} from '#core/document/proof/proofInputs'
import { proofSheet } from '#core/document/proof/proofSheet'
import { resultNotice } from '#core/document/proof/resultNotice'
import type { WrittenVoteRecordInput } from '#core/document/record/recordInputs'
import { writtenVoteRecord } from '#core/document/record/writtenVoteRecord'
import { replySheet } from '#core/document/replySheet'
import { resolutionSheet } from '#core/document/resolutionSheet'
import { voteNotice } from '#core/document/voteNotice'
import { resultReport } from '#core/document/resultReport'
import type { DocumentTree } from '#core/document/tree'
import type { ItemCount } from '#core/resolution/count'
import { fingerprintOf } from '#core/resolution/fingerprint'
import { judge } from '#core/resolution/outcome'
import type { FrozenSeat } from '#core/resolution/rows'
import type { RuleKey } from '#core/rules/ruleBooks'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'

/** The four papers of the sample vote (EX-1): facts from the sample forum, replies that are marked as an illustration. */

const rules = standardRuleBooks.on('open-government-korea', PlainDate.parse('2021-07-06'))
if (rules === null) throw new Error('no rules in force on 2021-07-06')
const cite = (key: RuleKey): Citation => rules.cite(key)

export const forumName = { ko: '대한민국 열린정부 포럼', en: 'Open Government Forum Korea' }

export function context(language: Language): PaperContext {
  return {
    language,
    office: sample.settings,
    body: { name: forumName, code: 'KOGF' },
    term: 2,
    createdAt: Instant.parse('2021-07-12T09:05:00.000Z'),
    journalHead: { n: 318, hash: fingerprintOf('test/1', 'journal head') },
    practice: true,
    illustrative: true,
    summary: '',
    keywords: [],
  }
}

export const vote: VoteInput = {
  number: 7,
  title: { ko: sample.vote.title, en: sample.vote.titleEn },
  ground: 'unavoidable',
  reason: sample.vote.reason,
  opensAt: Instant.parse(sample.vote.opensAt),
  closesAt: Instant.parse(sample.vote.closesAt),
  rosterOn: PlainDate.parse('2021-07-06'),
  inOffice: 20,
  returnTo: '',
  terms: {
    meeting: cite('call.signers'),
    ground: cite('written.grounds'),
    base: 'present',
    baseCite: cite('decision.majority'),
    abstentionsInBase: true,
    lastReplyCounts: true,
    conditionalOffered: true,
  },
}

export const items: readonly ItemInput[] = sample.vote.items.map((item) => ({
  number: item.number,
  itemNumber: item.itemNumber,
  kind: 'decision',
  title: { ko: item.title, en: item.titleEn },
  group: item.group,
  proposer: item.proposer,
  version: 1,
  motion: item.motion,
  reason: item.reason,
  content: item.content,
  changeReason: '',
  fingerprint: fingerprintOf('test/1', item.motion),
}))

export const annexes = [
  { name: { ko: '심의안건', en: 'Agenda sheets' }, copies: 1 },
  { name: { ko: '서면의결서', en: 'Reply sheet' }, copies: 1 },
  { name: { ko: '실행과제 14개 목록', en: 'List of 14 commitments' }, copies: 1 },
]

export function signatures(signed: 'both' | 'one' | 'none'): readonly SignatureInput[] {
  const mark = (at: string, way: 'desk' | 'paper'): SignatureInput['signed'] => ({
    at: Instant.parse(at),
    way,
    fingerprint: fingerprintOf('test/1', 'result'),
    keptAt: way === 'paper' ? '기록관 3-7' : '',
  })
  return [
    {
      office: 'governmentCoChair',
      title: { ko: '행정안전부 차관', en: 'Vice Minister of the Interior and Safety' },
      name: { ko: '', en: '' },
      actingBy: null,
      actingReason: '',
      signed: signed === 'none' ? null : mark('2021-07-13T01:30:00.000Z', 'desk'),
    },
    {
      office: 'civilCoChair',
      title: { ko: '위촉위원', en: 'Commissioned member' },
      name: { ko: '', en: '' },
      actingBy: null,
      actingReason: '',
      signed: signed === 'both' ? mark('2021-07-14T05:10:00.000Z', 'paper') : null,
    },
  ]
}

/** A count with everything that is not named at 0; silence makes up the rest. */
export function countOf(inOffice: number, groups: Partial<ItemCount>): ItemCount {
  const count = {
    yes: 0,
    no: 0,
    abstain: 0,
    conditional: 0,
    blank: 0,
    invalid: 0,
    recused: 0,
    incomplete: 0,
    late: 0,
    replaced: 0,
    superseded: 0,
    ...groups,
  }
  const present = count.yes + count.no + count.abstain + count.conditional + count.blank + count.invalid
  return { inOffice, absent: inOffice - present - count.recused, present, ...count }
}

export function resultItem(item: ItemInput, count: ItemCount): ResultItem {
  return {
    ...item,
    result: { count, recusedReading: 'inOffice', judgement: judge(count, rules ?? never()) },
    opinions: [],
    excluded: [],
  }
}

function never(): never {
  throw new Error('rules were checked above')
}

const civil = (n: number) => ({ ko: `시민사회 위원 ${n}`, en: `Civil society member ${n}` })

/** Fourteen items: consensus, passed with dissent, with a recusal, rejected, and one that is not constituted. */
export const resultItems: readonly ResultItem[] = items.map((item, index) => {
  const counts: Readonly<Record<number, ItemCount>> = {
    1: countOf(20, { yes: 14, no: 1, abstain: 1, late: 1 }),
    2: countOf(20, { yes: 13, no: 1, conditional: 1, recused: 1 }),
    3: countOf(20, { yes: 8, no: 7, abstain: 1 }),
    4: countOf(20, { yes: 9, no: 1, late: 1 }),
  }
  const result = resultItem(item, counts[index] ?? countOf(20, { yes: 16, late: 1, replaced: 1 }))
  return {
    ...result,
    opinions:
      index === 2
        ? [
            {
              seat: civil(4),
              choice: 'no',
              opinion: '청년 참여 지표를 먼저 정할 필요가 있음.\n예산 근거가 없음.',
              condition: '',
              answer: null,
            },
            {
              seat: civil(6),
              choice: 'conditional',
              opinion: '',
              condition: '이행점검 때 위원회에 다시 보고할 것',
              answer: { handling: 'partly', reason: '반기 점검 때 보고하기로 함' },
            },
          ]
        : [],
    excluded: [{ seat: civil(9), version: 1, arrivedAt: Instant.parse('2021-07-12T10:42:00.000Z'), state: 'late' }],
  }
})

export const callInput = (language: Language): CallInput => ({
  ...context(language),
  vote,
  items,
  annexes,
  signatures: signatures('none'),
  callFingerprint: fingerprintOf('test/1', 'call'),
})

export const sheetInput = (language: Language): ReplySheetInput => ({
  ...context(language),
  vote,
  items,
  seat: {
    number: 13,
    label: civil(5),
    organisation: { ko: '', en: '' },
    post: { ko: '', en: '' },
    name: { ko: '', en: '' },
    recusedItems: [3],
  },
  pack: 1,
})

export const reportInput = (language: Language): ResultReportInput => ({
  ...context(language),
  vote,
  items: resultItems,
  closedAt: Instant.parse('2021-07-12T09:00:00.000Z'),
  repliedSeats: 16,
  decidedOn: PlainDate.parse('2021-07-12'),
  nextSteps: ['차기 회의에 결과를 보고함', '행정안전부장관이 국가실행계획을 수립함'],
  annexes: [{ name: { ko: '의결서', en: 'Resolution' }, copies: 1 }],
  resultFingerprint: fingerprintOf('test/1', 'result'),
})

export const resolutionInput = (language: Language, of: readonly ResultItem[]): ResolutionSheetInput => ({
  ...context(language),
  vote,
  items: of,
  resolutionNumber: '제2021-7호',
  decidedOn: PlainDate.parse('2021-07-12'),
  signatures: signatures('both'),
  annexes: [{ name: { ko: '심의안건', en: 'Agenda sheets' }, copies: 1 }],
  resultFingerprint: fingerprintOf('test/1', 'result'),
})

export const recordInput = (language: Language): WrittenVoteRecordInput => {
  const roster = Array.from({ length: 20 }, (_, index) => seatOfRoster(index + 1).label)
  return {
    ...context(language),
    vote,
    items: resultItems,
    openedAt: vote.opensAt,
    closedAt: Instant.parse('2021-07-12T09:00:00.000Z'),
    present: roster.slice(0, 16),
    absent: roster.slice(16),
    recusedFromAll: [],
    recusals: [{ number: 3, seats: [civil(5)] }],
    replies: { first: Instant.parse('2021-07-06T02:10:00.000Z'), last: Instant.parse('2021-07-12T08:40:00.000Z') },
    resolutionNumber: '제2021-7호',
    decidedOn: PlainDate.parse('2021-07-12'),
    signatures: signatures('both'),
    kept: cite('written.record'),
    resultFingerprint: fingerprintOf('test/1', 'result'),
  }
}

const law = rules

const rulesOfProof: ProofRules = {
  title: law.title,
  number: law.number,
  from: law.from,
  values: {
    'quorum.open': law.value('quorum.open'),
    'decision.method': law.value('decision.method'),
    'decision.majority': law.value('decision.majority'),
    'decision.abstentions': law.value('decision.abstentions'),
    'written.conditional': law.value('written.conditional'),
    'written.recused': law.value('written.recused'),
    'decision.tie': law.value('decision.tie'),
    'written.silence': law.value('written.silence'),
    'written.replacement': law.value('written.replacement'),
    'written.late': law.value('written.late'),
    'holdover.counted': law.value('holdover.counted'),
  },
  // Every rule of the list, so that the record is whole.
  cites: Object.fromEntries(proofRules.map((rule) => [rule, law.cite(rule)])) as ProofRules['cites'],
}

const seatOfRoster = (n: number): FrozenSeat => ({
  seatId: SeatId.parse(`00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`),
  number: n,
  label: n > 8 ? civil(n - 8) : { ko: `기관 위원 ${n.toString()}`, en: `Agency member ${n.toString()}` },
  seatClass: n > 8 ? 'commissioned' : 'agency',
  side: n > 8 ? 'civil' : 'government',
  appointmentId: null,
  office: null,
  standing: n === 21 ? 'vacant' : n === 20 ? 'holdover' : 'inOffice',
  counted: n < 21,
})

/** A result with the replies that lead to it: the seats vote in the order of the roster. */
export function proofItem(item: ResultItem): ProofItem {
  const count = item.result?.count
  const choices = (['yes', 'no', 'abstain', 'conditional', 'blank', 'invalid'] as const).flatMap((choice) =>
    Array.from({ length: count?.[choice] ?? 0 }, () => choice),
  )
  const line = (n: number, choice: (typeof choices)[number], state: 'received' | 'late', at: string) => ({
    seat: seatOfRoster(n).label,
    seatNumber: n,
    version: 1,
    choice,
    state,
    way: 'email' as const,
    arrivedAt: Instant.parse(at),
  })
  return {
    ...item,
    bySide: count === undefined ? null : { government: countOf(8, { yes: 8 }), civil: count },
    ballots: [
      ...choices.map((choice, index) => line(index + 1, choice, 'received', '2021-07-08T01:00:00.000Z')),
      ...Array.from({ length: count?.late ?? 0 }, () => line(17, 'yes' as const, 'late', '2021-07-12T10:42:00.000Z')),
    ],
    recused: (count?.recused ?? 0) > 0 ? [civil(12)] : [],
  }
}

export const proofInput = (language: Language, copy: ProofSheetInput['copy'], of: readonly ResultItem[]): ProofSheetInput => ({
  ...context(language),
  copy,
  vote,
  rules: rulesOfProof,
  roster: Array.from({ length: 21 }, (_, index) => seatOfRoster(index + 1)),
  items: of.map(proofItem),
  deadline: Instant.parse('2021-07-12T09:00:00.000Z'),
  extendedTo: null,
  textHash: fingerprintOf('test/1', 'call'),
  tallyHash: fingerprintOf('test/1', 'tally'),
  resultFingerprint: fingerprintOf('test/1', 'result'),
})

export const noticeInput = (language: Language): ResultNoticeInput => ({
  ...context(language),
  vote,
  items: resultItems,
  addressee: null,
  repliedSeats: 16,
  resolutionNumber: '제2021-7호',
  decidedOn: PlainDate.parse('2021-07-12'),
  effectiveOn: PlainDate.parse('2021-07-14'),
  annexes: [{ name: { ko: '의결서', en: 'Resolution' }, copies: 1 }],
  resultFingerprint: fingerprintOf('test/1', 'result'),
})

/** The tree of a paper that must be there. */
export function treeOf(built: Built): DocumentTree {
  if (!built.ok) throw new Error(`refused: ${built.refusal.code} ${JSON.stringify(built.refusal.facts)}`)
  return built.tree
}

/** One item instead of fourteen: the whole plan as one motion. */
export const onePlan: ItemInput = {
  number: 1,
  itemNumber: '제2021-7-1호',
  kind: 'decision',
  title: { ko: '제5차 대한민국 열린정부 국가실행계획(안)', en: 'Draft fifth open government action plan of Korea' },
  group: '',
  proposer: '행정안전부',
  version: 1,
  motion: '제5차 대한민국 열린정부 국가실행계획(안)을 붙임과 같이 의결한다.',
  reason: '2021~2023년에 이행할 열린정부 실행과제 14개를 확정하려는 것임.',
  content: '',
  changeReason: '',
  fingerprint: fingerprintOf('test/1', 'plan'),
}

export const agendaInput = (language: Language): AgendaInput => ({
  ...context(language),
  vote,
  item: { ...onePlan, content: '비전별 과제 14개(붙임)\n주관기관 6개 기관' },
  previous: null,
  recused: [],
  annexes: [{ name: { ko: '실행과제 14개 목록', en: 'List of 14 commitments' }, copies: 1 }],
})

/** The same item after its words were changed in the window, with a recused member. */
export const changedAgenda = (language: Language): AgendaInput => {
  const first = agendaInput(language)
  return {
    ...first,
    item: {
      ...first.item,
      version: 2,
      motion: '제5차 대한민국 열린정부 국가실행계획(안)을 붙임과 같이 수정하여 의결한다.',
      changeReason: '과제 3의 이행 기관을 바로잡음',
    },
    previous: { version: 1, motion: first.item.motion, reason: first.item.reason, content: first.item.content },
    recused: [civil(5)],
    annexes: [],
  }
}

/** Every letter after the call. */
export function notices(language: Language): readonly NoticeInput[] {
  const deadline = Instant.parse(sample.vote.closesAt)
  const common = {
    ...context(language),
    vote: { ...vote, returnTo: '사무국 전자우편 또는 팩스' },
    deadline,
    items: items.slice(0, 2),
    addressee: null,
    annexes: [],
    signatures: [],
    callFingerprint: fingerprintOf('test/1', 'call'),
  }
  const failed = resultItems.slice(0, 1).map((item) => resultItem(item, countOf(20, { yes: 8, no: 1 })))
  return [
    { ...common, about: { kind: 'reminder' }, addressee: sheetInput(language).seat },
    {
      ...common,
      about: { kind: 'changedText' },
      items: [changedAgenda(language).item],
      annexes,
      signatures: signatures('both'),
    },
    {
      ...common,
      about: { kind: 'extension', from: deadline, to: Instant.parse('2021-07-16T09:00:00.000Z'), reason: '회신이 늦어지고 있음' },
    },
    { ...common, about: { kind: 'withdrawal', reason: '안건을 다시 다듬어 올리기로 함' } },
    { ...common, about: { kind: 'notConstituted', results: failed } },
  ]
}

/** Every form in a language, by the name of its file. */
export function papers(language: Language): Readonly<Record<string, DocumentTree>> {
  return {
    [`D02-${language}`]: treeOf(callForWrittenVote(callInput(language))),
    [`D05-${language}`]: treeOf(replySheet(sheetInput(language))),
    [`D04-${language}`]: treeOf(agendaSheet(agendaInput(language))),
    [`D04-changed-${language}`]: treeOf(agendaSheet(changedAgenda(language))),
    ...Object.fromEntries(notices(language).map((input) => [`D02-${input.about.kind}-${language}`, treeOf(voteNotice(input))])),
    [`D07-${language}`]: treeOf(writtenVoteRecord(recordInput(language))),
    [`D08-${language}`]: treeOf(resultReport(reportInput(language))),
    [`D08-notice-${language}`]: treeOf(resultNotice(noticeInput(language))),
    [`D10-${language}`]: treeOf(proofSheet(proofInput(language, 'internal', resultItems))),
    [`D10-public-${language}`]: treeOf(proofSheet(proofInput(language, 'public', resultItems))),
    [`D09-${language}`]: treeOf(
      resolutionSheet(resolutionInput(language, [resultItem(onePlan, countOf(20, { yes: 14, no: 1, abstain: 1 }))])),
    ),
    [`D09-many-${language}`]: treeOf(
      resolutionSheet({ ...resolutionInput(language, resultItems), signatures: signatures('one') }),
    ),
  }
}
