import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { ItemCount } from './count'
import type { Outcome } from './outcome'
import type { Annex } from './correspondenceRows'
import type { FrozenSeat, Fingerprint, Item, Resolution, TextVersion } from './rows'

/**
 * Fingerprints leave the folder (they are signed and printed), so they are taken over canonical JSON (RFC 8785) with a
 * domain tag and version in front: bytes for one purpose can never be taken for another.
 */
export function fingerprintOf(domain: string, value: unknown): Fingerprint {
  const text = canonicalize({ domain: `forum-desk/${domain}`, value })
  if (text === undefined) throw new Error(`${domain} cannot be written as JSON`)
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** The words of one item in one version. */
export function textFingerprint(text: Pick<TextVersion, 'itemId' | 'version' | 'motion' | 'reason' | 'content'>): Fingerprint {
  return fingerprintOf('item-text/1', {
    itemId: text.itemId,
    version: text.version,
    motion: text.motion,
    reason: text.reason,
    content: text.content,
  })
}

/**
 * Everything that the co-chairs put their names to when they call: the vote, its ground, its window, all item texts and all annexes.
 * A call without annexes has the fingerprint of the first version, so that signatures of earlier folders hold.
 */
export function callFingerprint(
  resolution: Pick<
    Resolution,
    'id' | 'bodyId' | 'termId' | 'number' | 'title' | 'ground' | 'reason' | 'opensAt' | 'closesAt' | 'sealed'
  >,
  items: readonly (Pick<Item, 'id' | 'number' | 'kind' | 'title' | 'currentVersion'> & { readonly fingerprint: Fingerprint })[],
  annexes: readonly Pick<Annex, 'itemId' | 'number' | 'title' | 'sha256'>[],
): Fingerprint {
  const call = {
    resolutionId: resolution.id,
    bodyId: resolution.bodyId,
    termId: resolution.termId,
    number: resolution.number,
    title: resolution.title,
    ground: resolution.ground,
    reason: resolution.reason,
    opensAt: resolution.opensAt,
    closesAt: resolution.closesAt,
    sealed: resolution.sealed,
    items: [...items]
      .sort((a, b) => a.number - b.number)
      .map((item) => ({
        itemId: item.id,
        number: item.number,
        kind: item.kind,
        title: item.title,
        version: item.currentVersion,
        fingerprint: item.fingerprint,
      })),
  }
  if (annexes.length === 0) return fingerprintOf('call/1', call)
  return fingerprintOf('call/2', {
    ...call,
    annexes: inCallOrder(annexes).map(({ itemId, number, title, sha256 }) => ({ itemId, number, title, sha256 })),
  })
}

/** Those of the whole call first, then those of the items; ids sort as they were made, so the order never depends on how rows were read. */
export function inCallOrder<Row extends Pick<Annex, 'itemId' | 'number'>>(annexes: readonly Row[]): readonly Row[] {
  const place = ({ itemId }: Row): string => itemId ?? ''
  return [...annexes].sort((a, b) => (place(a) === place(b) ? a.number - b.number : place(a) < place(b) ? -1 : 1))
}

export interface CountedItem {
  readonly itemId: string
  readonly version: number
  readonly count: ItemCount
  readonly outcome: Outcome
}

/** The roster and the result of every item: the other half of what a signature on the result covers. */
export function tallyFingerprint(
  resolutionId: string,
  rulesId: string,
  roster: readonly Pick<FrozenSeat, 'seatId' | 'counted'>[],
  items: readonly CountedItem[],
): Fingerprint {
  return fingerprintOf('tally/1', {
    resolutionId,
    rules: rulesId,
    roster: roster.filter((seat) => seat.counted).map((seat) => seat.seatId),
    items: items.map((item) => ({
      itemId: item.itemId,
      version: item.version,
      count: withoutNoIncomplete(item.count),
      outcome: item.outcome,
    })),
  })
}

/** A count without incomplete replies has the same fingerprint as one that was signed before they were told apart. */
function withoutNoIncomplete({ incomplete, ...count }: ItemCount): Partial<ItemCount> {
  return incomplete === 0 ? count : { ...count, incomplete }
}

/** Stands for the tally in the signature on a call, when there is none yet. */
export const noTally: Fingerprint = fingerprintOf('tally/1', null)

/** The one value that a signature block prints: text and tally together. */
export function signoffFingerprint(textHash: Fingerprint, tallyHash: Fingerprint): Fingerprint {
  return fingerprintOf('sign-off/1', { textHash, tallyHash })
}
