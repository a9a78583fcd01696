import { refuse } from '../desk/refusals/refusal'
import type { PlainDate } from '../desk/rows/time'
import { paragraphsOf } from '../text/clean'
import { dayOf, formatDate, formatDateWithWeekday } from '../text/dates'
import {
  aligned,
  cell,
  centred,
  columnHead,
  local,
  localText,
  note,
  numbered,
  paragraph,
  typed,
  typedCell,
  typedParagraphs,
} from './parts/blocks'
import type { Built } from './built'
import { checkCounts } from './parts/checkCount'
import { frame, meetingName, metadata, metadataBox, recordFoot, voteKeywords } from './parts/frame'
import type { Language, ResolutionSheetInput, ResultItem } from './inputs'
import { signatureBlocks } from './parts/signatures'
import { type Block, run } from './tree'
import { attachments, citationLines, daysText, itemName, resultTable, resultWord, titleWithVersion } from './parts/vote'
import { saying, type Word } from './parts/words'

/** An item that was voted on, so that nothing below asks again whether there is a result. */
type VotedItem = ResultItem & { readonly result: NonNullable<ResultItem['result']> }

const voted = (item: ResultItem): item is VotedItem => item.result !== null
const constituted = (item: VotedItem): boolean => item.result.judgement.outcome !== 'notConstituted'

/**
 * D09 의결서: the act itself, for one item or for the items of a meeting, with both co-chairs' sign-off.
 * Refused when nothing was constituted (불성립 has no resolution), without an item, and when a count does not add up.
 */
export function resolutionSheet(input: ResolutionSheetInput): Built {
  const all = input.items.filter(voted)
  const items = all.filter(constituted)
  const first = all[0]
  if (first === undefined) return refuse('document.noItem')
  const mismatch = checkCounts(input, all)
  if (mismatch !== null) return mismatch
  if (items.length === 0) {
    const { count, judgement } = first.result
    const name = `${itemName(first, input.language)} ${localText(first.title, input.language)}`
    return refuse(
      'document.noResolution',
      { item: name, present: count.present, quorum: judgement.quorumNeeded },
      judgement.cites[0] ?? null,
    )
  }
  const { language, vote } = input
  const say = saying(language)
  const only = items.length === 1 ? items[0] : undefined
  const what = only === undefined ? say('itemsOf', { count: items.length }) : localText(only.title, language)
  const data = metadata(
    input,
    'D09',
    say('resolutionFileTitle', { meeting: meetingName(input, vote) }),
    {
      summary: say('resolutionSummary', { days: daysText(input, vote), what }),
      keywords: voteKeywords(input, 'keywordResolution'),
    },
    input.resultFingerprint,
  )
  const number = paragraphsOf(input.resolutionNumber).join(' ')
  const leftOut = all.length - items.length
  const blocks: readonly Block[] = [
    ...(number === '' ? [] : [aligned('end', paragraph(run(say('resolutionNumber', { number }), language)))]),
    { kind: 'heading', level: 1, runs: [run(say('resolutionTitle'), language)], align: 'center' },
    numbered(1, language, only === undefined ? sectionsOfMany(input, items) : sectionsOfOne(input, only)),
    ...(leftOut === 0 ? [] : [note(run(say('leftOut', { n: leftOut }), language))]),
    ...basis(items, language),
    ...attachments(input.annexes, language),
    { kind: 'together', blocks: signOff(input, items) },
    ...metadataBox(input, data),
  ]
  return {
    ok: true,
    tree: { metadata: data, page: frame(input, 'report', 'totalAndPage', recordFoot(input, input.resultFingerprint)), blocks },
  }
}

function sectionsOfOne(input: ResolutionSheetInput, item: VotedItem): readonly (readonly Block[])[] {
  const { language } = input
  const say = saying(language)
  const { count, judgement } = item.result
  // Conditional and blank replies are rare: named only where there are any. All other groups are printed even when nobody is in them.
  const figures = (
    [
      ['inOffice', count.inOffice],
      ['replied', count.present],
      ['yes', count.yes],
      ['no', count.no],
      ['abstain', count.abstain],
      ['conditional', count.conditional],
      ['blank', count.blank],
      ['invalid', count.invalid],
      ['absent', count.absent],
      ['recused', count.recused],
      ['needed', judgement.yesNeeded],
    ] as const
  )
    .filter(([word, n]) => n > 0 || (word !== 'conditional' && word !== 'blank'))
    .map(([word, n]) => say('figure', { label: say(word), n }))
  const title = titleWithVersion(item, language)
  const named = say('itemName', { title: title.text })
  return [
    [paragraph({ ...run(item.itemNumber === '' ? named : `${named} · ${itemName(item, language)}`, language) })],
    [paragraph(run(say('method', { meeting: meetingName(input, input.vote), days: daysText(input, input.vote) }), language))],
    ...decidedOn(input.decidedOn, language),
    [paragraph(run(say('votesLine', { figures: figures.join(', '), word: resultWord(item, language) ?? '' }), language))],
    labelledParagraphs('motion', 'motion', item.motion, language),
    ...(item.reason === '' ? [] : [labelledParagraphs('reasonGist', 'reason', item.reason, language)]),
    conditions(input, [item]),
  ]
}

