import { z } from 'zod'
import { loadBodyFacts } from '../../body/facts'
import { personIdOf } from '../../body/roster/roster'
import { answer, defineQuery } from '../../desk/query'
import { OrganisationId, PersonId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import type { Row } from '../../desk/rows/tables'
import { Bilingual } from '../../desk/rows/text'
import { Instant } from '../../desk/rows/time'
import { Dispatch, DispatchPurpose, Pack } from '../correspondenceRows'
import { Fingerprint, ResolutionState } from '../rows'
import { callSigning, SigningState } from '../signoff/signingState'
import { seatsWaiting } from '../tally'
import { deadlineOf, loadVote, type Vote } from '../vote'
import { isCurrent, packsOfSeat } from './packsOf'

/** The one next thing about a member: `notify` once the vote was withdrawn or announced and the member was not told. */
export const DispatchNext = z.enum(['makePack', 'send', 'remind', 'notify', 'nothing'])
export type DispatchNext = z.infer<typeof DispatchNext>

const Sent = Dispatch.pick({
  id: true,
  purpose: true,
  packId: true,
  way: true,
  sentAt: true,
  proof: true,
  recordedAt: true,
  recordedBy: true,
}).extend({ evidence: z.strictObject({ fileName: z.string(), sha256: Fingerprint }).nullable() })

const DispatchSeat = z.strictObject({
  seatId: SeatId,
  number: z.int(),
  label: Bilingual,
  side: z.enum(['government', 'civil']),
  office: z.enum(['governmentCoChair', 'civilCoChair', 'secretary']).nullable(),
  counted: z.boolean(),
  /** Who acts for the seat: whose address a mail goes to. */
  personId: PersonId.nullable(),
  /** Whether every item that the member may vote on has a reply to the present text. Never which one. */
  answered: z.boolean(),
  /** Whether an address is known; null for who may not see contact data. */
  hasEmail: z.boolean().nullable(),
  /** The first first. */
  packs: z.array(
    Pack.pick({ id: true, number: true, code: true, purpose: true, items: true, files: true, madeAt: true, madeBy: true }).extend(
      {
        /** Whether it asks for the texts that stand now. */
        current: z.boolean(),
      },
    ),
  ),
  /** In the order of sending. */
  sent: z.array(Sent),
  reminders: z.strictObject({ count: z.int(), dates: z.array(Instant) }),
  next: DispatchNext,
})

export const Dispatches = z.strictObject({
  state: ResolutionState,
  deadline: Instant,
  now: Instant,
  call: SigningState,
  /** Purposes for which something can be sent as the vote stands. */
  purposes: z.array(DispatchPurpose),
  /** Which kind of pack a new one is: after a change of text it asks again. */
  packPurpose: Pack.shape.purpose,
  seats: z.array(DispatchSeat),
  organisations: z.array(z.strictObject({ organisationId: OrganisationId, name: Bilingual, sent: z.array(Sent) })),
})
export type Dispatches = z.infer<typeof Dispatches>
export type DispatchSeat = z.infer<typeof DispatchSeat>

/** What went to whom, and what each member needs next. It knows whether a member answered, never what. */
export const dispatches = defineQuery({
  name: 'resolution.dispatches',
  title: { ko: '발송 목록을 본다', en: 'List what was sent' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ resolutionId: ResolutionId }),
  reply: Dispatches,
  async answer({ read, input, now, actor }) {
    const vote = await loadVote(read, input.resolutionId)
    const facts = vote && (await loadBodyFacts(read, vote.resolution.bodyId))
    if (!vote || !facts) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const packs = await read.where('packs', 'resolutionId', input.resolutionId)
    const rows = await read.where('dispatches', 'resolutionId', input.resolutionId)
    const files = new Map<string, Row<'evidence'>>()
    for (const { evidenceId } of rows) {
      const file = evidenceId === null ? null : await read.get('evidence', evidenceId)
      if (file) files.set(file.id, file)
    }
    const waiting = seatsWaiting(vote)
    const seats: DispatchSeat[] = []
    for (const seat of vote.resolution.roster) {
      const own = packsOfSeat(packs, seat.seatId)
      const sent = rows.filter(({ to }) => to.kind === 'seat' && to.seatId === seat.seatId)
      const appointment = facts.appointments.find((one) => one.id === seat.appointmentId)
      const personId = appointment ? personIdOf(appointment.holder) : null
      const contact = personId === null ? null : await read.get('contacts', personId)
      const reminders = sent.filter(({ purpose }) => purpose === 'reminder').map(({ sentAt }) => sentAt)
      const { seatId, number, label, side, office, counted } = seat
      const answered = counted && !waiting.includes(seatId)
      seats.push({
        seatId,
        number,
        label,
        side,
        office,
        counted,
        personId,
        answered,
        hasEmail: actor.role === 'officer' ? (contact?.email ?? '') !== '' : null,
        packs: own.map((pack) => ({
          id: pack.id,
          number: pack.number,
          code: pack.code,
          purpose: pack.purpose,
          items: pack.items,
          files: pack.files,
          madeAt: pack.madeAt,
          madeBy: pack.madeBy,
          current: isCurrent(vote, pack),
        })),
        sent: sentLines(sent, files),
        reminders: { count: reminders.length, dates: reminders.sort() },
        next: counted ? nextFor(vote, own, sent, answered) : 'nothing',
      })
    }
    const told = new Map(rows.flatMap(({ to }) => (to.kind === 'organisation' ? [[to.organisationId, to] as const] : [])))
    const organisations: Dispatches['organisations'] = []
    for (const organisationId of told.keys()) {
      const organisation = await read.get('organisations', organisationId)
      const sent = rows.filter(({ to }) => to.kind === 'organisation' && to.organisationId === organisationId)
      organisations.push({ organisationId, name: organisation?.name ?? { ko: '', en: '' }, sent: sentLines(sent, files) })
    }
    return answer({
      state: vote.resolution.state,
      deadline: deadlineOf(vote.resolution),
      now,
      call: callSigning(vote),
      purposes: purposesNow(vote),
      packPurpose:
        packs.length > 0 && packs.some((pack) => !isCurrent(vote, pack)) ? ('changedText' as const) : ('call' as const),
      seats,
      organisations,
    })
  },
})

