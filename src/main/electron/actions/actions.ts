import type { WindowAction } from '#core/desk/wire/windowActions'
import type { Action } from './action'
import { cancelExport, exportDocuments, exportMemberPapers, preview, previewMemberPaper, revealDocument } from './documents'
import { makeLetters, makePacks, openMail } from './dispatch'
import { keepEvidence } from './evidence'
import { exportMembers } from './exportMembers'
import { chooseProfile, createFolder, openFolder, openSample, state } from './folders'
import { importMembersCsv, previewMembersCsv } from './membersCsv'
import { agreeToRebuild, exportRecovered } from './recovery'
import { saveDeadlines } from './saveDeadlines'
import { readIncoming, receiveFiles, sendFilePart } from './incoming'
import { makeSigningKey, sign } from './signing'
import { answerSigningRequest, makeSignerKey, openSigningRequest, saveSignerKey, signerCopy } from './signingCopy'
import { acceptSigningAnswer, openKeyFile, saveKeyCertificate, saveSigningRequest } from './signingFiles'

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
  saveSigningRequest,
  acceptSigningAnswer,
  openKeyFile,
  saveKeyCertificate,
  signerCopy,
  makeSignerKey,
  saveSignerKey,
  openSigningRequest,
  answerSigningRequest,
  keepEvidence,
  sendFilePart,
  receiveFiles,
  readIncoming,
  preview,
  exportDocuments,
  previewMemberPaper,
  exportMemberPapers,
  makePacks,
  makeLetters,
  openMail,
  cancelExport,
  saveDeadlines,
  previewMembersCsv,
  importMembersCsv,
  exportMembers,
  revealDocument,
}
