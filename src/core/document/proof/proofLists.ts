import type { FrozenSeat } from '../../resolution/rows'
import { formatInstant } from '../../text/dates'
import { cell, centred, columnHead, figure, local, localText, note, paragraph } from '../parts/blocks'
import { clauseOf, readingOf } from './proofReadings'
import { type ProofWord, sayingOfProof } from './proofWords'
import type { BallotLine, ProofItem, ProofSheetInput } from './proofInputs'
import { type Block, type Cell, run, type Table } from '../tree'
import { itemName } from '../parts/vote'
import { saying } from '../parts/words'

/** The two annexes of the internal copy: every seat with the reason why it counts, and every reply with its arrival. */

export function rosterList(input: ProofSheetInput): Table {
  const { language, roster } = input
  const say = sayingOfProof(language)
  const heads = ['number', 'seat', 'seatClass', 'side', 'standing', 'counted', 'why'] as const
  return {
    kind: 'table',
    caption: '',
    summary: say('listHeading'),
    widths: language === 'ko' ? [7, 24, 11, 9, 15, 10, 24] : [6, 26, 15, 14, 11, 10, 18],
    header: [heads.map((head) => columnHead(say(head), language))],
    body: roster.map((seat) => [
      figure(seat.number, language),
      cell(local(seat.label, language)),
      centred(run(say(seat.seatClass), language)),
      centred(run(say(seat.side), language)),
      centred(run(say(standingWords[seat.standing]), language)),
      centred(run(say(seat.counted ? 'yesCounted' : 'notCounted'), language)),
      cell(run(reason(input, seat), language)),
    ]),
    room: 'text',
    tone: 'note',
  }
}

const standingWords = { inOffice: 'standsInOffice', holdover: 'holdover', vacant: 'vacant' } as const satisfies Record<
  FrozenSeat['standing'],
  ProofWord
>

function reason(input: ProofSheetInput, seat: FrozenSeat): string {
  const { language, rules } = input
  const say = sayingOfProof(language)
  if (seat.standing === 'inOffice') return say('reasonInOffice')
  if (seat.standing === 'vacant') return say('reasonVacant')
  return say('reasonHoldover', {
    reading: say(readingOf('holdover.counted', rules.values)),
    cite: clauseOf(input, 'holdover.counted'),
  })
}

/** How many items stand side by side in the list of replies. */
const itemsWide = 7

/**
 * One row a reply, in the order in which they arrived, with a mark for each item; votes of many items go on in a further table. What was not
 * counted stands in brackets with the reason.
 */
export function replyLists(input: ProofSheetInput, items: readonly ProofItem[]): readonly Block[] {
  const { language } = input
  const say = sayingOfProof(language)
  if (items.every((item) => item.ballots.length === 0)) return [paragraph(run(say('noReplies'), language))]
  const tables: Table[] = []
  for (let from = 0; from < items.length; from += itemsWide) tables.push(replyTable(input, items.slice(from, from + itemsWide)))
  const names = items.map((item) => say('itemLegend', { n: item.number, item: itemName(item, language) })).join(', ')
  const recused = items
    .filter((item) => item.recused.length > 0)
    .map((item) =>
      say('recusedMembers', { n: item.number, seats: item.recused.map((seat) => localText(seat, language)).join(', ') }),
    )
  return [
    ...tables,
    note(run(say('marksLegend'), language)),
    note(run(say('itemsLegend', { items: names }), language)),
    ...recused.map((line) => note(run(line, language))),
  ]
}

interface Reply {
  readonly first: BallotLine
  readonly ballots: readonly (BallotLine & { readonly item: number })[]
}

/** One sheet speaks on many items: what one seat sent at one time in one way is one row. */
function repliesOf(items: readonly ProofItem[]): readonly Reply[] {
  const rows = new Map<string, { first: BallotLine; ballots: (BallotLine & { item: number })[] }>()
  for (const item of items) {
    for (const ballot of item.ballots) {
      const key = [ballot.arrivedAt, ballot.seatNumber, ballot.way].join(' ')
      const row = rows.get(key) ?? { first: ballot, ballots: [] }
      row.ballots.push({ ...ballot, item: item.number })
      rows.set(key, row)
    }
  }
  return [...rows.values()].sort(({ first: a }, { first: b }) =>
    a.arrivedAt === b.arrivedAt ? a.seatNumber - b.seatNumber : a.arrivedAt < b.arrivedAt ? -1 : 1,
  )
}

function replyTable(input: ProofSheetInput, items: readonly ProofItem[]): Table {
  const { language } = input
  const say = sayingOfProof(language)
  const heads = [say('seat'), say('arrivedAt'), say('channel'), ...items.map((item) => item.number.toString()), say('state')]
  return {
    kind: 'table',
    caption: '',
    summary: say('repliesHeading'),
    widths: language === 'ko' ? [19, 23, 11, ...items.map(() => 4.6), 15] : [22, 22, 10, ...items.map(() => 4.9), 15],
    header: [heads.map((head) => columnHead(head, language))],
    body: repliesOf(items).map((reply): readonly Cell[] => [
      cell(local(reply.first.seat, language)),
      cell(run(formatInstant(reply.first.arrivedAt, input.office.zone, language), language)),
      centred(run(say(reply.first.way), language)),
      ...items.map((item) => centred(run(markOf(input, reply, item.number), language))),
      cell(run(stateText(input, reply), language)),
    ]),
    room: 'text',
    tone: 'note',
  }
}

/** Two replies of one seat that arrived together stand in one cell. */
function markOf({ language }: ProofSheetInput, { ballots }: Reply, item: number): string {
  const say = sayingOfProof(language)
  return ballots
    .filter((ballot) => ballot.item === item)
    .map(({ choice, state }) => {
      const mark = say(`${choice}Mark`)
      return state === 'received' ? mark : say('keptMark', { mark })
    })
    .join(' ')
}

/** One word where all items stand alike; else the items of each state that is not counted. */
function stateText({ language }: ProofSheetInput, { first, ballots }: Reply): string {
  const say = sayingOfProof(language)
  const word = (state: BallotLine['state']): string => (state === 'received' ? say('received') : saying(language)(state))
  if (ballots.every(({ state }) => state === first.state)) return word(first.state)
  const states = [...new Set(ballots.map(({ state }) => state))].filter((state) => state !== 'received')
  return states
    .map((state) =>
      say('stateOfItems', {
        state: word(state),
        items: ballots
          .filter((ballot) => ballot.state === state)
          .map(({ item }) => item)
          .join(', '),
      }),
    )
    .join(', ')
}
