import { dirname } from 'node:path'
import { appenderOver } from './appender'

/**
 * The one seam to the disk. Everything in this folder reads and writes through `Disk`; only `nodeDisk.ts` knows `node:fs`.
 *
 * Three rules live here, because offices run Windows and tests run on Linux:
 * - Only "there is no such file" (ENOENT) means "not there"; every other failure is a failure, with a kind that can be shown.
 * - A whole file is written beside its place, flushed, closed and then renamed, so that a crash leaves the old or the new one.
 *   Nothing is ever renamed over a file that is open: Windows refuses it.
 * - Antivirus and synchronising folders hold a file for a moment. Opening, renaming and removing are tried again within a bound;
 *   writing and flushing never are, because after a failed flush nobody knows what is on the disk.
 */
export interface Disk {
  /** Names in a folder, sorted; null where there is no such folder. */
  list(folder: string): Promise<readonly string[] | null>
  /** Makes the folder and those above it; one that is there already is fine. */
  makeFolder(folder: string): Promise<void>
  /** The whole file; null where there is none. */
  read(path: string): Promise<Uint8Array | null>
  /** The file in pieces from byte `from` on. A file that is not there is a failure of kind `gone`. */
  readChunks(path: string, from: number): AsyncIterable<Uint8Array>
  /** Size in bytes; null where there is none. */
  sizeOf(path: string): Promise<number | null>
  /** Writes the whole file or leaves the old one: flushed, with its name, before it resolves. */
  writeWhole(path: string, content: FileContent): Promise<void>
  /** Writes a file only where there is none; false where there is one. Flushed before it resolves. */
  createNew(path: string, bytes: Uint8Array): Promise<boolean>
  /** Opens for appending, and makes the file where there is none; its name is flushed. The caller closes it. */
  openAppend(path: string): Promise<Appender>
  /**
   * Flushes a file and its name. What a process that was ended had written can be read but may not be on the disk yet: it is
   * flushed before anything relies on it. A file that is not there is fine.
   */
  flush(path: string): Promise<void>
  /** Cuts the file to so many bytes, flushed. */
  cut(path: string, sizeBytes: number): Promise<void>
  /** Moves a file to a name that is free. False where the file is no longer there. */
  move(from: string, to: string): Promise<boolean>
  /** Removes a file; one that is not there is fine. */
  remove(path: string): Promise<void>
}

type FileContent = Uint8Array | AsyncIterable<Uint8Array>

export interface Appender {
  readonly path: string
  /** Bytes in the file, as far as they are flushed. */
  readonly sizeBytes: number
  /**
   * Writes all bytes with one write and flushes them. Rejects when the file is not exactly that much longer afterwards, or is no
   * longer in its folder; it must then not be used again.
   */
  append(bytes: Uint8Array): Promise<void>
  close(): Promise<void>
}

/**
 * Why the disk did not do it. `full`: no room left. `readOnly`: the volume or folder may not be written. `held`: another program
 * holds the file. `gone`: the folder, file or drive is no longer there. `foreign`: another program wrote into our file.
 */
export type DiskFailureKind = 'full' | 'readOnly' | 'held' | 'gone' | 'foreign' | 'broken'

export class DiskFailure extends Error {
  override readonly name = 'DiskFailure'
  constructor(
    readonly kind: DiskFailureKind,
    readonly path: string,
    /** Code of the system, such as ENOSPC. */
    readonly code: string,
    options: ErrorOptions,
  ) {
    super(`${code}: ${path}`, options)
  }
}

/** One open file as the system gives it. Failures are errors with a `code`, as from `node:fs`. */
export interface RawFile {
  read(into: Uint8Array, position: number): Promise<number>
  /** Writes all of the bytes, or rejects. */
  write(bytes: Uint8Array): Promise<void>
  sync(): Promise<void>
  facts(): Promise<{ readonly sizeBytes: number; readonly linked: boolean }>
  close(): Promise<void>
}

/** `append` makes the file where there is none; `createNew` refuses one that is there; `overwrite` empties it. */
export type OpenWay = 'read' | 'append' | 'createNew' | 'overwrite'

export interface RawDisk {
  open(path: string, way: OpenWay): Promise<RawFile>
  list(folder: string): Promise<string[]>
  makeFolder(folder: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Cuts and flushes. */
  truncate(path: string, sizeBytes: number): Promise<void>
  sizeOf(path: string): Promise<number>
  /** Flushes the names in a folder; does nothing where the system has no such thing (Windows). */
  syncFolder(folder: string): Promise<void>
}

export interface HeldFilePolicy {
  /** Codes that mean "another program holds it for a moment". On Windows that includes EPERM and EACCES, elsewhere those mean no. */
  readonly codes: readonly string[]
  /** Pauses between the tries, in milliseconds; one more try than pauses. */
  readonly pausesMs: readonly number[]
  wait(ms: number): Promise<void>
}

const chunkBytes = 1 << 18

export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unknown'
  return typeof error.code === 'string' ? error.code : 'unknown'
}

function kindOf(code: string, policy: HeldFilePolicy): DiskFailureKind {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'full'
  if (policy.codes.includes(code)) return 'held'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'readOnly'
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENODEV' || code === 'ENXIO' || code === 'ESTALE') return 'gone'
  return 'broken'
}

