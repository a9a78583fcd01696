import type { Citation } from '../../desk/refusals/citation'
import { cleanText } from '../../text/clean'
import { writeCitation } from '../../text/citations'
import { formatDateRange, dayOf, deadlineDay, formatWindow } from '../../text/dates'
import { cell, centred, columnHead, local, localText, rowHead, typed } from './blocks'
import { shortFingerprint } from './frame'
import type { AnnexInput, ItemInput, Language, PaperContext, ResultItem, VoteInput } from '../inputs'
import { type Block, type Cell, type Run, run, type Table } from '../tree'
import { saying, type Word } from './words'

/** What several papers say about a vote in the same words. */

const groundWords = { minor: 'groundMinor', urgent: 'groundUrgent', unavoidable: 'groundUnavoidable' } as const satisfies Record<
  VoteInput['ground'],
  Word
>

export function groundName(vote: VoteInput, language: Language): string {
  return saying(language)(groundWords[vote.ground])
}

/** `2021. 7. 6.(화)~7. 12.(월) 18:00까지` */
export function windowText(context: PaperContext, vote: VoteInput): string {
  return formatWindow(vote.opensAt, vote.closesAt, context.office.zone, context.language, 'tight')
}

/** `2021. 7. 6.~7. 12.` */
export function daysText(context: PaperContext, vote: VoteInput): string {
  const { zone } = context.office
  return formatDateRange(dayOf(vote.opensAt, zone), deadlineDay(vote.closesAt, zone), context.language, 'tight', false)
}

/** The number printed for an item; its place on the sheet where the office gave none. */
export function itemName(item: Pick<ItemInput, 'itemNumber' | 'number'>, language: Language): string {
  return item.itemNumber === '' ? saying(language)('itemWithoutNumber', { n: item.number }) : cleanText(item.itemNumber)
}

function versionName(version: number, language: Language): string {
  return saying(language)('version', { version })
}

/** `제5차 … 국가실행계획(안)(제1판)` as one run in the language of the title. */
export function titleWithVersion(item: ItemInput, language: Language): Run {
  const title = localText(item.title, language)
  const text = saying(language)('titleWithVersion', { title, version: versionName(item.version, language) })
  return { ...run(text, language), language: typed(title, language).language }
}

/** Items with their numbers, versions and fingerprints (D02 다). Headings of groups stand in rows of their own. */
export function itemTable(items: readonly ItemInput[], language: Language): Table {
  const say = saying(language)
  const withKinds = items.some((item) => item.kind === 'report')
  const heads = [
    say('itemNumber'),
    say('itemTitle'),
    ...(withKinds ? [say('itemKind')] : []),
    say('itemVersion'),
    say('fingerprint'),
  ]
  const body = items.flatMap((item, index): readonly (readonly Cell[])[] => {
    const row = [
      centred(run(itemName(item, language), language)),
      cell(local(item.title, language)),
      ...(withKinds ? [centred(run(say(item.kind === 'decision' ? 'kindDecision' : 'kindReport'), language))] : []),
      centred(run(versionName(item.version, language), language)),
      centred(run(shortFingerprint(item.fingerprint), language)),
    ]
    const heading = groupHeading(items, index, language)
    return heading === null ? [row] : [[{ ...rowHead(heading), columns: row.length }], row]
  })
  return {
    kind: 'table',
    caption: '',
    summary: say('items'),
    widths: withKinds ? [17, 37, 13, 8, 25] : [17, 49, 9, 25],
    header: [heads.map((head) => columnHead(head, language))],
    body,
    room: 'text',
    tone: 'body',
  }
}

/** The heading over an item where its group begins; a group without a heading after one that has is said to have none. */
export function groupHeading(items: readonly Pick<ItemInput, 'group'>[], index: number, language: Language): Run | null {
  const group = items[index]?.group ?? ''
  const before = index === 0 ? '' : (items[index - 1]?.group ?? '')
  if (group === before) return null
  return group === '' ? run(saying(language)('noGroup'), language) : typed(group, language)
}

/** 붙임 with the quantity of each annex; nothing where there is none. */
export function attachments(annexes: readonly AnnexInput[], language: Language): readonly Block[] {
  if (annexes.length === 0) return []
  const say = saying(language)
  return [
    {
      kind: 'attachments',
      label: say('attachment'),
      entries: annexes.map(({ name, copies }) => {
        const text = say(copies === 1 ? 'annexCopies' : 'annexCopiesMany', { name: localText(name, language), copies })
        return [typed(text, language)]
      }),
      // The end mark is a rule of Korean papers.
      endMark: language === 'ko',
      language,
    },
  ]
}

