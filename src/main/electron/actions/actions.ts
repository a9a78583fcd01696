import type { WindowAction } from '#core/desk/wire/wire'
import type { Action } from './action'
import { cancelExport, exportDocuments, exportMemberPapers, preview, previewMemberPaper, revealDocument } from './documents'
import { keepEvidence } from './evidence'
import { exportMembers } from './exportMembers'
import { chooseProfile, createFolder, openFolder, openSample, state } from './folders'
import { importMembersCsv, previewMembersCsv } from './membersCsv'
import { agreeToRebuild, exportRecovered } from './recovery'
import { saveDeadlines } from './saveDeadlines'
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
  previewMemberPaper,
  exportMemberPapers,
  cancelExport,
  saveDeadlines,
  previewMembersCsv,
  importMembersCsv,
  exportMembers,
  revealDocument,
}
