import { refuse } from '../desk/refusals/refusal'
import { dayOf } from '../text/dates'
import { addressed, affiliationPostName } from '../text/names'
import { aligned, cell, centred, columnHead, lead, localText, note, numbered, paragraph, rowHead, typed } from './parts/blocks'
import type { Built } from './built'
import { frame, meetingName, metadata, voteKeywords } from './parts/frame'
import type { ItemInput, Language, ReplySheetInput, SheetSeat } from './inputs'
import { sheetCode } from './parts/sheetCode'
import { type Block, type Cell, run, type Table } from './tree'
import { groupHeading, itemName, titleWithVersion, windowText } from './parts/vote'
import { saying } from './parts/words'

/**
 * D05 서면의결서: the sheet on which one member votes on every item. Its code and seat stand on every page. All boxes are empty.
 * Refused without an item to vote on.
 */
export function replySheet(input: ReplySheetInput): Built {
  if (!input.items.some((item) => item.kind === 'decision')) return refuse('document.noItem')
  const { language, vote, seat } = input
  const say = saying(language)
  const meeting = meetingName(input, vote)
  const seatLabel = localText(seat.label, language)
  const code = codeOfSheet(input)
  const data = metadata(
    input,
    'D05',
    `${meeting} ${say('sheetTitle')}`,
    { summary: say('sheetSummary', { meeting, seat: seatLabel }), keywords: voteKeywords(input, 'keywordSheet') },
    '',
  )
  const coChairs = say('coChairs', { body: localText(input.body.name, language) })
  const signer = localText(seat.name, language) === '' ? seatLabel : localText(seat.name, language)
  const blocks: readonly Block[] = [
    aligned('end', note(run(`${say('formNumber')}    ${say('sheetCode', { code })}`, language))),
    { kind: 'heading', level: 1, runs: [run(say('sheetTitle'), language)], align: 'center' },
    numbered(1, language, [
      [
        paragraph(run(say('sheetMeeting', { meeting }), language)),
        paragraph(run(say('sheetWindow', { window: windowText(input, vote) }), language)),
      ],
      [paragraph(typed(say('sheetMember', { member: memberText(seat, language) }), language))],
      [paragraph(run(say('sheetVote'), language))],
    ]),
    voteTable(input),
    numberedFrom(4, say('sheetOther'), language),
    otherTable(language),
    {
      kind: 'together',
      blocks: [
        aligned('center', paragraph(run(say('sheetClosing'), language))),
        aligned('center', paragraph(run(say('sheetDate'), language))),
        aligned('end', paragraph(typed(say('sheetSigner', { name: signer }), language))),
        lead('start', run(language === 'ko' ? addressed(coChairs, 'person') : coChairs, language)),
      ],
    },
    ...notes(input),
  ]
  const foot = { start: code, end: seatLabel }
  return { ok: true, tree: { metadata: data, page: frame(input, 'form', 'totalAndPage', foot), blocks } }
}

/** The code that stands on every page of the sheet. */
export function codeOfSheet({ body, vote, office, seat, pack }: ReplySheetInput): string {
  const year = Number(dayOf(vote.opensAt, office.zone).slice(0, 4))
  return sheetCode({ bodyCode: body.code, year, meeting: vote.number, seat: seat.number, pack })
}

/** Seat, then who holds it as far as it is known; under directive 83 the member is an organisation. */
export function memberText(seat: SheetSeat, language: Language): string {
  const who = affiliationPostName(
    localText(seat.organisation, language),
    localText(seat.post, language),
    localText(seat.name, language),
  )
  const label = localText(seat.label, language)
  return who === '' || who === label ? label : `${label} · ${who}`
}

function numberedFrom(n: number, text: string, language: Language): Block {
  return { kind: 'list', level: 1, items: [{ marker: `${n}.`, blocks: [paragraph(run(text, language))] }] }
}

function voteTable(input: ReplySheetInput): Table {
  const { language } = input
  const say = saying(language)
  const conditional = input.vote.terms.conditionalOffered
  const choices = ['yes', 'no', 'abstain', ...(conditional ? (['conditional'] as const) : [])] as const
  const columns = 3 + choices.length
  const body = input.items.flatMap((item, index): readonly (readonly Cell[])[] => {
    const heading = groupHeading(input.items, index, language)
    const row = [
      centred(run(String(item.number), language)),
      cell(...itemRuns(item, language)),
      ...boxes(input, item, choices.length),
    ]
    return heading === null ? [row] : [[{ ...rowHead(heading), columns }], row]
  })
  return {
    kind: 'table',
    caption: '',
    summary: say('sheetVote'),
    widths: conditional ? [7, 37, 8, 8, 8, 11, 21] : [7, 44, 8, 8, 8, 25],
    header: [['number', 'itemAndVersion', ...choices, 'opinion'] as const].map((heads) =>
      heads.map((head) => columnHead(say(head), language)),
    ),
    body,
    room: 'writing',
    tone: 'body',
  }
}

function itemRuns(item: ItemInput, language: Language): readonly ReturnType<typeof run>[] {
  const title = titleWithVersion(item, language)
  return item.itemNumber === '' ? [title] : [run(`${itemName(item, language)} `, language), title]
}

/** Empty boxes; grey and closed for an item from which the member is recused, and for a report item. */
function boxes(input: ReplySheetInput, item: ItemInput, choices: number): readonly Cell[] {
  const say = saying(input.language)
  const closed =
    item.kind === 'report' ? say('reportRow') : input.seat.recusedItems.includes(item.number) ? say('recusedRow') : null
  if (closed !== null) return [{ ...centred(run(closed, input.language)), columns: choices + 1, role: 'muted' }]
  return Array.from({ length: choices + 1 }, () => cell())
}

function otherTable(language: Language): Table {
  const say = saying(language)
  return {
    kind: 'table',
    caption: '',
    summary: say('sheetOther'),
    widths: [20, 80],
    header: [],
    body: [
      [
        rowHead(run(say('interests'), language)),
        {
          ...cell(),
          paragraphs: [
            [run(say('interestNo'), language)],
            [run(say('interestYes'), language)],
            [run(say('interestNote'), language)],
          ],
        },
      ],
      [rowHead(run(say('otherOpinion'), language)), cell()],
    ],
    room: 'signature',
    tone: 'body',
  }
}

function notes(input: ReplySheetInput): readonly Block[] {
  const { language } = input
  const say = saying(language)
  const lines = [say('sheetNoteMark'), say('sheetNoteLate'), say('sheetNoteSilence')].join(' ')
  const returnTo = input.vote.returnTo === '' ? [] : [note(typed(say('returnTo', { place: input.vote.returnTo }), language))]
  return [{ kind: 'together', blocks: [note(run(`${say('sheetNotes')}: ${lines}`, language)), ...returnTo] }]
}
