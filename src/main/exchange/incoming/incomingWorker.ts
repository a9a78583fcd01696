import { parentPort, workerData } from 'node:worker_threads'
import './blobOfNode'
import { readFile } from './readFile'

/** The worker thread in which one file that came in is taken apart. It reads one and ends: what a hostile file does to it stays in it. */
const port = parentPort
if (port === null) throw new Error('the thread is started by the incoming reader')

const { fileName, bytes } = workerData as { readonly fileName: string; readonly bytes: Uint8Array } // the reader starts it with exactly this

void readFile(fileName, bytes).then((content) => {
  port.postMessage(content)
})
