import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { BodyId } from '../../desk/rows/identifiers'
import { Bilingual } from '../../desk/rows/text'
import { Instant, PlainDate } from '../../desk/rows/time'

export const DeadlineKind = z.enum([
  'meetingNotice',
  'voteNotice',
  'voteOpens',
  'voteCloses',
  'termEnds',
  'regularMeeting',
  'ogpMeeting',
  'ogpRepository',
  'ogpResults',
  'disclosureDecision',
  'disclosureExtended',
  'disclosureSilence',
  'disclosureOpening',
  'objection',
  'objectionAnswer',
  'objectionExtended',
  'thirdPartyObjection',
  'thirdPartyOpening',
  'publication',
])
export type DeadlineKind = z.infer<typeof DeadlineKind>

/**
 * `pending`: not over yet. `met`: what it asks for was done in time. `missed`: it is over and nothing of it is recorded.
 * `past`: it is over, and nothing had to be done. `cancelled`: what it hung on fell away.
 */
export const DeadlineState = z.enum(['pending', 'met', 'missed', 'past', 'cancelled'])
export type DeadlineState = z.infer<typeof DeadlineState>

/** One deadline as it is printed: the day, the rule that made it, and how the day was found. */
export const Deadline = z.strictObject({
  /** Stable while what it hangs on stays the same: kind, id of the row, part of the year. */
  id: z.string(),
  kind: DeadlineKind,
  bodyId: BodyId.nullable(),
  /** What it is about, such as the title of the vote or the label of the seats. */
  about: Bilingual,
  /** The last day, to its end; for `thirdPartyOpening` the first day on which it may be opened. */
  due: PlainDate,
  /** The moment, where it has one. */
  dueAt: Instant.nullable(),
  /** Other readings of the same rule with the day that they give. */
  otherReadings: z.array(z.strictObject({ reading: Bilingual, due: PlainDate })),
  cites: z.array(Citation).min(1),
  /** How it was counted, in words. */
  counted: Bilingual,
  /** What it was counted from, days and moments written as each language writes them. */
  inputs: z.array(z.strictObject({ label: Bilingual, value: Bilingual })),
  /** What is known of the holidays that matter. `notCovered`: `due` is the earliest that it can be, and has to be checked. */
  coverage: z.enum(['published', 'forecast', 'notCovered']),
  uncertainYears: z.array(z.int()),
  state: DeadlineState,
  /** Journal number of the last change of a row that it rests on; 0 where it rests on none. It only grows. */
  rev: z.int().min(0),
})
export type Deadline = z.infer<typeof Deadline>

/** Sorted by day, then by id, so that the same deadlines always stand in the same order. */
export const byDue = (a: Deadline, b: Deadline): number =>
  a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
