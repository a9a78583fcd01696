import { refuse } from '../desk/refusals/refusal'
import { paragraphsOf } from '../text/clean'
import { writeCitation } from '../text/citations'
import { formatDateWithWeekday, formatInstant } from '../text/dates'
import { formatShare } from '../text/numbers'
import { cell, centred, columnHead, figure, local, note, numbered, paragraph, rowHead, typed, typedCell } from './parts/blocks'
import type { Built } from './built'
import { checkCounts } from './parts/checkCount'
import { excludedReplies } from './parts/excludedReplies'
import { frame, meetingName, metadata, metadataBox, recordFoot, voteKeywords } from './parts/frame'
import type { Language, OpinionInput, ResultReportInput } from './inputs'
import { type Block, type Run, run, type Table } from './tree'
import {
  attachments,
  citationLines,
  daysText,
  groundName,
  itemName,
  resultSentence,
  resultTable,
  titleWithVersion,
  windowText,
} from './parts/vote'
import { saying, type Word } from './parts/words'

/**
 * D08 서면의결 결과보고: replies, results by item with their clauses, opinions, replies that were kept and not counted, next steps.
 * Refused without an item, and when a count does not add up.
 */
export function resultReport(input: ResultReportInput): Built {
  if (input.items.length === 0) return refuse('document.noItem')
  const mismatch = checkCounts(input, input.items)
  if (mismatch !== null) return mismatch
  const { language, vote } = input
  const say = saying(language)
  const title = say('reportTitle', { meeting: meetingName(input, vote) })
  const data = metadata(
    input,
    'D08',
    title,
    {
      summary: say('reportSummary', { days: daysText(input, vote), count: input.items.length }),
      keywords: voteKeywords(input, 'keywordReport'),
    },
    input.resultFingerprint,
  )
  let section = 0
  const heading = (word: Word): Block => {
    section += 1
    return { kind: 'heading', level: 2, runs: [run(`${section}. ${say(word)}`, language)], align: 'start' }
  }
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, runs: [run(title, language)], align: 'center' },
    heading('overview'),
    overview(input),
    heading('replies'),
    replyTable(input),
    heading('results'),
    resultTable(input.items, language),
    ...results(input),
    heading('opinions'),
    ...opinions(input),
    heading('excluded'),
    ...excludedReplies(input),
    heading('nextSteps'),
    ...nextSteps(input),
    ...attachments(input.annexes, language),
    ...metadataBox(input, data),
  ]
  return {
    ok: true,
    tree: { metadata: data, page: frame(input, 'report', 'totalAndPage', recordFoot(input, input.resultFingerprint)), blocks },
  }
}

function overview(input: ResultReportInput): Block {
  const { language, vote } = input
  const say = saying(language)
  const entry = (word: Word, ...runs: readonly Run[]): { label: string; runs: readonly Run[] } => ({ label: say(word), runs })
  const ground = `${groundName(vote, language)} – ${paragraphsOf(vote.reason).join(' ')} ${say('cited', { cite: writeCitation(vote.terms.ground, language) })}`
  return {
    kind: 'fields',
    caption: say('overview'),
    tone: 'body',
    entries: [
      entry(
        'meeting',
        run(
          say('meetingFull', {
            term: say('termName', { term: input.term }),
            meeting: meetingName(input, vote),
            way: say('inWriting'),
          }),
          language,
        ),
      ),
      entry('window', run(windowText(input, vote), language)),
      entry('ground', typed(ground, language)),
      entry('rosterOn', run(formatDateWithWeekday(vote.rosterOn, language), language)),
      entry('countClosed', run(formatInstant(input.closedAt, input.office.zone, language), language)),
      ...(input.decidedOn === null ? [] : [entry('decidedOn', run(formatDateWithWeekday(input.decidedOn, language), language))]),
    ],
  }
}

