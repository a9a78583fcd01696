import type { Instant } from '#core/desk/rows/time'
import type { FolderReader } from '../reader'
import type { Gathered } from './facts'

/** Something that opening found and mended, or passed over; nothing was lost by it. Words stand in the catalogue of refusals. */
export interface FolderNotice {
  readonly code: FolderNoticeCode
  readonly facts: Readonly<Record<string, string | number>>
}

export type FolderNoticeCode =
  /** A last line without its end was cut; its bytes lie in `aside/`. Facts: file, sizeBytes, aside. */
  | 'journal.tornLineCut'
  /** Files in `journal/` that are not ours. Facts: files. */
  | 'journal.strangeFiles'
  /** A snapshot is damaged or does not fit and was not used. Facts: file, why. */
  | 'journal.snapshotPassedOver'
  /** A snapshot could not be written. Facts: reason. */
  | 'journal.snapshotFailed'
  /** `desk.json` was missing or damaged and was written again. */
  | 'journal.deskFileMended'
  /** Lines of the key file are damaged: some private fields read as empty. Facts: lines. */
  | 'journal.keysDamaged'
  /** Keys are missing though nobody erased them. Facts: people. */
  | 'journal.keysMissing'
  /** The clock stands before the last record. Facts: lastAt, now. */
  | 'journal.clockBehind'

export async function foundNotices(gathered: Gathered, reader: FolderReader, now: Instant): Promise<FolderNotice[]> {
  const { walk, keys, deskFile, identity, badSnapshots } = gathered
  const notices: FolderNotice[] = []
  const strange = walk.strangeFiles
  if (strange.length > 0) notices.push({ code: 'journal.strangeFiles', facts: { files: strange.slice(0, 5).join(', ') } })
  for (const { file, why } of badSnapshots) notices.push({ code: 'journal.snapshotPassedOver', facts: { file, why } })
  if (deskFile !== 'found' && reader.head.n > 0) notices.push({ code: 'journal.deskFileMended', facts: {} })
  if (keys.damagedLines > 0) notices.push({ code: 'journal.keysDamaged', facts: { lines: keys.damagedLines } })
  if (reader.unreadablePeople.size > 0)
    notices.push({ code: 'journal.keysMissing', facts: { people: reader.unreadablePeople.size } })
  // A practice folder may pretend to be on any day.
  const lastAt = identity?.practice === false ? await reader.timeOf(reader.head.n) : null
  if (lastAt !== null && now < lastAt) notices.push({ code: 'journal.clockBehind', facts: { lastAt, now } })
  return notices
}
