import { app, BrowserWindow, ipcMain, type IpcMainEvent, MessageChannelMain, type Session } from 'electron'
import { channels } from '#core/desk/wire/channels'
import { paths } from '../paths'
import { mayRestart } from './restartPolicy'
import type { StoreClient, StorePort } from './storeClient'

export const storePageAddress = 'app://store/index.html'

export interface StorePageOptions {
  readonly session: Session
  readonly client: StoreClient
  /** Makes the copy of the open folder level with its journal; called after each start of the page. */
  readonly level: () => Promise<void>
  /** Told when the page died too often and is not made again. */
  readonly onGivenUp: (reason: string) => void
}

export interface StorePage {
  /** Ends the page for good. */
  close(): void
}

/**
 * Keeps the hidden page alive: makes it, gives it one port, and makes it anew when it dies. What it held is only a copy;
 * after each start it is made level with the journal before anyone else may ask it.
 */
export function keepStorePage(options: StorePageOptions): StorePage {
  const { client } = options
  const deathsMs: number[] = []
  let window = open()
  let closed = false

  ipcMain.on(channels.storeReady, giverOfPort)

  function giverOfPort(event: IpcMainEvent): void {
    if (event.senderFrame !== window.webContents.mainFrame || event.senderFrame.url !== storePageAddress) return
    const { port1, port2 } = new MessageChannelMain()
    const port: StorePort = {
      postMessage: (message) => {
        port1.postMessage(message)
      },
      onMessage: (listener) => {
        port1.on('message', ({ data }) => {
          listener(data)
        })
        port1.start()
      },
      close: () => {
        port1.close()
      },
    }
    void client.connect(port).then(async (release) => {
      try {
        await options.level()
      } catch (error) {
        // When the page died meanwhile, its successor is made level; anything else is said by whoever asks the store next.
        console.error('store page:', error)
      }
      release()
    })
    window.webContents.postMessage(channels.storePort, null, [port2])
  }

  function open(): BrowserWindow {
    const made = new BrowserWindow({
      show: false,
      focusable: false,
      skipTaskbar: true,
      webPreferences: {
        session: options.session,
        preload: paths.storePreload(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
        // Nobody sees it, but everybody waits for it.
        backgroundThrottling: false,
        disableDialogs: true,
        devTools: !app.isPackaged,
      },
    })
    made.webContents.on('render-process-gone', (_event, { reason }) => {
      died(made, reason)
    })
    made.webContents.on('did-fail-load', (_event, _code, description) => {
      died(made, description)
    })
    void made.loadURL(storePageAddress).catch(() => undefined) // told by did-fail-load
    return made
  }

  function died(which: BrowserWindow, reason: string): void {
    if (closed || which !== window) return
    client.disconnect(`the store page died (${reason})`)
    const nowMs = Date.now()
    const again = mayRestart(deathsMs, nowMs)
    deathsMs.push(nowMs)
    // Not inside the event: Electron is still taking the old page apart.
    setImmediate(() => {
      if (!which.isDestroyed()) which.destroy()
      if (closed) return
      if (again) window = open()
      else {
        client.giveUp(reason)
        options.onGivenUp(reason)
      }
    })
  }

  return {
    close() {
      closed = true
      ipcMain.off(channels.storeReady, giverOfPort)
      client.disconnect('the app is closing')
      if (!window.isDestroyed()) window.destroy()
    },
  }
}
