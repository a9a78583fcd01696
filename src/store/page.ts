import './withoutEval'
import { storeProtocol } from '#core/desk/rows/store'
import { answer } from './answer'
import { createDexieStore } from './dexieStore'

/**
 * The hidden page: takes its port, says hello, then answers one request after the other, in the order in which they came.
 * Durability is relaxed, because the journal has already been fsynced when a change comes here.
 */
function serve(port: MessagePort): void {
  const store = createDexieStore({ indexedDB, IDBKeyRange, durability: 'relaxed' })
  let last: Promise<void> = Promise.resolve()
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    last = last.then(async () => {
      port.postMessage(await answer(store, data))
    })
  }
  port.postMessage({ hello: storeProtocol })
}

const word = crypto.randomUUID()
window.addEventListener('message', function take(event: MessageEvent<unknown>) {
  const [port] = event.ports
  if (event.source !== window || event.data !== word || port === undefined) return
  window.removeEventListener('message', take)
  serve(port)
})
window.postMessage(word, location.origin)
