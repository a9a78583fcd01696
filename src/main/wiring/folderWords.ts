import { refuse, type Refusal } from '#core/desk/refusals/refusal'
import type { FolderNotice } from '#main/journal/open/notices'
import type { ReadOnlyReason, RecoveryReason, Unavailable } from '#main/journal/openFolder'

/** What the journal says of a folder, as refusals: the catalogue has the words. */

export const noticeAsRefusal = (notice: FolderNotice): Refusal => refuse(notice.code, notice.facts).refusal

export const unavailableRefusal = (reason: Unavailable['reason']): Refusal => refuse(`folder.${reason}`).refusal

export function readOnlyRefusal(reason: ReadOnlyReason): Refusal {
  if (reason.kind !== 'locked') return refuse(`folder.${reason.kind}`).refusal
  return refuse('folder.locked', { holder: reason.holder?.host ?? '?' }).refusal
}

export function recoveryRefusal(reason: RecoveryReason): Refusal {
  if (reason.kind !== 'broken') return refuse(`folder.${reason.kind}`).refusal
  const { n, file, line, why } = reason.broken
  return refuse('folder.recordDamaged', { n, file, line, why }).refusal
}
