import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { IncomingId } from '../../desk/rows/identifiers'
import { RequiredText } from '../../desk/rows/text'
import { withoutRev } from '../vote'
import { loadIncoming, waitingIncoming } from './waitingIncoming'

/** A file that is no reply: it stays kept, counts for nothing, and the reason stands with it. */
export const setAsideIncoming = defineCommand({
  name: 'incoming.setAside',
  title: { ko: '들어온 파일을 회신이 아닌 것으로 둔다', en: 'Set a file aside that is no reply' },
  roles: ['officer'],
  input: z.strictObject({ incomingId: IncomingId, reason: RequiredText }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'resolution.announced', 'incoming.handled'],
  load: (read, input) => loadIncoming(read, input.incomingId),
  decide({ known, input, now, actor }) {
    const waiting = waitingIncoming(known, input.incomingId)
    if (!waiting.ok) return waiting
    const handling = { kind: 'setAside' as const, reason: input.reason, at: now, by: actor.profile }
    return accept([put('incomings', { ...withoutRev(waiting.incoming), handling })], {})
  },
})
