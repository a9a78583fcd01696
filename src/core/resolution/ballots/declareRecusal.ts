import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { ItemId, RecusalId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'
import { loadVote, withoutRev } from '../vote'
import { voidSignatures } from '../signoff/voiding'

/** A member steps aside from one item (회피) and keeps the others; a reply already given to that item is kept and not counted. */
export const declareRecusal = defineCommand({
  name: 'resolution.declareRecusal',
  title: { ko: '안건 회피를 적는다', en: 'Record a recusal from an item' },
  roles: ['officer'],
  input: z.strictObject({ resolutionId: ResolutionId, itemId: ItemId, seatId: SeatId, ground: RequiredText }),
  reply: z.strictObject({ recusalId: RecusalId }),
  refusals: [
    'desk.notFound',
    'resolution.announced',
    'resolution.notOpen',
    'ballot.itemElsewhere',
    'ballot.notOnRoster',
    'recusal.exists',
  ],
  load: (read, input) => loadVote(read, input.resolutionId),
  decide({ known, input, now, ids }) {
    if (!known) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { resolution, items, ballots, recusals, signatures } = known
    if (resolution.state === 'announced') return refuse('resolution.announced')
    if (resolution.state !== 'open' && resolution.state !== 'closed') {
      return refuse('resolution.notOpen', { state: resolution.state })
    }
    const item = items.find((candidate) => candidate.id === input.itemId)
    if (!item) return refuse('ballot.itemElsewhere')
    const seat = resolution.roster.find((candidate) => candidate.seatId === input.seatId)
    if (!seat) return refuse('ballot.notOnRoster')
    if (recusals.some((recusal) => recusal.itemId === input.itemId && recusal.seatId === input.seatId)) {
      return refuse('recusal.exists', { seat: seat.label.ko, item: item.number })
    }
    const recusalId = ids.next(RecusalId)
    const given = ballots
      .filter((ballot) => ballot.itemId === item.id && ballot.seatId === input.seatId && ballot.state === 'received')
      .map((ballot) => put('ballots', { ...withoutRev(ballot), state: 'superseded', note: ballot.note || input.ground }))
    return accept(
      [
        put('recusals', { ...input, id: recusalId, declaredAt: now }),
        ...given,
        ...voidSignatures(signatures, ['result'], now, 'tally-changed'),
      ],
      { recusalId },
    )
  },
})
