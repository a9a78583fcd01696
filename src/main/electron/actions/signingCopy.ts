import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { refuse } from '#core/desk/refusals/refusal'
import { keyCertificate } from '#core/resolution/signoff/byFile/keyCertificate'
import { answerRequest, keyFileText, keysFor, makeOwnKey, openRequest, ownKeys } from '#main/desk/signerCopy'
import { codeOf } from '#main/journal/files'
import { paths } from '../paths'
import type { Action } from './action'
import { chooseCarried, choosePlace } from './chooseFile'
import { certificateName, shownKey } from './signingFiles'

/** What a co-chair does on their own copy of the app, with no folder of an office open. */

export const signerCopy: Action<'signerCopy'> = async ({ signer }) => {
  const keys = await ownKeys(signer.tools)
  return keys.ok ? { ok: true, reply: { path: signer.tools.files.path, keys: keys.reply.map(shownKey) } } : keys
}

export const makeSignerKey: Action<'makeSignerKey'> = async ({ signer }, input) => {
  const made = await makeOwnKey(signer.tools, input)
  return made.ok ? { ok: true, reply: shownKey(made.reply) } : made
}

export const saveSignerKey: Action<'saveSignerKey'> = async ({ signer, window, writer }, { keyId, what, language }) => {
  const keys = await ownKeys(signer.tools)
  if (!keys.ok) return keys
  const key = keys.reply.find((one) => one.keyId === keyId)
  if (!key) return refuse('desk.notFound', { thing: 'signingKeys', id: keyId })
  if (what === 'keyFile') {
    const place = await choosePlace(window, path.join(paths.home(), `서명키_${key.owner}_${key.publicKey.slice(0, 8)}.json`))
    return place === null ? { ok: true, reply: null } : write(place, Buffer.from(keyFileText(key), 'utf8'))
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const { owner, device, publicKey, madeAt, practice } = key
  const place = await choosePlace(window, path.join(paths.home(), certificateName(owner, publicKey)))
  if (place === null) return { ok: true, reply: null }
  const tree = keyCertificate({ language, owner, device, publicKey, madeAt, zone, practice })
  const written = await writer.write(tree, 'pdf', { signal: new AbortController().signal, onProgress: () => undefined })
  if (!written.ok)
    return refuse('document.writeFailed', { reason: written.reason === 'cancelled' ? written.reason : written.message })
  return write(place, written.bytes)
}

export const openSigningRequest: Action<'openSigningRequest'> = async ({ signer, window }) => {
  const chosen = await chooseCarried(window)
  if (!chosen.ok) return chosen
  if (chosen.file === null) return { ok: true, reply: null }
  const request = openRequest(signer.tools, chosen.file)
  if (!request.ok) return request
  const keys = await ownKeys(signer.tools)
  if (!keys.ok) return keys
  const { token } = signer.keep(chosen.file.path, chosen.file)
  const keyIds = keysFor(request.reply, keys.reply).map((key) => key.keyId)
  return { ok: true, reply: { token, fileName: chosen.file.fileName, request: request.reply, keyIds } }
}

export const answerSigningRequest: Action<'answerSigningRequest'> = async ({ signer, window }, input) => {
  const { token, keyId, passphrase, seenFingerprint } = input
  const opened = signer.of(token)
  if (opened === null) return refuse('signature.textChanged')
  const answered = await answerRequest(signer.tools, { file: opened.file, keyId, passphrase, seenFingerprint })
  if (!answered.ok) return answered
  const place = await choosePlace(window, path.join(path.dirname(opened.path), answered.reply.fileName))
  return place === null ? { ok: true, reply: null } : write(place, Buffer.from(answered.reply.text, 'utf8'))
}

async function write(place: string, bytes: Uint8Array) {
  try {
    await writeFile(place, bytes)
  } catch (error) {
    return refuse('document.writeFailed', { reason: codeOf(error) })
  }
  return { ok: true as const, reply: { path: place, fileName: path.basename(place) } }
}
