import { readSheetCode, type SheetIdentity } from '../../../document/parts/sheetCode'
import type { SeatId } from '../../../desk/rows/identifiers'
import type { Row } from '../../../desk/rows/tables'
import { dayOf } from '../../../text/dates'
import type { Choice, ConflictStatement } from '../../rows'
import type { Vote } from '../../vote'
import { choicesInText } from './choicesInText'
import type { FileContent, SheetFields } from './fileContent'
import { stops, type Finding, type FindingCode, type Proposal } from './readingShape'

/** What a file is held against. */
export interface ReadAgainst {
  readonly vote: Pick<Vote, 'resolution' | 'body' | 'items'>
  readonly packs: readonly Row<'packs'>[]
  readonly zone: string
  /** The seat that the office has said the file is from, where it has. */
  readonly seatId: SeatId | null
}

export interface Proposed {
  readonly findings: readonly Finding[]
  readonly proposal: Proposal | null
}

const finding = (code: FindingCode, facts: Finding['facts'] = {}): Finding => ({ code, facts })

/** Nothing is proposed as soon as one finding stops it: what is half right would be confirmed by a tired hand. */
const concluded = (findings: readonly Finding[], proposal: Proposal | null): Proposed => ({
  findings,
  proposal: findings.some(({ code }) => stops(code)) ? null : proposal,
})

/** What a file that came in seems to say, held against the vote: which seat, which pack, which choices, and what is in the way. */
export function propose(content: FileContent, against: ReadAgainst): Proposed {
  if (content.kind === 'unread') return concluded([finding(content.reason)], null)
  if (content.kind === 'sheet') {
    const { sheet } = content
    return sheet.ok ? fromFields(sheet.fields, against) : concluded([finding(sheet.reason, { file: sheet.name })], null)
  }
  const html = content.fromHtml ? [finding('htmlDropped')] : []
  const sheets = content.sheets.flatMap((sheet) => (sheet.ok ? [sheet.fields] : []))
  const unread = content.sheets.flatMap((sheet) => (sheet.ok ? [] : [finding(sheet.reason, { file: sheet.name })]))
  const [first, ...others] = sheets
  if (first === undefined) {
    // A sheet that cannot be read may say something else than the mail around it.
    if (unread.length > 0) return concluded([...html, ...unread], null)
    const said = fromText(content.text, against)
    return concluded([...html, ...said.findings], said.proposal)
  }
  const seats = new Set(sheets.map(({ code }) => readSheetCode(code)?.seat ?? code))
  if (seats.size > 1) return concluded([...html, finding('severalSeats', { sheets: sheets.length })], null)
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) {
    return concluded([...html, finding('twoReplies', { sheets: sheets.length })], null)
  }
  const said = fromFields(first, against)
  return concluded([...html, ...unread, ...said.findings], said.proposal)
}

/** Which seat and pack a code names in this vote, or why not. */
function placeOf(
  code: SheetIdentity,
  { vote, packs, zone, seatId }: ReadAgainst,
): { readonly findings: readonly Finding[]; readonly seatId: SeatId | null; readonly pack: Row<'packs'> | null } {
  const { resolution, body } = vote
  const year = Number(dayOf(resolution.opensAt, zone).slice(0, 4))
  const isHere = code.bodyCode === body.code.toUpperCase() && code.year === year && code.meeting === resolution.number
  if (!isHere) {
    const facts = { body: code.bodyCode, year: code.year, meeting: code.meeting }
    return { findings: [finding('otherVote', facts)], seatId: null, pack: null }
  }
  const seat = resolution.roster.find(({ number }) => number === code.seat)
  if (!seat?.counted) return { findings: [finding('unknownSeat', { seat: code.seat })], seatId: null, pack: null }
  if (seatId !== null && seatId !== seat.seatId) {
    const assigned = resolution.roster.find((each) => each.seatId === seatId)
    return {
      findings: [finding('otherSeat', { seat: seat.label.ko, assigned: assigned?.label.ko ?? '' })],
      seatId: null,
      pack: null,
    }
  }
  const pack = packs.find((each) => each.seatId === seat.seatId && each.number === code.pack) ?? null
  const findings = pack === null ? [finding('unknownPack', { pack: code.pack })] : []
  const isOld = pack?.items.some((asked) =>
    vote.items.some((item) => item.id === asked.itemId && item.currentVersion > asked.version),
  )
  if (isOld === true) findings.push(finding('oldPack', { pack: code.pack }))
  return { findings, seatId: seat.seatId, pack }
}

