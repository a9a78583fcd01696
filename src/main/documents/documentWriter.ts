import { Worker } from 'node:worker_threads'
import type { ReplyForm } from '#core/document/replyForm'
import type { DocumentTree } from '#core/document/tree'
import type { DocumentAsked, DocumentFormat, DocumentJob, DocumentNews, DocumentWorkerData } from './documentJobs'

export type { DocumentFormat } from './documentJobs'

export type Written =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'cancelled' }
  | { readonly ok: false; readonly reason: 'failed'; readonly message: string }

/** Writes papers in a thread of its own. Several may be asked for at once; they are written in that order. */
export interface DocumentWriter {
  /**
   * Resolves with the bytes of the file, or why there are none; never rejects. `onProgress` is told growing shares of 1.
   * Aborting the signal stops the work at once, also in the middle of a page, and no other paper that waits is lost by it.
   */
  write(
    tree: DocumentTree,
    format: DocumentFormat,
    options: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
  ): Promise<Written>
  /** The same for a reply sheet that is filled in on the screen. */
  writeForm(
    form: ReplyForm,
    options: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
  ): Promise<Written>
  /** Stops the thread. What is still being written resolves as cancelled, and so does anything asked for later. */
  close(): Promise<void>
}

interface Task {
  readonly job: DocumentJob
  readonly onProgress: (done: number) => void
  readonly settle: (written: Written) => void
}

/**
 * `workerFile` is the built `documentWorker`, `fontFolder` the folder that holds PretendardGOV-Regular.ttf and PretendardGOV-Bold.ttf.
 * The thread starts with the first paper and again after a cancel: stopping a thread is the only way to stop work that does not look up.
 */
export function createDocumentWriter(options: { readonly workerFile: string; readonly fontFolder: string }): DocumentWriter {
  const waiting: Task[] = []
  let current: Task | null = null
  let worker: Worker | null = null
  let closed = false
  let jobs = 0

  const finish = (task: Task, written: Written): void => {
    if (current === task) current = null
    task.settle(written)
    next()
  }

  const startWorker = (): Worker => {
    const data: DocumentWorkerData = { fontFolder: options.fontFolder }
    const started = new Worker(options.workerFile, { workerData: data })
    started.on('message', (news: DocumentNews) => {
      const task = current
      if (worker !== started || task?.job.job !== news.job) return
      switch (news.kind) {
        case 'progress':
          task.onProgress(news.done)
          return
        case 'written':
          finish(task, { ok: true, bytes: news.bytes })
          return
        case 'failed':
          finish(task, { ok: false, reason: 'failed', message: news.message })
      }
    })
    const fail = (message: string): void => {
      if (worker !== started) return
      worker = null
      if (current !== null) finish(current, { ok: false, reason: 'failed', message })
    }
    started.on('error', (error) => {
      fail(error instanceof Error ? error.message : String(error))
    })
    started.on('exit', () => {
      fail('the thread that writes papers ended')
    })
    // An idle thread must not keep the program alive.
    started.unref()
    return started
  }

  const next = (): void => {
    if (current !== null) return
    const task = waiting.shift()
    if (task === undefined) {
      worker?.unref()
      return
    }
    current = task
    worker ??= startWorker()
    worker.ref()
    worker.postMessage(task.job)
  }

  const stopWorker = async (): Promise<void> => {
    const stopped = worker
    worker = null
    await stopped?.terminate()
  }

  const ask = (
    asked: DocumentAsked,
    { onProgress, signal }: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
  ): Promise<Written> =>
    new Promise((resolve) => {
      if (closed || signal.aborted) {
        resolve({ ok: false, reason: 'cancelled' })
        return
      }
      jobs += 1
      const cancel = (): void => {
        if (current === task) {
          void stopWorker()
          finish(task, { ok: false, reason: 'cancelled' })
          return
        }
        const place = waiting.indexOf(task)
        if (place >= 0) waiting.splice(place, 1)
        task.settle({ ok: false, reason: 'cancelled' })
      }
      const task: Task = {
        job: { ...asked, job: jobs },
        onProgress,
        settle: (written) => {
          signal.removeEventListener('abort', cancel)
          resolve(written)
        },
      }
      signal.addEventListener('abort', cancel)
      waiting.push(task)
      next()
    })

  return {
    write: (tree, format, options) => ask({ tree, format }, options),
    writeForm: (form, options) => ask({ form, format: 'pdfForm' }, options),
    async close() {
      closed = true
      const open = [...(current === null ? [] : [current]), ...waiting.splice(0)]
      current = null
      await stopWorker()
      for (const task of open) task.settle({ ok: false, reason: 'cancelled' })
    },
  }
}
