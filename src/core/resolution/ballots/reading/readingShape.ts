import { z } from 'zod'
import { IncomingId, ItemId, SeatId } from '../../../desk/rows/identifiers'
import { Instant } from '../../../desk/rows/time'
import { Choice, ConflictStatement } from '../../rows'
import { Unread } from './fileContent'

/** What the officer has to know of a file, in plain words in the window. Those in `stopping` leave nothing to propose. */
export const FindingCode = z.enum([
  ...Unread.options,
  'noCode',
  'badCode',
  'otherVote',
  'unknownSeat',
  'otherSeat',
  'twoReplies',
  'severalSeats',
  'unknownPack',
  'oldPack',
  'htmlDropped',
  'unclearMark',
  'conflictUnclear',
  'nothingMarked',
])
export type FindingCode = z.infer<typeof FindingCode>

const stopping: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...Unread.options,
  'badCode',
  'otherVote',
  'unknownSeat',
  'otherSeat',
  'twoReplies',
  'severalSeats',
  'nothingMarked',
])
export const stops = (code: FindingCode): boolean => stopping.has(code)

export const Finding = z.strictObject({
  code: FindingCode,
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Finding = z.infer<typeof Finding>

export const ProposedMark = z.strictObject({
  itemId: ItemId,
  version: z.int(),
  choice: Choice,
  opinion: z.string(),
  condition: z.string(),
  conflict: ConflictStatement,
})

/** What a file seems to say. Nothing of it is kept until the officer confirms it as a reply. */
export const Proposal = z.strictObject({
  /** Null where the file does not say from whom it is. */
  seatId: SeatId.nullable(),
  /** As printed on the sheet; empty for a mail without one. */
  code: z.string(),
  pack: z.int().nullable(),
  marks: z.array(ProposedMark),
  conflictGround: z.string(),
  remarks: z.string(),
  /** As written on the sheet. */
  writtenOn: z.string(),
  signer: z.string(),
})
export type Proposal = z.infer<typeof Proposal>

export const IncomingReading = z.strictObject({
  incomingId: IncomingId,
  fileName: z.string(),
  sizeBytes: z.int(),
  /** From the headers of the mail: when the office's server took it, else when it was sent. */
  arrivedAt: Instant.nullable(),
  mail: z.strictObject({ from: z.string(), subject: z.string(), text: z.string(), attachments: z.array(z.string()) }).nullable(),
  findings: z.array(Finding),
  proposal: Proposal.nullable(),
})
export type IncomingReading = z.infer<typeof IncomingReading>
