import path from 'node:path'
import { refuse } from '#core/desk/refusals/refusal'
import { keyCertificate } from '#core/resolution/signoff/byFile/keyCertificate'
import { keyFingerprint, keyFingerprintDigits, readKeyFile, type KeyFile } from '#core/resolution/signoff/byFile/keyFile'
import { officeZone } from '#core/desk/office'
import { checkOf } from '#core/resolution/signoff/byFile/carriedFile'
import { acceptSigningAnswer as accept, makeSigningRequest, textOfFile } from '#main/desk/signingByFile'
import type { Action } from './action'
import { chooseCarried } from './chooseFile'
import { writable } from './writable'

export const saveSigningRequest: Action<'saveSigningRequest'> = async ({ holder }, input) => {
  const open = writable(holder)
  if (!open.ok) return open
  const made = await makeSigningRequest(open.open.signing, holder.actor, input)
  if (!made.ok) return made
  const { path: written, text } = made.reply
  return {
    ok: true,
    reply: { path: written, fileName: path.basename(written), fingerprint: checkOf(JSON.parse(text) as object) },
  } // our own JSON
}

export const acceptSigningAnswer: Action<'acceptSigningAnswer'> = async ({ holder, window }, input) => {
  const open = writable(holder)
  if (!open.ok) return open
  const chosen = await chooseCarried(window)
  if (!chosen.ok) return chosen
  if (chosen.file === null) return { ok: true, reply: null }
  return accept(open.open.signing, holder.actor, { ...input, file: chosen.file })
}

export const openKeyFile: Action<'openKeyFile'> = async ({ holder, window }) => {
  const open = writable(holder)
  if (!open.ok) return open
  const chosen = await chooseCarried(window)
  if (!chosen.ok) return chosen
  if (chosen.file === null) return { ok: true, reply: null }
  const text = textOfFile(chosen.file)
  if (!text.ok) return text
  const read = readKeyFile(text.reply)
  if (!read.ok) return read
  if (read.value.practice && !open.open.folder.practice) return refuse('signing.practiceKey')
  return { ok: true, reply: shownKey(read.value) }
}

export const saveKeyCertificate: Action<'saveKeyCertificate'> = async ({ holder, writer }, { keyId, owner, language }) => {
  const open = writable(holder)
  if (!open.ok) return open
  const { read, files, folder } = open.open
  const key = await read.get('signingKeys', keyId)
  if (!key) return refuse('desk.notFound', { thing: 'signingKeys', id: keyId })
  const { device, publicKey, registeredAt: madeAt } = key
  const zone = await officeZone(read)
  const tree = keyCertificate({ language, owner, device, publicKey, madeAt, zone, practice: folder.practice })
  const written = await writer.write(tree, 'pdf', { signal: new AbortController().signal, onProgress: () => undefined })
  if (!written.ok)
    return refuse('document.writeFailed', { reason: written.reason === 'cancelled' ? written.reason : written.message })
  const kept = await files.writeDocument(certificateName(owner, publicKey), written.bytes)
  return { ok: true, reply: { path: kept, fileName: path.basename(kept) } }
}

export const certificateName = (owner: string, publicKey: string): string =>
  `서명열쇠확인서_${owner}_${keyFingerprint(publicKey).slice(0, 8)}.pdf`

export const shownKey = ({ keyId, owner, device, publicKey, madeAt, practice }: KeyFile) => ({
  keyId,
  owner,
  device,
  publicKey,
  madeAt,
  practice,
  fingerprint: keyFingerprint(publicKey).slice(0, keyFingerprintDigits),
})
