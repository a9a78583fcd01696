import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { windowPolicy } from '#main/electron/security/contentPolicies'
import { launch, newProfile, pageOf, type RunningApp } from '../launch'

/** What a hostile page in the user's window tries: it gets nowhere, and the window stays what it was. */
let app: RunningApp

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
})
afterAll(async () => {
  await app.close()
})

const outside = [
  'https://example.org/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'app://store/index.html',
  'app://elsewhere/index.html',
  'data:text/html,<p>hello</p>',
  'chrome://version/',
  'ftp://example.org/',
]

describe('the page cannot leave', () => {
  test.each(outside)('for %s', async (address) => {
    const before = app.window.url()
    await app.window.evaluate((to) => {
      location.href = to
    }, address)
    // A later task of the page runs only in a page that is still there.
    expect(
      await app.window.evaluate(
        () =>
          new Promise((done) =>
            setTimeout(() => {
              done(location.href)
            }, 0),
          ),
      ),
    ).toBe(before)
    expect(app.window.url()).toBe(before)
  })

  test('by sending a form, or by a link into a new window', async () => {
    const before = app.window.url()
    const pages = app.electron.windows().length
    await app.window.evaluate(() => {
      const form = document.createElement('form')
      form.action = 'https://example.org/'
      const link = document.createElement('a')
      link.href = 'https://example.org/'
      link.target = '_blank'
      document.body.append(form, link)
      form.submit()
      link.click()
      form.remove()
      link.remove()
    })
    expect(app.window.url()).toBe(before)
    expect(app.electron.windows()).toHaveLength(pages)
  })
})

test('window.open gives nothing', async () => {
  const pages = app.electron.windows().length
  const opened = await app.window.evaluate(() =>
    ['https://example.org/', 'app://desk/index.html', 'about:blank', ''].map((address) => window.open(address) === null),
  )
  expect(opened).toEqual([true, true, true, true])
  expect(app.electron.windows()).toHaveLength(pages)
})

test('a webview stays an unknown element', async () => {
  const kinds = await app.window.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.org/')
    document.body.append(view)
    const found = { kind: view.constructor.name, canLoad: 'loadURL' in view }
    view.remove()
    return found
  })
  expect(kinds).toEqual({ kind: 'HTMLElement', canLoad: false })
  const types = await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().map((it) => it.getType()))
  expect(types.filter((type) => type === 'webview')).toEqual([])
})

describe('nothing is fetched from elsewhere', () => {
  test.each(outside.filter((address) => !address.startsWith('data:')))('%s', async (address) => {
    const outcome = await app.window.evaluate(
      (from) =>
        fetch(from).then(
          (reply) => `status ${reply.status}`,
          () => 'refused',
        ),
      address,
    )
    expect(outcome).toBe('refused')
  })

  test('nor by a picture, a script, a style, a socket, a beacon or a worker', async () => {
    const outcomes = await app.window.evaluate(async () => {
      const tried = (make: () => HTMLElement): Promise<string> =>
        new Promise((resolve) => {
          const element = make()
          element.onload = () => {
            resolve('loaded')
          }
          element.onerror = () => {
            resolve('refused')
          }
          document.head.append(element)
        })
      const image = tried(() => Object.assign(new Image(), { src: 'https://example.org/a.png' }))
      const script = tried(() => Object.assign(document.createElement('script'), { src: 'https://example.org/a.js' }))
      const storeScript = tried(() => Object.assign(document.createElement('script'), { src: 'app://store/index.html' }))
      const style = tried(() =>
        Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.org/a.css' }),
      )
      const socket = new Promise((resolve) => {
        try {
          const made = new WebSocket('wss://example.org/')
          made.onopen = () => {
            resolve('opened')
          }
          made.onerror = () => {
            resolve('refused')
          }
        } catch {
          resolve('refused')
        }
      })
      const worker = new Promise((resolve) => {
        try {
          const made = new Worker('data:text/javascript,postMessage(1)')
          made.onmessage = () => {
            resolve('ran')
          }
          made.onerror = () => {
            resolve('refused')
          }
        } catch {
          resolve('refused')
        }
      })
      return Promise.all([image, script, storeScript, style, socket, worker])
    })
    expect(outcomes).toEqual(Array.from({ length: 6 }, () => 'refused'))
  })

  test('nor by the session behind the page, whatever the page is', async () => {
    const blocked = await app.electron.evaluate(async ({ BrowserWindow, session }) => {
      const outcomes: string[] = []
      for (const address of ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'app://store/index.html']) {
        // A window of its own for each: the error page of the one before would be taken for this one.
        const probe = new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('persist:desk') } })
        outcomes.push(
          await probe.loadURL(address).then(
            () => 'loaded',
            (error: unknown) => String(error),
          ),
        )
        probe.destroy()
      }
      return outcomes
    })
    expect(blocked.filter((outcome) => !outcome.includes('ERR_BLOCKED_BY_CLIENT'))).toEqual([])
    expect(blocked).toHaveLength(4)
  })
})

