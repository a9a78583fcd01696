import { assignIncoming } from './ballots/assignIncoming'
import { confirmEntry } from './ballots/confirmEntry'
import { declareRecusal } from './ballots/declareRecusal'
import { keepIncoming } from './ballots/keepIncoming'
import { recordEvidence } from './ballots/recordEvidence'
import { recordReply } from './ballots/recordReply'
import { addAnnex } from './call/addAnnex'
import { setAsideIncoming } from './ballots/setAsideIncoming'
import { addItem } from './call/addItem'
import { draftFrom } from './call/draftFrom'
import { draftResolution } from './call/draftResolution'
import { editResolution } from './call/editResolution'
import { openResolution } from './call/openResolution'
import { removeAnnex } from './call/removeAnnex'
import { reviseText } from './call/reviseText'
import { withdrawResolution } from './call/withdrawResolution'
import { dropExtension } from './extension/dropExtension'
import { proposeExtension } from './extension/proposeExtension'
import { dispatches } from './dispatch/dispatches'
import { makePacks } from './dispatch/makePacks'
import { packPlan } from './dispatch/packPlan'
import { recordDispatch } from './dispatch/recordDispatch'
import { announceResult } from './result/announceResult'
import { closeResolution } from './result/closeResolution'
import { recordIssuedDocument } from './result/recordIssuedDocument'
import { signingRequest } from './signoff/byFile/requestQuery'
import { recordPaperSignature } from './signoff/recordPaperSignature'
import { recordSignature } from './signoff/recordSignature'
import { registerSigningKey } from './signoff/registerSigningKey'
import { revokeSigningKey } from './signoff/revokeSigningKey'
import { afterwards } from './views/afterwards'
import { listVotes, todayOverview } from './views/overview'
import { issuedDocuments } from './views/issuedDocuments'
import { membersParticipation } from './views/participation'
import { prospects } from './views/prospects'
import { documentTree, mailLetterPaper, replyFormPaper } from './views/papers'
import { intakeView } from './views/intake'
import { resolutionProof } from './views/proof'
import { signoffView } from './views/signoffView'
import { voteDesk } from './views/voteDesk'

export const resolutionCommands = [
  draftResolution,
  draftFrom,
  editResolution,
  addItem,
  reviseText,
  addAnnex,
  removeAnnex,
  openResolution,
  withdrawResolution,
  recordEvidence,
  recordReply,
  declareRecusal,
  proposeExtension,
  dropExtension,
  makePacks,
  recordDispatch,
  keepIncoming,
  assignIncoming,
  setAsideIncoming,
  confirmEntry,
  closeResolution,
  announceResult,
  registerSigningKey,
  revokeSigningKey,
  recordSignature,
  recordPaperSignature,
  recordIssuedDocument,
] as const

export const resolutionQueries = [
  todayOverview,
  listVotes,
  voteDesk,
  membersParticipation,
  prospects,
  afterwards,
  packPlan,
  dispatches,
  signoffView,
  signingRequest,
  resolutionProof,
  documentTree,
  replyFormPaper,
  mailLetterPaper,
  issuedDocuments,
  intakeView,
] as const
