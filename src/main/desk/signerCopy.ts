import { createHash } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { z } from 'zod'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { SigningKeyId, type Ids } from '#core/desk/rows/identifiers'
import type { Clock } from '#core/desk/rows/time'
import { writeCarried } from '#core/resolution/signoff/byFile/carriedFile'
import { KeyFile, makeKeyFile } from '#core/resolution/signoff/byFile/keyFile'
import { requestedStatement, SigningAnswer } from '#core/resolution/signoff/byFile/signingAnswer'
import { readSigningRequest, type SigningRequest } from '#core/resolution/signoff/byFile/signingRequest'
import { signStatement } from '#core/resolution/signoff/signedBytes'
import type { Random } from './ports'
import { passphraseRefusal } from './signing'
import { sealKey, unsealKey } from './sealedKey'
import { textOfFile, type ChosenFile } from './signingByFile'

/** What a co-chair's own copy keeps: sealed keys and the list of their public halves. No journal, nothing of any body. */
export interface SignerFiles {
  readonly path: string
  /** Null where no key was ever made. */
  readList(): Promise<string | null>
  writeList(text: string): Promise<void>
  keepSealedKey(keyId: string, sealed: string): Promise<void>
  readSealedKey(keyId: string): Promise<string | null>
}

export interface SignerTools {
  readonly files: SignerFiles
  readonly clock: Clock
  readonly ids: Ids
  readonly random: Random
  /** On the runtime for tests and demonstrations keys are practice keys, and only practice requests are answered. */
  readonly practice: boolean
}

type Made<Value> = { readonly ok: true; readonly reply: Value } | Refused

const SignerList = z.strictObject({ format: z.literal('forum-desk-signer/1'), keys: z.array(KeyFile) })

/** The public halves of the keys of this copy, oldest first. */
export async function ownKeys({ files }: SignerTools): Promise<Made<readonly KeyFile[]>> {
  const text = await files.readList()
  if (text === null) return { ok: true, reply: [] }
  try {
    return { ok: true, reply: SignerList.parse(JSON.parse(text)).keys }
  } catch {
    // Not JSON or not our list: a damaged file. It is left as it is.
    return refuse('signing.folderDamaged')
  }
}

/** Makes a key on this copy. The sealed private half is on disk before the list names it. */
export async function makeOwnKey(
  tools: SignerTools,
  input: { readonly owner: string; readonly device: string; readonly passphrase: string },
): Promise<Made<KeyFile>> {
  const fault = passphraseRefusal(input.passphrase)
  if (fault) return fault
  const known = await ownKeys(tools)
  if (!known.ok) return known
  const { files, ids, random, clock, practice } = tools
  const keyId = ids.next(SigningKeyId)
  const privateKey = Buffer.from(random.bytes(32))
  const publicKey = Buffer.from(ed25519.getPublicKey(privateKey)).toString('hex')
  const { owner, device } = input
  const made = makeKeyFile({ keyId, owner, device, publicKey, madeAt: clock.now(), practice }, privateKey)
  const sealed = await sealKey(privateKey, keyId, input.passphrase, random)
  privateKey.fill(0)
  await files.keepSealedKey(keyId, sealed)
  await files.writeList(`${JSON.stringify({ format: 'forum-desk-signer/1', keys: [...known.reply, made] }, null, 2)}\n`)
  return { ok: true, reply: made }
}

/** The file that registers a key at the desk. */
export const keyFileText = (key: KeyFile): string => writeCarried(KeyFile, key)

/** Reads a request, and refuses an office's own on the runtime for tests. */
export function openRequest({ practice }: SignerTools, file: ChosenFile): Made<SigningRequest> {
  const text = textOfFile(file)
  if (!text.ok) return text
  const read = readSigningRequest(text.reply)
  if (!read.ok) return read
  return practice && !read.value.practice ? refuse('folder.practiceOnly') : { ok: true, reply: read.value }
}

/** The keys of this copy that may answer the request. */
export const keysFor = (request: SigningRequest, keys: readonly KeyFile[]): readonly KeyFile[] =>
  keys.filter((key) => request.keys.some((named) => named.id === key.keyId && named.publicKey === key.publicKey))

/** Signs exactly what the request says, with a key of this copy that the request names. Gives the text of the answer file. */
export async function answerRequest(
  tools: SignerTools,
  input: { readonly file: ChosenFile; readonly keyId: string; readonly passphrase: string; readonly seenFingerprint: string },
): Promise<Made<{ readonly text: string; readonly fileName: string }>> {
  const { files, clock } = tools
  const opened = openRequest(tools, input.file)
  if (!opened.ok) return opened
  const request = opened.reply
  if (request.fingerprint !== input.seenFingerprint) return refuse('signature.textChanged', {}, request.signer.cite)
  const known = await ownKeys(tools)
  if (!known.ok) return known
  const key = keysFor(request, known.reply).find((one) => one.keyId === input.keyId)
  const sealed = key ? await files.readSealedKey(key.keyId) : null
  if (!key || sealed === null) return refuse('signing.noKeyHere')
  // A practice folder has a clock of its own, which this copy does not know: its requests are signed at the moment they were made.
  const signedAt = request.practice ? request.madeAt : clock.now()
  if (signedAt < request.madeAt) return refuse('signing.clockBehind', { now: signedAt, madeAt: request.madeAt })
  const privateKey = await unsealKey(sealed, key.keyId, input.passphrase)
  if (privateKey === null) return refuse('signature.wrongPassphrase')
  const signature = signStatement(requestedStatement(request, signedAt), privateKey)
  privateKey.fill(0)
  const { folderId, body, act, call, textHash, tallyHash, signer } = request
  const { seatId, office, title, acting, actingReason } = signer
  const text = writeCarried(SigningAnswer, {
    format: 'forum-desk-signing-answer/1',
    requestSha256: createHash('sha256').update(input.file.bytes).digest('hex'),
    ...{ folderId, bodyId: body.id, act, resolutionId: call.resolutionId, textHash, tallyHash },
    ...{ seatId, office, title, acting, actingReason, signedAt },
    ...{ keyId: key.keyId, publicKey: key.publicKey, signature: Buffer.from(signature).toString('hex') },
  })
  return { ok: true, reply: { text, fileName: answerFileName(input.file.fileName) } }
}

function answerFileName(requestName: string): string {
  const stem = requestName.normalize('NFC').replace(/\.json$/iu, '')
  return stem.startsWith('서명요청') ? `${stem.replace('서명요청', '서명답')}.json` : `${stem}_서명답.json`
}
