import { z } from 'zod'
import { emptyHead, type Head } from '#core/desk/rows/store'
import type { Random } from '#main/desk/ports'
import { walkJournal } from './chain'
import { readDeskFile } from './deskFile'
import type { Disk } from './files'
import { evidencePath, sha256Hex } from './folderFiles'
import { unnamed } from './open/facts'
import { FolderReader, JournalDamaged } from './reader'
import type { BrokenRecord } from './record'
import { loadPersonKeys } from './seal/personKeys'
import type { JournalSettings } from './settings'
import { type BadSnapshot, damagedSnapshots, peekSnapshot } from './snapshots'

/** What is wrong with a folder. The records before a broken one hold; of those after it nothing can be said. */
export type FolderProblem =
  | { readonly kind: 'notADeskFolder' }
  /** The first record that does not hold: its number, file, line and why. */
  | { readonly kind: 'record'; readonly broken: BrokenRecord }
  | { readonly kind: 'newerVersion'; readonly schema: number }
  | { readonly kind: 'deskFile'; readonly why: 'missing' | 'damaged' }
  /** `desk.json` or a snapshot vouches for this record, and the journal does not have it. */
  | { readonly kind: 'recordsLost'; readonly vouched: Head; readonly journalEndsAt: number }
  | { readonly kind: 'snapshot'; readonly file: string; readonly why: BadSnapshot['why'] }
  | { readonly kind: 'evidence'; readonly sha256: string; readonly fileName: string; readonly why: 'missing' | 'changed' }
  /** Private fields that cannot be read though nobody erased them. */
  | { readonly kind: 'keys'; readonly damagedLines: number; readonly people: number }

export interface VerifyReport {
  readonly ok: boolean
  /** Records that hold, from the first. */
  readonly records: number
  readonly head: Head
  readonly problems: readonly FolderProblem[]
  /** Files in `journal/` that are not ours; no problem, but worth a look. */
  readonly strangeFiles: readonly string[]
}

const evidenceRow = z.looseObject({ id: z.string(), sha256: z.string(), fileName: z.string() })
type EvidenceRow = z.infer<typeof evidenceRow>

/** Walks everything in a folder and reports; reads only, takes no lock, and stops for nothing. Rejects with `DiskFailure`. */
export async function verifyFolder(disk: Disk, path: string, settings: JournalSettings): Promise<VerifyReport> {
  const problems: FolderProblem[] = []
  const deskFile = await readDeskFile(disk, path, settings.schema)
  const walk = await walkJournal(disk, path, settings)
  if (deskFile.kind === 'none' && walk.state === 'empty') {
    return { ok: false, records: 0, head: emptyHead, problems: [{ kind: 'notADeskFolder' }], strangeFiles: walk.strangeFiles }
  }
  if (deskFile.kind === 'none' || deskFile.kind === 'damaged') {
    problems.push({ kind: 'deskFile', why: deskFile.kind === 'none' ? 'missing' : 'damaged' })
  }
  const newer = walk.newerSchema ?? (deskFile.kind === 'newer' ? deskFile.schema : null)
  if (newer !== null) problems.push({ kind: 'newerVersion', schema: newer })

  const keys = await loadPersonKeys(disk, path, noRandom)
  const folder = deskFile.kind === 'found' ? deskFile.identity : unnamed(settings)
  const reader = new FolderReader({ disk, path, folder, keys, settings, walk, snapshotPassedOver: () => undefined })
  const { evidence, broken: unreadable } = await readAll(reader)
  const first = unreadable ?? walk.broken ?? unfinished(walk)
  if (first !== null) problems.push({ kind: 'record', broken: first })

  const snapshot = await peekSnapshot(disk, path)
  for (const vouched of [deskFile.kind === 'found' ? deskFile.floor : emptyHead, snapshot?.head ?? emptyHead]) {
    // Behind a broken record nothing can be said of what the journal has.
    if (first !== null && vouched.n >= first.n) continue
    if (newer === null && (vouched.n > reader.head.n || (await reader.hashAt(vouched.n)) !== vouched.hash)) {
      problems.push({ kind: 'recordsLost', vouched, journalEndsAt: reader.head.n })
    }
  }
  for (const { file, why } of await damagedSnapshots(disk, path, settings)) problems.push({ kind: 'snapshot', file, why })
  for (const { sha256, fileName } of evidence) {
    const bytes = await disk.read(evidencePath(path, sha256))
    if (bytes === null) problems.push({ kind: 'evidence', sha256, fileName, why: 'missing' })
    else if (sha256Hex(bytes) !== sha256) problems.push({ kind: 'evidence', sha256, fileName, why: 'changed' })
  }
  const people = reader.unreadablePeople.size
  if (keys.damagedLines > 0 || people > 0) problems.push({ kind: 'keys', damagedLines: keys.damagedLines, people })
  const records = first === null ? walk.head.n : first.n - 1
  return { ok: problems.length === 0, records, head: walk.head, problems, strangeFiles: walk.strangeFiles }
}

/** Reads what every record says, and the evidence that rows name at the end. */
async function readAll(reader: FolderReader): Promise<{ evidence: EvidenceRow[]; broken: BrokenRecord | null }> {
  const evidence = new Map<string, EvidenceRow>()
  try {
    for await (const { changes } of reader.read(1)) {
      for (const change of changes) {
        if (change.table !== 'evidence') continue
        if (change.op === 'delete') evidence.delete(change.id)
        else evidence.set(change.row.id, evidenceRow.parse(change.row))
      }
    }
  } catch (error) {
    if (!(error instanceof JournalDamaged)) throw error
    return { evidence: [...evidence.values()], broken: error.broken }
  }
  return { evidence: [...evidence.values()], broken: null }
}

function unfinished({ torn, head, lastFile, places }: Awaited<ReturnType<typeof walkJournal>>): BrokenRecord | null {
  if (torn === null) return null
  const last = places[places.length - 1]
  const line = last === undefined || lastFile !== torn.file ? 1 : last.line + (head.n + 1 - last.n)
  return { n: head.n + 1, file: torn.file, line, why: 'unfinished' }
}

const noRandom: Random = {
  bytes: () => {
    throw new Error('verifying makes no keys')
  },
}
