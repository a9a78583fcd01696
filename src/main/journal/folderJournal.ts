import { join } from 'node:path'
import { Actor } from '#core/desk/actor'
import { JournalChange } from '#core/desk/rows/change'
import type { Head } from '#core/desk/rows/store'
import { Instant } from '#core/desk/rows/time'
import { EntryRefused, type Journal, type JournalEntry, type Random } from '#main/desk/ports'
import { type Place, journalFolder, placeEveryRecords } from './chain'
import { writeDeskFile } from './deskFile'
import { type Appender, DiskFailure, type DiskFailureKind } from './files'
import type { HeldLock } from './open/lock'
import { FolderReader, type ReaderParts } from './reader'
import { checkLine, rowProblem, writeLine } from './record'
import { peopleOf, sealChange } from './seal/seals'
import { removeOldSnapshots, writeSnapshot } from './snapshots'

/** The journal takes nothing any more: it was closed, or a write failed and nobody knows what is on the disk. Open the folder again. */
export class JournalStopped extends Error {
  override readonly name = 'JournalStopped'
  constructor(
    readonly reason: DiskFailureKind | 'closed' | 'readOnly' | 'internal',
    options: ErrorOptions,
  ) {
    super(`the journal is stopped: ${reason}`, options)
  }
}

export interface JournalParts extends ReaderParts {
  readonly lastFile: string | null
  readonly random: Random
  readonly lock: HeldLock
  /** The number up to which a good snapshot holds the rows; 0 for none. */
  readonly snapshotAt: number
  /** Told when a snapshot could not be written. Nothing is lost by it; the next one is tried as usual. */
  snapshotFailed(error: unknown): void
}

interface Pending {
  readonly file: string
  readonly n: number
  readonly bytes: Buffer
  readonly prev: string
  readonly hash: string
}

/**
 * The journal of a folder that is open for writing. Appends run one after the other. A record goes into the file of the month of
 * its `at` in UTC, but never into an earlier month than the record before it: when the clock goes back, order wins over the
 * calendar, the record keeps its own `at`, and stands in the newer file.
 */
export class FolderJournal extends FolderReader implements Journal {
  #turn: Promise<unknown> = Promise.resolve()
  #file: Appender | null = null
  #lastFile: string | null
  #lines = 0
  #stopped: JournalStopped | null = null
  #snapshotAt: number
  #snapshotRuns: Promise<void> | null = null
  #floor: Promise<void> = Promise.resolve()
  #floorAt = 0

  constructor(override readonly parts: JournalParts) {
    super(parts)
    this.#lastFile = parts.lastFile
    this.#snapshotAt = parts.snapshotAt
    const last = this.places[this.places.length - 1]
    // Lines of the last file: counted from its last known place.
    if (last !== undefined) this.#lines = last.line + (this.head.n - last.n)
  }

