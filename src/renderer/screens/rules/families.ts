import type { listBodies } from '#core/body/roster/listBodies'
import type { Bilingual } from '#core/desk/rows/text'
import type { Reply } from '../../client/replyOf'

/** A family of rule books and the bodies to which it applies. */
export interface Family {
  readonly family: string
  readonly name: Bilingual
}

const neutral: Family = { family: 'neutral', name: { ko: '중립 규정집(일반 관행)', en: 'Neutral rules (common practice)' } }

/** The families of the folder's bodies, named after the body that began last, and the neutral rules that any new body may use. */
export function familiesOf(bodies: Reply<typeof listBodies>['bodies']): readonly [Family, ...Family[]] {
  const found = new Map<string, Family>()
  for (const { ruleFamily, name } of bodies) if (!found.has(ruleFamily)) found.set(ruleFamily, { family: ruleFamily, name })
  found.delete(neutral.family)
  const [first, ...others] = found.values()
  return first ? [first, ...others, neutral] : [neutral]
}
