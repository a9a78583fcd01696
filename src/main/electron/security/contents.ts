import { app, type WebContents } from 'electron'

/** Only a preview frame may be filled by its page; nothing else goes anywhere. */
const isPreview = (url: string): boolean => /^app:\/\/preview\/[0-9a-f]{32}$/.test(url)

function close(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  // Since Electron 25; before that, frame-src and the blocked schemes stand alone for frames.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !isPreview(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Every page of every window stays where we put it: no navigation, no new window, no webview. */
export function closeAllContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    close(contents)
  })
}
