import { fingerprintOf } from '../resolution/fingerprint'
import type { Fingerprint } from '../resolution/rows'
import type { DocumentTree } from './tree'

/** Fingerprint of the content, whatever the format: SHA-256 over canonical JSON (RFC 8785) with a domain tag. */
export function contentHash(tree: DocumentTree): Fingerprint {
  return fingerprintOf('document/1', tree)
}
