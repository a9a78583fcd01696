import type { Actor } from '#core/desk/actor'
import type { JournalChange } from '#core/desk/rows/change'
import type { Head } from '#core/desk/rows/store'
import type { FolderId } from '#core/desk/rows/identifiers'
import type { Instant } from '#core/desk/rows/time'

/**
 * The ports of the main process: what the engine needs from the world. `journal`, `documents` and `exchange` implement them,
 * `electron` and `cli` wire them; they import this file and `core`, never each other.
 */

/** What happened, before it has a number: the engine hands it to the journal. */
export interface JournalEntry {
  readonly at: Instant
  readonly actor: Actor
  /** Name of the command. */
  readonly command: string
  /** Whole rows in clear; the journal seals the private fields. */
  readonly changes: readonly JournalChange[]
}

/** An entry that cannot be a record. Nothing was written, and the journal goes on. */
export class EntryRefused extends Error {
  override readonly name = 'EntryRefused'
  constructor(
    readonly reason: 'tooLarge' | 'malformed',
    /** Which of the entries, from 0. */
    readonly index: number,
    readonly facts: Readonly<Record<string, string | number>>,
  ) {
    super(`entry ${index} ${reason}: ${JSON.stringify(facts)}`)
  }
}

/** One record as it is read back: in clear where the person's key is still there; private fields of an erased person are null. */
export interface JournalRecord extends JournalEntry {
  readonly n: number
  readonly schema: number
  readonly prev: string
  readonly hash: string
}

/** What a folder is, from `desk.json`. */
export interface FolderIdentity {
  readonly id: FolderId
  readonly schema: number
  readonly createdAt: Instant
  /** A practice folder may be opened by the test runtime, and its clock and ids may be seeded. */
  readonly practice: boolean
}

/** The append-only, hash-chained record of everything (design, section 4). One implementation: a folder. */
export interface Journal {
  readonly folder: FolderIdentity
  readonly head: Head
  /**
   * Appends all entries with one write and one fsync, and gives the new head. When it rejects, none of the entries may be
   * acknowledged. With `EntryRefused` nothing was written and the journal goes on; with anything else it refuses further appends and
   * the folder is opened again through the recovery table.
   */
  append(entries: readonly JournalEntry[]): Promise<Head>
  /** Records from number `from` on, checked against their chain as they are read. */
  read(from: number): AsyncIterable<JournalRecord>
  close(): Promise<void>
}

/** Evidence, sealed keys and generated papers: files beside the journal, each kept by what it is. */
export interface FolderFiles {
  /** Keeps bytes under their SHA-256 and gives it; fsynced before it resolves. Keeping the same bytes twice is one file. */
  keepEvidence(bytes: Uint8Array): Promise<string>
  readEvidence(sha256: string): Promise<Uint8Array | null>
  /** Keeps a sealed private key; fsynced before it resolves. */
  keepSealedKey(keyId: string, sealed: string): Promise<void>
  readSealedKey(keyId: string): Promise<string | null>
  /** Writes a generated paper beside the others and gives its full path. A paper of the same name and other bytes is never overwritten: it gets the next free name. */
  writeDocument(fileName: string, bytes: Uint8Array): Promise<string>
}

/** Randomness is a port, so that a practice folder may seed it. */
export interface Random {
  bytes(length: number): Uint8Array
}
