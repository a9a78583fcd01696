import { z } from 'zod'
import { officeSettings } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import type { Reader } from '../../desk/rows/reader'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Head } from '../../desk/rows/store'
import { Instant, type PlainDate } from '../../desk/rows/time'
import { contentHash } from '../../document/contentHash'
import type { PaperContext } from '../../document/inputs'
import { letterOfCommission } from '../../document/letterOfCommission'
import type { LetterInput, LineContact } from '../../document/memberInputs'
import { memberRoster } from '../../document/memberRoster'
import { DocumentTree } from '../../document/tree'
import type { RuleBooks, RulesOfDay } from '../../rules/ruleBooks'
import type { Language } from '../../text/language'
import { indexOf } from '../factIndex'
import { type BodyFacts, loadBodyFacts } from '../facts'
import { balanceOf } from '../roster/balance'
import { compositionOn } from '../roster/composition'
import { holderOn, rosterOn, termOn } from '../roster/roster'
import type { RosterLine } from '../roster/rosterLine'
import { MemberPaperInput } from './memberPaperShape'

/** A paper about members as a document tree. The same rows give the same tree. Contact data is only given to who keeps the books. */
export const memberPaper = defineQuery({
  name: 'members.paper',
  title: { ko: '위원에 관한 문서 한 건', en: 'One paper about members' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: MemberPaperInput,
  reply: z.strictObject({ tree: DocumentTree, contentHash: z.string(), fileName: z.string() }),
  async answer({ read, input, rules, head, actor }) {
    const facts = await loadBodyFacts(read, input.bodyId)
    if (facts === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    if (input.form === 'D11' && input.copy === 'internal' && actor.role !== 'officer') {
      return refuse('desk.notPermitted', { role: actor.role, roles: 'officer' })
    }
    const built =
      input.form === 'D11'
        ? await rosterPaper(read, facts, rules, input, head)
        : await letterPaper(read, facts, rules, input, head)
    if (!built.ok) return built
    return answer({ tree: built.tree, contentHash: contentHash(built.tree), fileName: built.fileName })
  },
})

type Made = { readonly ok: true; readonly tree: DocumentTree; readonly fileName: string } | Refused

async function rosterPaper(
  read: Reader,
  facts: BodyFacts,
  books: RuleBooks,
  input: Extract<MemberPaperInput, { form: 'D11' }>,
  head: Head,
): Promise<Made> {
  const { day, language, copy } = input
  const rules = books.on(facts.body.ruleFamily, day)
  const term = termOn(facts.terms, day)
  if (rules === null) return refuse('body.noRuleBook', { family: facts.body.ruleFamily, day })
  if (term === null) return refuse('document.noTermYet', { day })
  const lines = rosterOn(facts, day, rules)
  const built = memberRoster({
    ...(await contextOf(read, facts, term.number, language, day, head)),
    day,
    rules: { title: rules.title, number: rules.number },
    lines,
    composition: compositionOn(lines, rules),
    balance: balanceOf(lines, rules),
    copy: copy === 'public' ? { kind: copy } : { kind: copy, contacts: await contactsOf(read, lines) },
  })
  const names = { ko: copy === 'public' ? '위원_명부' : '위원_명부_내부용', en: copy === 'public' ? 'roster' : 'roster-internal' }
  return built.ok ? { ...built, fileName: `${facts.body.code}-${day}_${names[language]}` } : built
}

async function contactsOf(read: Reader, lines: readonly RosterLine[]): Promise<ReadonlyMap<string, LineContact>> {
  const found = new Map<string, LineContact>()
  for (const { seatId, holder } of lines) {
    const contact = holder?.personId ? await read.get('contacts', holder.personId) : null
    if (contact !== null) found.set(seatId, { telephone: contact.telephone ?? '', email: contact.email ?? '' })
  }
  return found
}

async function letterPaper(
  read: Reader,
  facts: BodyFacts,
  books: RuleBooks,
  { appointmentId, letter, language }: Extract<MemberPaperInput, { form: 'D22' }>,
  head: Head,
): Promise<Made> {
  const index = indexOf(facts)
  const appointment = index.appointment.get(appointmentId)
  const seat = index.seat.get(appointment?.seatId ?? '')
  if (appointment === undefined || seat === undefined) {
    return refuse('desk.notFound', { thing: 'appointments', id: appointmentId })
  }
  const { endedOn, ending } = appointment
  const day =
    letter.kind === 'reappointment' ? letter.from : letter.kind === 'dismissal' && endedOn !== null ? endedOn : appointment.from
  const rules = books.on(facts.body.ruleFamily, day)
  if (rules === null) return refuse('body.noRuleBook', { family: facts.body.ruleFamily, day })
  // Members by virtue of office are in office without a letter (forms D22).
  if (seat.class !== 'commissioned')
    return refuse('document.notCommissioned', { seat: seat.number }, rules.cite('appointment.by'))
  let said: LetterInput['letter']
  if (letter.kind === 'reappointment') {
    if (letter.until < letter.from) return refuse('body.untilBeforeFrom', { from: letter.from, until: letter.until })
    said = { kind: 'commission', appointed: 'renewed', from: letter.from, until: letter.until }
  } else if (letter.kind === 'commission') {
    said = { kind: 'commission', appointed: appointment.kind, from: appointment.from, until: appointment.until }
  } else {
    if (ending?.kind !== 'dismissed' || endedOn === null) return refuse('document.notDismissed', { seat: seat.number })
    said = { kind: 'dismissal', on: endedOn, ground: ending.ground, groundCite: rules.cite('dismissal.grounds') }
  }
  const term = termOn(facts.terms, day) ?? facts.terms.find((one) => one.id === appointment.termId)
  const built = letterOfCommission({
    ...(await contextOf(read, facts, term?.number ?? 0, language, day, head)),
    member: holderOn(appointment.holder, seat, index, day),
    ...signedBy(rules),
    letter: said,
  })
  const name = letter.kind === 'dismissal' ? { ko: '해촉_통보', en: 'dismissal' } : { ko: '위촉장', en: 'commission' }
  const number = seat.number.toString().padStart(2, '0')
  return built.ok ? { ...built, fileName: `${facts.body.code}-S${number}-${day}_${name[language]}` } : built
}

const signedBy = (rules: RulesOfDay) => ({ by: rules.value('appointment.by'), cite: rules.cite('appointment.by') })

async function contextOf(
  read: Reader,
  { body }: BodyFacts,
  term: number,
  language: Language,
  day: PlainDate,
  journalHead: Head,
): Promise<PaperContext> {
  const settings = await officeSettings(read)
  const text = (value: string | undefined): string => value ?? ''
  return {
    language,
    office: {
      officeName: settings?.officeName ?? { ko: '', en: '' },
      department: text(settings?.department),
      address: text(settings?.address),
      telephone: text(settings?.telephone),
      fax: text(settings?.fax),
      email: text(settings?.email),
      website: text(settings?.website),
      zone: settings?.zone ?? 'Asia/Seoul',
    },
    body: { name: body.name, code: body.code },
    term,
    // Dated by what it is about, never by a clock: the same rows give the same bytes.
    createdAt: Instant.parse(`${day}T00:00:00.000Z`),
    journalHead,
    practice: settings?.practice ?? false,
    illustrative: false,
    summary: '',
    keywords: [],
  }
}
