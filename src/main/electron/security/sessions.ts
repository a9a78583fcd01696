import { app, type Session } from 'electron'
import { appScheme } from './appScheme'

/** Whether a page of this session may load the address. Hosts are compared whole, never by their beginning. */
function mayLoad(address: string, hosts: readonly string[]): boolean {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return false
  }
  if (url.protocol === `${appScheme}:`) return hosts.includes(url.host)
  // What a page made itself; which of it may be used where is the content security policy's business.
  if (url.protocol === 'data:' || url.protocol === 'blob:') return true
  return url.protocol === 'devtools:' && !app.isPackaged
}

/** Closes a session: our own addresses only, no permission, no device, no download, no dictionary from the network. */
export function closeSession(session: Session, hosts: readonly string[]): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !mayLoad(details.url, hosts) })
  })
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  session.setSpellCheckerEnabled(false)
}
