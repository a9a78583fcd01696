import { randomUUID } from 'node:crypto'
import { systemClock } from '#main/desk/clocks'
import { createIds } from '#main/desk/ids'
import { systemRandom } from '#main/desk/random'
import type { SignerTools } from '#main/desk/signerCopy'
import type { ChosenFile } from '#main/desk/signingByFile'
import { nodeDisk } from '#main/journal/nodeDisk'
import { signerFolder } from '#main/wiring/signerFolder'

export interface OpenedRequest {
  readonly token: string
  readonly file: ChosenFile
  /** Where it lay, so that the answer is offered beside it. */
  readonly path: string
}

/** The co-chair's own copy on this computer, and the request that is open in it. */
export class SignerHolder {
  readonly tools: SignerTools
  #opened: OpenedRequest | null = null

  constructor(path: string, practice: boolean) {
    const clock = systemClock
    const ids = createIds(clock, systemRandom)
    this.tools = { files: signerFolder(nodeDisk, path), clock, ids, random: systemRandom, practice }
  }

  keep(path: string, file: ChosenFile): OpenedRequest {
    this.#opened = { token: randomUUID(), path, file }
    return this.#opened
  }

  /** Null when another request was opened since. */
  of(token: string): OpenedRequest | null {
    return this.#opened?.token === token ? this.#opened : null
  }
}
