import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Disk, DiskFailure } from '#main/journal/files'
import { nodeDisk } from '#main/journal/nodeDisk'
import { Crashed, type DiskOperation, MemoryDisk, seeded } from '../../faults/memoryDisk'
import { collect } from '../../faults/world'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const text = (content: Uint8Array | null): string | null => content && Buffer.from(content).toString('utf8')

async function failureOf(promise: Promise<unknown>): Promise<{ kind: string; code: string }> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DiskFailure)) throw new Error(`no failure of the disk: ${String(error)}`)
  return { kind: error.kind, code: error.code }
}

/** What the real disk and the one of the fault tests promise alike. */
function diskPromises(place: () => { disk: Disk; path: string }): void {
  it('says null, empty or false only for what is not there', async () => {
    const { disk, path } = place()
    expect(await disk.read(join(path, 'none'))).toBeNull()
    expect(await disk.sizeOf(join(path, 'none'))).toBeNull()
    expect(await disk.list(join(path, 'none'))).toBeNull()
    expect(await disk.move(join(path, 'none'), join(path, 'other'))).toBe(false)
    await disk.remove(join(path, 'none'))
    expect(await failureOf(collect(disk.readChunks(join(path, 'none'), 0)))).toMatchObject({ kind: 'gone' })
  })

  it('writes a whole file over another and leaves nothing beside it', async () => {
    const { disk, path } = place()
    await disk.writeWhole(join(path, 'a'), bytes('하나'))
    await disk.writeWhole(join(path, 'a'), bytes('둘'))
    expect(text(await disk.read(join(path, 'a')))).toBe('둘')
    expect(await disk.list(path)).toEqual(['a'])
  })

  it('writes a file in pieces, and none of it when a piece fails', async () => {
    const { disk, path } = place()
    async function* pieces(fail: boolean): AsyncGenerator<Uint8Array> {
      yield bytes('하나')
      await Promise.resolve()
      if (fail) throw new Error('no more')
      yield bytes('둘')
    }
    await disk.writeWhole(join(path, 'a'), pieces(false))
    await expect(disk.writeWhole(join(path, 'a'), pieces(true))).rejects.toThrow()
    expect(text(await disk.read(join(path, 'a')))).toBe('하나둘')
    expect(await disk.list(path)).toEqual(['a'])
  })

  it('creates a new file only where there is none', async () => {
    const { disk, path } = place()
    expect(await disk.createNew(join(path, 'a'), bytes('first'))).toBe(true)
    expect(await disk.createNew(join(path, 'a'), bytes('second'))).toBe(false)
    expect(text(await disk.read(join(path, 'a')))).toBe('first')
  })

  it('appends, cuts, and reads from a byte on', async () => {
    const { disk, path } = place()
    const file = await disk.openAppend(join(path, 'a'))
    await file.append(bytes('one'))
    await file.append(bytes('two'))
    expect(file.sizeBytes).toBe(6)
    await file.close()
    expect(text(Buffer.concat(await collect(disk.readChunks(join(path, 'a'), 2))))).toBe('etwo')
    await disk.cut(join(path, 'a'), 3)
    expect(await disk.sizeOf(join(path, 'a'))).toBe(3)
    const again = await disk.openAppend(join(path, 'a'))
    expect(again.sizeBytes).toBe(3)
    await again.close()
  })

  it('notices bytes that another program put into the file it appends to', async () => {
    const { disk, path } = place()
    const [file, other] = [await disk.openAppend(join(path, 'a')), await disk.openAppend(join(path, 'a'))]
    await other.append(bytes('foreign'))
    expect(await failureOf(file.append(bytes('ours')))).toMatchObject({ kind: 'foreign' })
    await file.close()
    await other.close()
  })

  it('does not say that it appended to a file that is no longer in its folder', async () => {
    const { disk, path } = place()
    const file = await disk.openAppend(join(path, 'a'))
    await disk.remove(join(path, 'a'))
    expect(await failureOf(file.append(bytes('lost')))).toMatchObject({ kind: 'gone' })
    await file.close()
  })

  it('makes a folder with those above it, and again', async () => {
    const { disk, path } = place()
    await disk.makeFolder(join(path, 'x', 'y'))
    await disk.makeFolder(join(path, 'x', 'y'))
    expect(await disk.list(join(path, 'x'))).toEqual(['y'])
  })
}

