import { Scale } from 'lucide-react'
import type { Citation } from '#core/desk/refusals/citation'
import { useWords } from '../../i18n/useWords'
import { bySource } from './bySource'

/** The clauses a figure or an act rests on, each source once, with how far a clause was checked where it was not read. */
export function Basis({ cites }: { readonly cites: readonly Citation[] }) {
  const { clause, say, word } = useWords()
  if (cites.length === 0) return null
  return (
    <p className="basis">
      <Scale className="i i--xs" aria-hidden />
      {bySource(cites).map(([first, ...others]) => (
        <span key={`${first.source.ko} ${first.version.ko} ${first.clause.ko}`} className="basis__source">
          {clause(first)}
          {first.verified === 'read' ? '' : ` (${word(first.verified)})`}
          {others.map((cite) => `, ${say(cite.clause)}${cite.verified === 'read' ? '' : ` (${word(cite.verified)})`}`).join('')}
        </span>
      ))}
    </p>
  )
}
