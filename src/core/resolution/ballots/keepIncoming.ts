import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { EvidenceId, IncomingId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Instant } from '../../desk/rows/time'
import { ReplyWay } from '../rows'

/** Records that a file came in for a vote. The file was kept before; the row says nothing of what it says (decision 0011). */
export const keepIncoming = defineCommand({
  name: 'incoming.keep',
  title: { ko: '들어온 파일을 접수한다', en: 'Keep a file that came in' },
  roles: ['officer'],
  input: z.strictObject({
    resolutionId: ResolutionId,
    evidenceId: EvidenceId,
    /** Null while it is not known from whom it is. */
    seatId: SeatId.nullable(),
    way: ReplyWay,
    arrivedAt: Instant,
  }),
  reply: z.strictObject({ incomingId: IncomingId }),
  refusals: [
    'desk.notFound',
    'resolution.announced',
    'resolution.notOpen',
    'ballot.noEvidence',
    'incoming.duplicate',
    'ballot.notOnRoster',
    'ballot.arrivalInFuture',
    'ballot.beforeOpening',
  ],
  async load(read, input) {
    const [resolution, evidence, incomings] = await Promise.all([
      read.get('resolutions', input.resolutionId),
      read.get('evidence', input.evidenceId),
      read.where('incomings', 'evidenceId', input.evidenceId),
    ])
    return { resolution, evidence, incomings }
  },
  decide({ known, input, now, ids, actor }) {
    const { resolution, evidence, incomings } = known
    if (!resolution) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    if (resolution.state === 'announced') return refuse('resolution.announced')
    if (!resolution.openedAt || (resolution.state !== 'open' && resolution.state !== 'closed')) {
      return refuse('resolution.notOpen', { state: resolution.state })
    }
    if (!evidence) return refuse('ballot.noEvidence')
    const kept = incomings.find((incoming) => incoming.resolutionId === resolution.id)
    if (kept) return refuse('incoming.duplicate', { keptAt: kept.keptAt })
    if (input.seatId !== null && !resolution.roster.some(({ seatId }) => seatId === input.seatId)) {
      return refuse('ballot.notOnRoster')
    }
    if (input.arrivedAt > now) return refuse('ballot.arrivalInFuture', { arrivedAt: input.arrivedAt })
    if (input.arrivedAt < resolution.openedAt) return refuse('ballot.beforeOpening', { arrivedAt: input.arrivedAt })
    const incomingId = ids.next(IncomingId)
    const row = { ...input, id: incomingId, keptAt: now, keptBy: actor.profile, handling: { kind: 'waiting' as const } }
    return accept([put('incomings', row)], { incomingId })
  },
})