export function diskOver(raw: RawDisk, policy: HeldFilePolicy): Disk {
  /** A failure of the system gets its kind; anything else is a bug or belongs to whoever gave the content, and stays what it is. */
  const failure = (path: string, error: unknown): unknown => {
    const code = codeOf(error)
    if (error instanceof DiskFailure || code === 'unknown') return error
    return new DiskFailure(kindOf(code, policy), path, code, { cause: error })
  }

  /** Does it once; a failure gets its kind. */
  async function once<Value>(path: string, act: () => Promise<Value>): Promise<Value> {
    try {
      return await act()
    } catch (error) {
      throw failure(path, error)
    }
  }

  /** Does it again, within the bound, while another program holds the file. */
  async function patiently<Value>(path: string, act: () => Promise<Value>): Promise<Value> {
    for (const pauseMs of policy.pausesMs) {
      try {
        return await act()
      } catch (error) {
        if (!policy.codes.includes(codeOf(error))) throw failure(path, error)
        await policy.wait(pauseMs)
      }
    }
    return once(path, act)
  }

  async function orNull<Value>(path: string, act: () => Promise<Value>): Promise<Value | null> {
    try {
      return await patiently(path, act)
    } catch (error) {
      if (error instanceof DiskFailure && error.code === 'ENOENT') return null
      throw error
    }
  }

  /** Runs `use` and closes the file whatever happens; a failed close of a written file is a failure of the write. */
  async function using<Value>(path: string, file: RawFile, use: () => Promise<Value>): Promise<Value> {
    let value: Value
    try {
      value = await use()
    } catch (error) {
      await file.close().catch(() => undefined) // the first failure is the one to tell
      throw failure(path, error)
    }
    await once(path, () => file.close())
    return value
  }

  async function fill(file: RawFile, content: FileContent): Promise<void> {
    if (content instanceof Uint8Array) await file.write(content)
    else for await (const chunk of content) await file.write(chunk)
    await file.sync()
  }

  async function* chunksOf(path: string, file: RawFile, from: number): AsyncGenerator<Uint8Array> {
    try {
      let position = from
      for (;;) {
        const buffer = new Uint8Array(chunkBytes)
        const got = await once(path, () => file.read(buffer, position))
        if (got === 0) return
        position += got
        yield buffer.subarray(0, got)
      }
    } finally {
      await file.close()
    }
  }

  const disk: Disk = {
    list: async (folder) => {
      const names = await orNull(folder, () => raw.list(folder))
      return names === null ? null : [...names].sort()
    },
    makeFolder: (folder) => patiently(folder, () => raw.makeFolder(folder)),
    read: async (path) => {
      const file = await orNull(path, () => raw.open(path, 'read'))
      if (file === null) return null
      const chunks: Uint8Array[] = []
      for await (const chunk of chunksOf(path, file, 0)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    readChunks: async function* (path, from) {
      yield* chunksOf(path, await patiently(path, () => raw.open(path, 'read')), from)
    },
    sizeOf: (path) => orNull(path, () => raw.sizeOf(path)),
    writeWhole: async (path, content) => {
      const beside = `${path}.tmp`
      const file = await patiently(beside, () => raw.open(beside, 'overwrite'))
      try {
        await using(beside, file, () => fill(file, content))
        await patiently(path, () => raw.rename(beside, path))
      } catch (error) {
        await raw.remove(beside).catch(() => undefined) // what is left beside is overwritten by the next write
        throw error
      }
      await once(path, () => raw.syncFolder(dirname(path)))
    },
    createNew: async (path, bytes) => {
      let file: RawFile
      try {
        file = await patiently(path, () => raw.open(path, 'createNew'))
      } catch (error) {
        if (error instanceof DiskFailure && error.code === 'EEXIST') return false
        throw error
      }
      try {
        await using(path, file, () => fill(file, bytes))
        await once(path, () => raw.syncFolder(dirname(path)))
      } catch (error) {
        await raw.remove(path).catch(() => undefined) // half a file must not look like a whole one
        throw error
      }
      return true
    },
    openAppend: async (path) => {
      const file = await patiently(path, () => raw.open(path, 'append'))
      try {
        // Also for a file that was there: a process that was ended may have made it and not flushed its name, and a power cut would
        // then take the file with everything appended to it since.
        await raw.syncFolder(dirname(path))
        return appenderOver(path, file, (await file.facts()).sizeBytes, failure)
      } catch (error) {
        await file.close().catch(() => undefined) // the first failure is the one to tell
        throw failure(path, error)
      }
    },
    flush: async (path) => {
      if ((await disk.sizeOf(path)) === null) return
      const file = await patiently(path, () => raw.open(path, 'append'))
      await using(path, file, () => file.sync())
      await once(path, () => raw.syncFolder(dirname(path)))
    },
    cut: (path, sizeBytes) => patiently(path, () => raw.truncate(path, sizeBytes)),
    move: async (from, to) => {
      const moved = await orNull(from, async () => {
        await raw.rename(from, to)
        return true
      })
      if (moved === null) return false
      await once(to, () => raw.syncFolder(dirname(to)))
      return true
    },
    remove: async (path) => {
      await orNull(path, () => raw.remove(path))
    },
  }
  return disk
}
