import type { FrozenSeat } from '../../resolution/rows'
import { cell, centred, columnHead, figure, rowHead } from '../parts/blocks'
import type { Language } from '../inputs'
import { clauseOf, matterOf, readingOf } from './proofReadings'
import { type ProofWord, sayingOfProof } from './proofWords'
import { type ProofItem, type ProofRule, proofRules, type ProofSheetInput } from './proofInputs'
import { type Cell, run, type Table } from '../tree'
import { itemName } from '../parts/vote'
import { saying } from '../parts/words'

/** The tables of the proof sheet (forms D10). Figures come from the one count; only seats of the roster are added up here. */

/** Every rule that decides, in words, with its clause. */
export function rulesTable(input: ProofSheetInput): Table {
  const { language, rules } = input
  const say = sayingOfProof(language)
  return {
    kind: 'table',
    caption: '',
    summary: say('rulesHeading'),
    widths: [24, 44, 32],
    header: [(['matter', 'reading', 'clause'] as const).map((head) => columnHead(say(head), language))],
    body: proofRules.map((rule) => [
      rowHead(run(say(matterOf[rule]), language)),
      cell(run(say(readingOf(rule, rules.values)), language)),
      cell(run(clauseOf(input, rule), language)),
    ]),
    room: 'text',
    tone: 'note',
  }
}

/** Table 2: seats of each class, those left out, and the members in office. */
export function officeTable({ language, roster }: ProofSheetInput): Table {
  const say = sayingOfProof(language)
  const classes = ['exOfficio', 'agency', 'commissioned'] as const
  const row = (head: Cell, seats: readonly FrozenSeat[]): readonly Cell[] => [
    head,
    figure(seats.length, language),
    figure(seats.filter((seat) => seat.standing === 'vacant').length, language),
    figure(seats.filter((seat) => seat.standing === 'holdover').length, language),
    figure(seats.filter((seat) => seat.counted).length, language),
  ]
  const heads = ['seatClass', 'seats', 'vacant', 'holdover', 'inOffice'] as const
  return {
    kind: 'table',
    caption: saying(language)('unitMembers'),
    summary: say('officeHeading'),
    widths: [28, 15, 15, 27, 15],
    header: [heads.map((head) => columnHead(say(head), language))],
    body: [
      ...classes
        .map((seatClass) => ({ seatClass, seats: roster.filter((seat) => seat.seatClass === seatClass) }))
        .filter(({ seats }) => seats.length > 0)
        .map(({ seatClass, seats }) => row(rowHead(run(say(seatClass), language)), seats)),
      row(rowHead(run(say('total'), language)), roster),
    ],
    room: 'text',
    tone: 'body',
  }
}

