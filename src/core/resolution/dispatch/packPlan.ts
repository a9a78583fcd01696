import { z } from 'zod'
import { loadBodyFacts } from '../../body/facts'
import { personIdOf } from '../../body/roster/roster'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import { PersonId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Bilingual } from '../../desk/rows/text'
import { Annex, Pack } from '../correspondenceRows'
import { loadVote } from '../vote'
import { packRefusal } from './packRefusal'
import { currentItems, packCode, packsMax, packsOfSeat, seatsToPack } from './packsOf'

export const PackPlan = z.strictObject({
  items: Pack.shape.items,
  annexes: z.array(
    Annex.pick({ number: true, title: true, sha256: true }).extend({
      /** Number of its item; null for one of the whole call. */
      itemNumber: z.int().nullable(),
      fileName: z.string(),
      mediaType: z.string(),
    }),
  ),
  packs: z.array(
    z.strictObject({
      seatId: SeatId,
      seatNumber: z.int(),
      label: Bilingual,
      /** Whose address the mail goes to; null where nobody is known to act for the seat. */
      personId: PersonId.nullable(),
      number: z.int(),
      code: z.string(),
    }),
  ),
})
export type PackPlan = z.infer<typeof PackPlan>

/** What packs made now would hold, and for whom, before a single paper is written. Nobody named: those who need one. */
export const packPlan = defineQuery({
  name: 'resolution.packPlan',
  title: { ko: '만들 묶음을 미리 본다', en: 'See which packs would be made' },
  roles: ['officer'],
  input: z.strictObject({
    resolutionId: ResolutionId,
    purpose: Pack.shape.purpose,
    seatIds: z.array(SeatId).nullable(),
  }),
  reply: PackPlan,
  async answer({ read, input, now }) {
    const vote = await loadVote(read, input.resolutionId)
    const facts = vote && (await loadBodyFacts(read, vote.resolution.bodyId))
    if (!vote || !facts) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const packs = await read.where('packs', 'resolutionId', input.resolutionId)
    const zone = await officeZone(read)
    const seatIds = input.seatIds === null ? seatsToPack(vote, packs, input.purpose) : [...new Set(input.seatIds)]
    const refused = packRefusal(vote, input.purpose, seatIds, now)
    if (refused) return refused
    const seats = vote.resolution.roster.filter((seat) => seatIds.includes(seat.seatId))
    const planned: PackPlan['packs'] = []
    for (const seat of seats) {
      const number = (packsOfSeat(packs, seat.seatId).at(-1)?.number ?? 0) + 1
      if (number > packsMax) return refuse('pack.numbersUsedUp', { seat: seat.label.ko, max: packsMax })
      const appointment = facts.appointments.find((one) => one.id === seat.appointmentId)
      planned.push({
        seatId: seat.seatId,
        seatNumber: seat.number,
        label: seat.label,
        personId: appointment ? personIdOf(appointment.holder) : null,
        number,
        code: packCode(vote, seat, number, zone),
      })
    }
    const annexes: PackPlan['annexes'] = []
    for (const { itemId, number, title, evidenceId, sha256 } of vote.annexes) {
      const file = await read.get('evidence', evidenceId)
      const item = vote.items.find((one) => one.id === itemId)
      const { fileName, mediaType } = file ?? { fileName: '', mediaType: 'application/octet-stream' }
      annexes.push({ number, title, sha256, itemNumber: item?.number ?? null, fileName, mediaType })
    }
    return answer({
      items: currentItems(vote),
      annexes,
      packs: planned,
    })
  },
})
