import { ipcRenderer } from 'electron'
import { channels } from '#core/desk/wire/channels'

/**
 * Hands the one port on to the store page: the page says a word that only it knows, main sends a port, and the page gets
 * the port under that word. After that this file does nothing any more.
 */
window.addEventListener('message', function forward(event: MessageEvent<unknown>) {
  if (event.source !== window || event.origin !== location.origin || typeof event.data !== 'string') return
  window.removeEventListener('message', forward)
  const word = event.data
  ipcRenderer.once(channels.storePort, ({ ports }) => {
    window.postMessage(word, location.origin, ports)
  })
  ipcRenderer.send(channels.storeReady)
})
