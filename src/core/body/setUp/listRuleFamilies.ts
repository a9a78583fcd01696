import { z } from 'zod'
import { answer, defineQuery } from '../../desk/query'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { Body } from '../rows'

const Family = z.strictObject({
  family: Body.shape.ruleFamily,
  /** Of the book that is in force last. */
  title: Bilingual,
  /** The first day of the first book: no body can exist under these rules before. */
  from: PlainDate,
  /** The last day of the last book; null while it holds. */
  until: PlainDate.nullable(),
  /** The books by the day they begin. */
  books: z.array(z.strictObject({ bookId: z.string(), number: Bilingual, from: PlainDate, until: PlainDate.nullable() })),
})

/** The families of rule books from which a new body takes one. */
export const listRuleFamilies = defineQuery({
  name: 'rules.families',
  title: { ko: '규정집을 본다', en: 'List the families of rule books' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({}),
  reply: z.strictObject({ families: z.array(Family) }),
  answer({ rules }) {
    const families = new Map<string, z.infer<typeof Family>>()
    for (const { id: bookId, family, title, number, from, until } of rules.all()) {
      const known = families.get(family)
      const book = { bookId, number, from, until }
      families.set(family, { family, title, from: known?.from ?? from, until, books: [...(known?.books ?? []), book] })
    }
    return Promise.resolve(answer({ families: [...families.values()] }))
  },
})
