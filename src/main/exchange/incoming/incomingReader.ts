import { Worker } from 'node:worker_threads'
import { limits } from '#core/desk/limits'
import { FileContent } from '#core/resolution/ballots/reading/fileContent'

/** Takes a file apart that came in from outside. */
export interface IncomingReader {
  /** Never rejects: a file that takes too long or too much memory is unread, and says so. */
  read(fileName: string, bytes: Uint8Array): Promise<FileContent>
}

/** A thread may take so much memory for one file; a page that unfolds into more is not a reply. */
const memoryMegabytes = 512

/** `workerFile` is the built `incomingWorker`; `readMsMax` how long one file may take. Each file gets a thread of its own. */
export function createIncomingReader(options: { readonly workerFile: string; readonly readMsMax: number }): IncomingReader {
  return {
    read(fileName, bytes) {
      if (bytes.length > limits.incomingReadBytesMax) return Promise.resolve({ kind: 'unread', reason: 'tooLarge' })
      return new Promise((resolve) => {
        const worker = new Worker(options.workerFile, {
          workerData: { fileName, bytes },
          resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
        })
        const settle = (content: FileContent): void => {
          clearTimeout(timer)
          void worker.terminate()
          resolve(content)
        }
        const timer = setTimeout(() => {
          settle({ kind: 'unread', reason: 'tookTooLong' })
        }, options.readMsMax)
        worker.once('message', (content: unknown) => {
          settle(FileContent.parse(content))
        })
        // Out of memory, or a fault of a library: the file is unread, the desk goes on.
        worker.once('error', () => {
          settle({ kind: 'unread', reason: 'damaged' })
        })
        worker.once('exit', () => {
          settle({ kind: 'unread', reason: 'damaged' })
        })
      })
    },
  }
}