/** Clauses, each once, in the order in which they were read. */
export function citationLines(cites: readonly Citation[], language: Language): readonly string[] {
  return [...new Set(cites.map((cite) => writeCitation(cite, language)))].filter((line) => line !== '')
}

const outcomeWords = { consensus: 'consensus', rejected: 'rejected', notConstituted: 'notConstituted' } as const

/** The word of the result (forms 2.5): 합의 · 원안의결 · 수정의결 · 부결 · 불성립. Null for a report item. */
export function resultWord(item: ResultItem, language: Language): string | null {
  if (item.result === null) return null
  const say = saying(language)
  const { outcome } = item.result.judgement
  if (outcome === 'passed') return say(item.version > 1 ? 'passedAmended' : 'passedAsProposed')
  return say(outcomeWords[outcome])
}

/** The sentence of the result (D08). */
export function resultSentence(item: ResultItem, language: Language): string {
  const say = saying(language)
  if (item.result === null) return say('reportSentence')
  const { count, judgement } = item.result
  const conditionalCounted = judgement.inFavour > count.yes
  const favour = conditionalCounted
    ? say('favourConditional', { n: judgement.inFavour, conditional: judgement.inFavour - count.yes })
    : say('favour', { n: judgement.inFavour })
  const facts = {
    inOffice: count.inOffice,
    present: count.present,
    favour,
    needed: judgement.yesNeeded,
    quorum: judgement.quorumNeeded,
    version: versionName(item.version, language),
  }
  const sentences: Readonly<Record<typeof judgement.outcome, Word>> = {
    consensus: 'consensusSentence',
    passed: item.version > 1 ? 'passedAmendedSentence' : 'passedSentence',
    rejected: 'rejectedSentence',
    notConstituted: 'notConstitutedSentence',
  }
  const sentence = say(sentences[judgement.outcome], facts)
  return count.recused > 0 ? `${sentence} ${say('recusedSentence', { n: count.recused })}` : sentence
}

/** Table B: one row an item, each group of members as a number, even when it is 0 (forms 2.8). Not constituted: yes and no are not counted. */
export function resultTable(items: readonly ResultItem[], language: Language): Table {
  const say = saying(language)
  const anyConditional = items.some((item) => (item.result?.count.conditional ?? 0) > 0)
  const anyBlank = items.some((item) => (item.result?.count.blank ?? 0) > 0)
  // Conditional and blank replies are rare: their columns stand where there are any. All other groups always do.
  const choices = (['yes', 'no', 'abstain', 'conditional', 'blank', 'invalid'] as const).filter(
    (choice) => (choice !== 'conditional' || anyConditional) && (choice !== 'blank' || anyBlank),
  )
  const number = (n: number): Cell => ({ ...cell(run(String(n), language)), align: 'end' })
  const dash: Cell = { ...cell(run('–', language)), align: 'end' }
  const body = items.flatMap((item): readonly (readonly Cell[])[] => {
    if (item.result === null) return []
    const { count, judgement } = item.result
    const counted = judgement.outcome !== 'notConstituted'
    return [
      [
        { ...rowHead(run(itemName(item, language), language)), align: 'center' },
        number(count.inOffice),
        number(count.present),
        ...choices.map((choice) => (counted ? number(count[choice]) : dash)),
        number(count.absent),
        number(count.recused),
        counted ? number(judgement.yesNeeded) : dash,
        centred(run(resultWord(item, language) ?? '', language)),
      ],
    ]
  })
  const heads = [
    'headItem',
    'headInOffice',
    'headReplied',
    ...choices.map((choice) => choiceHeads[choice]),
    'headAbsent',
    'headRecused',
    'headNeeded',
    'result',
  ] as const
  return {
    kind: 'table',
    caption: say('unitMembers'),
    summary: say('results'),
    widths: [18, ...heads.slice(1, -1).map(() => 7), 15],
    header: [heads.map((word) => columnHead(say(word), language))],
    body,
    room: 'text',
    tone: language === 'ko' ? 'body' : 'note',
  }
}

const choiceHeads = {
  yes: 'headYes',
  no: 'headNo',
  abstain: 'headAbstain',
  conditional: 'headConditional',
  blank: 'headBlank',
  invalid: 'headInvalid',
} as const