test('every permission is refused', async () => {
  const outcomes = await app.window.evaluate(async () => {
    const told = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'allowed',
        () => 'refused',
      )
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage']
    const states = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)), // names that the typings leave out
    )
    return {
      states: [...new Set(states)],
      notification: await Notification.requestPermission(),
      place: await told(
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, reject)
        }),
      ),
      camera: await told(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await told(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await told(navigator.clipboard.readText()),
    }
  })
  expect(outcomes).toEqual({
    states: ['denied'],
    notification: 'denied',
    place: 'refused',
    camera: 'refused',
    screen: 'refused',
    clipboard: 'refused',
  })
})

test('a download does not begin', async () => {
  const refused = await app.electron.evaluateHandle(({ session }) => {
    const found = { tried: 0, begun: 0 }
    session.fromPartition('persist:desk').on('will-download', (event, item) => {
      found.tried += 1
      if (!event.defaultPrevented || item.getState() === 'progressing') found.begun += event.defaultPrevented ? 0 : 1
    })
    return found
  })
  await app.window.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['hello']))
    link.download = 'hello.txt'
    document.body.append(link)
    link.click()
    link.remove()
  })
  await expect.poll(() => refused.evaluate(({ tried }) => tried)).toBe(1)
  expect(await refused.evaluate(({ begun }) => begun)).toBe(0)
})

test('the policy comes with the page as a header, with what keeps it from being read as something else', async () => {
  const headers = await app.window.evaluate(async () => {
    const page = await fetch('app://desk/index.html')
    return ['content-security-policy', 'x-content-type-options', 'referrer-policy'].map((name) => page.headers.get(name))
  })
  expect(headers).toEqual([windowPolicy, 'nosniff', 'no-referrer'])
})

test('text does not become script: not inline, not as a handler, not as a style', async () => {
  const ran = await app.window.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken"'
    const button = document.createElement('button')
    button.setAttribute('onclick', 'document.title = "taken"')
    button.setAttribute('style', 'position: fixed')
    document.body.append(script, button)
    button.click()
    const position = getComputedStyle(button).position
    script.remove()
    button.remove()
    return { title: document.title, position }
  })
  expect(ran).toEqual({ title: 'Forum Desk', position: 'static' })
})

test('nor by eval', async () => {
  // A task of the page itself: what the test runs directly is let off by the debugger.
  const evaluated = await app.window.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            Reflect.construct(Function, ['return 1'])
            resolve('made')
          } catch (error) {
            resolve(error instanceof EvalError ? 'refused' : String(error))
          }
        })
      }),
  )
  expect(evaluated).toBe('refused')
})

test('the page has two functions of ours and nothing of Node or Electron', async () => {
  const found = await app.window.evaluate(() => ({
    bridge: Object.keys(Reflect.get(window, 'forumDesk') as object).sort(), // put there by the preload
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  }))
  expect(found).toEqual({ bridge: ['onEvent', 'request'], node: [] })
})

test('every page has the sandbox and nothing that weakens it', async () => {
  await pageOf(app.electron, 'app://store/')
  const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, webSecurity, webviewTag } = (
        webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
      ).getLastWebPreferences() // left out of the typings
      return { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, webSecurity, webviewTag }
    }),
  )
  expect(preferences).toHaveLength(2)
  for (const preference of preferences) {
    expect(preference).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
  }
})