/** Table A. Recusals are counted by item, because a member is recused from an item and not from the vote. */
function replyTable(input: ResultReportInput): Table {
  const { language } = input
  const say = saying(language)
  const recusals = input.items.reduce((sum, item) => sum + (item.result?.count.recused ?? 0), 0)
  return {
    kind: 'table',
    caption: '',
    summary: say('replies'),
    widths: [24, 15, 15, 15, 15, 16],
    header: [
      [
        columnHead(say('class'), language),
        ...(['inOffice', 'replied', 'noReply', 'recused', 'replyRate'] as const).map((word) => columnHead(say(word), language)),
      ],
    ],
    body: [
      [
        rowHead(run(say('wholeVote'), language)),
        centred(run(say('members', { n: input.vote.inOffice }), language)),
        centred(run(say('members', { n: input.repliedSeats }), language)),
        centred(run(say('members', { n: input.vote.inOffice - input.repliedSeats }), language)),
        centred(run(say('recusalsCount', { n: recusals }), language)),
        centred(run(formatShare(input.repliedSeats, input.vote.inOffice), language)),
      ],
    ],
    room: 'text',
    tone: 'body',
  }
}

/** One sentence an item, then the clauses that decided. */
function results(input: ResultReportInput): readonly Block[] {
  const { language } = input
  const say = saying(language)
  const sentences = input.items.map((item) => [
    paragraph(
      run(`${itemName(item, language)} `, language),
      titleWithVersion(item, language),
      run(`: ${resultSentence(item, language)}`, language),
    ),
  ])
  const cites = citationLines(
    input.items.flatMap((item) => item.result?.judgement.cites ?? []),
    language,
  )
  return [
    numbered(2, language, sentences),
    ...(cites.length === 0 ? [] : [note(run(`${say('basis')}: ${cites.join('; ')}`, language))]),
  ]
}

function opinions(input: ResultReportInput): readonly Block[] {
  const { language } = input
  const say = saying(language)
  const given = input.items.flatMap((item) => item.opinions.map((opinion) => ({ item, opinion })))
  if (given.length === 0) return [paragraph(run(say('noOpinions'), language))]
  const heads = ['serial', 'seat', 'item', 'choice', 'opinion', 'answer', 'reason'] as const
  return [
    {
      kind: 'table',
      caption: '',
      summary: say('opinions'),
      widths: language === 'ko' ? [7, 18, 17, 10, 25, 9, 14] : [6, 16, 13, 12, 25, 12, 16],
      header: [heads.map((head) => columnHead(say(head), language))],
      body: given.map(({ item, opinion }, index) => [
        figure(index + 1, language),
        cell(local(opinion.seat, language)),
        centred(run(itemName(item, language), language)),
        centred(run(say(opinion.choice), language)),
        typedCell(opinionText(opinion, language), language),
        centred(run(say(answerWord(opinion)), language)),
        typedCell(opinion.answer?.reason ?? '', language),
      ]),
      room: 'text',
      tone: 'body',
    },
  ]
}

export function opinionText(opinion: OpinionInput, language: Language): string {
  const condition = opinion.condition === '' ? '' : saying(language)('condition', { condition: opinion.condition })
  return [opinion.opinion, condition].filter((text) => text !== '').join('\n')
}

function answerWord(opinion: OpinionInput): Word {
  if (opinion.answer === null) return 'answerOpen'
  const words = { taken: 'answerTaken', partly: 'answerPartly', notTaken: 'answerNotTaken' } as const
  return words[opinion.answer.handling]
}

function nextSteps(input: ResultReportInput): readonly Block[] {
  const { language } = input
  const steps = input.nextSteps.flatMap((step) => paragraphsOf(step))
  if (steps.length === 0) return [paragraph(run(saying(language)('noNextSteps'), language))]
  return [
    numbered(
      2,
      language,
      steps.map((step) => [paragraph(typed(step, language))]),
    ),
  ]
}
