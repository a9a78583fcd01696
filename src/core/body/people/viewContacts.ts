import { z } from 'zod'
import { PersonId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { answer, defineQuery } from '../../desk/query'
import { Contact } from '../rows'

/** How people are reached: only for who keeps the books. People without contact data are left out. */
export const viewContacts = defineQuery({
  name: 'contacts.view',
  title: { ko: '연락처를 본다', en: 'Show contact data' },
  roles: ['officer'],
  input: z.strictObject({ personIds: z.array(PersonId).max(limits.enrolRowsMax) }),
  reply: z.strictObject({ contacts: z.array(Contact.extend({ rev: z.int() })) }),
  async answer({ read, input }) {
    const contacts = await Promise.all([...new Set(input.personIds)].map((id) => read.get('contacts', id)))
    return answer({ contacts: contacts.filter((contact) => contact !== null) })
  },
})
