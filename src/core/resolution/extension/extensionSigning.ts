import type { Row } from '../../desk/rows/tables'
import type { SigningState } from '../signoff/signingState'
import { extensionFingerprint } from './extensionFingerprint'

/** How far the two signatures on one extension have come. */
export function extensionSigning(extension: Row<'extensions'>, signatures: readonly Row<'signatures'>[]): SigningState {
  const textHash = extensionFingerprint(extension)
  const offices = signatures
    .filter((signature) => signature.act === 'extension' && signature.voidedAt === null && signature.textHash === textHash)
    .map((signature) => signature.office)
  const governmentCoChair = offices.includes('governmentCoChair')
  const civilCoChair = offices.includes('civilCoChair')
  return { governmentCoChair, civilCoChair, complete: governmentCoChair && civilCoChair }
}
