import { wordFor } from '../desk/refusals/vocabulary'
import { writeCitation } from '../text/citations'
import { formatDate, formatDateRange } from '../text/dates'
import type { Built } from './built'
import type { MemberRosterInput } from './memberInputs'
import { cell, centred, columnHead, figure, localText, note, paragraph, typed } from './parts/blocks'
import { frame, metadata, metadataBox, recordFoot } from './parts/frame'
import { type MemberWord, sayingOfMembers } from './parts/memberWords'
import { type Block, type Cell, run } from './tree'

/** D11 위원 명부: who is a member on a day, and whether the body is composed as its rules ask. The public copy has no contact data. */
export function memberRoster(input: MemberRosterInput): Built {
  const { language, lines, copy } = input
  const say = sayingOfMembers(language)
  const body = localText(input.body.name, language)
  const day = formatDate(input.day, language)
  const title = say('rosterTitleOn', { body, day })
  const count = lines.filter((line) => line.holder !== null).length
  const summary = say('rosterSummary', { body, day, count })
  const data = metadata(input, 'D11', title, { summary, keywords: [say('keywordGovernment'), say('keywordRoster'), body] }, '')
  const rules = [input.rules.title, input.rules.number].map((part) => localText(part, language)).join(', ')
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, runs: [typed(title, language)], align: 'center' },
    {
      kind: 'fields',
      caption: say('rosterTitle'),
      tone: 'body',
      entries: [
        { label: say('asOf'), runs: [run(day, language)] },
        { label: say('term'), runs: [run(say('termNumber', { term: input.term }), language)] },
        { label: say('rules'), runs: [typed(rules, language)] },
        { label: say('copy'), runs: [run(say(copy.kind === 'public' ? 'publicCopy' : 'internalCopy'), language)] },
      ],
    },
    { kind: 'heading', level: 2, runs: [run(say('members'), language)], align: 'start' },
    membersTable(input),
    ...holdoverNotes(input),
    ...(copy.kind === 'internal' ? internalPart(input, copy.contacts) : []),
    { kind: 'heading', level: 2, runs: [run(say('composition'), language)], align: 'start' },
    ...compositionLines(input),
    ...(language === 'ko' ? [{ kind: 'endMark' as const }] : []),
    ...metadataBox(input, data),
  ]
  return { ok: true, tree: { metadata: data, page: frame(input, 'form', 'totalAndPage', recordFoot(input, '')), blocks } }
}

type Line = MemberRosterInput['lines'][number]

function membersTable({ language, lines }: MemberRosterInput): Block {
  const say = sayingOfMembers(language)
  const heads: readonly MemberWord[] = ['serial', 'seatClass', 'affiliation', 'name', 'role', 'period', 'sector']
  return {
    kind: 'table',
    caption: '',
    summary: say('members'),
    widths: [6, 9, 25, 12, 13, 24, 11],
    header: [heads.map((head) => columnHead(say(head), language))],
    body: lines.map((line, index) => [
      figure(index + 1, language),
      centred(run(wordFor(line.seatClass, language), language)),
      ...memberCells(line, language),
      centred(run(wordFor(line.sector, language), language)),
    ]),
    room: 'text',
    tone: 'note',
  }
}

/** Affiliation, name, role and term. Who has no recorded name stands by the label of the seat. */
function memberCells(line: Line, language: MemberRosterInput['language']): readonly Cell[] {
  const say = sayingOfMembers(language)
  const { holder, since, until } = line
  if (holder === null || since === null) {
    return [cell(typed(localText(line.label, language), language)), centred(run(say('vacant'), language)), cell(), cell()]
  }
  const affiliation = [holder.organisation, holder.post].map((part) => localText(part, language)).filter((part) => part !== '')
  const name = localText(holder.name, language)
  const period = until === null ? say('byVirtue') : formatDateRange(since, until, language, 'tight', false)
  const title = localText(line.officeTitle, language)
  const role = line.office === null ? '' : title === '' ? wordFor(line.office, language) : title
  return [
    cell(typed(affiliation.join(' '), language)),
    centred(typed(name === '' ? localText(line.label, language) : name, language)),
    centred(typed(role, language)),
    periodCell(line.standing === 'holdover' ? [period, say('servesOn')] : [period], language),
  ]
}

/** The dates on one line, and below them that the member serves on. */
function periodCell(lines: readonly string[], language: MemberRosterInput['language']): Cell {
  return { ...centred(), paragraphs: lines.map((text) => [run(text, language)]) }
}

function holdoverNotes({ language, lines }: MemberRosterInput): readonly Block[] {
  const cite = lines.find((line) => line.standing === 'holdover')?.cite
  if (!cite) return []
  return [note(run(sayingOfMembers(language)('holdoverNote', { cite: writeCitation(cite, language) }), language))]
}

function internalPart(
  { language, lines }: MemberRosterInput,
  contacts: ReadonlyMap<string, { readonly telephone: string; readonly email: string }>,
): readonly Block[] {
  const say = sayingOfMembers(language)
  const heads: readonly MemberWord[] = ['seat', 'appointedOn', 'kind', 'renewals', 'phone', 'email']
  return [
    { kind: 'heading', level: 2, runs: [run(say('office'), language)], align: 'start' },
    {
      kind: 'table',
      caption: '',
      summary: say('office'),
      widths: [8, 17, 20, 13, 18, 24],
      header: [heads.map((head) => columnHead(say(head), language))],
      body: lines.map((line) => {
        const contact = contacts.get(line.seatId)
        return [
          figure(line.number, language),
          centred(run(line.since === null ? '' : formatDate(line.since, language), language)),
          centred(run(line.kind === null ? '' : say(line.kind), language)),
          centred(run(renewalsText(line, language), language)),
          centred(run(contact?.telephone ?? '', language)),
          centred(run(contact?.email ?? '', 'en')),
        ]
      }),
      room: 'text',
      tone: 'note',
    },
  ]
}

function renewalsText({ seatClass, holder, renewalsLeft }: Line, language: MemberRosterInput['language']): string {
  const say = sayingOfMembers(language)
  if (holder === null) return ''
  if (seatClass !== 'commissioned') return say('notApplicable')
  return renewalsLeft === null ? say('noLimit') : say('times', { n: renewalsLeft })
}

const axisWords = { sector: 'axisSector', gender: 'axisGender', region: 'axisRegion' } as const

function compositionLines({ language, composition, balance }: MemberRosterInput): readonly Block[] {
  const say = sayingOfMembers(language)
  return [
    ...composition.map(({ check, state, have, need, cite }) =>
      paragraph(
        run(
          say('checkLine', { check: say(check, { have, need }), state: say(state), cite: writeCitation(cite, language) }),
          language,
        ),
      ),
    ),
    ...balance.map(({ axis, kinds, notRecorded }) => {
      const counted = kinds.map(({ kind, count }) => say('balanceKind', { kind: wordFor(kind, language), count }))
      if (notRecorded > 0) counted.push(say('notRecorded', { count: notRecorded }))
      return note(typed(say('balanceLine', { axis: say(axisWords[axis]), kinds: counted.join(', ') }), language))
    }),
  ]
}
