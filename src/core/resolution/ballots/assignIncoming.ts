import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { IncomingId, SeatId } from '../../desk/rows/identifiers'
import { withoutRev } from '../vote'
import { loadIncoming, waitingIncoming } from './waitingIncoming'
import { refuse } from '../../desk/refusals/refusal'

/** Says from which seat a file is that came in. Only while it waits: once it is entered, the reply says so. */
export const assignIncoming = defineCommand({
  name: 'incoming.assign',
  title: { ko: '들어온 파일의 위원을 정한다', en: 'Say from whom a file is' },
  roles: ['officer'],
  input: z.strictObject({ incomingId: IncomingId, seatId: SeatId }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'resolution.announced', 'incoming.handled', 'ballot.notOnRoster'],
  load: (read, input) => loadIncoming(read, input.incomingId),
  decide({ known, input }) {
    const waiting = waitingIncoming(known, input.incomingId)
    if (!waiting.ok) return waiting
    const { incoming, resolution } = waiting
    if (!resolution.roster.some(({ seatId }) => seatId === input.seatId)) return refuse('ballot.notOnRoster')
    return accept([put('incomings', { ...withoutRev(incoming), seatId: input.seatId })], {})
  },
})
