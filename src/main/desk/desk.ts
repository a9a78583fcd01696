import type { Actor } from '#core/desk/actor'
import type { Refused } from '#core/desk/refusals/refusal'
import type { Head } from '#core/desk/rows/store'
import type { TableName } from '#core/desk/rows/tables'

export type Outcome = { readonly ok: true; readonly reply: unknown } | Refused

/** What every window and the command line are told after a change was written. */
export interface Changed {
  readonly tables: readonly TableName[]
  readonly head: Head
}

/**
 * The desk of one open folder. Commands run one after another in the order in which they were given; a reply means that the change
 * is on disk in the journal. A fault in the program is answered as the refusal `desk.fault`; nothing rejects.
 */
export interface Desk {
  readonly head: Head
  execute(actor: Actor, name: string, input: unknown): Promise<Outcome>
  query(actor: Actor, name: string, input: unknown): Promise<Outcome>
  /** Gives a function that stops the telling. */
  onChanged(listener: (change: Changed) => void): () => void
  /** Waits for what was given before, then closes journal and store. Commands given afterwards are refused. */
  close(): Promise<void>
}
