import type { ResolutionState } from '#core/resolution/rows'
import { useWords } from '../../i18n/useWords'
import { Chip } from '../Chip'
import { stateLook } from './stateLook'

export function VoteState({ state }: { readonly state: ResolutionState }) {
  const { label } = useWords()
  const { icon, tone } = stateLook[state]
  return (
    <Chip icon={icon} tone={tone}>
      {label(state)}
    </Chip>
  )
}
