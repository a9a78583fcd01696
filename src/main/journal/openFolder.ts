import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { FolderId } from '#core/desk/rows/identifiers'
import type { Head, Store } from '#core/desk/rows/store'
import type { Clock } from '#core/desk/rows/time'
import type { FolderFiles, FolderIdentity, Random } from '#main/desk/ports'
import { journalFolder, type TornLine } from './chain'
import { writeDeskFile } from './deskFile'
import { type Disk, DiskFailure, type DiskFailureKind } from './files'
import { folderFiles, readOnlyFolderFiles } from './folderFiles'
import { FolderJournal } from './folderJournal'
import { type RecoveryExports, recoveryExports } from './open/exports'
import { gather, type Gathered } from './open/facts'
import { type HeldLock, type LockFile, type LockTried, type Processes, takeLock } from './open/lock'
import { foundNotices, type FolderNotice } from './open/notices'
import { type FolderReader, JournalDamaged } from './reader'
import { rebuildStore, replayTail } from './rebuild'
import type { BrokenRecord } from './record'
import { decide, type RowName } from './recovery'
import { personKeysPath } from './seal/personKeys'
import type { JournalSettings } from './settings'
import { newestSnapshotNumber } from './snapshots'

export interface OpenOptions {
  readonly path: string
  readonly disk: Disk
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly processes: Processes
  readonly settings: JournalSettings
  /** What to make where there is no folder or an empty one; null where only a folder that exists may be opened. */
  readonly create: { readonly id: FolderId; readonly practice: boolean } | null
  /** Told what happens later beside the work, such as a snapshot that could not be written. */
  readonly onNotice: (notice: FolderNotice) => void
}

export type OpenedFolder = OpenForWork | OpenForReading | InRecovery | Unavailable

/** The folder is ours and the store is level with the journal. `journal.close()` lets go of it. */
export interface OpenForWork {
  readonly kind: 'open'
  readonly row: RowName
  readonly folder: FolderIdentity
  readonly journal: FolderJournal
  readonly files: FolderFiles
  readonly notices: readonly FolderNotice[]
}

/** The folder may be looked at: the store holds what the journal held at that moment. Nothing was written into the folder. */
export interface OpenForReading {
  readonly kind: 'readOnly'
  readonly row: 'A'
  readonly reason: ReadOnlyReason
  readonly folder: FolderIdentity
  readonly journal: FolderReader
  readonly files: FolderFiles
  readonly notices: readonly FolderNotice[]
}

/** Who else holds the lock (null where its lock could not be read), or why the folder cannot be written. */
export type ReadOnlyReason =
  { readonly kind: 'locked'; readonly holder: LockFile | null } | { readonly kind: 'full' | 'readOnly' | 'held' | 'broken' }

/** Something was lost or is newer. Nothing was written, and nothing is until a person decides. `close` lets go of the lock. */
export interface InRecovery {
  readonly kind: 'recovery'
  readonly row: RowName
  readonly reason: RecoveryReason
  readonly folder: FolderIdentity | null
  readonly intactRecords: number
  /** The last intact record. */
  readonly head: Head
  readonly exports: RecoveryExports
  /** Throws the working copy away and opens the folder from its journal. Only where the journal holds (row G); else null. */
  readonly agreeToRebuild: (() => Promise<OpenedFolder>) | null
  close(): Promise<void>
}

export type RecoveryReason =
  | { readonly kind: 'newerVersion' }
  | { readonly kind: 'broken'; readonly broken: BrokenRecord }
  | { readonly kind: 'journalRemoved' | 'journalBehindFloor' | 'storeAhead' | 'storeDiffers' | 'identityLost' }

/** There is nothing to open. */
export interface Unavailable {
  readonly kind: 'unavailable'
  /** `notEmpty`: a new folder was asked for where other files lie. */
  readonly reason: 'missing' | 'notAFolder' | 'notADeskFolder' | 'notEmpty' | DiskFailureKind
}

/** Files that systems put into folders on their own. */
const ignored = ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lock']
const ours = ['desk.json', 'journal', 'snapshots', 'files', 'documents', 'keys']

/**
 * Opens a data folder by the table in `recovery.ts`: takes the lock, reads the facts, decides, then acts. Expected trouble is a
 * kind of the answer; it rejects only for bugs and for failures of the store.
 */
