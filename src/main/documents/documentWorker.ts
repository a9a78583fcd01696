import { parentPort, workerData } from 'node:worker_threads'
import { writeDocx } from './docx'
import type { DocumentJob, DocumentNews, DocumentWorkerData } from './documentJobs'
import { writeHtml } from './html'
import { writePdf } from './pdf'
import { type FontFiles, readFontFiles } from './pdf/faces'
import { createReplyFormWriter, type ReplyFormWriter } from './pdfForm/writeReplyForm'

/** The worker thread in which papers are written, so that the desk answers while a long one is made. Stopping it is how a paper is cancelled. */

const port = parentPort
if (port === null) throw new Error('the document worker is started by the document writer')

const { fontFolder } = workerData as DocumentWorkerData // the document writer starts this thread with exactly this

let fonts: Promise<FontFiles> | null = null
let forms: ReplyFormWriter | null = null

async function write(job: DocumentJob, onProgress: (done: number) => void): Promise<Uint8Array> {
  switch (job.format) {
    case 'pdf':
      fonts ??= readFontFiles(fontFolder)
      return writePdf(job.tree, await fonts, onProgress)
    case 'docx':
      return writeDocx(job.tree, onProgress)
    case 'html':
      return new TextEncoder().encode(writeHtml(job.tree))
    case 'pdfForm':
      fonts ??= readFontFiles(fontFolder)
      forms ??= createReplyFormWriter((await fonts).regular)
      return forms.write(job.form)
  }
}

/** Progress is told in steps of a hundredth: a paper of thousands of blocks would otherwise drown the desk in messages. */
const step = 0.01

let queue: Promise<void> = Promise.resolve()

port.on('message', (job: DocumentJob) => {
  queue = queue.then(async () => {
    let told = 0
    const tell = (news: DocumentNews): void => {
      port.postMessage(news)
    }
    try {
      const bytes = await write(job, (done) => {
        if (done - told < step && done < 1) return
        told = done
        tell({ job: job.job, kind: 'progress', done })
      })
      // A copy of its own, so that it can be handed over without taking a shared buffer with it.
      const own = new Uint8Array(bytes)
      port.postMessage({ job: job.job, kind: 'written', bytes: own } satisfies DocumentNews, [own.buffer])
    } catch (error) {
      tell({ job: job.job, kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  })
})
