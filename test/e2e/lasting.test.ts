import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ask, done, openSample } from './bridge'
import { launch, newProfile, pageOf, type RunningApp, windowOf } from './launch'

const Settings = z.object({ settings: z.looseObject({ id: z.string(), rev: z.number(), department: z.string() }) })

async function settingsOf(app: RunningApp): Promise<z.infer<typeof Settings>['settings']> {
  return Settings.parse(await done(app.window, 'query', 'settings.view', {})).settings
}

/** A small change that can be found again: the name of the department. */
async function changeOf(app: RunningApp, department: string): Promise<object> {
  const { id: _id, rev, ...fields } = await settingsOf(app)
  return { ...fields, department, seenRev: rev }
}

/** Everything that the journal of this folder says, as text. */
function journalText(folder: string): string {
  const journal = path.join(folder, 'journal')
  return readdirSync(journal)
    .sort()
    .map((name) => readFileSync(path.join(journal, name), 'utf8'))
    .join('')
}

async function storeProcess(app: RunningApp): Promise<number> {
  await pageOf(app.electron, 'app://store/')
  return app.electron.evaluate(({ webContents }) => {
    const store = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app://store/'))
    return store?.getOSProcessId() ?? 0
  })
}

async function killedHard(app: RunningApp): Promise<void> {
  const main = app.electron.process()
  const ended = once(main, 'exit')
  main.kill('SIGKILL')
  await ended
}

test('the store page dies and is made anew: questions are answered, and changes go on', async () => {
  const app = await launch({ profile: newProfile(), args: [] })
  try {
    await openSample(app.window)
    for (const department of ['첫째 과', '둘째 과']) {
      const store = await pageOf(app.electron, 'app://store/')
      const change = await changeOf(app, department)
      const crashed = store.waitForEvent('crash')
      process.kill(await storeProcess(app), 'SIGKILL')
      await done(app.window, 'execute', 'settings.save', change)
      expect((await settingsOf(app)).department).toBe(department)
      await crashed
    }
  } finally {
    await app.close()
  }
})

test('what was acknowledged is there after the app is closed and opened again', async () => {
  const profile = newProfile()
  const first = await launch({ profile, args: [] })
  const { head } = await openSample(first.window)
  await done(first.window, 'execute', 'settings.save', await changeOf(first, '열린정부과'))
  await first.close()

  const second = await launch({ profile, args: [] })
  try {
    expect((await openSample(second.window)).head.n).toBe(head.n + 1)
    expect((await settingsOf(second)).department).toBe('열린정부과')
  } finally {
    await second.close()
  }
})

test('the app is killed between journal and store: what the journal has is there when it is opened again', async () => {
  const profile = newProfile()
  const first = await launch({ profile, args: [] })
  const { path: folder, head } = await openSample(first.window)
  const change = await changeOf(first, '기록장에만 있는 과')
  // From here on no change reaches the store page; the journal is written before it is asked.
  await first.electron.evaluate(({ MessageChannelMain }) => {
    const { port1 } = new MessageChannelMain()
    const kind = Object.getPrototypeOf(port1) as { postMessage: (this: unknown, message: unknown) => void } // the kind of all ports
    const post = kind.postMessage
    kind.postMessage = function (message) {
      if (!JSON.stringify(message).includes('"op":"apply"')) post.call(this, message)
    }
  })
  const asked = ask(first.window, 'execute', 'settings.save', change).catch(() => 'never answered')
  await expect.poll(() => journalText(folder).includes('기록장에만 있는 과')).toBe(true)
  await killedHard(first)
  expect(await asked).toBe('never answered')

  const second = await launch({ profile, args: [] })
  try {
    expect((await openSample(second.window)).head.n).toBe(head.n + 1)
    expect((await settingsOf(second)).department).toBe('기록장에만 있는 과')
  } finally {
    await second.close()
  }
})

test('a second start ends at once and brings the first to the front', async () => {
  const app = await launch({ profile: newProfile(), args: [] })
  try {
    const window = await windowOf(app.electron, app.window)
    await window.evaluate((it) => {
      it.minimize()
    })
    const [command = '', ...args] = app.electron.process().spawnargs
    const second = spawn(
      command,
      args.filter((arg) => !arg.includes('debugging') && !arg.startsWith('--inspect')),
      { stdio: 'ignore' },
    )
    const [code] = (await once(second, 'exit')) as [number | null] // the first argument of Node's own event
    expect(code).toBe(0)
    expect(await window.evaluate((it) => it.isMinimized())).toBe(false)
  } finally {
    await app.close()
  }
})
