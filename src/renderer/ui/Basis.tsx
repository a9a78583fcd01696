import { Scale } from 'lucide-react'
import type { Citation } from '#core/desk/citation'
import { useWords } from '../i18n/useWords'

/** The clauses a figure or an act rests on, with how far each was checked where it was not read. */
export function Basis({ cites }: { readonly cites: readonly Citation[] }) {
  const { clause, word, language } = useWords()
  if (cites.length === 0) return null
  const lines = cites.map((cite) => (cite.verified === 'read' ? clause(cite) : `${clause(cite)} (${word(cite.verified)})`))
  const list = new Intl.ListFormat(language, { style: 'narrow', type: 'unit' })
  return (
    <p className="basis">
      <Scale className="i i--xs" aria-hidden />
      {list.format([...new Set(lines)])}
    </p>
  )
}
