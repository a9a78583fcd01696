import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { codeOf, type Disk } from '../files'

/**
 * `lock`: one writer at a time. It names the process that writes: host, process id, and when that process began. A lock whose
 * process is dead on this host is taken over; one of another host is believed, because nobody here can ask that host.
 */
const LockFile = z.strictObject({
  host: z.string(),
  pid: z.int(),
  /** When the process began, so that a process id that was given out again is not taken for the old process. */
  began: z.string(),
  /** Tells this lock from every other. */
  token: z.string(),
})
export type LockFile = z.infer<typeof LockFile>

/** What the lock asks of the system; a port, so that a test can let a process die. */
export interface Processes {
  readonly host: string
  readonly pid: number
  readonly began: string
  isRunning(pid: number, began: string): Promise<boolean>
  newToken(): string
}

export type LockTried =
  { readonly kind: 'ours'; readonly lock: HeldLock } | { readonly kind: 'other'; readonly holder: LockFile | null }

export interface HeldLock {
  release(): Promise<void>
}

const pathIn = (folder: string): string => join(folder, 'lock')

/** Takes the lock, or tells who holds it. Where the folder cannot be written it rejects with the failure of the disk. */
export async function takeLock(disk: Disk, folder: string, processes: Processes): Promise<LockTried> {
  const path = pathIn(folder)
  const mine: LockFile = { host: processes.host, pid: processes.pid, began: processes.began, token: processes.newToken() }
  const content = Buffer.from(`${JSON.stringify(mine)}\n`, 'utf8')
  const held: HeldLock = {
    release: async () => {
      if ((await readLock(disk, path))?.token === mine.token) await disk.remove(path)
    },
  }
  if (await disk.createNew(path, content)) return { kind: 'ours', lock: held }

  const holder = await readLock(disk, path)
  if (holder !== null && (holder.host !== processes.host || (await processes.isRunning(holder.pid, holder.began)))) {
    return { kind: 'other', holder }
  }
  // A dead process, or a lock that was cut off while it was written. Move it aside first: of two that take over, one moves it.
  const aside = `${path}.${mine.token}`
  if (await disk.move(path, aside)) {
    const moved = await readLock(disk, aside)
    if (moved?.token !== holder?.token) {
      // Another process took over in between, and this is its lock: give it back.
      await disk.move(aside, path)
      return { kind: 'other', holder: moved }
    }
    await disk.remove(aside)
  }
  // Read back: another that took over at the same time may have put its own in this place.
  const created = await disk.createNew(path, content)
  const now = await readLock(disk, path)
  return created && now?.token === mine.token ? { kind: 'ours', lock: held } : { kind: 'other', holder: now }
}

async function readLock(disk: Disk, path: string): Promise<LockFile | null> {
  const bytes = await disk.read(path)
  if (bytes === null) return null
  try {
    return LockFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    return null // cut off while it was written, so never a lock that anyone held
  }
}

/** When a process began, in words that only have to differ: on Linux the boot and the tick, elsewhere the second by the clock. */
async function beganOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // Field 22, counted after the name in brackets, which may hold spaces: proc_pid_stat(5).
    const tick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return tick === undefined ? null : `boot ${boot.trim()} tick ${tick}`
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(codeOf(error))) return null
    throw error
  }
}

/** Processes of this machine. */
export async function systemProcesses(): Promise<Processes> {
  const bySecond = `second ${Math.round(Date.now() / 1000 - process.uptime())}`
  return {
    host: hostname(),
    pid: process.pid,
    began: (await beganOf(process.pid)) ?? bySecond,
    isRunning: async (pid, began) => {
      try {
        process.kill(pid, 0)
      } catch (error) {
        if (codeOf(error) === 'ESRCH') return false
        if (codeOf(error) !== 'EPERM') throw error // EPERM: it runs, and is not ours
      }
      const now = await beganOf(pid)
      if (now !== null && began.startsWith('boot ')) return now === began
      // Without that, at least a process from before the machine was started is dead. A minute, because clocks are set.
      const second = /^second (\d+)$/.exec(began)?.[1]
      return second === undefined || Number(second) > Date.now() / 1000 - uptime() - 60
    },
    newToken: () => randomUUID(),
  }
}
