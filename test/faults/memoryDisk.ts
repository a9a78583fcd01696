import { dirname, join } from 'node:path'
import { type Disk, diskOver, type RawDisk, type RawFile } from '#main/journal/files'

/** Numbers between 0 and 1 from a seed, so that every fault of a run can be had again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One operation of the disk, as a test's `fault` sees it before it happens. */
export interface DiskOperation {
  readonly what: 'open' | 'write' | 'sync' | 'read' | 'list' | 'makeFolder' | 'rename' | 'remove' | 'truncate' | 'syncFolder'
  readonly path: string
  /** How many operations went before it. */
  readonly index: number
}

/** What a fault does: fail with a code of the system, or write so many bytes of it first. */
export type Fault = { readonly code: string; readonly writtenBytes?: number } | null

interface Node {
  /** Bytes that survive a crash. */
  synced: Buffer
  /** Bytes as programs see them. */
  current: Buffer
  /** How many are open: a rename over it is refused, as Windows does. */
  open: number
}

type NameChange =
  { readonly kind: 'put'; readonly path: string; readonly node: Node } | { readonly kind: 'remove'; readonly path: string }

/** The process was ended: whatever it still tries does not happen. */
export class Crashed extends Error {
  override readonly name = 'Crashed'
}

/**
 * A disk in memory that keeps what is flushed and what is not apart. A crash keeps, of each file, the flushed bytes and a random
 * beginning of what was written after them, and of each folder a random beginning of the names that changed since it was flushed.
 */
export class MemoryDisk {
  /** Asked before each operation; null lets it happen. */
  fault: (operation: DiskOperation) => Fault = () => null
  /** A disk that says it flushed and did not: what the tests of the tests are made with. */
  flushes = true
  operations = 0
  waitedMs = 0
  #names = new Map<string, Node>()
  #syncedNames = new Map<string, Node>()
  #pendingNames: NameChange[] = []
  #folders = new Set<string>(['/'])
  #life = 0

  constructor(readonly random: () => number) {}

