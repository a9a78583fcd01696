import type { BrowserWindow } from 'electron'
import type { z } from 'zod'
import type { Refused } from '#core/desk/refusals/refusal'
import type { WireEvent } from '#core/desk/wire/wire'
import type { WindowAction, WindowActions } from '#core/desk/wire/windowActions'
import type { DocumentWriter } from '#main/documents/documentWriter'
import type { IncomingReader } from '#main/exchange/incoming/incomingReader'
import type { DeskHolder } from '../deskHolder'
import type { DroppedFiles } from '../droppedFiles'
import type { Jobs } from '../jobs'
import type { KeptFileHolder } from '../keptFile'
import type { Previews } from '../security/previews'
import type { SignerHolder } from '../signerHolder'

/** What an action may use. */
export interface ActionContext {
  readonly holder: DeskHolder
  readonly previews: Previews
  readonly writer: DocumentWriter
  readonly jobs: Jobs
  readonly keptFile: KeptFileHolder
  readonly signer: SignerHolder
  readonly dropped: DroppedFiles
  readonly incomingReader: IncomingReader
  /** The user's window: dialogs belong to it. */
  readonly window: BrowserWindow
  readonly tell: (event: WireEvent) => void
}

export type ActionInput<Name extends WindowAction> = z.infer<WindowActions[Name]['input']>
export type ActionReply<Name extends WindowAction> = z.infer<WindowActions[Name]['reply']>

export type Done<Name extends WindowAction> = { readonly ok: true; readonly reply: ActionReply<Name> } | Refused

/** One thing that the main process does for a window beside commands and queries. */
export type Action<Name extends WindowAction> = (context: ActionContext, input: ActionInput<Name>) => Promise<Done<Name>>
