import { z } from 'zod'
import { answer, defineQuery } from '../../desk/query'
import { Body, Term } from '../rows'

const Listed = Body.extend({ terms: z.array(Term) })

export const listBodies = defineQuery({
  name: 'bodies.list',
  title: { ko: '기구와 기수를 본다', en: 'List the bodies and their terms' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({}),
  /** Bodies by the day they began, the last first; their terms by number. */
  reply: z.strictObject({ bodies: z.array(Listed) }),
  async answer({ read }) {
    const [bodies, terms] = await Promise.all([read.all('bodies'), read.all('terms')])
    const listed = bodies.map((body) => ({
      ...Body.strip().parse(body),
      terms: terms
        .filter((term) => term.bodyId === body.id)
        .map((term) => Term.strip().parse(term))
        .sort((a, b) => a.number - b.number),
    }))
    return answer({ bodies: listed.sort((a, b) => (a.from < b.from ? 1 : -1)) })
  },
})