describe('the real disk', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forum-disk-'))
  })
  afterEach(async () => {
    await chmod(folder, 0o700)
    await rm(folder, { recursive: true })
  })
  diskPromises(() => ({ disk: nodeDisk, path: folder }))

  it('calls a file in the place of a folder by what it is', async () => {
    await writeFile(join(folder, 'file'), 'x')
    expect(await failureOf(nodeDisk.list(join(folder, 'file')))).toEqual({ kind: 'gone', code: 'ENOTDIR' })
  })

  it.skipIf(process.getuid?.() === 0)('calls a folder that may not be written read-only', async () => {
    await chmod(folder, 0o500)
    expect(await failureOf(nodeDisk.writeWhole(join(folder, 'a'), bytes('x')))).toMatchObject({ kind: 'readOnly' })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('the disk of the fault tests', () => {
  let memory = new MemoryDisk(seeded(1))
  beforeEach(() => {
    memory = new MemoryDisk(seeded(1))
  })
  diskPromises(() => ({ disk: memory.connect(), path: '/' }))

  const failing = (what: DiskOperation['what'], code: string, times: number): void => {
    let left = times
    memory.fault = (operation) => {
      if (operation.what !== what || left === 0) return null
      left -= 1
      return { code }
    }
  }

  it('waits while a virus scanner holds a file, and goes on', async () => {
    const disk = memory.connect()
    await disk.writeWhole('/a', bytes('old'))
    failing('rename', 'EBUSY', 2)
    await disk.writeWhole('/a', bytes('new'))
    expect(text(await disk.read('/a'))).toBe('new')
    expect(memory.waitedMs).toBe(70)
  })

  it('gives up within a bound, says that the file is held, and the old file stands', async () => {
    const disk = memory.connect()
    await disk.writeWhole('/a', bytes('old'))
    failing('rename', 'EBUSY', 99)
    expect(await failureOf(disk.writeWhole('/a', bytes('new')))).toEqual({ kind: 'held', code: 'EBUSY' })
    memory.fault = () => null
    expect(text(await disk.read('/a'))).toBe('old')
    expect(await disk.list('/')).toEqual(['a'])
  })

  it.each([
    ['write', 'ENOSPC', 'full'],
    ['sync', 'EIO', 'broken'],
    ['open', 'EROFS', 'readOnly'],
    ['open', 'EACCES', 'readOnly'],
    ['rename', 'ENODEV', 'gone'],
  ] as const)('a failure of %s with %s is of kind %s', async (what, code, kind) => {
    failing(what, code, 1)
    expect(await failureOf(memory.connect().writeWhole('/a', bytes('x')))).toEqual({ kind, code })
  })

  it('never tries a write or a flush twice', async () => {
    const disk = memory.connect()
    const file = await disk.openAppend('/a')
    failing('sync', 'EBUSY', 1)
    expect(await failureOf(file.append(bytes('x')))).toMatchObject({ kind: 'held' })
    expect(memory.waitedMs).toBe(0)
  })

  it('refuses to rename over a file that is open, as Windows does', async () => {
    const disk = memory.connect()
    const file = await disk.openAppend('/a')
    expect(await failureOf(disk.writeWhole('/a', bytes('x')))).toMatchObject({ code: 'EPERM' })
    await file.close()
    await disk.writeWhole('/a', bytes('x'))
  })
})

describe('a crash of the disk in memory', () => {
  it('keeps everything that was flushed and, of the rest, a beginning', async () => {
    const lengths = new Set<number>()
    for (let seed = 1; seed <= 60; seed += 1) {
      const memory = new MemoryDisk(seeded(seed))
      const disk = memory.connect()
      const file = await disk.openAppend('/a')
      await file.append(bytes('flushed'))
      memory.fault = ({ what }) => (what === 'sync' ? { code: 'EIO' } : null)
      await expect(file.append(bytes('more'))).rejects.toThrow()
      memory.crash()
      memory.fault = () => null
      await expect(disk.read('/a')).rejects.toBeInstanceOf(Crashed)
      const left = text(await memory.connect().read('/a')) ?? ''
      expect('flushedmore'.startsWith(left) && left.startsWith('flushed')).toBe(true)
      lengths.add(left.length)
    }
    expect([...lengths].sort()).toEqual([10, 11, 7, 8, 9])
  })
})
