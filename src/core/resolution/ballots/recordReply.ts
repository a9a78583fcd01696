import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put, type Change } from '../../desk/rows/change'
import { BallotId, EvidenceId, ItemId, ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Row } from '../../desk/rows/tables'
import { LongText } from '../../desk/rows/text'
import { Instant } from '../../desk/rows/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { dayOf } from '../../text/dates'
import { officeZone } from '../../desk/office'
import { BallotState, Choice, ReplyWay } from '../rows'
import { deadlineOf, withoutRev } from '../vote'
import { voidSignatures } from '../signoff/voiding'

const Mark = z.strictObject({
  itemId: ItemId,
  /** The text version printed on the reply sheet. */
  version: z.int().min(1),
  choice: Choice,
  opinion: LongText,
  condition: LongText,
  note: LongText,
})

/**
 * Records what a member's reply says, for one item or for a whole sheet: all of it or nothing.
 * Arrival decides, not typing. After the close a reply is kept as late and not counted; a later reply replaces an earlier one
 * until the close, whichever was typed first; nothing changes once the result is announced (law-and-practice, facts 4, 16, 17, 18).
 */
export const recordReply = defineCommand({
  name: 'resolution.recordReply',
  title: { ko: '위원의 회신을 적는다', en: 'Record a member’s reply' },
  roles: ['officer'],
  input: z.strictObject({
    resolutionId: ResolutionId,
    seatId: SeatId,
    way: ReplyWay,
    arrivedAt: Instant,
    evidenceId: EvidenceId.nullable(),
    marks: z.array(Mark).min(1).max(limits.itemsMax),
  }),
  reply: z.strictObject({ ballots: z.array(z.strictObject({ itemId: ItemId, ballotId: BallotId, state: BallotState })) }),
  refusals: [
    'desk.notFound',
    'resolution.announced',
    'resolution.notOpen',
    'desk.noRule',
    'ballot.notOnRoster',
    'ballot.notCounted',
    'ballot.arrivalInFuture',
    'ballot.beforeOpening',
    'ballot.noEvidence',
    'ballot.itemTwice',
    'ballot.itemElsewhere',
    'ballot.reportItem',
    'ballot.recused',
    'ballot.unknownVersion',
    'ballot.oldVersion',
    'ballot.needsOpinion',
    'ballot.duplicate',
  ],
  async load(read, input) {
    const resolution = await read.get('resolutions', input.resolutionId)
    const [body, items, ballots, recusals, signatures, evidence, zone] = await Promise.all([
      resolution && read.get('bodies', resolution.bodyId),
      read.where('items', 'resolutionId', input.resolutionId),
      // By seat, not by vote: a seat's ballots of one term are few, so the cost does not grow with the vote.
      read.where('ballots', 'seatId', input.seatId),
      read.where('recusals', 'resolutionId', input.resolutionId),
      read.where('signatures', 'resolutionId', input.resolutionId),
      input.evidenceId && read.get('evidence', input.evidenceId),
      officeZone(read),
    ])
    return { resolution, body, items, ballots, recusals, signatures, evidence, zone }
  },
  decide({ known, input, now, rules, ids, actor }) {
    const { resolution, body, zone } = known
    if (!resolution || !body) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    if (resolution.state === 'announced') return refuse('resolution.announced')
    if (!resolution.openedAt || (resolution.state !== 'open' && resolution.state !== 'closed')) {
      return refuse('resolution.notOpen', { state: resolution.state })
    }
    const openedOn = dayOf(resolution.openedAt, zone)
    const law = rules.on(body.ruleFamily, openedOn)
    if (!law) return refuse('desk.noRule', { rule: 'quorum.open', day: openedOn })
    const seat = resolution.roster.find((candidate) => candidate.seatId === input.seatId)
    if (!seat) return refuse('ballot.notOnRoster', {}, law.cite('quorum.open'))
    if (!seat.counted) return refuse('ballot.notCounted', { seat: seat.label.ko }, law.cite('quorum.open'))
    if (input.arrivedAt > now) return refuse('ballot.arrivalInFuture', { arrivedAt: input.arrivedAt })
    if (input.arrivedAt < resolution.openedAt) return refuse('ballot.beforeOpening', { arrivedAt: input.arrivedAt })
    if (input.evidenceId && !known.evidence) return refuse('ballot.noEvidence')

    const twice = input.marks.find((mark, index) => input.marks.slice(0, index).some((other) => other.itemId === mark.itemId))
    if (twice) {
      return refuse('ballot.itemTwice', { item: known.items.find((item) => item.id === twice.itemId)?.number ?? '?' })
    }

    const changes: Change[] = []
    const reply: { itemId: ItemId; ballotId: BallotId; state: BallotState }[] = []
    for (const mark of input.marks) {
      const item = known.items.find((candidate) => candidate.id === mark.itemId)
      if (!item) return refuse('ballot.itemElsewhere')
      const refused = refuseMark(mark, item, known.recusals, input.seatId, seat.label.ko, law)
      if (refused) return refused
      const earlier = known.ballots.filter((ballot) => ballot.itemId === item.id)
      const same = earlier.find((ballot) => sameReply(ballot, mark, input))
      if (same)
        return refuse('ballot.duplicate', { item: item.number, arrivedAt: same.arrivedAt }, law.cite('written.replacement'))

      const late = input.arrivedAt > deadlineOf(resolution)
      const standing = earlier.find((ballot) => ballot.state === 'received')
      // The last to arrive counts. One typed later but arrived earlier is kept as replaced at once.
      const outrun = !late && standing !== undefined && standing.arrivedAt > input.arrivedAt
      const state: BallotState = late ? 'late' : outrun ? 'replaced' : 'received'
      if (state === 'received' && standing) changes.push(put('ballots', { ...withoutRev(standing), state: 'replaced' }))
      const ballotId = ids.next(BallotId)
      changes.push(
        put('ballots', {
          ...mark,
          id: ballotId,
          resolutionId: resolution.id,
          seatId: input.seatId,
          state,
          way: input.way,
          arrivedAt: input.arrivedAt,
          enteredAt: now,
          enteredBy: actor.profile,
          evidenceId: input.evidenceId,
        }),
      )
      reply.push({ itemId: item.id, ballotId, state })
    }
    // A late or outrun reply is in the tally's fingerprint too (it is counted as kept), so any new ballot voids the result.
    changes.push(...voidSignatures(known.signatures, ['result'], now, 'tally-changed'))
    return accept(changes, { ballots: reply })
  },
})