  /** The disk as one process sees it. After `crash` it refuses everything; make another. */
  connect(): Disk {
    return diskOver(this.#raw(this.#life), {
      codes: ['EBUSY'],
      pausesMs: [20, 50, 100],
      wait: (ms) => {
        this.waitedMs += ms
        return Promise.resolve()
      },
    })
  }

  /** Power cut, or the end of the machine: what was not flushed is there or not, in the order in which it was written. */
  crash(): void {
    this.#life += 1
    const kept = Math.floor(this.random() * (this.#pendingNames.length + 1))
    for (const change of this.#pendingNames.slice(0, kept)) applyName(this.#syncedNames, change)
    this.#pendingNames = []
    this.#names = new Map(this.#syncedNames)
    for (const node of new Set(this.#names.values())) {
      const { synced, current } = node
      const grown = current.length > synced.length && current.subarray(0, synced.length).equals(synced)
      if (grown) {
        const more = Math.floor(this.random() * (current.length - synced.length + 1))
        node.synced = current.subarray(0, synced.length + more)
      } else if (this.random() < 0.5) node.synced = current
      node.current = node.synced
      node.open = 0
    }
  }

  /** Only the process ends: everything that was written is still there, flushed or not. */
  endProcess(): void {
    this.#life += 1
    for (const node of this.#names.values()) node.open = 0
  }

  paths(): string[] {
    return [...this.#names.keys()].sort()
  }

  bytesOf(path: string): Buffer {
    const node = this.#names.get(path)
    if (node === undefined) throw new Error(`no ${path}`)
    return node.current
  }

  /** Changes bytes behind the program's back, flushed. */
  put(path: string, bytes: Uint8Array): void {
    const content = Buffer.from(bytes)
    const node = { synced: content, current: content, open: 0 }
    this.#names.set(path, node)
    this.#syncedNames.set(path, node)
    this.#addFolders(dirname(path))
  }

  flip(path: string, offset: number, mask: number): void {
    const bytes = Buffer.from(this.bytesOf(path))
    bytes[offset] = (bytes[offset] ?? 0) ^ mask
    this.put(path, bytes)
  }

  lose(path: string): void {
    this.#names.delete(path)
    this.#syncedNames.delete(path)
  }

  #addFolders(folder: string): void {
    for (let at = folder; !this.#folders.has(at); at = dirname(at)) this.#folders.add(at)
  }

  #raw(life: number): RawDisk {
    const before = async (
      what: DiskOperation['what'],
      path: string,
      partly: (bytes: number) => void = () => undefined,
    ): Promise<void> => {
      await Promise.resolve()
      if (life !== this.#life) throw new Crashed(`${what} ${path}`)
      const fault = this.fault({ what, path, index: this.operations })
      this.operations += 1
      if (life !== this.#life) throw new Crashed(`${what} ${path}`) // the fault was a crash
      if (fault === null) return
      if (fault.writtenBytes !== undefined) partly(fault.writtenBytes)
      throw systemError(fault.code, path)
    }
    const change = (entry: NameChange): void => {
      applyName(this.#names, entry)
      this.#pendingNames.push(entry)
    }
    const nodeAt = (path: string): Node => {
      const node = this.#names.get(path)
      if (node === undefined) throw systemError(this.#folders.has(path) ? 'EISDIR' : 'ENOENT', path)
      return node
    }
    return {
      open: async (path, way) => {
        await before('open', path)
        if (!this.#folders.has(dirname(path))) throw systemError('ENOENT', path)
        const there = this.#names.get(path)
        if (way === 'createNew' && there !== undefined) throw systemError('EEXIST', path)
        if (way === 'read' || (there !== undefined && way === 'append')) return this.#file(path, nodeAt(path), before, life)
        const node: Node = { synced: Buffer.alloc(0), current: Buffer.alloc(0), open: 0 }
        if (there === undefined) change({ kind: 'put', path, node })
        else there.current = Buffer.alloc(0)
        return this.#file(path, there ?? node, before, life)
      },
      list: async (folder) => {
        await before('list', folder)
        if (this.#names.has(folder)) throw systemError('ENOTDIR', folder)
        if (!this.#folders.has(folder)) throw systemError('ENOENT', folder)
        const below = [...this.#names.keys(), ...this.#folders].filter((path) => path !== '/' && dirname(path) === folder)
        return below.map((path) => path.slice(join(folder, '/').length))
      },
      makeFolder: async (folder) => {
        await before('makeFolder', folder)
        if (this.#names.has(folder)) throw systemError('EEXIST', folder)
        this.#addFolders(folder)
      },
      rename: async (from, to) => {
        await before('rename', to)
        const node = nodeAt(from)
        if (node.open > 0 || (this.#names.get(to)?.open ?? 0) > 0) throw systemError('EPERM', to)
        change({ kind: 'put', path: to, node })
        change({ kind: 'remove', path: from })
      },
      remove: async (path) => {
        await before('remove', path)
        nodeAt(path)
        change({ kind: 'remove', path })
      },
      truncate: async (path, sizeBytes) => {
        await before('truncate', path)
        const node = nodeAt(path)
        node.current = node.current.subarray(0, sizeBytes)
        node.synced = node.current
      },
      sizeOf: async (path) => {
        await before('open', path)
        return nodeAt(path).current.length
      },
      syncFolder: async (folder) => {
        await before('syncFolder', folder)
        const here = this.#pendingNames.filter((entry) => dirname(entry.path) === folder)
        for (const entry of here) applyName(this.#syncedNames, entry)
        this.#pendingNames = this.#pendingNames.filter((entry) => !here.includes(entry))
      },
    }
  }

  #file(
    path: string,
    node: Node,
    before: (what: DiskOperation['what'], path: string, partly?: (bytes: number) => void) => Promise<void>,
    life: number,
  ): RawFile {
    node.open += 1
    const grow = (bytes: Uint8Array): void => {
      node.current = Buffer.concat([node.current, bytes])
    }
    return {
      read: async (into, position) => {
        await before('read', path)
        return node.current.copy(into, 0, position)
      },
      write: async (bytes) => {
        await before('write', path, (count) => {
          grow(bytes.subarray(0, count))
        })
        grow(bytes)
      },
      sync: async () => {
        await before('sync', path)
        if (this.flushes) node.synced = node.current
      },
      facts: () => Promise.resolve({ sizeBytes: node.current.length, linked: this.#names.get(path) === node }),
      close: () => {
        if (life === this.#life) node.open -= 1
        return Promise.resolve()
      },
    }
  }
}

function applyName(names: Map<string, Node>, change: NameChange): void {
  if (change.kind === 'put') names.set(change.path, change.node)
  else names.delete(change.path)
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
