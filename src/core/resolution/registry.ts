import { declareRecusal } from './ballots/declareRecusal'
import { recordEvidence } from './ballots/recordEvidence'
import { recordReply } from './ballots/recordReply'
import { addItem } from './call/addItem'
import { draftResolution } from './call/draftResolution'
import { editResolution } from './call/editResolution'
import { openResolution } from './call/openResolution'
import { reviseText } from './call/reviseText'
import { withdrawResolution } from './call/withdrawResolution'
import { announceResult } from './result/announceResult'
import { closeResolution } from './result/closeResolution'
import { recordIssuedDocument } from './result/recordIssuedDocument'
import { recordSignature } from './signoff/recordSignature'
import { registerSigningKey } from './signoff/registerSigningKey'
import { revokeSigningKey } from './signoff/revokeSigningKey'
import { listVotes, todayOverview } from './views/overview'
import { issuedDocuments } from './views/issuedDocuments'
import { membersParticipation } from './views/participation'
import { documentTree } from './views/papers'
import { resolutionProof } from './views/proof'
import { signoffView } from './views/signoffView'
import { voteDesk } from './views/voteDesk'

export const resolutionCommands = [
  draftResolution,
  editResolution,
  addItem,
  reviseText,
  openResolution,
  withdrawResolution,
  recordEvidence,
  recordReply,
  declareRecusal,
  closeResolution,
  announceResult,
  registerSigningKey,
  revokeSigningKey,
  recordSignature,
  recordIssuedDocument,
] as const

export const resolutionQueries = [
  todayOverview,
  listVotes,
  voteDesk,
  membersParticipation,
  signoffView,
  resolutionProof,
  documentTree,
  issuedDocuments,
] as const