function sentLines(rows: readonly Row<'dispatches'>[], files: ReadonlyMap<string, Row<'evidence'>>): z.infer<typeof Sent>[] {
  return [...rows]
    .sort((a, b) => (a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : 0))
    .map(({ id, purpose, packId, way, sentAt, proof, recordedAt, recordedBy, evidenceId }) => {
      const file = evidenceId === null ? undefined : files.get(evidenceId)
      const evidence = file ? { fileName: file.fileName, sha256: file.sha256 } : null
      return { id, purpose, packId, way, sentAt, proof, recordedAt, recordedBy, evidence }
    })
}

function purposesNow({ resolution }: Vote): DispatchPurpose[] {
  switch (resolution.state) {
    case 'draft':
    case 'called':
      return []
    case 'open':
      return ['call', 'changedText', 'reminder', ...(resolution.extendedTo === null ? [] : (['extension'] as const))]
    case 'closed':
      return ['notConstituted']
    case 'announced':
      return ['result', 'notConstituted']
    case 'withdrawn':
      return ['withdrawal']
  }
}

function nextFor(
  vote: Vote,
  packs: readonly Row<'packs'>[],
  sent: readonly Row<'dispatches'>[],
  answered: boolean,
): DispatchNext {
  const toldOf = (...purposes: readonly DispatchPurpose[]): boolean => sent.some(({ purpose }) => purposes.includes(purpose))
  switch (vote.resolution.state) {
    case 'draft':
    case 'called':
    case 'closed':
      return 'nothing'
    case 'open': {
      if (answered) return 'nothing'
      const last = packs.at(-1)
      if (last === undefined || !isCurrent(vote, last)) return 'makePack'
      return sent.some(({ packId, purpose }) => packId === last.id && purpose !== 'reminder') ? 'remind' : 'send'
    }
    case 'announced':
      return toldOf('result', 'notConstituted') ? 'nothing' : 'notify'
    case 'withdrawn':
      return packs.length === 0 || toldOf('withdrawal') ? 'nothing' : 'notify'
  }
}
