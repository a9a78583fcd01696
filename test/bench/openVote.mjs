import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inWindow } from './inWindow.mjs'

/** Items of the vote that `openVoteBench` adds. */
export const itemCount = 5

/**
 * Runs `measure(page)` in the real window, over a folder of twenty years that `desk generate` made, with one more written vote open on its
 * desk: `page.window`, `page.grid`, `page.resolutionId`.
 */
export async function inOpenVote(project, programs, measure) {
  const room = fs.mkdtempSync(path.join(process.env.TMPDIR ?? '/tmp', 'bench-vote-'))
  try {
    const folder = path.join(room, 'practice')
    const node = (file, ...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
      return stdout
    }
    node(path.join(project, 'out/main/cli.js'), '--folder', folder, 'generate', '--years', '20', '--seed', '7')
    const told = node(path.join(programs, 'openVoteBench.js'), folder)
    const { resolutionId } = JSON.parse(/^BENCH (.*)$/mu.exec(told)[1])
    return await inWindow(project, room, (window) => openDesk(window, resolutionId).then(measure))
  } finally {
    fs.rmSync(room, { recursive: true, force: true, maxRetries: 5 })
  }
}

export async function openDesk(window, resolutionId) {
  await window.waitForFunction(() => window.forumDesk !== undefined)
  await request(window, 'action', 'openSample', {})
  await window.locator('main.sheet h1').first().waitFor({ timeout: 120_000 })
  await window.keyboard.press('Control+Digit2')
  await window
    .getByRole('row', { name: /측정용 서면의결/u })
    .getByRole('button')
    .click({ timeout: 120_000 })
  const grid = window.getByRole('grid')
  await grid.waitFor({ timeout: 60_000 })
  return { window, grid, resolutionId }
}

/** What the desk answers, over the bridge of the window; a refusal is an error here. */
export function request(window, kind, name, input) {
  return window.evaluate(
    async ([asked, called, given]) => {
      const reply = await window.forumDesk.request({ v: 1, id: 1, kind: asked, name: called, input: given })
      if (!reply.ok) throw new Error(`${called}: ${JSON.stringify(reply.refusal)}`)
      return reply.value
    },
    [kind, name, input],
  )
}

const says = { Digit1: '찬성', Digit3: '기권' }

/** Watches the matrix for the moment of the key, and the frame after the cell says that the row is recorded. */
export function watchRows(window) {
  return window.evaluate(() => {
    const times = (globalThis.benchTimes = { pressed: 0, painted: 0, wanted: null })
    window.document.addEventListener(
      'keydown',
      (event) => {
        if (event.code === 'Enter') times.pressed = performance.now()
      },
      true,
    )
    const look = () => {
      if (times.wanted === null) return
      const cell = window.document.querySelector(`[data-place="${times.wanted.place}"]`)
      const said = cell?.getAttribute('aria-label')?.split(', ')[2] ?? ''
      if (said !== times.wanted.says) return
      times.wanted = null
      window.requestAnimationFrame(() => setTimeout(() => (times.painted = performance.now())))
    }
    new window.MutationObserver(look).observe(window.document.querySelector('table.mx'), {
      subtree: true,
      childList: true,
      attributes: true,
    })
  })
}

/** Types one row, the selected one, and records it; milliseconds from the key that records it to the painted cell. */
export async function typeRow(window, row, key) {
  for (let item = 0; item < itemCount; item += 1) await window.keyboard.press(key)
  await window.evaluate(
    ([place, word]) => {
      globalThis.benchTimes.painted = 0
      globalThis.benchTimes.wanted = { place, says: word }
    },
    [`${row} 0`, says[key]],
  )
  await window.keyboard.press('Enter')
  return window
    .waitForFunction(() => globalThis.benchTimes.painted > 0 && globalThis.benchTimes.painted - globalThis.benchTimes.pressed)
    .then((handle) => handle.jsonValue())
}

/** The time that `share` of them did not exceed. */
export function shareOf(times, share) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1]
}
