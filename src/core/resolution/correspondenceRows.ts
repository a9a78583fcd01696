import { z } from 'zod'
import {
  AnnexId,
  DispatchId,
  EvidenceId,
  ExtensionId,
  IncomingId,
  ItemId,
  OrganisationId,
  PackId,
  ResolutionId,
  SeatId,
} from '../desk/rows/identifiers'
import { defineTable } from '../desk/rows/table'
import { LongText, RequiredText, Title } from '../desk/rows/text'
import { Instant } from '../desk/rows/time'
import { Fingerprint, ReplyWay } from './rows'

/** A paper attached to the call or to one item (붙임). What it is stands in the call's fingerprint, so both co-chairs sign it too. */
export const Annex = z.strictObject({
  id: AnnexId,
  resolutionId: ResolutionId,
  /** Null for one that belongs to the whole call. */
  itemId: ItemId.nullable(),
  /** Order among the annexes of its item or of the call, from 1. */
  number: z.int().min(1).max(99),
  title: Title,
  evidenceId: EvidenceId,
  sha256: Fingerprint,
  addedAt: Instant,
})

/** What one member was sent to reply with: which versions of which items, and under which number. The sheet's code names it. */
export const Pack = z.strictObject({
  id: PackId,
  resolutionId: ResolutionId,
  seatId: SeatId,
  /** Number of the pack for this seat in this vote, from 1; printed in the code of the reply sheet. */
  number: z.int().min(1).max(99),
  /** The code on the reply sheet, such as KOGF-2021-W07-S13-P1-K7 (forms 2.6). */
  code: z.string().min(1).max(60),
  purpose: z.enum(['call', 'changedText']),
  items: z.array(z.strictObject({ itemId: ItemId, version: z.int().min(1) })).min(1),
  files: z.array(z.strictObject({ fileName: Title, sha256: Fingerprint })),
  madeAt: Instant,
  madeBy: Title,
})

export const DispatchPurpose = z.enum(['call', 'changedText', 'reminder', 'extension', 'withdrawal', 'notConstituted', 'result'])
export const DispatchWay = z.enum(['email', 'post', 'fax', 'hand', 'telephone'])

/** That something went out to one receiver: when, how, and what proves it. One receiver each, never a shared list (OPREG 12(2)). */
export const Dispatch = z.strictObject({
  id: DispatchId,
  resolutionId: ResolutionId,
  purpose: DispatchPurpose,
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('seat'), seatId: SeatId }),
    z.strictObject({ kind: z.literal('organisation'), organisationId: OrganisationId }),
  ]),
  packId: PackId.nullable(),
  way: DispatchWay,
  sentAt: Instant,
  /** What proves it, in the office's words, such as the number of the registered letter; empty where nothing does. */
  proof: LongText,
  evidenceId: EvidenceId.nullable(),
  recordedAt: Instant,
  recordedBy: Title,
})

/**
 * A file that came in for a vote: a mail, a filled sheet, a scan. The original is kept by its SHA-256. The row says nothing of what the
 * reply says, so that a sealed tally stays sealed; what is read from the file is shown to the officer who enters it and kept nowhere.
 */
export const Incoming = z.strictObject({
  id: IncomingId,
  resolutionId: ResolutionId,
  evidenceId: EvidenceId,
  /** The seat that it is from, as far as it is known. */
  seatId: SeatId.nullable(),
  way: ReplyWay,
  arrivedAt: Instant,
  keptAt: Instant,
  keptBy: Title,
  handling: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('waiting') }),
    z.strictObject({ kind: z.literal('entered'), at: Instant, by: Title }),
    /** It is no reply: kept, not counted, with the reason. */
    z.strictObject({ kind: z.literal('setAside'), reason: RequiredText, at: Instant, by: Title }),
  ]),
})

/** A later end of the window. It takes effect when both co-chairs have signed it, before the window has closed. */
export const Extension = z.strictObject({
  id: ExtensionId,
  resolutionId: ResolutionId,
  from: Instant,
  to: Instant,
  reason: RequiredText,
  proposedAt: Instant,
  proposedBy: Title,
  state: z.enum(['proposed', 'agreed', 'dropped']),
  agreedAt: Instant.nullable(),
})

export type Annex = z.infer<typeof Annex>
export type Pack = z.infer<typeof Pack>
export type DispatchPurpose = z.infer<typeof DispatchPurpose>
export type DispatchWay = z.infer<typeof DispatchWay>
export type Dispatch = z.infer<typeof Dispatch>
export type Incoming = z.infer<typeof Incoming>
export type Extension = z.infer<typeof Extension>

export const correspondenceTables = {
  annexes: defineTable({ row: Annex, indexes: ['resolutionId', 'itemId'] }),
  packs: defineTable({ row: Pack, indexes: ['resolutionId', 'seatId'] }),
  dispatches: defineTable({ row: Dispatch, indexes: ['resolutionId'] }),
  incomings: defineTable({ row: Incoming, indexes: ['resolutionId', 'evidenceId'] }),
  extensions: defineTable({ row: Extension, indexes: ['resolutionId'] }),
} as const
