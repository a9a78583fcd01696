import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { DispatchId, ResolutionId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Row } from '../../desk/rows/tables'
import type { Instant } from '../../desk/rows/time'
import { Dispatch, type DispatchPurpose } from '../correspondenceRows'
import type { ResolutionState } from '../rows'
import { seatsWaiting } from '../tally'
import { deadlineOf, loadVote, type Vote } from '../vote'
import { packsOfSeat } from './packsOf'

/** States in which something of a purpose can have been sent. What went out in the window may be entered after the close. */
const sentIn: Readonly<Record<DispatchPurpose, readonly ResolutionState[]>> = {
  call: ['open', 'closed', 'announced'],
  changedText: ['open', 'closed', 'announced'],
  reminder: ['open', 'closed', 'announced'],
  extension: ['open', 'closed', 'announced'],
  withdrawal: ['withdrawn'],
  notConstituted: ['closed', 'announced'],
  result: ['announced'],
}

/** Records that the same thing went to one or many receivers, one row each. Reminders go only to those who had not answered in full. */
export const recordDispatch = defineCommand({
  name: 'resolution.recordDispatch',
  title: { ko: '발송을 적는다', en: 'Record what was sent' },
  roles: ['officer'],
  input: Dispatch.pick({ purpose: true, way: true, sentAt: true, proof: true, evidenceId: true }).extend({
    resolutionId: ResolutionId,
    receivers: z.array(Dispatch.shape.to).min(1).max(limits.seatsMax),
  }),
  reply: z.strictObject({ dispatchIds: z.array(DispatchId) }),
  refusals: [
    'desk.notFound',
    'dispatch.notThatFar',
    'dispatch.inFuture',
    'dispatch.afterEnd',
    'annex.noFile',
    'ballot.notOnRoster',
    'ballot.notCounted',
    'dispatch.answered',
    'dispatch.noPack',
    'dispatch.beforePack',
  ],
  async load(read, input) {
    return {
      vote: await loadVote(read, input.resolutionId),
      packs: await read.where('packs', 'resolutionId', input.resolutionId),
      file: input.evidenceId && (await read.get('evidence', input.evidenceId)),
      organisations: await Promise.all(
        input.receivers.map(async (to) =>
          to.kind === 'organisation' ? await read.get('organisations', to.organisationId) : null,
        ),
      ),
    }
  },
  decide({ known: { vote, packs, file, organisations }, input, now, ids, actor }) {
    if (!vote) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { receivers, ...sent } = input
    const unknown = receivers.find((to, index) => to.kind === 'organisation' && !organisations[index])
    if (unknown?.kind === 'organisation') return refuse('desk.notFound', { thing: 'organisations', id: unknown.organisationId })
    const refused = sentRefusal(vote, sent, now)
    if (refused) return refused
    if (input.evidenceId !== null && !file) return refuse('annex.noFile')
    const rows: Omit<Row<'dispatches'>, 'rev'>[] = []
    for (const to of receivers) {
      if (rows.some((row) => JSON.stringify(row.to) === JSON.stringify(to))) continue
      const found = to.kind === 'seat' ? packFor(vote, packs, to.seatId, sent) : { ok: true as const, packId: null }
      if (!found.ok) return found
      rows.push({
        ...sent,
        id: ids.next(DispatchId),
        to,
        packId: found.packId,
        recordedAt: now,
        recordedBy: actor.profile,
      })
    }
    return accept(
      rows.map((row) => put('dispatches', row)),
      { dispatchIds: rows.map(({ id }) => id) },
    )
  },
})

interface Sent {
  readonly purpose: DispatchPurpose
  readonly sentAt: Instant
}

function sentRefusal({ resolution }: Vote, { purpose, sentAt }: Sent, now: Instant): Refused | null {
  const { state, openedAt, extendedTo } = resolution
  const agreed = purpose !== 'extension' || extendedTo !== null
  const opened = purpose === 'withdrawal' || openedAt !== null
  if (!sentIn[purpose].includes(state) || !agreed || !opened) return refuse('dispatch.notThatFar', { state, purpose })
  if (sentAt > now) return refuse('dispatch.inFuture', { sentAt })
  const closesAt = deadlineOf(resolution)
  if (purpose === 'reminder' && sentAt >= closesAt) return refuse('dispatch.afterEnd', { closesAt, sentAt })
  return null
}

/** The pack that went out, or that a reminder speaks of: the last one made by the minute of sending. */
function packFor(
  vote: Vote,
  packs: readonly Row<'packs'>[],
  seatId: string,
  { purpose, sentAt }: Sent,
): { readonly ok: true; readonly packId: Row<'packs'>['id'] | null } | Refused {
  const { roster } = vote.resolution
  const seat = roster.find((one) => one.seatId === seatId)
  if (!seat) return refuse('ballot.notOnRoster')
  if (!seat.counted) return refuse('ballot.notCounted', { seat: seat.label.ko })
  const label = seat.label.ko
  switch (purpose) {
    case 'call':
    case 'changedText': {
      const own = packsOfSeat(packs, seatId).filter((pack) => pack.purpose === purpose)
      const last = own.at(-1)
      if (last === undefined) return refuse('dispatch.noPack', { seat: label })
      // People type minutes; a pack of the same minute can have gone out in it.
      const gone = own.filter((pack) => pack.madeAt.slice(0, 16) <= sentAt.slice(0, 16)).at(-1)
      return gone
        ? { ok: true, packId: gone.id }
        : refuse('dispatch.beforePack', { seat: label, sentAt, madeAt: own[0]?.madeAt ?? last.madeAt })
    }
    case 'reminder': {
      const by = { ...vote, ballots: vote.ballots.filter((ballot) => ballot.arrivedAt <= sentAt) }
      if (!seatsWaiting(by).includes(seat.seatId)) return refuse('dispatch.answered', { seat: label })
      return { ok: true, packId: packsOfSeat(packs, seatId).at(-1)?.id ?? null }
    }
    case 'extension':
    case 'withdrawal':
    case 'notConstituted':
    case 'result':
      return { ok: true, packId: null }
  }
}
