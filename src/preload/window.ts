import { contextBridge, ipcRenderer } from 'electron'
import { channels } from '#core/desk/wire/channels'
import type { ForumDeskBridge } from '#core/desk/wire/wire'

/**
 * What the window gets: one call to ask and one to listen. It checks nothing, because the page could reach around it;
 * the main process checks everything. Values cross as JSON text, so that their size can be told before they are read.
 */
const bridge: ForumDeskBridge = {
  async request(request) {
    const reply: unknown = await ipcRenderer.invoke(channels.request, JSON.stringify(request))
    return readJson(reply)
  },
  onEvent(listener) {
    // The first argument is Electron's own and must not reach the page.
    const pass = (_: unknown, text: unknown): void => {
      listener(readJson(text))
    }
    ipcRenderer.on(channels.event, pass)
    return () => {
      ipcRenderer.removeListener(channels.event, pass)
    }
  },
}

function readJson(text: unknown): unknown {
  return JSON.parse(String(text))
}

contextBridge.exposeInMainWorld('forumDesk', bridge)
