import type { Citation } from '#core/desk/refusals/citation'

type Cites = readonly [Citation, ...Citation[]]

/**
 * Citations by the text they stand in, in the order in which they first appear. The same clause is named once; read beats inferred,
 * because what was read in the text needs no remark.
 */
export function bySource(cites: readonly Citation[]): readonly Cites[] {
  const groups = new Map<string, Map<string, Citation>>()
  for (const cite of cites) {
    const source = `${cite.source.ko} ${cite.version.ko}`
    const clauses = groups.get(source) ?? new Map<string, Citation>()
    const known = clauses.get(cite.clause.ko)
    if (!known || (known.verified !== 'read' && cite.verified === 'read')) clauses.set(cite.clause.ko, cite)
    groups.set(source, clauses)
  }
  return [...groups.values()].flatMap((clauses): readonly Cites[] => {
    const [first, ...others] = clauses.values()
    return first ? [[first, ...others]] : []
  })
}
