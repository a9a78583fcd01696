import { app } from 'electron'
import path from 'node:path'

/** Where the built files lie, and where this machine keeps what is not in a data folder. */
export const paths = {
  windowPage: () => path.join(__dirname, '..', 'renderer', 'ui'),
  storePage: () => path.join(__dirname, '..', 'renderer', 'store'),
  windowPreload: () => path.join(__dirname, '..', 'preload', 'window.js'),
  storePreload: () => path.join(__dirname, '..', 'preload', 'store.js'),
  documentWorker: () => path.join(__dirname, 'documentWorker.js'),
  incomingWorker: () => path.join(__dirname, 'incomingWorker.js'),
  /** TrueType, because a PDF embeds no other kind that all readers take. */
  fonts: () => path.join(app.getAppPath(), 'node_modules/pretendard-gov/dist/public/static/alternative'),
  home: () => app.getPath('documents'),
  /** The sample forum for looking around. */
  practiceFolder: () => path.join(app.getPath('userData'), 'practice'),
  /** Keys of a co-chair's own copy; made with the first of them. */
  signerFolder: () => path.join(app.getPath('userData'), 'signing-keys'),
} as const