/** Table 3: quantity, formula, value and clause; items with the same figures share their rows. */
export function quorumTable(input: ProofSheetInput, items: readonly ProofItem[]): Table {
  const { language } = input
  const say = sayingOfProof(language)
  const groups = new Map<string, ProofItem[]>()
  for (const item of items) {
    if (item.result === null) continue
    const { count, judgement } = item.result
    const key = [count.inOffice, count.present, count.recused, judgement.outcome === 'notConstituted'].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  const body = [...groups.values()].flatMap((same) => {
    const names = same.map((item) => itemName(item, language)).join(', ')
    const rows = quorumRows(input, same[0]?.result ?? null)
    return groups.size === 1 ? rows : [[{ ...rowHead(run(names, language)), columns: 4 }], ...rows]
  })
  const heads = ['matter', 'formula', 'value', 'clause'] as const
  return {
    kind: 'table',
    caption: '',
    summary: say('quorumHeading'),
    widths: [22, 36, 10, 32],
    header: [heads.map((head) => columnHead(say(head), language))],
    body,
    room: 'text',
    tone: 'note',
  }
}

function quorumRows(input: ProofSheetInput, result: ProofItem['result']): readonly (readonly Cell[])[] {
  if (result === null) return []
  const { language } = input
  const say = sayingOfProof(language)
  const { count, judgement, recusedReading } = result
  const row = (word: ProofWord, formula: string, n: number, rule: ProofRule): readonly Cell[] => [
    rowHead(run(say(word), language)),
    cell(run(formula, language)),
    centred(run(say('people', { n }), language)),
    cell(run(clauseOf(input, rule), language)),
  ]
  const isOut = recusedReading === 'outOfOffice' && count.recused > 0
  const office = isOut
    ? say('rowOfficeFormulaOut', { total: count.inOffice + count.recused, recused: count.recused })
    : say('rowOfficeFormula')
  const needed =
    judgement.base === 'present' ? say('rowNeededPresent', { n: count.present }) : say('rowNeededOffice', { n: count.inOffice })
  return [
    row('rowOffice', office, count.inOffice, count.recused > 0 ? 'written.recused' : 'holdover.counted'),
    row('rowQuorum', say('rowQuorumFormula', { n: count.inOffice }), judgement.quorumNeeded, 'quorum.open'),
    row('rowPresent', say('rowPresentFormula'), count.present, 'written.silence'),
    // Below the quorum the working stops: nothing is voted on.
    ...(judgement.outcome === 'notConstituted' ? [] : [row('rowNeeded', needed, judgement.yesNeeded, 'decision.majority')]),
  ]
}

const sideFigures = [
  'inOffice',
  'present',
  'yes',
  'no',
  'abstain',
  'conditional',
  'blank',
  'invalid',
  'absent',
  'recused',
] as const
const sideHeads = {
  inOffice: 'headInOffice',
  present: 'headReplied',
  yes: 'headYes',
  no: 'headNo',
  abstain: 'headAbstain',
  conditional: 'headConditional',
  blank: 'headBlank',
  invalid: 'headInvalid',
  absent: 'headAbsent',
  recused: 'headRecused',
} as const

/** The result of each side, by numbers; yes and no only where the item was constituted. */
export function sideTable({ language }: ProofSheetInput, items: readonly ProofItem[]): Table {
  const say = sayingOfProof(language)
  const shown = sideFigures.filter(
    (name) => (name !== 'conditional' && name !== 'blank') || items.some((item) => (item.result?.count[name] ?? 0) > 0),
  )
  const always: readonly string[] = ['inOffice', 'present', 'absent', 'recused']
  const alike = new Map<string, { readonly names: string[]; readonly rows: readonly (readonly Cell[])[] }>()
  for (const item of items) {
    const { result, bySide } = item
    if (bySide === null || result === null) continue
    const isCounted = result.judgement.outcome !== 'notConstituted'
    const key = JSON.stringify([isCounted, shown.map((name) => [bySide.government[name], bySide.civil[name]])])
    const rows = (['government', 'civil'] as const).map((side) => [
      rowHead(run(say(side), language)),
      ...shown.map((name) =>
        isCounted || always.includes(name)
          ? figure(bySide[side][name], language)
          : { ...cell(run('–', language)), align: 'end' as const },
      ),
    ])
    const group = alike.get(key) ?? { names: [], rows }
    group.names.push(itemName(item, language))
    alike.set(key, group)
  }
  const body = [...alike.values()].flatMap(({ names, rows }) =>
    rows.map((row, index) => (index === 0 ? [{ ...rowHead(run(names.join(', '), language)), rows: rows.length }, ...row] : row)),
  )
  return {
    kind: 'table',
    caption: say('bySide'),
    summary: say('bySide'),
    widths: language === 'ko' ? [30, 12, ...shown.map(() => 58 / shown.length)] : [22, 15, ...shown.map(() => 63 / shown.length)],
    header: [
      [
        columnHead(saying(language)('headItem'), language),
        columnHead(say('side'), language),
        ...shown.map((name) => columnHead(saying(language)(sideHeads[name]), language)),
      ],
    ],
    body,
    room: 'text',
    tone: 'note',
  }
}

const reasons = [
  ['late', 'whyLate'],
  ['replaced', 'whyReplaced'],
  ['superseded', 'whySuperseded'],
  ['incomplete', 'whyIncomplete'],
] as const

/** Table 6: how many replies were kept and not counted, by reason and without names; null where there is none. */
export function excludedTable(items: readonly ProofItem[], language: Language): Table | null {
  const say = sayingOfProof(language)
  const rows = reasons
    .map(([state, why]) => ({ why, n: items.reduce((sum, item) => sum + (item.result?.count[state] ?? 0), 0) }))
    .filter(({ n }) => n > 0)
  if (rows.length === 0) return null
  return {
    kind: 'table',
    caption: '',
    summary: say('excludedHeading'),
    widths: [56, 14, 30],
    header: [(['why', 'count', 'handling'] as const).map((head) => columnHead(say(head), language))],
    body: rows.map(({ why, n }) => [
      cell(run(say(why), language)),
      centred(run(say('pieces', { n }), language)),
      centred(run(say('keptNotCounted'), language)),
    ]),
    room: 'text',
    tone: 'body',
  }
}