export async function openFolder(options: OpenOptions): Promise<OpenedFolder> {
  try {
    const names = await options.disk.list(options.path)
    if (names === null && options.create === null) return { kind: 'unavailable', reason: 'missing' }
    const isDesk = names?.some((name) => ours.includes(name)) ?? false
    if (!isDesk && options.create === null) return { kind: 'unavailable', reason: 'notADeskFolder' }
    if (!isDesk && names?.some((name) => !ignored.includes(name)) === true) return { kind: 'unavailable', reason: 'notEmpty' }
    if (names === null) await options.disk.makeFolder(options.path)
    return await openLocked(options)
  } catch (error) {
    if (!(error instanceof DiskFailure)) throw error
    return { kind: 'unavailable', reason: error.code === 'ENOTDIR' ? 'notAFolder' : error.kind }
  }
}

async function openLocked(options: OpenOptions): Promise<OpenedFolder> {
  let tried: LockTried
  try {
    tried = await takeLock(options.disk, options.path, options.processes)
  } catch (error) {
    return openForReading(options, cannotWrite(error))
  }
  if (tried.kind === 'other') return openForReading(options, { kind: 'locked', holder: tried.holder })
  return openOursOrRead(options, tried.lock, false)
}

async function openOursOrRead(options: OpenOptions, lock: HeldLock, discardStore: boolean): Promise<OpenedFolder> {
  try {
    return await openOurs(options, lock, discardStore, [])
  } catch (error) {
    await lock.release().catch(() => undefined) // the first failure is the one to tell
    return openForReading(options, cannotWrite(error))
  }
}

/** A disk that refuses to be written can still be read; anything else is passed on. */
function cannotWrite(error: unknown): ReadOnlyReason {
  if (!(error instanceof DiskFailure)) throw error
  if (error.kind === 'gone' || error.kind === 'foreign') throw error
  return { kind: error.kind }
}

function newIdentity(options: OpenOptions): FolderIdentity | null {
  return options.create && { ...options.create, schema: options.settings.schema, createdAt: options.clock.now() }
}

async function openOurs(
  options: OpenOptions,
  lock: HeldLock,
  discardStore: boolean,
  noticed: readonly FolderNotice[],
): Promise<OpenedFolder> {
  const gathered = await gather({ ...options, newIdentity: newIdentity(options), discardStore }, 'ours')
  const { row, decision } = decide(gathered.facts)
  const { reader, identity, walk } = gathered
  if (decision === 'readOnly') throw new Error('the lock is ours')
  if (decision === 'stopNewer') return inRecovery(options, gathered, row, { kind: 'newerVersion' }, lock)
  if (decision === 'recover' || decision === 'offerStoreRows') {
    return inRecovery(options, gathered, row, reasonOf(gathered), lock)
  }
  if (decision === 'cutAndDecideAgain') {
    if (walk.torn === null) throw new Error('a torn journal has a torn line')
    return openOurs(options, lock, discardStore, [...noticed, await cutTornLine(options, walk.torn)])
  }
  if (reader === null || identity === null) {
    if (decision !== 'newFolder') return inRecovery(options, gathered, row, { kind: 'identityLost' }, lock)
    await lock.release()
    return { kind: 'unavailable', reason: 'notADeskFolder' }
  }

  const { path, disk, store } = options
  const folder: FolderIdentity = { ...identity, schema: options.settings.schema }
  try {
    if (decision === 'newFolder') await disk.makeFolder(journalFolder(path))
    // Before anything vouches for what an app that was ended had written but perhaps not flushed.
    if (walk.lastFile !== null) await disk.flush(join(journalFolder(path), walk.lastFile))
    await disk.flush(personKeysPath(path))
    await writeDeskFile(disk, path, folder, reader.head)
    if (decision === 'newFolder' || decision === 'rebuild') await rebuildStore(store, reader)
    if (decision === 'replayTail') await replayTail(store, reader, gathered.store?.n ?? 0)
  } catch (error) {
    if (!(error instanceof JournalDamaged)) throw error
    return inRecovery(options, gathered, 'C', { kind: 'broken', broken: error.broken }, lock)
  }
  const journal = new FolderJournal({
    ...reader.parts,
    folder,
    lastFile: walk.lastFile,
    random: options.random,
    lock,
    snapshotAt: await newestSnapshotNumber(disk, path),
    snapshotPassedOver: ({ file, why }) => {
      options.onNotice({ code: 'journal.snapshotPassedOver', facts: { file, why } })
    },
    snapshotFailed: (error) => {
      options.onNotice({ code: 'journal.snapshotFailed', facts: { reason: String(error) } })
    },
  })
  const notices = [...noticed, ...(await foundNotices(gathered, reader, options.clock.now()))]
  return { kind: 'open', row, folder, journal, files: folderFiles(disk, path, options.settings), notices }
}

