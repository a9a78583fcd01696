import { join } from 'node:path'
import { emptyHead, type Head } from '#core/desk/rows/store'
import { Instant } from '#core/desk/rows/time'
import type { FolderIdentity, JournalRecord } from '#main/desk/ports'
import { journalFiles, journalFolder, linesOf, type Place, type Walk } from './chain'
import type { Disk } from './files'
import { type BrokenRecord, type BrokenWhy, checkLine, firstPrev, parseLine, readChanges, timeOfLine } from './record'
import { openChanges } from './seal/seals'
import type { PersonKeys } from './seal/personKeys'
import type { JournalSettings } from './settings'
import { type BadSnapshot, currentRows, newestSnapshot, type Snapshot, type TableRow } from './snapshots'

/** A record that did not hold while it was read. */
export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged'
  constructor(readonly broken: BrokenRecord) {
    super(`record ${broken.n} (${broken.file}, line ${broken.line}): ${broken.why}`)
  }
}

interface ChainedLine {
  readonly n: number
  readonly prev: string
  readonly hash: string
  readonly bytes: Buffer
  readonly file: string
  readonly line: number
}

const lineFeed = Buffer.from('\n')

/** A journal that can be read: of a folder that is open, or of one that may only be looked at. */
export interface JournalReader {
  readonly folder: FolderIdentity
  readonly head: Head
  /** Records from number `from` up to the head of the moment of the call. Rejects with `JournalDamaged`. */
  read(from: number): AsyncIterable<JournalRecord>
  /** The hash of record `n`; null where there is none. */
  hashAt(n: number): Promise<string | null>
  /** People whose private fields could not be read though nobody erased them, as far as records were read. */
  readonly unreadablePeople: ReadonlySet<string>
}

export interface ReaderParts {
  readonly disk: Disk
  readonly path: string
  readonly folder: FolderIdentity
  readonly keys: PersonKeys
  readonly settings: JournalSettings
  readonly walk: Pick<Walk, 'head' | 'places'>
  /** Told of each snapshot that is damaged or does not fit. */
  snapshotPassedOver(bad: BadSnapshot): void
}

export class FolderReader implements JournalReader {
  readonly folder: FolderIdentity
  readonly unreadablePeople = new Set<string>()
  protected readonly places: Place[]
  #head: Head

  constructor(readonly parts: ReaderParts) {
    this.folder = parts.folder
    this.#head = parts.walk.head
    this.places = [...parts.walk.places]
  }

  get head(): Head {
    return this.#head
  }

  protected moveHead(head: Head): void {
    this.#head = head
  }

  get settings(): JournalSettings {
    return this.parts.settings
  }

  /** The newest snapshot that is whole and belongs to this journal. */
  snapshot(): Promise<Snapshot | null> {
    const { disk, path, settings } = this.parts
    return newestSnapshot(disk, path, this, settings, (bad) => {
      this.parts.snapshotPassedOver(bad)
    })
  }

  /** All rows as they stand at the head, in clear. */
  async *rows(): AsyncGenerator<TableRow> {
    const unreadable = (person: string): unknown => this.unreadablePeople.add(person)
    yield* currentRows(this, await this.snapshot(), this.parts.keys, unreadable)
  }

  read(from: number): AsyncIterable<JournalRecord> {
    return this.#records(from, this.#head.n)
  }

  async *#records(from: number, until: number): AsyncGenerator<JournalRecord> {
    const { keys, settings } = this.parts
    for await (const { n, prev, hash, bytes, file, line } of this.#lines(from, until)) {
      const said = parseLine(bytes)
      const opened = said && openChanges(said.changes, keys, (person) => this.unreadablePeople.add(person))
      const changes = said && opened && readChanges(opened, said.schema, settings)
      if (said === null || changes === null) throw new JournalDamaged({ n, file, line, why: 'content' })
      const { at, schema, actor, command } = said
      yield { n, at, schema, actor, command, changes, prev, hash }
    }
  }

  /** Lines of the records from `from` to `until`, checked against their chain. */
  async *#lines(from: number, until: number): AsyncGenerator<ChainedLine> {
    const { disk, path, settings } = this.parts
    if (from > until || until === 0) return
    const start = this.#placeBefore(from)
    const { files } = await journalFiles(disk, path)
    let n = start.n
    let prev = start.prev
    let lastFile = start.file
    for (const file of files) {
      if (file < start.file) continue
      lastFile = file
      let line = file === start.file ? start.line : 1
      const offset = file === start.file ? start.offset : 0
      for await (const lines of linesOf(disk, join(journalFolder(path), file), offset, settings.recordBytesMax)) {
        for (const read of lines) {
          const damaged = (why: BrokenWhy): JournalDamaged => new JournalDamaged({ n, file, line, why })
          if (read.kind !== 'line') throw damaged(read.kind === 'rest' ? 'unfinished' : 'tooLong')
          const checked = checkLine(read.bytes, n, prev)
          if (!checked.ok) throw damaged(checked.why)
          if (n >= from) yield { n, prev, hash: checked.hash, bytes: read.bytes, file, line }
          if (n === until) return
          prev = checked.hash
          n += 1
          line += 1
        }
      }
    }
    throw new JournalDamaged({ n, file: lastFile, line: 1, why: 'unfinished' })
  }

  async hashAt(n: number): Promise<string | null> {
    if (n === 0) return firstPrev
    if (n === this.#head.n) return this.#head.hash
    for await (const { hash } of this.#lines(n, this.#head.n)) return hash
    return null
  }

  /** When record `n` was made, by its own clock; null where there is no such record. Reads nothing else of it. */
  async timeOf(n: number): Promise<Instant | null> {
    for await (const { bytes } of this.#lines(n, this.#head.n)) return Instant.parse(timeOfLine(bytes))
    return null
  }

  /** The exact lines of the intact records, each with its line feed: what can be carried away and checked without the app. */
  async *intactLines(): AsyncGenerator<Uint8Array> {
    for await (const { bytes } of this.#lines(1, this.#head.n)) yield Buffer.concat([bytes, lineFeed])
  }

  #placeBefore(n: number): Place {
    let best: Place = { n: 1, file: '', line: 1, offset: 0, prev: emptyHead.hash }
    for (const place of this.places) {
      if (place.n > n) break
      best = place
    }
    return best
  }
}
