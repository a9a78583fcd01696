import { refuse, type Refused } from '../../desk/refusals/refusal'
import { put, type Change } from '../../desk/rows/change'
import type { Row } from '../../desk/rows/tables'
import type { Instant } from '../../desk/rows/time'
import { windowEnd } from '../window'
import { withoutRev } from '../vote'

/**
 * What both co-chairs' signatures on an extension change: it is agreed, and the vote ends later. The end that they signed in the call is
 * not rewritten. `now` is when the second signature is recorded; refused once the window has ended, because a window that has closed cannot
 * be made longer.
 */
export function onExtensionSigned(
  extension: Row<'extensions'>,
  resolution: Row<'resolutions'>,
  now: Instant,
): readonly Change[] | Refused {
  if (resolution.state !== 'open') return refuse('resolution.notOpen', { state: resolution.state })
  if (extension.state !== 'proposed') return refuse('extension.notPending')
  const end = windowEnd(resolution)
  if (now >= end) return refuse('extension.windowOver', { endsAt: end })
  return [
    put('extensions', { ...withoutRev(extension), state: 'agreed', agreedAt: now }),
    put('resolutions', { ...withoutRev(resolution), extendedTo: extension.to }),
  ]
}
