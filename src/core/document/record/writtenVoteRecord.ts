import { refuse } from '../../desk/refusals/refusal'
import type { Bilingual } from '../../desk/rows/text'
import { writeCitation } from '../../text/citations'
import { paragraphsOf } from '../../text/clean'
import { formatDateWithWeekday, formatInstant } from '../../text/dates'
import type { Built } from '../built'
import { local, localText, note, numbered, paragraph, typed, typedParagraphs } from '../parts/blocks'
import { checkCounts } from '../parts/checkCount'
import { excludedReplies } from '../parts/excludedReplies'
import { frame, meetingName, metadata, metadataBox, recordFoot } from '../parts/frame'
import { signatureBlocks } from '../parts/signatures'
import { citationLines, daysText, groundName, itemName, resultSentence, resultTable, resultWord, windowText } from '../parts/vote'
import { saying } from '../parts/words'
import { signTable } from '../proof/proofSheet'
import type { ResultItem } from '../inputs'
import { type Block, type Run, run } from '../tree'
import type { WrittenVoteRecordInput } from './recordInputs'
import { agendaTable, opinionTable } from './recordTables'
import { type RecordWord, sayingOfRecord } from './recordWords'

/**
 * D07-W 서면의결 기록: what minutes must say (RDEC 18(2)), of a vote in writing. Every heading stands, with `없음` where there is nothing.
 * Refused without an item, and when the members or the votes do not add up.
 */
export function writtenVoteRecord(input: WrittenVoteRecordInput): Built {
  const { language, vote, items } = input
  if (items.length === 0) return refuse('document.noItem')
  const mismatch = checkCounts(input, items)
  if (mismatch !== null) return mismatch
  const attended = { present: input.present.length, absent: input.absent.length, recused: input.recusedFromAll.length }
  if (attended.present + attended.absent + attended.recused !== vote.inOffice) {
    return refuse('document.attendance', { ...attended, inOffice: vote.inOffice })
  }
  const say = sayingOfRecord(language)
  const common = saying(language)
  const title = say('recordTitle', { meeting: meetingName(input, vote) })
  const data = metadata(
    input,
    'D07',
    title,
    {
      summary: say('recordSummary', { days: daysText(input, vote), count: items.length }),
      keywords: [
        common('keywordGovernment'),
        common('keywordWritten'),
        say('keywordRecord'),
        localText(input.body.name, language),
      ],
    },
    input.resultFingerprint,
  )
  let section = 0
  const part = (word: RecordWord, blocks: readonly Block[]): readonly Block[] => {
    section += 1
    return [heading(`${section.toString()}. ${say(word)}`, input), ...blocks]
  }
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, runs: [run(title, language)], align: 'center' },
    ...part('overview', [overview(input)]),
    ...part('people', people(input)),
    ...part('order', [order(input)]),
    ...part('agenda', [agendaTable(input)]),
    ...part('gist', [opinionTable(input) ?? paragraph(run(say('noGist'), language))]),
    ...part('decisions', decisions(input)),
    ...part('other', [paragraph(run(say('keptBecause', { cite: writeCitation(input.kept, language) }), language))]),
    { kind: 'together', blocks: [heading(say('writtenBy'), input), signTable(language)] },
    { kind: 'together', blocks: [heading(say('signatures'), input), ...signatureBlocks(input, input.signatures)] },
    ...metadataBox(input, data),
  ]
  const foot = recordFoot(input, input.resultFingerprint)
  return { ok: true, tree: { metadata: data, page: frame(input, 'report', 'totalAndPage', foot), blocks } }
}

const heading = (text: string, { language }: WrittenVoteRecordInput): Block => ({
  kind: 'heading',
  level: 2,
  runs: [run(text, language)],
  align: 'start',
})

function overview(input: WrittenVoteRecordInput): Block {
  const { language, vote, office } = input
  const say = sayingOfRecord(language)
  const common = saying(language)
  const host = [localText(office.officeName, language), office.department].filter((name) => name !== '').join(' ')
  const meeting = common('meetingFull', {
    term: common('termName', { term: input.term }),
    meeting: meetingName(input, vote),
    way: common('inWriting'),
  })
  const ground = say('groundValue', {
    ground: `${groundName(vote, language)}: ${paragraphsOf(vote.reason).join(' ')}`,
    cite: common('cited', { cite: writeCitation(vote.terms.ground, language) }),
  })
  return {
    kind: 'fields',
    caption: say('overview'),
    tone: 'body',
    entries: [
      { label: say('meetingName'), runs: [run(meeting, language)] },
      { label: say('host'), runs: [typed(host === '' ? common('notStated') : host, language)] },
      { label: say('when'), runs: [run(windowText(input, vote), language)] },
      { label: say('place'), runs: [run(say('placeValue'), language)] },
      { label: say('ground'), runs: [typed(ground, language)] },
      { label: say('chair'), runs: [run(say('chairValue'), language)] },
    ],
  }
}