function sectionsOfMany(input: ResolutionSheetInput, items: readonly VotedItem[]): readonly (readonly Block[])[] {
  const { language } = input
  const say = saying(language)
  const reasons = items.filter((item) => item.reason !== '')
  return [
    [
      paragraph(run(say('itemNames'), language)),
      numbered(
        2,
        language,
        items.map((item) => [
          paragraph(run(`${itemName(item, language)} `, language), titleWithVersion(item, language)),
          ...labelledParagraphs('motion', 'motion', item.motion, language),
        ]),
      ),
    ],
    [paragraph(run(say('method', { meeting: meetingName(input, input.vote), days: daysText(input, input.vote) }), language))],
    ...decidedOn(input.decidedOn, language),
    [paragraph(run(say('votes'), language)), resultTable(items, language)],
    ...(reasons.length === 0
      ? []
      : [
          [
            paragraph(run(say('reasonGists'), language)),
            numbered(
              2,
              language,
              reasons.map((item) => {
                const [head, ...rest] = paragraphsOf(item.reason)
                return [
                  paragraph(run(`${itemName(item, language)}: `, language), typed(head ?? '', language)),
                  ...rest.map((line) => paragraph(typed(line, language))),
                ]
              }),
            ),
          ],
        ]),
    conditions(input, items),
  ]
}

function decidedOn(day: PlainDate | null, language: Language): readonly (readonly Block[])[] {
  if (day === null) return []
  return [[paragraph(run(saying(language)('decidedOnLine', { day: formatDateWithWeekday(day, language) }), language))]]
}

/** A labelled text that may run over several paragraphs: the label stands before the first. */
function labelledParagraphs(word: Word, fact: string, text: string, language: Language): readonly Block[] {
  const say = saying(language)
  const [head, ...rest] = typedParagraphs(text, language)
  const labelled = say(word, { [fact]: head?.runs.map(({ text: words }) => words).join('') ?? say('notStated') })
  return [paragraph({ ...run(labelled, language), language: head?.runs[0]?.language ?? language }), ...rest]
}

/** Conditions and opinions of those who voted, by seat (res.conditions). */
function conditions(input: ResolutionSheetInput, items: readonly VotedItem[]): readonly Block[] {
  const { language } = input
  const say = saying(language)
  const conditional = items.flatMap((item) =>
    item.opinions.filter(({ condition }) => condition !== '').map((opinion) => ({ item, opinion })),
  )
  if (conditional.length === 0) return [paragraph(run(say('conditionsNone'), language))]
  return [
    paragraph(run(say('conditions'), language)),
    {
      kind: 'table',
      caption: '',
      summary: say('conditions'),
      widths: [22, 22, 56],
      header: [(['item', 'seat', 'conditions'] as const).map((head) => columnHead(say(head), language))],
      body: conditional.map(({ item, opinion }) => [
        centred(run(itemName(item, language), language)),
        cell(local(opinion.seat, language)),
        typedCell(opinion.condition, language),
      ]),
      room: 'text',
      tone: 'body',
    },
  ]
}

function basis(items: readonly VotedItem[], language: Language): readonly Block[] {
  const cites = citationLines(
    items.flatMap((item) => item.result.judgement.cites),
    language,
  )
  return cites.length === 0 ? [] : [note(run(`${saying(language)('basis')}: ${cites.join('; ')}`, language))]
}

/** The confirmation, its date and the slots: the date is that of the last signature, and open while one is missing. */
function signOff(input: ResolutionSheetInput, items: readonly VotedItem[]): readonly Block[] {
  const { language } = input
  const say = saying(language)
  const signedAt = input.signatures.map(({ signed }) => signed?.at ?? null)
  const complete = signedAt.length > 0 && signedAt.every((at) => at !== null)
  const last = complete ? [...signedAt].sort().at(-1) : null
  const date = last === null || last === undefined ? say('blankDate') : formatDate(dayOf(last, input.office.zone), language)
  return [
    aligned('center', paragraph(run(say(confirmation(items), { body: localText(input.body.name, language) }), language))),
    aligned('center', paragraph(run(date, language))),
    ...signatureBlocks(input, input.signatures),
  ]
}

function confirmation(items: readonly VotedItem[]): Word {
  const outcomes = new Set(items.map((item) => item.result.judgement.outcome))
  if (outcomes.size > 1 && outcomes.has('rejected')) return 'confirmMixed'
  if (outcomes.has('rejected')) return 'confirmRejected'
  return outcomes.size === 1 && outcomes.has('consensus') ? 'confirmConsensus' : 'confirmPassed'
}
