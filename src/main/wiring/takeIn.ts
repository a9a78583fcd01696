import { z } from 'zod'
import type { Actor } from '#core/desk/actor'
import { limits } from '#core/desk/limits'
import { officeZone } from '#core/desk/office'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { EvidenceId, type IncomingId, type ResolutionId, type SeatId } from '#core/desk/rows/identifiers'
import { Instant } from '#core/desk/rows/time'
import { keepIncoming } from '#core/resolution/ballots/keepIncoming'
import type { FileContent } from '#core/resolution/ballots/reading/fileContent'
import { propose } from '#core/resolution/ballots/reading/propose'
import type { IncomingReading } from '#core/resolution/ballots/reading/readingShape'
import { recordEvidence } from '#core/resolution/ballots/recordEvidence'
import type { ReplyWay } from '#core/resolution/rows'
import { loadVote } from '#core/resolution/vote'
import { isSealed } from '#core/resolution/ballots/sealedBallot'
import { permitted } from '#main/desk/gatekeeping'
import type { IncomingReader } from '#main/exchange/incoming/incomingReader'
import { mediaTypeOf } from './mediaTypes'
import type { OpenDesk } from './openDesk'

export interface FileTakenIn {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly seatId: SeatId | null
  readonly way: ReplyWay
  /** Null for now. */
  readonly arrivedAt: Instant | null
}

const Recorded = z.strictObject({ evidenceId: EvidenceId })

/**
 * Takes a file in for a vote: bytes first, then the evidence, then that it came in. Nothing is read for it, so a file that cannot be read
 * is kept like any other. Where the vote takes it no more, the evidence is kept all the same and the refusal says why.
 */
export async function takeIn(
  open: OpenDesk,
  actor: Actor,
  resolutionId: ResolutionId,
  { fileName, bytes, seatId, way, arrivedAt }: FileTakenIn,
): Promise<{ readonly ok: true; readonly incomingId: IncomingId } | Refused> {
  const allowed = permitted(actor, keepIncoming.roles)
  if (!allowed.ok) return allowed
  const sizeBytes = bytes.length
  if (sizeBytes > limits.evidenceBytesMax) return refuse('desk.tooLarge', { sizeBytes, maxBytes: limits.evidenceBytesMax })
  // The bytes first: a row never names a file that is not there.
  const sha256 = await open.files.keepEvidence(bytes)
  const file = { sha256, fileName, mediaType: mediaTypeOf(fileName), sizeBytes }
  const recorded = await open.desk.execute(actor, recordEvidence.name, file)
  if (!recorded.ok) return recorded
  const { evidenceId } = Recorded.parse(recorded.reply)
  const kept = await open.desk.execute(actor, keepIncoming.name, {
    resolutionId,
    evidenceId,
    seatId,
    way,
    arrivedAt: arrivedAt ?? open.signing.clock.now(),
  })
  return kept.ok ? { ok: true, ...keepIncoming.reply.parse(kept.reply) } : kept
}

/**
 * Reads a file that came in, each time anew: what it says is kept nowhere. While choices are hidden only a file that waits is read,
 * for the officer who enters it.
 */
export async function readIncoming(
  open: OpenDesk,
  actor: Actor,
  reader: IncomingReader,
  incomingId: IncomingId,
): Promise<{ readonly ok: true; readonly reading: IncomingReading } | Refused> {
  const allowed = permitted(actor, keepIncoming.roles)
  if (!allowed.ok) return allowed
  const { read, files } = open
  const incoming = await read.get('incomings', incomingId)
  const vote = incoming && (await loadVote(read, incoming.resolutionId))
  if (!incoming || !vote) return refuse('desk.notFound', { thing: 'incomings', id: incomingId })
  if (incoming.handling.kind !== 'waiting' && isSealed(vote.resolution)) return refuse('tally.sealed')
  const evidence = await read.get('evidence', incoming.evidenceId)
  const bytes = evidence && (await files.readEvidence(evidence.sha256))
  if (!evidence || !bytes) return refuse('ballot.noEvidence')
  const content = await reader.read(evidence.fileName, bytes)
  const packs = await read.where('packs', 'resolutionId', vote.resolution.id)
  const { findings, proposal } = propose(content, { vote, packs, zone: await officeZone(read), seatId: incoming.seatId })
  return {
    ok: true,
    reading: {
      incomingId,
      fileName: evidence.fileName,
      sizeBytes: evidence.sizeBytes,
      arrivedAt: arrivalOf(content),
      mail: mailOf(content),
      findings: [...findings],
      proposal,
    },
  }
}

function arrivalOf(content: FileContent): Instant | null {
  if (content.kind !== 'mail') return null
  const read = Instant.safeParse(content.receivedAt ?? content.sentAt)
  return read.success ? read.data : null
}

function mailOf(content: FileContent): IncomingReading['mail'] {
  if (content.kind !== 'mail') return null
  const { from, subject, text, sheets, otherAttachments } = content
  return { from, subject, text, attachments: [...sheets.map(({ name }) => name), ...otherAttachments] }
}
