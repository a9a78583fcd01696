import { randomUUID } from 'node:crypto'
import type { ImportTable } from '#core/body/exchange/readTable'
import type { PreviewAsked } from '#main/exchange/previewFile'

/** A file that a person chose, and what was last previewed of it. */
export interface KeptFile {
  readonly token: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly previewed: { readonly asked: PreviewAsked; readonly table: ImportTable } | null
}

/** The one CSV file that is being imported: it holds people's data, so no other stays in memory. */
export class KeptFileHolder {
  #kept: KeptFile | null = null

  keep(fileName: string, bytes: Uint8Array): KeptFile {
    this.#kept = { token: randomUUID(), fileName, bytes, previewed: null }
    return this.#kept
  }

  /** Null when another file was chosen since, or this one was let go. */
  of(token: string): KeptFile | null {
    return this.#kept?.token === token ? this.#kept : null
  }

  /** Nothing happens when another file was chosen meanwhile. */
  previewed(token: string, previewed: NonNullable<KeptFile['previewed']>): void {
    const kept = this.of(token)
    if (kept !== null) this.#kept = { ...kept, previewed }
  }

  letGo(token: string): void {
    if (this.of(token) !== null) this.#kept = null
  }
}
