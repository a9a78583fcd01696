import sample from '#resources/sample/forum.json'
import type { Citation } from '#core/desk/refusals/citation'
import { Instant, PlainDate } from '#core/desk/rows/time'
import type { Built } from '#core/document/built'
import { callForWrittenVote } from '#core/document/callForWrittenVote'
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
import { replySheet } from '#core/document/replySheet'
import { resolutionSheet } from '#core/document/resolutionSheet'
import { resultReport } from '#core/document/resultReport'
import type { DocumentTree } from '#core/document/tree'
import type { ItemCount } from '#core/resolution/count'
import { fingerprintOf } from '#core/resolution/fingerprint'
import { judge } from '#core/resolution/outcome'
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
  })
  return [
    {
      office: 'governmentCoChair',
      title: { ko: '행정안전부 차관', en: 'Vice Minister of the Interior and Safety' },
      name: { ko: '', en: '' },
      actingBy: null,
      signed: signed === 'none' ? null : mark('2021-07-13T01:30:00.000Z', 'desk'),
    },
    {
      office: 'civilCoChair',
      title: { ko: '위촉위원', en: 'Commissioned member' },
      name: { ko: '', en: '' },
      actingBy: null,
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
  round: 1,
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

/** Every form in a language, by the name of its file. */
export function papers(language: Language): Readonly<Record<string, DocumentTree>> {
  return {
    [`D02-${language}`]: treeOf(callForWrittenVote(callInput(language))),
    [`D05-${language}`]: treeOf(replySheet(sheetInput(language))),
    [`D08-${language}`]: treeOf(resultReport(reportInput(language))),
    [`D09-${language}`]: treeOf(
      resolutionSheet(resolutionInput(language, [resultItem(onePlan, countOf(20, { yes: 14, no: 1, abstain: 1 }))])),
    ),
    [`D09-many-${language}`]: treeOf(
      resolutionSheet({ ...resolutionInput(language, resultItems), signatures: signatures('one') }),
    ),
  }
}
