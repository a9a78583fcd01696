import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { PersonId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Person } from '../rows'

/** Records what a person said of gender and region, for the balance of the membership (CACT 8). Null and empty take it back. */
export const recordBalance = defineCommand({
  name: 'person.recordBalance',
  title: { ko: '성별과 지역을 적는다', en: 'Record gender and region' },
  roles: ['officer'],
  input: Person.pick({ gender: true, region: true }).extend({ personId: PersonId, seenRev: z.int().min(1) }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'desk.changedMeanwhile'],
  load: (read, input) => read.get('people', input.personId),
  decide({ known, input: { personId, seenRev, gender, region } }) {
    if (known === null) return refuse('desk.notFound', { thing: 'people', id: personId })
    const { rev, ...person } = known
    if (rev !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev, current: rev })
    return accept([put('people', { ...person, gender, region })], {})
  },
})
