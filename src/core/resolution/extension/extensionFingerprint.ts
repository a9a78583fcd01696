import type { Extension } from '../correspondenceRows'
import { fingerprintOf } from '../fingerprint'
import type { Fingerprint } from '../rows'

/** What both co-chairs put their names to when they agree on a later end: which vote, from when, to when, and why. */
export function extensionFingerprint({
  resolutionId,
  id,
  from,
  to,
  reason,
}: Pick<Extension, 'resolutionId' | 'id' | 'from' | 'to' | 'reason'>): Fingerprint {
  return fingerprintOf('extension/1', { resolutionId, extensionId: id, from, to, reason })
}
