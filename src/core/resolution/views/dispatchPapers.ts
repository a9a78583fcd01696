import { indexOf } from '../../body/factIndex'
import { holderOn } from '../../body/roster/roster'
import { signerFor } from '../../body/roster/signer'
import type { ItemId, SeatId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { agendaSheet } from '../../document/agendaSheet'
import type { Built } from '../../document/built'
import type { NoticeAbout } from '../../document/dispatchInputs'
import type { ItemInput, ReplySheetInput, SheetSeat, SignatureInput } from '../../document/inputs'
import { voteNotice } from '../../document/voteNotice'
import { dayOf } from '../../text/dates'
import { packNumberOf } from '../dispatch/packsOf'
import { noTally } from '../fingerprint'
import { tallyOf } from '../tally'
import { seatsWaiting } from '../tally'
import { currentTextHash, deadlineOf, type Vote } from '../vote'
import {
  annexInputs,
  callAnnexes,
  itemInputs,
  paperContext,
  resultItems,
  sheetSeat,
  signatureInputs,
  voteInput,
} from './paperInputs'
import type { LetterKind } from './paperShape'
import type { Materials } from './papers'

/** D04: one item, with the text before the present one where it was changed. */
export async function buildAgendaSheet(materials: Materials, itemId: ItemId): Promise<Built> {
  const { read, vote, law, roster, zone, head, language } = materials
  const item = vote.items.find((one) => one.id === itemId)
  const input = itemInputs(vote).find((one) => one.number === item?.number)
  if (!item || !input) return refuse('desk.notFound', { thing: 'items', id: itemId })
  const before = vote.texts.find((text) => text.itemId === itemId && text.version === item.currentVersion - 1)
  const { openedAt, opensAt } = vote.resolution
  return agendaSheet({
    ...(await paperContext(read, vote, language, openedAt ?? opensAt, head)),
    vote: voteInput(vote, law, roster, zone),
    item: input,
    previous: before ? { version: before.version, motion: before.motion, reason: before.reason, content: before.content } : null,
    recused: roster
      .filter((seat) => vote.recusals.some((recusal) => recusal.itemId === itemId && recusal.seatId === seat.seatId))
      .map((seat) => seat.label),
    annexes: annexInputs(vote, itemId),
  })
}

/** D05 as its builder takes it; null where the seat is not on the roster. Both the paper and the sheet to be filled in are made from it. */
export async function replySheetInput(
  materials: Materials,
  seatId: SeatId,
  pack: number | null,
): Promise<ReplySheetInput | null> {
  const { read, vote, law, roster, zone, head, language } = materials
  const seat = seatOf(materials, seatId)
  if (seat === null) return null
  const packs = await read.where('packs', 'resolutionId', vote.resolution.id)
  const { openedAt, opensAt } = vote.resolution
  return {
    ...(await paperContext(read, vote, language, openedAt ?? opensAt, head)),
    vote: voteInput(vote, law, roster, zone),
    items: itemInputs(vote),
    seat,
    pack: pack ?? packNumberOf(vote, packs, seatId),
  }
}

/** D02, variants. Each is refused where the vote has not come that far. */
export async function buildNotice(
  materials: Materials,
  letter: Exclude<LetterKind, 'call'>,
  seatId: SeatId | null,
): Promise<Built> {
  const { read, vote, law, roster, zone, head, language } = materials
  const addressee = seatId === null ? null : seatOf(materials, seatId)
  if (seatId !== null && addressee === null) return refuse('document.noSeat')
  const about = await aboutOf(materials, letter)
  if (about === null) return refuse('dispatch.notThatFar', { state: vote.resolution.state, purpose: letter })
  if (letter === 'reminder') {
    if (seatId === null || addressee === null) return refuse('document.noSeat')
    if (!seatsWaiting(vote).includes(seatId)) return refuse('dispatch.answered', { seat: addressee.label.ko })
  }
  const moment = latestOf(vote)
  return voteNotice({
    ...(await paperContext(read, vote, language, moment, head)),
    vote: voteInput(vote, law, roster, zone),
    about,
    deadline: deadlineOf(vote.resolution),
    items: itemsFor(vote, about, seatId),
    addressee,
    annexes: letter === 'changedText' ? [...callAnnexes, ...annexInputs(vote, null)] : [],
    signatures: letter === 'changedText' ? callSignatures(materials) : [],
    callFingerprint: currentTextHash(vote),
  })
}

async function aboutOf({ read, vote, law }: Materials, letter: Exclude<LetterKind, 'call'>): Promise<NoticeAbout | null> {
  const { state, openedAt, extendedTo, withdrawnReason } = vote.resolution
  switch (letter) {
    case 'reminder':
      return state === 'open' ? { kind: 'reminder' } : null
    case 'changedText':
      return openedAt !== null && vote.items.some((item) => item.currentVersion > 1) ? { kind: 'changedText' } : null
    case 'extension': {
      if (extendedTo === null) return null
      const agreed = (await read.where('extensions', 'resolutionId', vote.resolution.id))
        .filter((row) => row.state === 'agreed')
        .at(-1)
      return { kind: 'extension', from: agreed?.from ?? vote.resolution.closesAt, to: extendedTo, reason: agreed?.reason ?? '' }
    }
    case 'withdrawal':
      return state === 'withdrawn' ? { kind: 'withdrawal', reason: withdrawnReason } : null
    case 'notConstituted': {
      if (state !== 'closed' && state !== 'announced') return null
      const results = resultItems(vote, tallyOf(vote, law), law).filter(
        (item) => item.result?.judgement.outcome === 'notConstituted',
      )
      return results.length === 0 ? null : { kind: 'notConstituted', results }
    }
  }
}

/** A reminder speaks of the items without the addressee's reply, a request after a change of the changed ones. */
function itemsFor(vote: Vote, about: NoticeAbout, seatId: SeatId | null): readonly ItemInput[] {
  const all = itemInputs(vote)
  switch (about.kind) {
    case 'reminder': {
      const missing = vote.items.filter((item) => seatId !== null && seatsWaiting({ ...vote, items: [item] }).includes(seatId))
      return all.filter((input) => missing.some((item) => item.number === input.number))
    }
    case 'changedText':
      return all.filter((item) => item.version > 1)
    case 'notConstituted':
      return about.results
    case 'extension':
    case 'withdrawal':
      return all
  }
}

/** The moment that the letter shows comes from the record: the last that happened to the vote or its texts. */
function latestOf(vote: Vote) {
  const { openedAt, opensAt, closedAt, announcedAt } = vote.resolution
  const moments = [opensAt, openedAt, closedAt, announcedAt, ...vote.texts.map((text) => text.createdAt)]
  return moments.reduce<typeof opensAt>((latest, moment) => (moment !== null && moment > latest ? moment : latest), opensAt)
}

/** The member as called on the day of the roster, whatever the name today (design 1.5). */
export function seatOf({ vote, facts, roster, zone }: Materials, seatId: SeatId): SheetSeat | null {
  const seat = roster.find((candidate) => candidate.seatId === seatId)
  if (!seat) return null
  const appointment = facts.appointments.find((candidate) => candidate.id === seat.appointmentId)
  const seatRow = facts.seats.find((candidate) => candidate.id === seatId)
  const day = dayOf(vote.resolution.openedAt ?? vote.resolution.opensAt, zone)
  return sheetSeat(vote, seat, appointment && seatRow ? holderOn(appointment.holder, seatRow, indexOf(facts), day) : null)
}

function callSignatures({ vote, law, facts, zone }: Materials): SignatureInput[] {
  const none = { ko: '', en: '' }
  const title = (office: 'governmentCoChair' | 'civilCoChair') =>
    signerFor(office, dayOf(vote.resolution.opensAt, zone), facts, law)?.title ?? none
  const titles = { governmentCoChair: title('governmentCoChair'), civilCoChair: title('civilCoChair') }
  return signatureInputs(vote, 'call', noTally, titles, law)
}
