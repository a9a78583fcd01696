import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto'
import { z } from 'zod'
import type { Random } from './ports'

/** scrypt with 32 MiB: about a tenth of a second on an office machine, years for whoever tries a dictionary (RFC 7914). */
const cost = { N: 32_768, r: 8, p: 1, maxmem: 128 * 32_768 * 8 * 2 }
const keyBytes = 32
const nonceBytes = 12
const saltBytes = 16

const hex = z.string().regex(/^[0-9a-f]+$/)

/** A private key as it lies in `keys/`: sealed with AES-256-GCM under a key stretched from the owner's passphrase. */
const SealedKey = z.strictObject({
  format: z.literal('forum-desk-key/1'),
  kdf: z.literal('scrypt-N32768-r8-p1'),
  cipher: z.literal('aes-256-gcm'),
  salt: hex,
  nonce: hex,
  sealed: hex,
  tag: hex,
})

/** The passphrase is taken in composed form: the same word typed on another keyboard has to open the key. */
const stretch = (passphrase: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, keyBytes, cost, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })

export async function sealKey(privateKey: Uint8Array, keyId: string, passphrase: string, random: Random): Promise<string> {
  const salt = random.bytes(saltBytes)
  const nonce = random.bytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt), nonce)
  // Bound to its id, so that one key's file cannot stand in for another's.
  cipher.setAAD(Buffer.from(keyId))
  const sealed = Buffer.concat([cipher.update(privateKey), cipher.final()])
  const file: z.infer<typeof SealedKey> = {
    format: 'forum-desk-key/1',
    kdf: 'scrypt-N32768-r8-p1',
    cipher: 'aes-256-gcm',
    salt: Buffer.from(salt).toString('hex'),
    nonce: Buffer.from(nonce).toString('hex'),
    sealed: sealed.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
  return JSON.stringify(file, null, 2)
}

/** Null when the passphrase does not open it. Throws when the file is no sealed key. The caller overwrites the bytes after use. */
export async function unsealKey(file: string, keyId: string, passphrase: string): Promise<Buffer | null> {
  const sealed = SealedKey.parse(JSON.parse(file))
  const key = await stretch(passphrase, Buffer.from(sealed.salt, 'hex'))
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'hex'))
  decipher.setAAD(Buffer.from(keyId))
  decipher.setAuthTag(Buffer.from(sealed.tag, 'hex'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(sealed.sealed, 'hex')), decipher.final()])
  } catch {
    // The tag does not fit: another passphrase, or other bytes. Both are answered the same.
    return null
  }
}
