import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { _electron, type ElectronApplication, type JSHandle, type Page } from 'playwright'

const projectFolder = path.resolve(import.meta.dirname, '../..')
const screenshotFolder = path.join(projectFolder, 'test-results/screenshots')

/** The app as it was built, in a real Electron with its sandbox on, with a profile of its own. */
export interface RunningApp {
  readonly electron: ElectronApplication
  /** The user's window. */
  readonly window: Page
  /** What pages wrote to their consoles as errors or warnings, and errors that nobody caught. */
  readonly complaints: readonly string[]
  readonly profile: string
  /** Keeps a picture of the window under this name. */
  picture(name: string): Promise<void>
  /** Closes the app as a person would; the profile stays for the next `launch`. */
  close(): Promise<void>
}

export interface LaunchOptions {
  /** A profile of an earlier launch, or a new one. */
  readonly profile: string
  readonly args: readonly string[]
}

/** A folder for one profile; removed when the test process ends. */
export function newProfile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'profile-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export async function launch({ profile, args }: LaunchOptions): Promise<RunningApp> {
  const electron = await _electron.launch({
    args: [`--user-data-dir=${profile}`, '--lang=ko', projectFolder, ...args],
    cwd: projectFolder,
    // Playwright otherwise adds --no-sandbox.
    chromiumSandbox: true,
    timeout: 60_000,
  })
  const complaints: string[] = []
  const listen = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => {
      complaints.push(`${page.url()}: ${error.stack ?? error.message}`)
    })
  }
  electron.on('window', listen)
  electron.windows().forEach(listen)
  const window = await pageOf(electron, 'app://desk/')
  await untilShown(electron, window)
  return {
    electron,
    window,
    complaints,
    profile,
    async picture(name) {
      mkdirSync(screenshotFolder, { recursive: true })
      await window.screenshot({ path: path.join(screenshotFolder, `${name}.png`) })
    },
    async close() {
      await electron.close()
    },
  }
}

/** The window of a page, as the main process has it. */
export function windowOf(electron: ElectronApplication, page: Page): Promise<JSHandle<BrowserWindow>> {
  return electron.browserWindow(page) as Promise<JSHandle<BrowserWindow>> // Playwright does not type it; its documentation says so
}

/** The window is shown when its first picture is ready. */
async function untilShown(electron: ElectronApplication, page: Page): Promise<void> {
  const window = await windowOf(electron, page)
  await window.evaluate(
    (it) =>
      new Promise<void>((resolve) => {
        if (it.isVisible()) resolve()
        else it.once('show', resolve)
      }),
  )
}

/** The page whose address begins so: windows that are not shown are pages for Playwright too. */
export function pageOf(electron: ElectronApplication, address: string): Promise<Page> {
  return new Promise((resolve) => {
    const look = (page: Page): void => {
      if (page.url().startsWith(address)) resolve(page)
    }
    const watch = (page: Page): void => {
      look(page)
      page.on('framenavigated', () => {
        look(page)
      })
    }
    electron.on('window', watch)
    electron.windows().forEach(watch)
  })
}
