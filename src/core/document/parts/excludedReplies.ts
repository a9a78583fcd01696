import { formatInstant } from '../../text/dates'
import type { ExcludedInput, ResultItem, ResultReportInput } from '../inputs'
import { type Block, run } from '../tree'
import { cell, centred, columnHead, local, note, paragraph } from './blocks'
import { itemName } from './vote'
import { saying } from './words'

/** Table D: one row a reply, with the items it was about. */
export function excludedReplies(input: Pick<ResultReportInput, 'language' | 'office' | 'items'>): readonly Block[] {
  const { language } = input
  const say = saying(language)
  const rows = repliesNotCounted(input.items)
  if (rows.length === 0) return [paragraph(run(say('noExcluded'), language))]
  const decisions = input.items.filter((item) => item.result !== null).length
  const itemsText = (items: readonly ResultItem[]): string =>
    items.length === decisions && decisions > 1
      ? say('allItems', { count: decisions })
      : items.map((item) => itemName(item, language)).join(', ')
  const late = rows.filter(({ reply }) => reply.state === 'late').length
  const heads = ['seat', 'item', 'arrivedAt', 'reason', 'handling'] as const
  return [
    {
      kind: 'table',
      caption: '',
      summary: say('excluded'),
      widths: [20, 24, 22, 14, 20],
      header: [heads.map((head) => columnHead(say(head), language))],
      body: rows.map(({ reply, items }) => [
        cell(local(reply.seat, language)),
        cell(run(itemsText(items), language)),
        centred(run(formatInstant(reply.arrivedAt, input.office.zone, language), language)),
        centred(run(say(reply.state), language)),
        centred(run(say('keptNotCounted'), language)),
      ]),
      room: 'text',
      tone: 'body',
    },
    ...(late === 0 ? [] : [note(run(say('lateSentence', { n: late }), language))]),
  ]
}

/** One sheet speaks on many items: replies of one seat that arrived at one time and stand alike are one row. */
function repliesNotCounted(items: readonly ResultItem[]): readonly { reply: ExcludedInput; items: readonly ResultItem[] }[] {
  const rows = new Map<string, { reply: ExcludedInput; items: ResultItem[] }>()
  for (const item of items) {
    for (const reply of item.excluded) {
      const key = [reply.seat.ko, reply.seat.en, reply.arrivedAt, reply.state].join('\n')
      const row = rows.get(key)
      if (row === undefined) rows.set(key, { reply, items: [item] })
      else if (!row.items.includes(item)) row.items.push(item)
    }
  }
  return [...rows.values()].sort((a, b) =>
    a.reply.arrivedAt < b.reply.arrivedAt ? -1 : a.reply.arrivedAt > b.reply.arrivedAt ? 1 : 0,
  )
}
