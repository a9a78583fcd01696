import { app, ipcMain, session } from 'electron'
import { channels } from '#core/desk/wire/channels'
import { WireEvent } from '#core/desk/wire/wire'
import { createDocumentWriter } from '#main/documents/documentWriter'
import { createIncomingReader } from '#main/exchange/incoming/incomingReader'
import { answerWith } from './answer'
import { DeskHolder } from './deskHolder'
import { DroppedFiles } from './droppedFiles'
import { createGate, gateLimits } from './gate'
import { createJobs } from './jobs'
import { KeptFileHolder } from './keptFile'
import { setMenu } from './menu'
import { paths } from './paths'
import { runtimeIsStandIn } from './runtime'
import { notFound, serveFile } from './security/appFiles'
import { serveAppScheme } from './security/appScheme'
import { storePolicy, windowPolicy } from './security/contentPolicies'
import { createPreviews } from './security/previews'
import { closeSession } from './security/sessions'
import { SignerHolder } from './signerHolder'
import { createStoreClient } from './store/storeClient'
import { keepStorePage } from './store/storePage'
import { isOurs, openUserWindow, userWindowAddress } from './windows/userWindow'

const onFault = (error: unknown): void => {
  console.error(error)
}

/** Wires the parts together. Everything that decides anything stands in the files that are imported here. */
export function startApp(): void {
  setMenu()
  const previews = createPreviews(paths.fonts())

  const windowSession = session.fromPartition('persist:desk')
  closeSession(windowSession, ['desk', 'preview'])
  serveAppScheme(windowSession, ({ host, pathname }) => {
    if (host === 'desk') return serveFile(paths.windowPage(), pathname, windowPolicy)
    return host === 'preview' ? previews.serve(pathname) : Promise.resolve(notFound)
  })

  // Its own partition: no other page can reach this origin's database, and this one can reach nothing else.
  const storeSession = session.fromPartition('persist:store')
  closeSession(storeSession, ['store'])
  serveAppScheme(storeSession, ({ host, pathname }) =>
    host === 'store' ? serveFile(paths.storePage(), pathname, storePolicy) : Promise.resolve(notFound),
  )

  const window = openUserWindow(windowSession)
  const tell = (event: WireEvent): void => {
    if (!window.isDestroyed()) window.webContents.send(channels.event, JSON.stringify(WireEvent.parse(event)))
  }

  const client = createStoreClient()
  const holder = new DeskHolder({ store: client.store, practiceOnly: runtimeIsStandIn, tell, onFault })
  const storePage = keepStorePage({
    session: storeSession,
    client,
    level: () => holder.level(client.levelling),
    onGivenUp: onFault,
  })

  const writer = createDocumentWriter({ workerFile: paths.documentWorker(), fontFolder: paths.fonts() })
  const jobs = createJobs()
  const keptFile = new KeptFileHolder()
  const signer = new SignerHolder(paths.signerFolder(), runtimeIsStandIn)
  const incomingReader = createIncomingReader({ workerFile: paths.incomingWorker(), readMsMax: 20_000 })
  const dropped = new DroppedFiles()
  const answer = answerWith({ holder, previews, writer, jobs, keptFile, signer, dropped, incomingReader, window, tell })
  const gate = createGate({ ...gateLimits, onFault, answer })
  ipcMain.handle(channels.request, ({ senderFrame }, message: unknown) => gate.receive(isOurs(window, senderFrame), message))
  void window.loadURL(userWindowAddress)

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  window.on('closed', () => {
    app.quit()
  })

  // Take nothing more, finish what was taken, close the journal, then the copy.
  async function closeInOrder(): Promise<void> {
    try {
      jobs.cancelAll()
      await gate.stop()
      await writer.close()
      await holder.close()
    } catch (error) {
      onFault(error)
    }
    storePage.close()
  }

  let flushed = false
  app.on('before-quit', (event) => {
    if (flushed) return
    event.preventDefault()
    void closeInOrder().then(() => {
      flushed = true
      app.quit()
    })
  })
}
