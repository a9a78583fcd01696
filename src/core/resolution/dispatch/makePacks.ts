import { z } from 'zod'
import { officeZone } from '../../desk/office'
import { accept, defineCommand } from '../../desk/command'
import { put, type Change } from '../../desk/rows/change'
import { PackId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { refuse } from '../../desk/refusals/refusal'
import { Pack } from '../correspondenceRows'
import { loadVote } from '../vote'
import { packRefusal, packRefusals } from './packRefusal'
import { currentItems, isCurrent, packCode, packsMax, packsOfSeat } from './packsOf'

/**
 * Records the packs whose papers were written. `items` are the versions that stand in them and `number` is what their sheets carry: where
 * either has moved on meanwhile, nothing is recorded.
 */
export const makePacks = defineCommand({
  name: 'resolution.makePacks',
  title: { ko: '보낼 묶음을 적는다', en: 'Record the packs for the members' },
  roles: ['officer'],
  input: z.strictObject({
    resolutionId: ResolutionId,
    purpose: Pack.shape.purpose,
    items: Pack.shape.items,
    packs: z.array(Pack.pick({ number: true, files: true }).extend({ seatId: SeatId })).max(limits.seatsMax),
  }),
  reply: z.strictObject({
    packs: z.array(z.strictObject({ packId: PackId, seatId: SeatId, number: z.int(), code: z.string() })),
  }),
  refusals: ['desk.notFound', ...packRefusals, 'pack.changedMeanwhile', 'pack.numbersUsedUp'],
  async load(read, input) {
    return {
      vote: await loadVote(read, input.resolutionId),
      packs: await read.where('packs', 'resolutionId', input.resolutionId),
      zone: await officeZone(read),
    }
  },
  decide({ known: { vote, packs, zone }, input, now, ids, actor }) {
    if (!vote) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const seatIds = input.packs.map(({ seatId }) => seatId)
    const refused = packRefusal(vote, input.purpose, seatIds, now)
    if (refused) return refused
    if (!isCurrent(vote, { items: input.items })) return refuse('pack.changedMeanwhile')
    const changes: Change[] = []
    const made: { packId: PackId; seatId: SeatId; number: number; code: string }[] = []
    for (const seat of vote.resolution.roster) {
      for (const { seatId, number, files } of input.packs) {
        if (seatId !== seat.seatId) continue
        const last = packsOfSeat(packs, seatId).at(-1)?.number ?? 0
        // A seat named twice would get one number twice.
        if (number !== last + 1 || made.some((other) => other.seatId === seatId)) return refuse('pack.changedMeanwhile')
        if (number > packsMax) return refuse('pack.numbersUsedUp', { seat: seat.label.ko, max: packsMax })
        const packId = ids.next(PackId)
        const code = packCode(vote, seat, number, zone)
        const items = currentItems(vote)
        const { resolutionId, purpose } = input
        changes.push(
          put('packs', {
            id: packId,
            resolutionId,
            seatId,
            number,
            code,
            purpose,
            items,
            files,
            madeAt: now,
            madeBy: actor.profile,
          }),
        )
        made.push({ packId, seatId, number, code })
      }
    }
    return accept(changes, { packs: made })
  },
})
