import { put, type Change } from '../../desk/rows/change'
import type { Row } from '../../desk/rows/tables'
import type { Instant } from '../../desk/rows/time'
import type { SignedAct } from '../rows'
import { withoutRev } from '../vote'

/**
 * A signature covers one text and one tally. When either changes, every standing signature of the act is voided, both co-chairs'
 * alike, and stays in the record with the reason (OPREG 17, design 1.3).
 */
export function voidSignatures(
  signatures: readonly Row<'signatures'>[],
  acts: readonly SignedAct[],
  now: Instant,
  reason: string,
): readonly Change[] {
  return signatures
    .filter((signature) => signature.voidedAt === null && acts.includes(signature.act))
    .map((signature) => put('signatures', { ...withoutRev(signature), voidedAt: now, voidReason: reason }))
}
