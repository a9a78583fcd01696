import { cell, centred, columnHead, figure, local, typed, typedCell } from '../parts/blocks'
import { itemName, resultWord, titleWithVersion } from '../parts/vote'
import { saying } from '../parts/words'
import { opinionText } from '../resultReport'
import { run, type Table } from '../tree'
import type { WrittenVoteRecordInput } from './recordInputs'
import { sayingOfRecord } from './recordWords'

/** The tables of the record of a written vote (forms D07, tables 4 and 5). */

export function agendaTable({ language, items }: WrittenVoteRecordInput): Table {
  const say = sayingOfRecord(language)
  const common = saying(language)
  const heads = [common('itemNumber'), common('itemTitle'), common('itemKind'), say('proposer'), common('result')]
  return {
    kind: 'table',
    caption: '',
    summary: say('agenda'),
    widths: [17, 41, 12, 16, 14],
    header: [heads.map((head) => columnHead(head, language))],
    body: items.map((item) => [
      centred(run(itemName(item, language), language)),
      cell(titleWithVersion(item, language)),
      centred(run(common(item.kind === 'decision' ? 'kindDecision' : 'kindReport'), language)),
      cell(typed(item.proposer === '' ? common('notStated') : item.proposer, language)),
      centred(run(resultWord(item, language) ?? common('notApplicable'), language)),
    ]),
    room: 'text',
    tone: 'body',
  }
}

/** What members wrote, by seat: the remarks of a vote without a meeting. Null where nobody wrote anything. */
export function opinionTable({ language, items }: WrittenVoteRecordInput): Table | null {
  const say = sayingOfRecord(language)
  const common = saying(language)
  const given = items.flatMap((item) => item.opinions.map((opinion) => ({ item, opinion })))
  if (given.length === 0) return null
  const heads = ['serial', 'seat', 'item', 'choice', 'opinion'] as const
  return {
    kind: 'table',
    caption: '',
    summary: say('gist'),
    widths: [7, 20, 17, 12, 44],
    header: [heads.map((head) => columnHead(common(head), language))],
    body: given.map(({ item, opinion }, index) => [
      figure(index + 1, language),
      cell(local(opinion.seat, language)),
      centred(run(itemName(item, language), language)),
      centred(run(common(opinion.choice), language)),
      typedCell(opinionText(opinion, language), language),
    ]),
    room: 'text',
    tone: 'body',
  }
}
