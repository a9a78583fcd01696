import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { _electron } from 'playwright'

/** The first round of the matrix only warms up. */
const rounds = 5
const keys = ['Digit1', 'Digit3']
const says = { Digit1: '찬성', Digit3: '기권' }

/**
 * Milliseconds (95th of a hundred) from the key that records a row of five items to the painted cell that shows it as recorded: the real
 * window over a folder of twenty years that `desk generate` made, journal fsync, working copy and the fresh answer of the desk included.
 */
export async function keyToCell(project, programs) {
  const room = fs.mkdtempSync(path.join(process.env.TMPDIR ?? '/tmp', 'bench-key-'))
  try {
    const folder = path.join(room, 'practice')
    const node = (file, ...args) => {
      const { status, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
    }
    node(path.join(project, 'out/main/cli.js'), '--folder', folder, 'generate', '--years', '20', '--seed', '7')
    node(path.join(programs, 'openVoteBench.js'), folder)
    const app = await _electron.launch({
      args: [`--user-data-dir=${room}`, '--lang=ko', project],
      cwd: project,
      chromiumSandbox: true,
      timeout: 120_000,
    })
    try {
      return await measure(await pageOf(app, 'app://desk/'))
    } finally {
      await app.close()
    }
  } finally {
    fs.rmSync(room, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function measure(window) {
  await window.waitForFunction(() => window.forumDesk !== undefined)
  await window.evaluate(() => window.forumDesk.request({ v: 1, id: 1, kind: 'action', name: 'openSample', input: {} }))
  await window.locator('main.sheet h1').first().waitFor({ timeout: 120_000 })
  await window.keyboard.press('Control+Digit2')
  await window
    .getByRole('row', { name: /측정용 서면의결/u })
    .getByRole('button')
    .click({ timeout: 120_000 })
  const grid = window.getByRole('grid')
  await grid.waitFor({ timeout: 60_000 })
  const seats = await grid.locator('tbody tr:has(td.c)').count()
  // The moment of the key, and the frame after the cell says that the row is recorded.
  await window.evaluate(() => {
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
  const taken = []
  for (let round = 0; round < rounds; round += 1) {
    const key = keys[round % keys.length]
    await grid.locator('[data-place="0 0"]').click()
    for (let row = 0; row < seats; row += 1) {
      for (let item = 0; item < 5; item += 1) await window.keyboard.press(key)
      await window.evaluate(
        ([place, word]) => {
          globalThis.benchTimes.painted = 0
          globalThis.benchTimes.wanted = { place, says: word }
        },
        [`${row} 0`, says[key]],
      )
      await window.keyboard.press('Enter')
      const ms = await window
        .waitForFunction(() => globalThis.benchTimes.painted > 0 && globalThis.benchTimes.painted - globalThis.benchTimes.pressed)
        .then((handle) => handle.jsonValue())
      if (round > 0) taken.push(ms)
    }
  }
  if (process.env.BENCH_DETAIL) console.error(taken.map((ms) => ms.toFixed(0)).join(' '))
  taken.sort((a, b) => a - b)
  return taken[Math.ceil(taken.length * 0.95) - 1]
}

function pageOf(app, address) {
  return new Promise((resolve) => {
    const look = (page) => {
      if (page.url().startsWith(address)) resolve(page)
    }
    const watch = (page) => {
      look(page)
      page.on('framenavigated', () => look(page))
    }
    app.on('window', watch)
    app.windows().forEach(watch)
  })
}
