import type { Instant } from '../desk/rows/time'
import type { Resolution } from './rows'

/** The end of the window that counts: the one that both co-chairs agreed on last, or the one that they signed in the call. */
export function windowEnd({ closesAt, extendedTo }: Pick<Resolution, 'closesAt' | 'extendedTo'>): Instant {
  return extendedTo ?? closesAt
}
