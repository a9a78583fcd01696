import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limits } from '#core/desk/limits'
import { ask, openSample, send } from '../bridge'
import { launch, newProfile, pageOf, type RunningApp } from '../launch'

/** What a hostile page can say to the main process, and what other pages can. */
let app: RunningApp

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
})
afterAll(async () => {
  await app.close()
})

describe('a message of the wrong form is refused by name, and the app goes on', () => {
  const state = { v: 1, id: 3, kind: 'action', name: 'state', input: {} }
  test.each([
    ['nothing', null, 'desk.badInput'],
    ['a text', 'state', 'desk.badInput'],
    ['another version', { ...state, v: 99 }, 'desk.badInput'],
    ['an extra field', { ...state, actor: { role: 'officer' } }, 'desk.badInput'],
    ['an extra field inside', { ...state, input: { path: '/etc' } }, 'desk.badInput'],
    ['an unknown action', { ...state, name: 'constructor' }, 'window.unknownAction'],
    ['another unknown action', { ...state, name: '__proto__' }, 'window.unknownAction'],
    ['a command while no folder is open', { ...state, kind: 'execute', name: 'settings.save' }, 'window.noFolder'],
    ['a query while no folder is open', { ...state, kind: 'query', name: 'today.overview' }, 'window.noFolder'],
  ])('%s', async (_name, message, code) => {
    expect(await send(app.window, message)).toMatchObject({ v: 1, ok: false, refusal: { code } })
    expect(await ask(app.window, 'action', 'state', {})).toMatchObject({ ok: true, value: { state: 'noFolder' } })
  })

  test('ten megabytes of text', async () => {
    const reply = await app.window.evaluate((sizeBytes) => {
      const bridge = Reflect.get(window, 'forumDesk') as { request(message: unknown): Promise<unknown> } // put there by the preload
      return bridge.request({ v: 1, id: 1, kind: 'query', name: 'x', input: 'x'.repeat(sizeBytes) })
    }, 10_000_000)
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'desk.tooLarge', facts: { maxBytes: limits.requestBytesMax } } })
  })
})

test('the page is still ours when it has moved within itself', async () => {
  await app.window.evaluate(() => {
    location.hash = '#main'
  })
  expect(app.window.url()).toBe('app://desk/index.html#main')
  expect(await ask(app.window, 'action', 'state', {})).toMatchObject({ ok: true })
})

test('a second window with the same page and the same preload is not listened to', async () => {
  const reply = await app.electron.evaluate(async ({ app: running, BrowserWindow, session }) => {
    const other = new BrowserWindow({
      show: false,
      webPreferences: {
        session: session.fromPartition('persist:desk'),
        preload: `${running.getAppPath()}/out/preload/window.js`,
        sandbox: true,
      },
    })
    await other.loadURL('app://desk/index.html')
    const said: unknown = await other.webContents.executeJavaScript(
      `window.forumDesk.request({ v: 1, id: 1, kind: 'action', name: 'state', input: {} })`,
    )
    other.destroy()
    return said
  })
  expect(reply).toMatchObject({ id: -1, ok: false, refusal: { code: 'window.foreignSender' } })
})

test('a frame inside the page has no bridge', async () => {
  const frames = await app.window.evaluate(() => {
    const outcomes: string[] = []
    for (const [name, value] of [
      ['src', 'app://preview/00000000000000000000000000000000'],
      ['srcdoc', '<p>hello</p>'],
      ['src', 'about:blank'],
    ] as const) {
      const frame = document.createElement('iframe')
      frame.setAttribute(name, value)
      document.body.append(frame)
      let bridge = 'unreachable'
      try {
        bridge = frame.contentWindow !== null && 'forumDesk' in frame.contentWindow ? 'there' : 'none'
      } catch {
        // Another origin: the page cannot even look.
      }
      outcomes.push(bridge)
      frame.remove()
    }
    return outcomes
  })
  expect(frames).not.toContain('there')
})

test('the window’s page cannot see the store’s database, and the store page has no bridge', async () => {
  await openSample(app.window)
  const store = await pageOf(app.electron, 'app://store/')
  expect(await store.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0)
  expect(await app.window.evaluate(() => indexedDB.databases())).toEqual([])
  expect(await store.evaluate(() => ['forumDesk', 'require', 'process'].filter((name) => name in window))).toEqual([])
})

test('a store page cannot fetch, frame or leave, and a second port is not given out', async () => {
  const store = await pageOf(app.electron, 'app://store/')
  const outcomes = await store.evaluate(async () => {
    const fetched = await fetch('app://store/index.html').then(
      () => 'fetched',
      () => 'refused',
    )
    const ports: number[] = []
    const listen = (event: MessageEvent): void => {
      ports.push(event.ports.length)
    }
    window.addEventListener('message', listen)
    window.postMessage('again', location.origin)
    await new Promise((resolve) => setTimeout(resolve, 0))
    window.removeEventListener('message', listen)
    location.href = 'https://example.org/'
    return { fetched, ports: ports.filter((count) => count > 0), at: location.href }
  })
  expect(outcomes).toEqual({ fetched: 'refused', ports: [], at: 'app://store/index.html' })
})
