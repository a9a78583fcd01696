import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeDisk } from '#main/journal/nodeDisk'
import { systemProcesses } from '#main/journal/open/lock'
import { journalSettings } from '#main/journal/settings'
import { verifyFolder } from '#main/journal/verify'
import { collect, dexieInMemory, folderId, world } from './world'

let place = ''
let script = ''

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'forum-kill-'))
  // As the app is built: one CommonJS file for the oldest Node that has to run it.
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'appendUntilKilled.ts'),
      outDir: place,
      target: 'node16.17',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'append.cjs' } },
    },
    ssr: { noExternal: true },
  })
  script = join(place, 'append.cjs')
}, 60_000)

afterAll(async () => {
  await rm(place, { recursive: true })
})

/** Starts the appending process and kills it as soon as it said `word` so many times; gives everything it said. */
async function killAfter(path: string, word: string, times: number, stopAt: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [script, path, folderId, String(stopAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  if (child.stdout === null) throw new Error('no output')
  let left = times
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (line.startsWith(word)) left -= 1
    if (left === 0) child.kill('SIGKILL')
  }
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return said
}

describe('a process that is killed while it appends', () => {
  it('loses nothing it acknowledged, and the next process goes on from there', async () => {
    const path = join(place, 'forum')
    const acknowledged = new Map<number, string>()
    for (const times of [1, 7, 60, 23]) {
      for (const line of await killAfter(path, 'acknowledged', times, 0)) {
        const [, n, hash] = line.split(' ')
        acknowledged.set(Number(n), hash ?? '')
      }
      const report = await verifyFolder(nodeDisk, path, journalSettings)
      // A line that was torn was never acknowledged; a snapshot that was not finished is made again.
      const problems = report.problems.filter((problem) => problem.kind !== 'snapshot')
      expect(problems.filter((problem) => problem.kind !== 'record' || problem.broken.why !== 'unfinished')).toEqual([])
      expect(report.records).toBeGreaterThanOrEqual(acknowledged.size)
    }
    const here = world()
    const folder = await here.openForWork({
      path,
      disk: nodeDisk,
      processes: await systemProcesses(),
      store: dexieInMemory(),
      create: null,
    })
    const records = await collect(folder.journal.read(1))
    for (const [n, hash] of acknowledged) expect([n, records[n - 1]?.hash]).toEqual([n, hash])
    expect(acknowledged.size).toBeGreaterThanOrEqual(91)
    await folder.journal.close()
    expect((await verifyFolder(nodeDisk, path, journalSettings)).problems).toEqual([])
  }, 60_000)

  it('between journal and store: the record is there, and the store is brought up to it', async () => {
    const path = join(place, 'between')
    const said = await killAfter(path, 'between', 1, 12)
    const head = { n: 12, hash: said[said.length - 1]?.split(' ')[2] ?? '' }
    const here = world()
    const on = { path, disk: nodeDisk, processes: await systemProcesses(), create: null }

    // The store as the killed process left it: everything but the last record.
    const behind = dexieInMemory(here.factory)
    const looked = await here.openForWork({ ...on, store: dexieInMemory() })
    const records = await collect(looked.journal.read(1))
    await looked.journal.close()
    await behind.open(folderId, journalSettings.schema)
    await behind.beginRebuild()
    const before = records.slice(0, 11)
    await behind.apply(
      before.map(({ n, changes }) => ({ n, changes: [...changes] })),
      { n: 11, hash: before[10]?.hash ?? '' },
    )
    await behind.close()

    const store = dexieInMemory(here.factory)
    const folder = await here.openForWork({ ...on, store })
    expect([folder.row, folder.journal.head]).toEqual(['J', head])
    expect(await store.open(folderId, journalSettings.schema)).toEqual(head)
    expect((await store.all('contacts')).map((row) => row['email'])).toContain('a12@b.kr')
    await folder.journal.close()
  }, 60_000)
})
