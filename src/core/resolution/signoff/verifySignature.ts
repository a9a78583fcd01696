import type { BodyId, FolderId, SigningKeyId } from '../../desk/rows/identifiers'
import type { Row } from '../../desk/rows/tables'
import { statementOf, verifyStatement } from './signedBytes'

/**
 * What can be said of a stored signature: the registered key's over exactly the statement that the row claims (`verified`), not so
 * (`broken`), or by hand on paper, over which nothing can be computed. A revoked key still verifies what it signed before.
 */
export function verifySignature(
  signature: Row<'signatures'>,
  folderId: FolderId,
  bodyId: BodyId,
  keys: ReadonlyMap<SigningKeyId, Row<'signingKeys'>>,
): 'verified' | 'broken' | 'onPaper' {
  const { proof } = signature
  if (proof.way === 'paper') return 'onPaper'
  const key = keys.get(proof.keyId)
  return key !== undefined && verifyStatement(statementOf(signature, folderId, bodyId), proof, key) ? 'verified' : 'broken'
}