/** The words of the form and those that other programs write for them. */
const choiceOf: ReadonlyMap<string, Choice> = new Map<string, Choice>([
  ['yes', 'yes'],
  ['no', 'no'],
  ['abstain', 'abstain'],
  ['cond', 'conditional'],
  ['', 'blank'],
  ['off', 'blank'],
])
const saysNone = new Set(['none', 'no', '없음'])
const saysDeclared = new Set(['declared', 'yes', '있음'])

function fromFields(fields: SheetFields, against: ReadAgainst): Proposed {
  if (fields.code.trim() === '') return concluded([finding('notOurs')], null)
  const code = readSheetCode(fields.code)
  if (code === null) return concluded([finding('badCode', { code: fields.code.slice(0, 60) })], null)
  const place = placeOf(code, against)
  const findings: Finding[] = [...place.findings]

  const coi = fields.coi.trim().toLowerCase()
  const declaredItems = new Set((fields.coiItems.match(/\d{1,3}/gu) ?? []).map(Number))
  if (saysDeclared.has(coi) && (declaredItems.size === 0 || fields.coiReason.trim() === ''))
    findings.push(finding('conflictUnclear'))
  const conflictOf = (item: number): ConflictStatement => {
    if (saysNone.has(coi)) return 'none'
    if (!saysDeclared.has(coi) || declaredItems.size === 0) return 'notStated'
    return declaredItems.has(item) ? 'declared' : 'none'
  }

  const marks: Proposal['marks'] = []
  for (const { item, itemId, version } of itemsAsked(against.vote, place.pack)) {
    const vote = fields.votes.find((each) => each.item === item)
    if (vote === undefined) continue
    const choice = choiceOf.get(vote.value.trim().toLowerCase())
    if (choice === undefined) {
      findings.push(finding('unclearMark', { item }))
      continue
    }
    const said = fields.opinions.find((each) => each.item === item)?.value.trim() ?? ''
    marks.push({ itemId, version, choice, ...wordsOf(choice, said), conflict: conflictOf(item) })
  }
  // An empty sheet says nothing; whoever sent it has to be asked.
  if (marks.every(({ choice, conflict }) => choice === 'blank' && conflict !== 'declared'))
    findings.push(finding('nothingMarked'))
  return concluded(findings, {
    seatId: place.seatId,
    code: fields.code.trim(),
    pack: place.pack?.number ?? null,
    marks,
    conflictGround: fields.coiReason.trim(),
    remarks: fields.remarks.trim(),
    writtenOn: fields.date.trim(),
    signer: fields.signer.trim(),
  })
}

function fromText(text: string, against: ReadAgainst): Proposed {
  const codes = [...new Set(text.toUpperCase().match(/[A-Z0-9][A-Z0-9-]*-\d{4}-W\d{2,4}-S\d{2,3}-P\d{1,2}-[0-9A-Z]{2}/gu) ?? [])]
  const [code, ...others] = codes
  const read = code === undefined ? null : readSheetCode(code)
  const findings: Finding[] = []
  if (code === undefined) findings.push(finding('noCode'))
  else if (read === null) findings.push(finding('badCode', { code }))
  if (others.length > 0) findings.push(finding('severalSeats', { sheets: codes.length }))
  const place = read === null ? { findings: [], seatId: against.seatId, pack: null } : placeOf(read, against)
  findings.push(...place.findings)
  const said = choicesInText(text)
  const marks: Proposal['marks'] = itemsAsked(against.vote, place.pack).flatMap(({ item, itemId, version }) => {
    const line = said.found.find((each) => each.item === item)
    if (!line) return []
    return [{ itemId, version, choice: line.choice, ...wordsOf(line.choice, line.opinion), conflict: 'notStated' as const }]
  })
  findings.push(...said.unclear.map((item) => finding('unclearMark', { item })))
  if (marks.length === 0) findings.push(finding('nothingMarked'))
  const { seatId, pack } = place
  return concluded(findings, {
    seatId,
    code: code ?? '',
    pack: pack?.number ?? null,
    marks,
    conflictGround: '',
    remarks: '',
    writtenOn: '',
    signer: '',
  })
}

/** The sheet has one column for words: with a conditional yes they are its condition. */
const wordsOf = (choice: Choice, said: string): { readonly opinion: string; readonly condition: string } =>
  choice === 'conditional' ? { opinion: '', condition: said } : { opinion: said, condition: '' }

/** The decision items that were asked, with the version of the pack; without a pack, those that stand now. */
function itemsAsked(vote: ReadAgainst['vote'], pack: Row<'packs'> | null) {
  return vote.items
    .filter(({ kind }) => kind === 'decision')
    .flatMap(({ id, number, currentVersion }) => {
      if (pack === null) return [{ item: number, itemId: id, version: currentVersion }]
      const asked = pack.items.find(({ itemId }) => itemId === id)
      return asked ? [{ item: number, itemId: id, version: asked.version }] : []
    })
}
