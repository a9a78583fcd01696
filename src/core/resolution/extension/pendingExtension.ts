import { put, type Change } from '../../desk/rows/change'
import type { Row } from '../../desk/rows/tables'
import type { Instant } from '../../desk/rows/time'
import { voidSignatures } from '../signoff/voiding'
import { withoutRev } from '../vote'
import { extensionFingerprint } from './extensionFingerprint'

/** The extension that waits for signatures; there is never more than one. Null where none waits. */
export function pendingExtension(extensions: readonly Row<'extensions'>[]): Row<'extensions'> | null {
  return extensions.find((extension) => extension.state === 'proposed') ?? null
}

/**
 * Lets a proposed extension fall, with the signatures that it has: nothing that was agreed earlier is touched. Empty where none waits.
 * Both the end of the vote and the officer's own wish come here.
 */
export function dropPending(
  extensions: readonly Row<'extensions'>[],
  signatures: readonly Row<'signatures'>[],
  now: Instant,
): readonly Change[] {
  const pending = pendingExtension(extensions)
  if (pending === null) return []
  const textHash = extensionFingerprint(pending)
  return [
    put('extensions', { ...withoutRev(pending), state: 'dropped' }),
    ...voidSignatures(
      signatures.filter((signature) => signature.textHash === textHash),
      ['extension'],
      now,
      'extension-dropped',
    ),
  ]
}
