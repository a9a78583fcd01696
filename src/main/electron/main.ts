import { app } from 'electron'
import { startApp } from './startApp'
import { registerAppScheme } from './security/appScheme'
import { closeAllContents } from './security/contents'

// Before the app is ready, or it has no effect.
registerAppScheme()
app.enableSandbox()
closeAllContents()
// Nothing here has a use for the network; this closes it once more, below the sessions.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')

// A second start brings the first to the front; two would fight for the same copy.
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(startApp)
} else {
  app.quit()
}
