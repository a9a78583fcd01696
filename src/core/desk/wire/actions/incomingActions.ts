import { z } from 'zod'
import { IncomingReading } from '../../../resolution/ballots/reading/readingShape'
import { ReplyWay } from '../../../resolution/rows'
import { limits } from '../../limits'
import { IncomingId, ResolutionId, SeatId } from '../../rows/identifiers'
import { Instant } from '../../rows/time'
import { WireRefusal } from '../wire'
import { nothing } from './shapes'

/** Files that come in: evidence, and replies to a vote. */
export const incomingActions = {
  /** Asks for a file and keeps it by its SHA-256. Null when the person cancelled. */
  keepEvidence: {
    input: nothing,
    reply: z.strictObject({ evidenceId: z.string(), fileName: z.string(), sha256: z.string() }).nullable(),
  },
  /** One part of a file that was dropped on the window, in base64; `token` is null for the first and then what came back. */
  sendFilePart: {
    input: z.strictObject({
      token: z.string().max(100).nullable(),
      fileName: z.string().min(1).max(300),
      part: z.base64().max(Math.ceil(limits.filePartBytesMax / 3) * 4),
    }),
    reply: z.strictObject({ token: z.string() }),
  },
  /**
   * Takes files in for a vote: those that were dropped, or (with null) those that the person chooses. Each is kept by its SHA-256, also
   * where it is then refused. Null when the person cancelled.
   */
  receiveFiles: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      tokens: z.array(z.string().max(100)).min(1).max(limits.filesDroppedMax).nullable(),
      seatId: SeatId.nullable(),
      way: ReplyWay,
      /** Null for now. */
      arrivedAt: Instant.nullable(),
    }),
    reply: z
      .strictObject({
        files: z.array(
          z.strictObject({ fileName: z.string(), incomingId: IncomingId.nullable(), refusal: WireRefusal.nullable() }),
        ),
      })
      .nullable(),
  },
  /** Reads a file that came in, each time anew: a proposal for the officer, and what is in the way. It is kept nowhere. */
  readIncoming: { input: z.strictObject({ incomingId: IncomingId }), reply: IncomingReading },
} as const
