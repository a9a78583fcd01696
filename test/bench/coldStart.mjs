import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inWindow } from './inWindow.mjs'

const rounds = 5

/** Milliseconds from starting the program to a window that shows today's work, for a folder with the sample and for an empty one. */
export async function coldStarts(project) {
  const room = fs.mkdtempSync(path.join(process.env.TMPDIR ?? '/tmp', 'bench-start-'))
  try {
    const profiles = { ours: path.join(room, 'sample'), peer: path.join(room, 'empty') }
    const desk = (folder, ...verb) => {
      const cli = path.join(project, 'out/main/cli.js')
      const { status, stderr } = spawnSync(process.execPath, [cli, '--folder', folder, ...verb], { encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
    }
    for (const profile of Object.values(profiles)) fs.mkdirSync(profile, { recursive: true })
    desk(path.join(profiles.ours, 'practice'), 'sample')
    desk(path.join(profiles.peer, 'practice'), 'create', '--practice')
    const taken = { ours: [], peer: [] }
    // The first start of a profile makes its caches and its working copy; it is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      for (const side of ['ours', 'peer']) {
        const ms = await start(project, profiles[side])
        if (round > 0) taken[side].push(ms)
      }
    }
    const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
    return { ours: median(taken.ours), peer: median(taken.peer) }
  } finally {
    fs.rmSync(room, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function start(project, profile) {
  const begin = performance.now()
  return inWindow(project, profile, async (window) => {
    await window.evaluate(async () => {
      await window.forumDesk.request({ v: 1, id: 1, kind: 'action', name: 'openSample', input: {} })
    })
    await window.locator('main.sheet h1').first().waitFor({ state: 'visible', timeout: 30_000 })
    return performance.now() - begin
  })
}
