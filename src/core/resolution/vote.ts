import type { ResolutionId } from '../desk/rows/identifiers'
import type { Reader } from '../desk/rows/reader'
import type { Row } from '../desk/rows/tables'
import type { Instant } from '../desk/rows/time'
import { callFingerprint, inCallOrder } from './fingerprint'
import type { Fingerprint } from './rows'
import { windowEnd } from './window'

/** A written vote with everything that hangs on it, as loaded for a decision or an answer. Items stand in their order. */
export interface Vote {
  readonly resolution: Row<'resolutions'>
  readonly body: Row<'bodies'>
  readonly term: Row<'terms'>
  readonly items: readonly Row<'items'>[]
  readonly texts: readonly Row<'textVersions'>[]
  readonly ballots: readonly Row<'ballots'>[]
  readonly recusals: readonly Row<'recusals'>[]
  readonly signatures: readonly Row<'signatures'>[]
  readonly extensions: readonly Row<'extensions'>[]
  readonly annexes: readonly Row<'annexes'>[]
}

/** Null when there is no such vote. Rows that a vote points at are always there: a command that removed them would be a bug. */
export async function loadVote(read: Reader, id: ResolutionId): Promise<Vote | null> {
  const resolution = await read.get('resolutions', id)
  if (!resolution) return null
  const [body, term, items, texts, ballots, recusals, signatures, extensions, annexes] = await Promise.all([
    read.get('bodies', resolution.bodyId),
    read.get('terms', resolution.termId),
    read.where('items', 'resolutionId', id),
    read.where('textVersions', 'resolutionId', id),
    read.where('ballots', 'resolutionId', id),
    read.where('recusals', 'resolutionId', id),
    read.where('signatures', 'resolutionId', id),
    read.where('extensions', 'resolutionId', id),
    read.where('annexes', 'resolutionId', id),
  ])
  if (!body || !term) throw new Error(`written vote ${id} belongs to no body or term`)
  return {
    resolution,
    body,
    term,
    items: [...items].sort((a, b) => a.number - b.number),
    texts,
    ballots,
    recusals,
    signatures,
    extensions,
    annexes: inCallOrder(annexes),
  }
}

/** The text of an item in its current version, or in the version asked for. */
export function textOf(vote: Pick<Vote, 'texts'>, itemId: string, version: number): Row<'textVersions'> {
  const text = vote.texts.find((candidate) => candidate.itemId === itemId && candidate.version === version)
  if (!text) throw new Error(`item ${itemId} has no text of version ${version.toString()}`)
  return text
}

/** Fingerprint of the whole call as it stands: what both co-chairs sign, and the text half of what they sign of the result. */
export function currentTextHash(vote: Pick<Vote, 'resolution' | 'items' | 'texts' | 'annexes'>): Fingerprint {
  return callFingerprint(
    vote.resolution,
    vote.items.map((item) => ({ ...item, fingerprint: textOf(vote, item.id, item.currentVersion).fingerprint })),
    vote.annexes,
  )
}

/** A row without the number of its last change, as a command writes it again. */
export function withoutRev<Stored extends { readonly rev: number }>(row: Stored): Omit<Stored, 'rev'> {
  const { rev, ...rest } = row
  void rev
  return rest
}

/**
 * The last moment at which a reply arrives in time: the end of the window as it was agreed last, or the moment of an early close (every
 * member had answered). The end that was signed in the call stays as it is.
 */
export function deadlineOf(resolution: Pick<Row<'resolutions'>, 'closesAt' | 'extendedTo' | 'closedAt'>): Instant {
  const { closedAt } = resolution
  const end = windowEnd(resolution)
  return closedAt !== null && closedAt < end ? closedAt : end
}
