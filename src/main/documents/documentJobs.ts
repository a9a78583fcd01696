import type { DocumentTree } from '#core/document/tree'

export type DocumentFormat = 'docx' | 'pdf' | 'html'

/** What the worker is started with. */
export interface DocumentWorkerData {
  readonly fontFolder: string
}

/** To the worker: one paper to write. Jobs are done one after the other. */
export interface DocumentJob {
  readonly job: number
  readonly tree: DocumentTree
  readonly format: DocumentFormat
}

/** From the worker, any number of times `progress` and then one of the others. */
export type DocumentNews =
  | { readonly job: number; readonly kind: 'progress'; readonly done: number }
  | { readonly job: number; readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly job: number; readonly kind: 'failed'; readonly message: string }
