import { join } from 'node:path'
import { z } from 'zod'
import { FolderId } from '#core/desk/rows/identifiers'
import { emptyHead, type Head, type Store } from '#core/desk/rows/store'
import { Instant } from '#core/desk/rows/time'
import type { FolderIdentity, Random } from '#main/desk/ports'
import { type Walk, walkJournal } from '../chain'
import { type DeskFileFound, readDeskFile } from '../deskFile'
import type { Disk } from '../files'
import { FolderReader, JournalDamaged } from '../reader'
import type { Facts, FloorFact, LockFact, StoreFact } from '../recovery'
import { loadPersonKeys, type PersonKeys } from '../seal/personKeys'
import type { JournalSettings } from '../settings'
import { type BadSnapshot, newestSnapshotNumber, peekSnapshot } from '../snapshots'

/** Everything that opening looks at, read before anything but the lock is written. */
export interface Gathered {
  readonly facts: Facts
  /** Null where nothing says which folder this is. */
  readonly identity: FolderIdentity | null
  /** Whether `desk.json` itself said so. */
  readonly deskFile: DeskFileFound['kind']
  readonly walk: Walk
  readonly reader: FolderReader | null
  readonly keys: PersonKeys
  readonly store: Head | null
  readonly badSnapshots: readonly BadSnapshot[]
}

export interface GatherFrom {
  readonly path: string
  readonly disk: Disk
  readonly store: Store
  readonly random: Random
  readonly settings: JournalSettings
  /** Who the folder is to be where it is new. */
  readonly newIdentity: FolderIdentity | null
  /** A person agreed that the working copy is thrown away: it counts as none. */
  readonly discardStore: boolean
}

/** Folders whose content cannot have been there without a journal. */
const traceFolders = ['snapshots', 'files', 'documents', 'keys']

export async function gather(from: GatherFrom, lock: LockFact): Promise<Gathered> {
  const { path, disk, store, random, settings, newIdentity } = from
  const deskFile = await readDeskFile(disk, path, settings.schema)
  const vouched = await vouchedFor(disk, path, deskFile)
  const keys = await loadPersonKeys(disk, path, random)
  const walk = await walkJournal(disk, path, settings)
  const badSnapshots: BadSnapshot[] = []
  const readerOf = (folder: FolderIdentity): FolderReader =>
    new FolderReader({ disk, path, folder, keys, settings, walk, snapshotPassedOver: (bad) => badSnapshots.push(bad) })

  const empty = walk.state === 'empty' || (walk.state === 'torn' && walk.head.n === 0)
  const traces = empty && deskFile.kind !== 'found' && (await hasTraces(disk, path))
  const identity =
    (deskFile.kind === 'found' ? deskFile.identity : null) ??
    vouched?.identity ??
    (empty ? (traces ? null : newIdentity) : await identityFromJournal(readerOf(unnamed(settings))))
  const reader = identity === null ? null : readerOf(identity)
  const copy = identity === null || from.discardStore ? null : await store.open(identity.id, settings.schema)

  const lost = deskFile.kind === 'damaged' && empty
  const floor = lost || traces ? 'missing' : await floorFact(reader, vouched?.head ?? emptyHead)
  return {
    facts: {
      lock,
      journal: walk.state === 'newer' || deskFile.kind === 'newer' ? 'newer' : walk.state,
      floor,
      store: await storeFact(reader, copy),
    },
    identity,
    deskFile: deskFile.kind,
    walk,
    reader,
    keys,
    store: copy,
    badSnapshots,
  }
}

interface Vouched {
  readonly identity: FolderIdentity
  readonly head: Head
}

/** The highest record that `desk.json` or a snapshot vouches for. */
async function vouchedFor(disk: Disk, path: string, deskFile: DeskFileFound): Promise<Vouched | null> {
  const said = deskFile.kind === 'found' ? { identity: deskFile.identity, head: deskFile.floor } : null
  // A snapshot is looked into only where it says more: `desk.json` is written after each snapshot.
  if (said !== null && (await newestSnapshotNumber(disk, path)) <= said.head.n) return said
  const snapshot = await peekSnapshot(disk, path)
  if (snapshot === null) return said
  return said === null || snapshot.head.n > said.head.n
    ? { identity: said?.identity ?? snapshot.identity, head: snapshot.head }
    : said
}

async function hasTraces(disk: Disk, path: string): Promise<boolean> {
  for (const folder of traceFolders) {
    const names = await disk.list(join(path, folder))
    if (names !== null && names.length > 0) return true
  }
  return false
}

async function floorFact(reader: FolderReader | null, floor: Head): Promise<FloorFact> {
  if (floor.n === 0) return 'none'
  if (reader === null || floor.n > reader.head.n) return 'missing'
  return (await reader.hashAt(floor.n)) === floor.hash ? 'held' : 'missing'
}

async function storeFact(reader: FolderReader | null, copy: Head | null): Promise<StoreFact> {
  if (copy === null || copy.n === 0) return 'none'
  if (reader === null || copy.n > reader.head.n) return 'ahead'
  if ((await reader.hashAt(copy.n)) !== copy.hash) return 'differs'
  return copy.n === reader.head.n ? 'level' : 'behind'
}

/**
 * Who the folder is, where `desk.json` is lost or damaged and no snapshot tells: the settings row, whose id is the folder's, and
 * the first record's time. Null where the journal does not say.
 */
async function identityFromJournal(reader: FolderReader): Promise<FolderIdentity | null> {
  try {
    let createdAt: Instant | null = null
    for await (const record of reader.read(1)) {
      createdAt ??= record.at
      for (const change of record.changes) {
        if (change.op === 'delete' || change.table !== 'settings') continue
        const row = settingsRow.parse(change.row)
        return { id: row.id, schema: reader.settings.schema, createdAt, practice: row.practice }
      }
    }
  } catch (error) {
    if (!(error instanceof JournalDamaged)) throw error
  }
  return null
}

const settingsRow = z.looseObject({ id: FolderId, practice: z.boolean() })

/** Stands for the folder while its journal is read to find out who it is; it leaves this file nowhere. */
export function unnamed(settings: JournalSettings): FolderIdentity {
  return { id: noFolder, schema: settings.schema, createdAt: noTime, practice: true }
}
const noFolder = FolderId.parse('00000000-0000-7000-8000-000000000000')
const noTime = Instant.parse('1970-01-01T00:00:00.000Z')
