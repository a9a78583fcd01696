/** Names of the messages between a preload and the main process: the only ones there are. */
export const channels = {
  /** The window asks; one JSON text there, one back. */
  request: 'forum-desk:request',
  /** The main process tells the window; one JSON text. */
  event: 'forum-desk:event',
  /** The store page is ready for its port. */
  storeReady: 'forum-desk:store-ready',
  /** The port itself. */
  storePort: 'forum-desk:store-port',
} as const
