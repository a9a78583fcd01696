import { close, fdatasync, fstat, fsync, open, read, write, constants } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, truncate } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { codeOf, type Disk, diskOver, type HeldFilePolicy, type OpenWay, type RawDisk, type RawFile } from './files'

const windows = process.platform === 'win32'

const openFile = promisify(open)
const closeFile = promisify(close)
const factsOf = promisify(fstat)
const flush = promisify(fsync)
// Data and length, without the times: enough to read the file back, and one disk write less on ext4. Windows and macOS do the same for both.
const flushData = promisify(fdatasync)

const flags: Record<OpenWay, number> = {
  read: constants.O_RDONLY,
  append: constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND,
  createNew: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
  overwrite: constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC,
}

function writeSome(fd: number, bytes: Uint8Array, from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    write(fd, bytes, from, bytes.length - from, null, (error, count) => {
      if (error) reject(error)
      else resolve(count)
    })
  })
}

function readSome(fd: number, into: Uint8Array, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(fd, into, 0, into.length, position, (error, count) => {
      if (error) reject(error)
      else resolve(count)
    })
  })
}

function fileOver(fd: number, way: OpenWay): RawFile {
  return {
    read: (into, position) => readSome(fd, into, position),
    write: async (bytes) => {
      let written = 0
      while (written < bytes.length) written += await writeSome(fd, bytes, written)
    },
    sync: () => (way === 'append' ? flushData(fd) : flush(fd)),
    facts: async () => {
      const facts = await factsOf(fd)
      return { sizeBytes: facts.size, linked: windows || facts.nlink > 0 }
    },
    close: () => closeFile(fd),
  }
}

/** Codes with which file systems refuse to flush a folder (network shares, FUSE); the names are then flushed with the files or not at all. */
const folderCannotBeFlushed = ['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'EBADF']

const rawNodeDisk: RawDisk = {
  open: async (path, way) => fileOver(await openFile(path, flags[way], 0o600), way),
  list: (folder) => readdir(folder),
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true })
  },
  rename,
  remove: (path) => rm(path),
  truncate: async (path, sizeBytes) => {
    await truncate(path, sizeBytes)
    const fd = await openFile(path, constants.O_RDWR)
    try {
      await flush(fd)
    } finally {
      await closeFile(fd)
    }
  },
  sizeOf: async (path) => (await stat(path)).size,
  syncFolder: async (folder) => {
    if (windows) return
    try {
      const fd = await openFile(folder, constants.O_RDONLY)
      try {
        await flush(fd)
      } finally {
        await closeFile(fd)
      }
    } catch (error) {
      if (!folderCannotBeFlushed.includes(codeOf(error))) throw error
    }
  },
}

/** About a second and a half in all: longer than a virus scanner needs for one file, shorter than a person's patience. */
const heldFilePolicy: HeldFilePolicy = {
  codes: windows ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'],
  pausesMs: [20, 50, 100, 200, 400, 800],
  wait: async (ms) => {
    await wait(ms)
  },
}

/** The disk of this machine. */
export const nodeDisk: Disk = diskOver(rawNodeDisk, heldFilePolicy)
