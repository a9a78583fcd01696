import { z } from 'zod'
import { put } from '../desk/rows/change'
import { accept, defineCommand } from '../desk/command'
import { EventId } from '../desk/rows/identifiers'
import { refuse } from '../desk/refusals/refusal'
import { Bilingual } from '../desk/rows/text'
import { ForumEvent } from './rows'

/** Records an event with the fields that its announcement shows; times stay as the source prints them. */
export const recordEvent = defineCommand({
  name: 'event.record',
  title: { ko: '행사를 기록한다', en: 'Record an event' },
  roles: ['officer'],
  input: ForumEvent.omit({ id: true }).extend({
    title: Bilingual.refine((title) => title.ko !== '' || title.en !== '', 'an event needs a title'),
  }),
  reply: z.strictObject({ eventId: EventId }),
  refusals: ['desk.notFound'],
  load: (read, input) => read.get('bodies', input.bodyId),
  decide({ known: body, input, ids }) {
    if (body === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    const eventId = ids.next(EventId)
    return accept([put('events', { ...input, id: eventId })], { eventId })
  },
})
