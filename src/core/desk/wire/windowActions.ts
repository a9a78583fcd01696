import { folderActions } from './actions/folderActions'
import { incomingActions } from './actions/incomingActions'
import { paperActions } from './actions/paperActions'
import { signingActions } from './actions/signingActions'
import { tableActions } from './actions/tableActions'

/** What the main process does for a window beside commands and queries. Each has an effect outside the journal. */
export const windowActions = {
  ...folderActions,
  ...signingActions,
  ...incomingActions,
  ...paperActions,
  ...tableActions,
} as const

export type WindowActions = typeof windowActions
export type WindowAction = keyof WindowActions
