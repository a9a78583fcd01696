import type { Citation } from '#core/desk/refusals/citation'
import type { ChipTone } from '../../ui/Chip'

/** How far a rule was checked: the word says it, the colour repeats it. */
export const verifiedTones: Readonly<Record<Citation['verified'], ChipTone>> = { read: 'ok', inferred: 'line', office: 'info' }
