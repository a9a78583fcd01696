import { refuse } from '../desk/refusals/refusal'
import { cleanText } from '../text/clean'
import {
  cell,
  centred,
  columnHead,
  localText,
  note,
  numbered,
  paragraph,
  rowHead,
  typed,
  typedCell,
  typedParagraphs,
} from './parts/blocks'
import type { Built } from './built'
import type { AgendaInput } from './dispatchInputs'
import { type DispatchWord, sayingOfDispatch } from './parts/dispatchWords'
import { frame, meetingName, metadata, metadataBox, recordFoot } from './parts/frame'
import { type Block, type Cell, run, type Table } from './tree'
import { attachments, itemName } from './parts/vote'
import { saying } from './parts/words'

/**
 * D04 심의안건지: one item with the words that are resolved, why, and what it is about; after a change both texts side by side. The date of the
 * decision stays open: it is filled on the final copy only. Refused without the words to be resolved.
 */
export function agendaSheet(input: AgendaInput): Built {
  const { language, item, previous } = input
  if (cleanText(item.motion).trim() === '') return refuse('document.noItem')
  const say = sayingOfDispatch(language)
  const meeting = meetingName(input, input.vote)
  const name = itemName(item, language)
  const title = say('agendaTitle', { item: name, title: localText(item.title, language) })
  const data = metadata(
    input,
    'D04',
    title,
    {
      summary: say('agendaSummary', { meeting, item: name }),
      keywords: [
        saying(language)('keywordGovernment'),
        saying(language)('keywordWritten'),
        say('keywordAgenda'),
        localText(input.body.name, language),
      ],
    },
    item.fingerprint,
  )
  let section = 0
  const part = (word: DispatchWord, blocks: readonly Block[]): readonly Block[] => {
    if (blocks.length === 0) return []
    section += 1
    return [{ kind: 'heading', level: 2, runs: [run(`${section}. ${say(word)}`, language)], align: 'start' }, ...blocks]
  }
  const isReport = item.kind === 'report'
  const annexes = attachments(input.annexes, language)
  // Behind the last line of a Korean paper; the annexes carry it where there are any.
  const endMark = language === 'ko' && annexes.length === 0
  const blocks: readonly Block[] = [
    note(run(say(isReport ? 'agendaReport' : 'agendaDecision'), language)),
    headTable(input, name, meeting),
    { kind: 'heading', level: 1, runs: [typed(localText(item.title, language), language)], align: 'center' },
    ...part(isReport ? 'reportMotion' : 'motion', typedParagraphs(item.motion, language)),
    ...part(isReport ? 'reportReason' : 'reason', typedParagraphs(item.reason, language)),
    ...part('content', typedParagraphs(item.content, language)),
    ...(previous === null ? [] : part('changes', changes(input, previous))),
    ...part('notes', [numbered(2, language, [[{ ...paragraph(typed(conflicts(input), language)), endMark }]])]),
    ...annexes,
    ...metadataBox(input, data),
  ]
  const foot = recordFoot(input, item.fingerprint)
  return { ok: true, tree: { metadata: data, page: frame(input, 'report', 'totalAndPage', foot), blocks } }
}

/** The box on top: number and proposer, dates of submission and decision, meeting and version. */
function headTable({ language, item }: AgendaInput, name: string, meeting: string): Table {
  const say = sayingOfDispatch(language)
  const head = (word: DispatchWord): Cell => rowHead(run(say(word), language))
  const proposer = item.proposer === '' ? saying(language)('notStated') : item.proposer
  const blank = centred(run(say('blankDate'), language))
  return {
    kind: 'table',
    caption: '',
    summary: say(item.kind === 'report' ? 'agendaReport' : 'agendaDecision'),
    widths: [17, 33, 17, 33],
    header: [],
    body: [
      [head('itemNumber'), cell(run(name, language)), head('proposer'), cell(typed(proposer, language))],
      [head('decided'), blank, head('submitted'), blank],
      [
        head('meeting'),
        cell(run(meeting, language)),
        head('version'),
        cell(run(saying(language)('version', { version: item.version }), language)),
      ],
    ],
    room: 'text',
    tone: 'body',
  }
}

/** Only the parts that differ stand side by side. */
function changes({ language, item }: AgendaInput, previous: NonNullable<AgendaInput['previous']>): readonly Block[] {
  const say = sayingOfDispatch(language)
  const parts = (['motion', 'reason', 'content'] as const).filter((word) => item[word] !== previous[word])
  const heads = [say('class'), say('before', { version: previous.version }), say('after', { version: item.version })]
  const table: Table = {
    kind: 'table',
    caption: '',
    summary: say('changes'),
    widths: [16, 42, 42],
    header: [heads.map((head) => columnHead(head, language))],
    body: parts.map((word) => [
      rowHead(run(say(word), language)),
      typedCell(previous[word], language),
      typedCell(item[word], language),
    ]),
    room: 'text',
    tone: 'body',
  }
  return [
    paragraph(typed(say('changedReason', { reason: cleanText(item.changeReason) }), language)),
    ...(parts.length === 0 ? [] : [table]),
  ]
}

function conflicts({ language, recused }: AgendaInput): string {
  const say = sayingOfDispatch(language)
  const seats = recused.map((label) => localText(label, language)).join(', ')
  return seats === '' ? say('noConflicts') : say('conflicts', { seats })
}