function people(input: WrittenVoteRecordInput): readonly Block[] {
  const { language, vote, present, absent, recusedFromAll } = input
  const say = sayingOfRecord(language)
  const none = saying(language)('none')
  const names = (seats: readonly Bilingual[]): readonly Run[] => {
    const text = seats.map((seat) => localText(seat, language)).join(', ')
    return [seats.length === 0 ? run(none, language) : typed(say('countAndNames', { n: seats.length, names: text }), language)]
  }
  const recusals = input.recusals.flatMap(({ number, seats }) => {
    const item = input.items.find((candidate) => candidate.number === number)
    return item === undefined
      ? []
      : say('recusalOf', { item: itemName(item, language), seats: seats.map((seat) => localText(seat, language)).join(', ') })
  })
  const facts = {
    inOffice: vote.inOffice,
    present: present.length,
    absent: absent.length,
    recused: recusedFromAll.length,
  }
  return [
    {
      kind: 'fields',
      caption: say('people'),
      tone: 'body',
      entries: [
        { label: say('inOffice'), runs: [run(say('sumLine', facts), language)] },
        { label: say('present'), runs: names(present) },
        { label: say('absent'), runs: names(absent) },
        { label: say('recusedFromAll'), runs: names(recusedFromAll) },
        { label: say('recusals'), runs: [typed(recusals.length === 0 ? none : recusals.join('; '), language)] },
        // Nobody can stand in for a member in writing, and nobody sits by.
        { label: say('deputies'), runs: [run(none, language)] },
        { label: say('observers'), runs: [run(none, language)] },
      ],
    },
    { kind: 'heading', level: 3, runs: [run(say('lateHeading'), language)], align: 'start' },
    ...excludedReplies(input),
  ]
}

function order(input: WrittenVoteRecordInput): Block {
  const { language, office, signatures, replies, present } = input
  const say = sayingOfRecord(language)
  const moment = (at: WrittenVoteRecordInput['closedAt']): string => formatInstant(at, office.zone, language)
  const signed = signatures.flatMap((signature) => (signature.signed === null ? [] : [signature.signed]))
  const last = signed
    .map(({ at }) => at)
    .sort()
    .at(-1)
  const waiting = signatures.filter((signature) => signature.signed === null)
  const lines = [
    say('orderCall', { opened: moment(input.openedAt) }),
    replies === null
      ? say('orderNoReplies')
      : say(replies.first === replies.last ? 'orderReplyAt' : 'orderReplies', {
          first: moment(replies.first),
          last: moment(replies.last),
          n: present.length,
        }),
    say('orderCount', { closed: moment(input.closedAt) }),
    last === undefined || waiting.length > 0
      ? say('orderUnsigned', { offices: waiting.map(({ office: title }) => saying(language)(title)).join(', ') })
      : say('orderSigned', { signed: moment(last) }),
  ]
  return numbered(
    2,
    language,
    lines.map((line) => [paragraph(run(line, language))]),
  )
}

/** Each item with its result and the motion that was resolved, then the votes and the clauses that decided. */
function decisions(input: WrittenVoteRecordInput): readonly Block[] {
  const { language, items, decidedOn } = input
  const say = sayingOfRecord(language)
  const common = saying(language)
  const number = paragraphsOf(input.resolutionNumber).join(' ')
  const cites = citationLines(
    items.flatMap((item) => item.result?.judgement.cites ?? []),
    language,
  )
  const isConstituted = items.some((item) => item.result !== null && item.result.judgement.outcome !== 'notConstituted')
  return [
    ...(number === '' ? [] : [paragraph(typed(say('number', { number }), language))]),
    ...(decidedOn === null || !isConstituted
      ? []
      : [paragraph(run(say('decidedOn', { day: formatDateWithWeekday(decidedOn, language) }), language))]),
    numbered(
      2,
      language,
      items.map((item) => {
        const word = resultWord(item, language) ?? common('kindReport')
        return [
          paragraph(
            run(`${say('decisionItem', { item: itemName(item, language), word })} – `, language),
            local(item.title, language),
          ),
          paragraph(run(resultSentence(item, language), language)),
          ...motionOf(input, item),
        ]
      }),
    ),
    resultTable(items, language),
    ...(cites.length === 0 ? [] : [note(run(`${common('basis')}: ${cites.join('; ')}`, language))]),
    note(run(say('byName'), language)),
  ]
}

/** What became of the motion; of a report item there is none, and nothing was resolved where the vote is not constituted. */
function motionOf({ language }: WrittenVoteRecordInput, { result, motion }: ResultItem): readonly Block[] {
  const say = sayingOfRecord(language)
  if (result === null) return []
  switch (result.judgement.outcome) {
    case 'notConstituted':
      return [paragraph(run(say('notDecided'), language))]
    case 'rejected':
      return typedParagraphs(say('motionRejected', { motion }), language)
    case 'consensus':
    case 'passed':
      return typedParagraphs(say('motionOf', { motion }), language)
  }
}
