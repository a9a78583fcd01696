import type { Actor } from '#core/desk/actor'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import { carriedBytesMax, writeCarried } from '#core/resolution/signoff/byFile/carriedFile'
import { signingRequest } from '#core/resolution/signoff/byFile/requestQuery'
import { readSigningAnswer, type SigningAnswer } from '#core/resolution/signoff/byFile/signingAnswer'
import { SigningRequest } from '#core/resolution/signoff/byFile/signingRequest'
import { recordSignature } from '#core/resolution/signoff/recordSignature'
import type { SignedAct } from '#core/resolution/rows'
import { SignoffView } from '#core/resolution/views/signoffShape'
import type { SigningTools } from './signing'

/** A file as it was chosen. */
export interface ChosenFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

type Made<Value> = { readonly ok: true; readonly reply: Value } | Refused

/** The text of a file; null where it is no UTF-8. A mark at its beginning stays, so that it counts as a changed byte. */
export function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The text of a carried file, or why it cannot be one. */
export function textOfFile({ fileName, bytes }: ChosenFile): Made<{ readonly fileName: string; readonly text: string }> {
  if (bytes.length > carriedBytesMax) return refuse('signing.tooLarge', { sizeBytes: bytes.length, maxBytes: carriedBytesMax })
  const text = decoded(bytes)
  return text === null ? refuse('signing.fileChanged', { file: fileName }) : { ok: true, reply: { fileName, text } }
}

/** Keeps a file of the sign-off by its hash, so that what was asked and answered can be looked at afterwards. */
async function keep({ files, desk }: SigningTools, actor: Actor, file: ChosenFile): Promise<Made<{ readonly sha256: string }>> {
  const sha256 = await files.keepEvidence(file.bytes)
  const { fileName, bytes } = file
  const row = { sha256, fileName, mediaType: 'application/json', sizeBytes: bytes.length }
  const recorded = await desk.execute(actor, 'evidence.record', row)
  return recorded.ok ? { ok: true, reply: { sha256 } } : recorded
}

/** Makes the request that a co-chair carries to their own copy, keeps it, and writes it into `documents/`. */
export async function makeSigningRequest(
  tools: SigningTools,
  actor: Actor,
  input: {
    readonly resolutionId: ResolutionId
    readonly act: SignedAct
    readonly office: 'governmentCoChair' | 'civilCoChair'
    readonly actingReason: string
  },
): Promise<Made<{ readonly path: string; readonly fileName: string; readonly sha256: string; readonly text: string }>> {
  const asked = await tools.desk.query(actor, signingRequest.name, input)
  if (!asked.ok) return asked
  const { request } = signingRequest.reply.parse(asked.reply)
  const text = writeCarried(SigningRequest, request)
  const bytes = Buffer.from(text, 'utf8')
  const fileName = requestFileName(request)
  const kept = await keep(tools, actor, { fileName, bytes })
  if (!kept.ok) return kept
  const path = await tools.files.writeDocument(fileName, bytes)
  return { ok: true, reply: { path, fileName, sha256: kept.reply.sha256, text } }
}

const actNames = { call: '소집', result: '결과', extension: '기간연장' } as const
const officeNames = { governmentCoChair: '정부', civilCoChair: '민간' } as const

function requestFileName({ call, act, signer, fingerprint }: SigningRequest): string {
  const parts = ['서명요청', `제${call.number.toString()}차`, actNames[act], officeNames[signer.office], fingerprint.slice(0, 8)]
  return `${parts.join('_')}.json`
}

/**
 * Takes the answer file back: it is kept by its hash first, whatever it says, then checked against what is asked for here, and recorded. Nothing
 * is counted where it is refused.
 */
export async function acceptSigningAnswer(
  tools: SigningTools,
  actor: Actor,
  input: { readonly resolutionId: ResolutionId; readonly act: SignedAct; readonly file: ChosenFile },
): Promise<Made<{ readonly complete: boolean; readonly title: SigningAnswer['title'] }>> {
  const { resolutionId, act, file } = input
  const text = textOfFile(file)
  // A file that is too large is not one of ours; everything else is kept before it is looked at.
  if (!text.ok && text.refusal.code === 'signing.tooLarge') return text
  const kept = await keep(tools, actor, file)
  if (!kept.ok) return kept
  if (!text.ok) return text
  const read = readSigningAnswer(text.reply)
  if (!read.ok) return read
  const answer = read.value
  const asked = await tools.desk.query(actor, 'signoff.view', { resolutionId, act })
  if (!asked.ok) return asked
  const view = SignoffView.parse(asked.reply)
  if (answer.folderId !== view.folderId) return refuse('signing.otherFolder')
  if (answer.resolutionId !== resolutionId || answer.bodyId !== view.summary.bodyId) return refuse('signing.otherVote')
  if (answer.act !== act) return refuse('signing.otherAct', { act: `act-${answer.act}`, wanted: `act-${act}` })
  if ((await tools.files.readEvidence(answer.requestSha256)) === null) return refuse('signing.unknownRequest')
  const { office, keyId, textHash, tallyHash, signedAt, signature, actingReason } = answer
  const recorded = await tools.desk.execute(actor, recordSignature.name, {
    ...{ resolutionId, act, office, keyId, textHash, tallyHash, signedAt, signature, actingReason },
    way: 'file',
  })
  // The desk does not know the key at all: that is said so, not as a missing row.
  if (!recorded.ok && recorded.refusal.code === 'desk.notFound') return refuse('signing.unknownKey')
  if (!recorded.ok) return recorded
  return { ok: true, reply: { complete: recordSignature.reply.parse(recorded.reply).complete, title: answer.title } }
}