  append(entries: readonly JournalEntry[]): Promise<Head> {
    return this.#inTurn(async () => {
      if (this.#stopped !== null) throw this.#stopped
      if (entries.length === 0) throw new EntryRefused('malformed', 0, { problem: 'no entries' })
      entries.forEach((entry, index) => {
        this.#check(entry, index)
      })
      try {
        const pending = this.#prepare(entries)
        await this.parts.keys.flush()
        await this.#write(pending)
      } catch (error) {
        if (error instanceof EntryRefused) throw error
        this.#stopped = new JournalStopped(error instanceof DiskFailure ? error.kind : 'internal', { cause: error })
        await this.#file?.close().catch(() => undefined) // the failure of the write is the one to tell
        this.#file = null
        throw this.#stopped
      }
      this.#snapshotIfDue()
      return this.head
    })
  }

  /** Writes a snapshot now and waits for it. */
  async snapshotNow(): Promise<void> {
    await this.#snapshotRuns
    await this.#startSnapshot()
  }

  /** Ends the running snapshot, writes the floor, lets go of the lock. Closing twice is fine. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      const stopped = this.#stopped
      if (stopped?.reason === 'closed') return
      this.#stopped = new JournalStopped('closed', {})
      await this.#snapshotRuns
      await this.#file?.close()
      this.#file = null
      // After a failed write the floor stays where it was: it may only vouch for what is surely on the disk.
      if (stopped === null) {
        if (this.head.n - this.#snapshotAt > this.parts.settings.snapshotEveryRecords / 2) await this.#startSnapshot()
        await this.#raiseFloor(this.head)
      }
      await this.parts.lock.release()
    })
  }

  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(act)
    this.#turn = result.catch(() => undefined) // the caller has the failure; the next one in turn must run all the same
    return result
  }

  #check(entry: JournalEntry, index: number): void {
    const malformed = (problem: string): EntryRefused => new EntryRefused('malformed', index, { problem })
    if (!Instant.safeParse(entry.at).success) throw malformed('at')
    if (!Actor.safeParse(entry.actor).success) throw malformed('actor')
    if (entry.command.length === 0 || entry.command.length > 100) throw malformed('command')
    for (const change of entry.changes) {
      if (!JournalChange.safeParse(change).success) throw malformed(`${change.op} ${change.table}`)
      const problem = rowProblem(change, this.parts.settings)
      if (problem !== null) throw malformed(`${change.table}: ${problem}`)
    }
  }

  #prepare(entries: readonly JournalEntry[]): Pending[] {
    const { settings, keys, random } = this.parts
    const pending: Pending[] = []
    let { n, hash: prev } = this.head
    let file = this.#lastFile ?? ''
    entries.forEach((entry, index) => {
      n += 1
      keys.make(peopleOf(entry.changes, settings))
      const changes = entry.changes.map((change) => sealChange(change, keys, random, settings))
      const { bytes, hash } = writeLine({ ...entry, changes }, n, settings.schema, prev)
      if (bytes.length - 1 > settings.recordBytesMax) {
        throw new EntryRefused('tooLarge', index, { sizeBytes: bytes.length, maxBytes: settings.recordBytesMax })
      }
      const month = `${entry.at.slice(0, 7)}.ndjson`
      if (month > file) file = month
      // The pair of the check that every reader makes: what is not readable is not written.
      const checked = checkLine(bytes.subarray(0, -1), n, prev)
      if (!checked.ok || checked.hash !== hash) throw malformedLine(n)
      pending.push({ file, n, bytes, prev, hash })
      prev = hash
    })
    return pending
  }

  async #write(pending: readonly Pending[]): Promise<void> {
    let begun = false
    for (let start = 0; start < pending.length;) {
      const file = pending[start]?.file ?? ''
      let end = start
      while (pending[end]?.file === file) end += 1
      const group = pending.slice(start, end)
      const appender = await this.#fileFor(file)
      begun ||= appender.sizeBytes === 0
      let offset = appender.sizeBytes
      await appender.append(Buffer.concat(group.map((record) => record.bytes)))
      for (const record of group) {
        this.#lines = offset === 0 ? 1 : this.#lines + 1
        this.#remember({ n: record.n, file, line: this.#lines, offset, prev: record.prev })
        offset += record.bytes.length
        this.#lastFile = file
        this.moveHead({ n: record.n, hash: record.hash })
      }
      start = end
    }
    // A month that begins raises the floor, so that a whole file that goes missing is noticed even after a crash.
    if (begun) await this.#raiseFloor(this.head)
  }

  #remember(place: Place): void {
    if (place.line === 1 || place.n % placeEveryRecords === 0) this.places.push(place)
  }

  async #fileFor(file: string): Promise<Appender> {
    const path = join(journalFolder(this.parts.path), file)
    if (this.#file?.path === path) return this.#file
    await this.#file?.close()
    this.#file = null
    const opened = await this.parts.disk.openAppend(path)
    this.#file = opened
    return opened
  }

  /** Writes what `desk.json` vouches for; one write after the other, and never a lower number than before. */
  #raiseFloor(head: Head): Promise<void> {
    const raised = this.#floor.then(async () => {
      if (head.n < this.#floorAt) return
      await writeDeskFile(this.parts.disk, this.parts.path, this.folder, head)
      this.#floorAt = head.n
    })
    this.#floor = raised.catch(() => undefined) // the caller has the failure; the next write must run all the same
    return raised
  }

  #snapshotIfDue(): void {
    if (this.#snapshotRuns !== null || this.head.n - this.#snapshotAt < this.parts.settings.snapshotEveryRecords) return
    void this.#startSnapshot()
  }

  /** Never rejects: a snapshot that fails is told and costs nothing but time at the next rebuild. */
  #startSnapshot(): Promise<void> {
    this.#snapshotRuns = this.#takeSnapshot().finally(() => {
      this.#snapshotRuns = null
    })
    return this.#snapshotRuns
  }

  async #takeSnapshot(): Promise<void> {
    const { disk, path, settings } = this.parts
    try {
      const head = await writeSnapshot({ ...this.parts, journal: this })
      if (head === null) return
      this.#snapshotAt = head.n
      await this.#raiseFloor(head)
      await removeOldSnapshots(disk, path, settings.snapshotsKept)
    } catch (error) {
      this.parts.snapshotFailed(error)
    }
  }
}

function malformedLine(n: number): Error {
  return new Error(`record ${n} would not be readable`)
}
