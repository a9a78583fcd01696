import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { PersonId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Contact } from '../rows'

/** Saves how a person is reached, apart from the public roster and sealed with that person's key. `seenRev` is null for the first time. */
export const saveContact = defineCommand({
  name: 'contact.save',
  title: { ko: '연락처를 저장한다', en: 'Save the contact data of a person' },
  roles: ['officer'],
  input: Contact.omit({ id: true }).extend({ personId: PersonId, seenRev: z.int().min(1).nullable() }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'desk.changedMeanwhile'],
  async load(read, { personId }) {
    return { person: await read.get('people', personId), contact: await read.get('contacts', personId) }
  },
  decide({ known, input }) {
    const { personId, seenRev, ...contact } = input
    if (known.person === null) return refuse('desk.notFound', { thing: 'people', id: personId })
    const current = known.contact?.rev ?? null
    if (current !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev ?? 0, current: current ?? 0 })
    return accept([put('contacts', { ...contact, id: personId })], {})
  },
})
