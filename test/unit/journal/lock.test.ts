import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { systemProcesses, takeLock } from '#main/journal/open/lock'
import { MemoryDisk, seeded } from '../../faults/memoryDisk'
import { Host } from '../../faults/world'

const lockPath = '/lock'

describe('the lock', () => {
  it('is given to one process, and to the next after it was let go', async () => {
    const memory = new MemoryDisk(seeded(1))
    const host = new Host('desk-1')
    const [first, second] = [host.start(), host.start()]
    const taken = await takeLock(memory.connect(), '/', first)
    expect(taken.kind).toBe('ours')
    expect(await takeLock(memory.connect(), '/', second)).toMatchObject({
      kind: 'other',
      holder: { pid: first.pid, host: 'desk-1' },
    })
    if (taken.kind === 'ours') await taken.lock.release()
    expect(memory.paths()).toEqual([])
    expect((await takeLock(memory.connect(), '/', second)).kind).toBe('ours')
  })

  it('refuses the same process a second time', async () => {
    const memory = new MemoryDisk(seeded(1))
    const only = new Host('desk-1').start()
    await takeLock(memory.connect(), '/', only)
    expect((await takeLock(memory.connect(), '/', only)).kind).toBe('other')
  })

  it('of a process that died on this host is taken over, and the dead one cannot let go of it any more', async () => {
    const memory = new MemoryDisk(seeded(1))
    const host = new Host('desk-1')
    const dead = host.start()
    const left = await takeLock(memory.connect(), '/', dead)
    dead.end()
    expect((await takeLock(memory.connect(), '/', host.start())).kind).toBe('ours')
    if (left.kind === 'ours') await left.lock.release()
    expect(memory.paths()).toEqual([lockPath])
  })

  it('of a process on another host is believed, even where its number runs here', async () => {
    const memory = new MemoryDisk(seeded(1))
    const elsewhere = new Host('desk-2').start()
    await takeLock(memory.connect(), '/', elsewhere)
    elsewhere.end()
    expect(await takeLock(memory.connect(), '/', new Host('desk-1').start())).toMatchObject({
      kind: 'other',
      holder: { host: 'desk-2' },
    })
  })

  it('that was cut off while it was written is taken over', async () => {
    const memory = new MemoryDisk(seeded(1))
    memory.put(lockPath, Buffer.from('{"host":"de'))
    expect((await takeLock(memory.connect(), '/', new Host('desk-1').start())).kind).toBe('ours')
  })

  it('goes to exactly one of many that find a dead process at once', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const memory = new MemoryDisk(seeded(seed))
      const host = new Host('desk-1')
      const dead = host.start()
      await takeLock(memory.connect(), '/', dead)
      dead.end()
      const tries = await Promise.all(Array.from({ length: 4 }, () => takeLock(memory.connect(), '/', host.start())))
      expect(tries.filter(({ kind }) => kind === 'ours').length).toBe(1)
    }
  })
})

describe('the processes of this machine', () => {
  it('know that this one runs, that it is not one that began at another time, and that an ended one does not', async () => {
    const here = await systemProcesses()
    expect(await here.isRunning(here.pid, here.began)).toBe(true)
    expect(await here.isRunning(here.pid, 'boot x tick 1')).toBe(false)
    expect(await here.isRunning(here.pid, 'second 1')).toBe(false)
    const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' })
    await once(child, 'exit')
    expect(await here.isRunning(child.pid ?? 0, here.began)).toBe(false)
  })
})
