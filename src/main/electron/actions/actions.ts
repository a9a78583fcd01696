import type { WindowAction } from '#core/desk/wire'
import type { Action } from './action'
import { cancelExport, exportDocuments, preview, revealDocument } from './documents'
import { keepEvidence } from './evidence'
import { chooseProfile, createFolder, openFolder, openSample, state } from './folders'
import { agreeToRebuild, exportRecovered } from './recovery'
import { makeSigningKey, sign } from './signing'

/** Every window action under its name. */
export const actions: { readonly [Name in WindowAction]: Action<Name> } = {
  state,
  openSample,
  createFolder,
  openFolder,
  exportRecovered,
  agreeToRebuild,
  chooseProfile,
  makeSigningKey,
  sign,
  keepEvidence,
  preview,
  exportDocuments,
  cancelExport,
  revealDocument,
}
