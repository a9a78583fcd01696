import { ed25519 } from '@noble/curves/ed25519.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { BodyId, FolderId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import type { Fingerprint, SignedAct, SigningKey } from '../rows'

/** What one signature says. Every field is there so that it cannot be shown again for another folder, body, act, text or seat. */
export interface SignedStatement {
  readonly folderId: FolderId
  readonly bodyId: BodyId
  readonly act: SignedAct
  readonly resolutionId: ResolutionId
  readonly textHash: Fingerprint
  readonly tallyHash: Fingerprint
  readonly seatId: SeatId
  readonly office: 'governmentCoChair' | 'civilCoChair'
  readonly acting: boolean
  /** Why the co-chair in office could not act. Absent where nothing was to be said, so that earlier signatures hold as they are. */
  readonly actingReason?: string
  readonly signedAt: string
}

/** The statement that a stored signature claims to be over, or that one is about to be made over. */
export function statementOf(
  signature: Omit<SignedStatement, 'folderId' | 'bodyId' | 'actingReason'> & { readonly actingReason: string },
  folderId: FolderId,
  bodyId: BodyId,
): SignedStatement {
  const { act, resolutionId, textHash, tallyHash, seatId, office, acting, actingReason, signedAt } = signature
  const said = actingReason === '' ? {} : { actingReason }
  return { folderId, bodyId, act, resolutionId, textHash, tallyHash, seatId, office, acting, ...said, signedAt }
}

const domainTag = 'forum-desk/sign-off/1\n'

/** The exact bytes an Ed25519 key signs: the domain tag, then the statement as canonical JSON (RFC 8785). */
export function signedBytes(statement: SignedStatement): Uint8Array {
  const text = canonicalize(statement)
  if (text === undefined) throw new Error('the statement cannot be written as JSON')
  return concatBytes(utf8ToBytes(domainTag), utf8ToBytes(text))
}

/** Signs with the 32-byte private key. The caller unlocks it and forgets it afterwards. */
export function signStatement(statement: SignedStatement, privateKey: Uint8Array): Uint8Array {
  return ed25519.sign(signedBytes(statement), privateKey)
}

/** True when the stored signature is this key's over exactly this statement (strict RFC 8032 checks). Never throws. */
export function verifyStatement(
  statement: SignedStatement,
  signature: { readonly signature: string },
  key: Pick<SigningKey, 'publicKey'>,
): boolean {
  try {
    return ed25519.verify(hexToBytes(signature.signature), signedBytes(statement), hexToBytes(key.publicKey), { zip215: false })
  } catch {
    // Bytes that are no point or no scalar: not a signature of this key.
    return false
  }
}
