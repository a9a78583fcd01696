import { z } from 'zod'
import { OfficeSettings } from '../desk/rows/rows'
import { Bilingual, LongText, RequiredText, Title } from '../desk/rows/text'
import { Instant } from '../desk/rows/time'
import { Commitment, ForumEvent, Plan } from '../plan/rows'
import { Choice, ReplyWay, WritingGround } from '../resolution/rows'
import { Appointment, Body, Office, Organisation, Seat, Term } from './rows'

/**
 * The sample forum as it lies in `resources/sample/forum.json`. Rows point at each other by keys of the file (`body`, `term`),
 * by codes of organisations and by seat numbers; the desk gives them ids when they are entered by commands.
 */
const Key = z.string().regex(/^[a-z][a-z0-9-]*$/)
const Code = Organisation.shape.code.min(1)

const SampleHolder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), post: Bilingual }),
  z.strictObject({
    kind: z.literal('organisation'),
    organisation: Code,
    /** Who acts for the organisation; null where nobody has to be known. */
    representative: z.strictObject({ post: Bilingual }).nullable(),
  }),
])

const SampleSeat = Seat.pick({ number: true, label: true, class: true, sector: true }).extend({
  organisation: Code.nullable(),
  /** One holder through all appointments of the seat. */
  holder: SampleHolder,
  appointments: z
    .array(
      Appointment.pick({ kind: true, from: true, until: true }).extend({
        offices: z.array(Office.pick({ kind: true, title: true, order: true, from: true, until: true })),
      }),
    )
    .min(1),
})

const SampleTerm = Term.pick({ number: true, from: true, until: true }).extend({
  key: Key,
  note: Bilingual,
  seats: z.array(SampleSeat),
})

const SampleBody = Body.omit({ id: true, predecessorId: true }).extend({
  key: Key,
  predecessor: Key.nullable(),
  note: Bilingual,
  terms: z.array(SampleTerm).min(1),
})

const SampleItem = z.strictObject({
  number: z.int().min(1),
  itemNumber: LongText,
  title: Title,
  titleEn: LongText,
  group: LongText,
  proposer: LongText,
  motion: RequiredText,
  reason: LongText,
  content: LongText,
})

/** A reply sheet: `choice` for all the items it answers, except those named. */
const SampleReply = z.strictObject({
  seat: z.int().min(1),
  way: ReplyWay,
  arrivedAt: Instant,
  /** When the officer typed it: later than it arrived, for one even after the close. */
  enteredAt: Instant,
  items: z.array(z.int().min(1)).min(1),
  choice: Choice,
  except: z.array(
    z.strictObject({ item: z.int().min(1), choice: Choice, opinion: LongText, condition: LongText, note: LongText }),
  ),
})

const SampleVote = z.strictObject({
  body: Key,
  term: Key,
  number: z.int().min(1),
  title: Title,
  titleEn: LongText,
  ground: WritingGround,
  reason: RequiredText,
  opensAt: Instant,
  closesAt: Instant,
  returnTo: LongText,
  sealed: z.boolean(),
  illustrative: z.literal(true),
  note: Bilingual,
  items: z.array(SampleItem).min(1),
  recusals: z.array(z.strictObject({ seat: z.int().min(1), item: z.int().min(1), ground: RequiredText, declaredAt: Instant })),
  /** In the order in which they are typed. */
  replies: z.array(SampleReply).min(1),
  /** The clock of the practice run, step by step. */
  clock: z.strictObject({
    draftedAt: Instant,
    governmentCallSignedAt: Instant,
    civilCallSignedAt: Instant,
    openedAt: Instant,
    closedAt: Instant,
    governmentResultSignedAt: Instant,
    civilResultSignedAt: Instant,
    announcedAt: Instant,
  }),
})

export const SampleForum = z.strictObject({
  note: Bilingual,
  /** When the members were entered: before the vote was drafted. */
  enteredAt: Instant,
  settings: OfficeSettings.omit({ id: true }),
  organisations: z.array(Organisation.omit({ id: true }).extend({ code: Code })),
  bodies: z.array(SampleBody).min(1),
  vote: SampleVote,
  plan: Plan.omit({ id: true, bodyId: true, resolutionId: true }).extend({
    body: Key,
    commitments: z.array(Commitment.omit({ id: true, planId: true })).min(1),
  }),
  events: z.array(ForumEvent.omit({ id: true, bodyId: true }).extend({ body: Key })),
})
export type SampleForum = z.infer<typeof SampleForum>
