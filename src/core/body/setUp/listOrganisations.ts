import { z } from 'zod'
import { answer, defineQuery } from '../../desk/query'
import { Organisation } from '../rows'

/** Every organisation of the folder under the name with which it was registered. */
export const listOrganisations = defineQuery({
  name: 'organisations.list',
  title: { ko: '기관을 본다', en: 'List the organisations' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({}),
  /** By code. */
  reply: z.strictObject({ organisations: z.array(Organisation) }),
  async answer({ read }) {
    const rows = await read.all('organisations')
    const organisations = rows.map((row) => Organisation.strip().parse(row))
    return answer({ organisations: organisations.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)) })
  },
})
