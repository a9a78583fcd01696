import { Circle, Clock, Minus, Triangle, X, type LucideIcon } from 'lucide-react'
import type { Choice } from '#core/resolution/rows'
import { useWords } from '../../../i18n/useWords'

/** The signs of Korean ballots: ○ 찬성, × 반대, – 기권, △ 조건부. */
const signs: Readonly<Record<'yes' | 'no' | 'abstain' | 'conditional' | 'late', readonly [LucideIcon, string]>> = {
  yes: [Circle, 'y'],
  no: [X, 'n'],
  abstain: [Minus, 'a'],
  conditional: [Triangle, 'k'],
  late: [Clock, 'late'],
}

/** The sign of a choice; 무효 and 무응답 have no sign and are written. The word is said by what stands around it. */
export function Glyph({ sign }: { readonly sign: Choice | 'sealed' | 'late' }) {
  const { label } = useWords()
  if (sign === 'invalid' || sign === 'blank') return <span className={sign === 'invalid' ? 'inv' : 'a'}>{label(sign)}</span>
  if (sign === 'sealed') return <span className="seal" />
  const [Icon, className] = signs[sign]
  return <Icon className={`i ${className}`} aria-hidden />
}
