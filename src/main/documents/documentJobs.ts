import type { ReplyForm } from '#core/document/replyForm'
import type { DocumentTree } from '#core/document/tree'

export type DocumentFormat = 'docx' | 'pdf' | 'html'

/** What the worker is started with. */
export interface DocumentWorkerData {
  readonly fontFolder: string
}

/** What is to be written: a paper in a format, or a reply sheet that is filled in on the screen. */
export type DocumentAsked =
  { readonly tree: DocumentTree; readonly format: DocumentFormat } | { readonly form: ReplyForm; readonly format: 'pdfForm' }

/** To the worker. Jobs are done one after the other. */
export type DocumentJob = DocumentAsked & { readonly job: number }

/** From the worker, any number of times `progress` and then one of the others. */
export type DocumentNews =
  | { readonly job: number; readonly kind: 'progress'; readonly done: number }
  | { readonly job: number; readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly job: number; readonly kind: 'failed'; readonly message: string }
