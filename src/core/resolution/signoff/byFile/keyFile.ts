import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { refuse, type Refused } from '../../../desk/refusals/refusal'
import { Instant } from '../../../desk/rows/time'
import { fingerprintOf } from '../../fingerprint'
import { SigningKey, type Fingerprint } from '../../rows'
import { check, checkOf, readCarried } from './carriedFile'

/** The public half of a key on its way to the desk. It signs itself, so that nobody can hand in a key that they do not hold. */
export const KeyFile = z.strictObject({
  format: z.literal('forum-desk-signing-key/1'),
  keyId: SigningKey.shape.id,
  /** Whose key it is, in the owner's own words; the desk decides for whom it is registered. */
  owner: z.string().min(1).max(300),
  device: z.string().min(1).max(300),
  publicKey: SigningKey.shape.publicKey,
  madeAt: Instant,
  /** Made with the runtime for tests and demonstrations; no office's folder takes it. */
  practice: z.boolean(),
  possession: z.string().regex(/^[0-9a-f]{128}$/),
  ...check,
})
export type KeyFile = z.infer<typeof KeyFile>

type Claimed = Omit<KeyFile, 'format' | 'possession' | 'check'>

const possessionBytes = ({ keyId, owner, device, publicKey, madeAt, practice }: Claimed): Uint8Array =>
  concatBytes(
    utf8ToBytes('forum-desk/signing-key/1\n'),
    utf8ToBytes(canonicalize({ keyId, owner, device, publicKey, madeAt, practice }) ?? ''),
  )

/** Makes the file while the private half is at hand. */
export function makeKeyFile(claimed: Claimed, privateKey: Uint8Array): KeyFile {
  const made = {
    format: 'forum-desk-signing-key/1' as const,
    ...claimed,
    possession: bytesToHex(ed25519.sign(possessionBytes(claimed), privateKey)),
  }
  return KeyFile.parse({ ...made, check: checkOf(made) })
}

export function readKeyFile(file: {
  readonly fileName: string
  readonly text: string
}): { readonly ok: true; readonly value: KeyFile } | Refused {
  const read = readCarried('key', KeyFile, file)
  if (!read.ok) return read
  return holds(read.value) ? read : refuse('signing.fileChanged', { file: file.fileName })
}

function holds(file: KeyFile): boolean {
  try {
    return ed25519.verify(hexToBytes(file.possession), possessionBytes(file), hexToBytes(file.publicKey), { zip215: false })
  } catch {
    // Bytes that are no point or no scalar.
    return false
  }
}

/** The fingerprint of a key as people compare it: 32 hex digits, because whoever makes a key may try many. */
export const keyFingerprint = (publicKey: string): Fingerprint => fingerprintOf('signing-key/1', { publicKey })
export const keyFingerprintDigits = 32
