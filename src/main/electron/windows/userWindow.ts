import { app, BrowserWindow, type Session, type WebFrameMain } from 'electron'
import { paths } from '../paths'

export const userWindowAddress = 'app://desk/index.html'

/** Opens the user's window; it is shown when its first picture is ready, so that nobody sees it white. */
export function openUserWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Forum Desk',
    width: 1440,
    height: 900,
    minWidth: 1280,
    minHeight: 720,
    // The window has its own bar; Alt shows the menu.
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      session,
      preload: paths.windowPreload(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  return window
}

/** Whether a message comes from the page that we put into this window, and from no frame inside it. Its place in the page may change. */
export function isOurs(window: BrowserWindow, sender: WebFrameMain | null): boolean {
  if (sender === null || sender !== window.webContents.mainFrame) return false
  const { protocol, host } = new URL(sender.url)
  return protocol === userWindow.protocol && host === userWindow.host
}

const userWindow = new URL(userWindowAddress)