/** Keeps the bytes of a line without its end in `aside/`, then cuts them off the journal. */
async function cutTornLine(options: OpenOptions, torn: TornLine): Promise<FolderNotice> {
  const { disk, path } = options
  const chunks: Uint8Array[] = []
  for await (const chunk of disk.readChunks(join(journalFolder(path), torn.file), torn.offset)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const aside = `${torn.file}.${torn.offset}.${mark}`
  await disk.makeFolder(join(path, 'aside'))
  await disk.writeWhole(join(path, 'aside', aside), bytes)
  await disk.cut(join(journalFolder(path), torn.file), torn.offset)
  return { code: 'journal.tornLineCut', facts: { file: torn.file, sizeBytes: bytes.length, aside: `aside/${aside}` } }
}

function reasonOf({ facts, walk, identity }: Gathered): RecoveryReason {
  if (facts.journal === 'newer') return { kind: 'newerVersion' }
  if (facts.journal === 'broken' && walk.broken !== null) return { kind: 'broken', broken: walk.broken }
  if (facts.journal === 'empty') return { kind: 'journalRemoved' }
  if (facts.floor === 'missing') return { kind: 'journalBehindFloor' }
  if (identity === null) return { kind: 'identityLost' }
  return { kind: facts.store === 'ahead' ? 'storeAhead' : 'storeDiffers' }
}

function inRecovery(
  options: OpenOptions,
  gathered: Gathered,
  row: RowName,
  reason: RecoveryReason,
  lock: HeldLock | null,
): InRecovery {
  const { reader, identity, walk, store, facts } = gathered
  const more = facts.store === 'ahead' || facts.store === 'differs' ? facts.store : null
  return {
    kind: 'recovery',
    row,
    reason,
    folder: identity,
    intactRecords: walk.head.n,
    head: walk.head,
    exports: recoveryExports(options.disk, reader, options.store, store, more),
    agreeToRebuild: row === 'G' && lock !== null ? () => openOursOrRead(options, lock, true) : null,
    close: async () => {
      await lock?.release()
    },
  }
}

/** Row A: looks, and writes nothing into the folder. The working copy is ours alone and is brought level. */
async function openForReading(options: OpenOptions, reason: ReadOnlyReason): Promise<OpenedFolder> {
  const gathered = await gather({ ...options, newIdentity: null, discardStore: false }, 'other')
  const { facts, reader, identity } = gathered
  const readable = facts.journal === 'empty' || facts.journal === 'whole' || facts.journal === 'torn'
  if (identity === null && facts.journal === 'empty' && facts.floor === 'none') {
    return { kind: 'unavailable', reason: reason.kind === 'locked' ? 'held' : reason.kind }
  }
  if (!readable || facts.floor === 'missing' || reader === null || identity === null) {
    return inRecovery(options, gathered, 'A', reasonOf(gathered), null)
  }
  try {
    switch (facts.store) {
      case 'none':
        await rebuildStore(options.store, reader)
        break
      case 'behind':
        await replayTail(options.store, reader, gathered.store?.n ?? 0)
        break
      case 'level':
        break
      case 'ahead':
      case 'differs':
        return inRecovery(options, gathered, 'A', reasonOf(gathered), null)
    }
  } catch (error) {
    if (!(error instanceof JournalDamaged)) throw error
    return inRecovery(options, gathered, 'A', { kind: 'broken', broken: error.broken }, null)
  }
  const notices = await foundNotices(gathered, reader, options.clock.now())
  const files = readOnlyFolderFiles(options.disk, options.path, options.settings)
  return { kind: 'readOnly', row: 'A', reason, folder: identity, journal: reader, files, notices }
}