function refuseMark(
  mark: z.infer<typeof Mark>,
  item: Row<'items'>,
  recusals: readonly Row<'recusals'>[],
  seatId: SeatId,
  seatLabel: string,
  law: RulesOfDay,
): Refused | null {
  if (item.kind === 'report') return refuse('ballot.reportItem', { item: item.number })
  if (recusals.some((recusal) => recusal.itemId === item.id && recusal.seatId === seatId)) {
    return refuse('ballot.recused', { seat: seatLabel, item: item.number }, law.cite('written.recused'))
  }
  const versions = { item: item.number, given: mark.version, current: item.currentVersion }
  if (mark.version > item.currentVersion) return refuse('ballot.unknownVersion', versions)
  if (mark.version < item.currentVersion) return refuse('ballot.oldVersion', versions, law.cite('written.textChange'))
  if (mark.choice === 'conditional' && mark.condition === '') {
    return refuse('ballot.needsOpinion', { item: item.number }, law.cite('written.conditional'))
  }
  return null
}

const sameReply = (
  ballot: Row<'ballots'>,
  mark: z.infer<typeof Mark>,
  input: { readonly arrivedAt: Instant; readonly way: ReplyWay },
): boolean =>
  ballot.version === mark.version &&
  ballot.choice === mark.choice &&
  ballot.opinion === mark.opinion &&
  ballot.condition === mark.condition &&
  ballot.arrivedAt === input.arrivedAt &&
  ballot.way === input.way
