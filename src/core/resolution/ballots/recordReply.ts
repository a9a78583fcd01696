import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put, type Change } from '../../desk/rows/change'
import { BallotId, ItemId, RecusalId } from '../../desk/rows/identifiers'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Row } from '../../desk/rows/tables'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { dayOf } from '../../text/dates'
import { officeZone } from '../../desk/office'
import { isSealed } from './sealedBallot'
import { BallotState } from '../rows'
import { deadlineOf, withoutRev } from '../vote'
import { voidSignatures } from '../signoff/voiding'
import { isSameReply, missingOf, ReplyInput, stateOf, type Mark } from './replyShape'

/**
 * Records what a member's reply says, for one item or for a whole sheet: all of it or nothing.
 * Arrival decides, not typing. After the close a reply is kept as late and not counted; a later reply replaces an earlier one
 * until the close, whichever was typed first; nothing changes once the result is announced (law-and-practice, facts 4, 16, 17, 18).
 * A declared interest is a recusal of that item, recorded in the same go; a sheet of an old pack is kept as superseded.
 */
export const recordReply = defineCommand({
  name: 'resolution.recordReply',
  title: { ko: '위원의 회신을 적는다', en: 'Record a member’s reply' },
  roles: ['officer'],
  input: ReplyInput,
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
    'incoming.elsewhere',
    'incoming.handled',
    'ballot.itemTwice',
    'ballot.needsConflictGround',
    'ballot.itemElsewhere',
    'ballot.reportItem',
    'ballot.recused',
    'ballot.unknownVersion',
    'ballot.oldVersion',
    'ballot.needsReason',
    'ballot.duplicate',
  ],
  async load(read, input) {
    const resolution = await read.get('resolutions', input.resolutionId)
    const [body, items, ballots, recusals, signatures, packs, evidence, incoming, zone] = await Promise.all([
      resolution && read.get('bodies', resolution.bodyId),
      read.where('items', 'resolutionId', input.resolutionId),
      // By seat, not by vote: a seat's ballots of one term are few, so the cost does not grow with the vote.
      read.where('ballots', 'seatId', input.seatId),
      read.where('recusals', 'resolutionId', input.resolutionId),
      read.where('signatures', 'resolutionId', input.resolutionId),
      read.where('packs', 'seatId', input.seatId),
      input.evidenceId && read.get('evidence', input.evidenceId),
      input.incomingId && read.get('incomings', input.incomingId),
      officeZone(read),
    ])
    return { resolution, body, items, ballots, recusals, signatures, packs, evidence, incoming, zone }
  },
  decide({ known, input, now, rules, ids, actor }) {
    const { resolution, body, zone, incoming } = known
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
    const refusedFile = input.incomingId === null ? null : refuseIncoming(incoming, input)
    if (refusedFile) return refusedFile

    const twice = input.marks.find((mark, index) => input.marks.slice(0, index).some((other) => other.itemId === mark.itemId))
    if (twice) {
      return refuse('ballot.itemTwice', { item: known.items.find((item) => item.id === twice.itemId)?.number ?? '?' })
    }
    if (input.conflictGround === '' && input.marks.some((mark) => mark.conflict === 'declared')) {
      return refuse('ballot.needsConflictGround', { seat: seat.label.ko }, law.cite('written.recused'))
    }

    const isLate = input.arrivedAt > deadlineOf(resolution)
    const changes: Change[] = []
    const reply: { itemId: ItemId; ballotId: BallotId; state: BallotState }[] = []
    for (const mark of input.marks) {
      const item = known.items.find((candidate) => candidate.id === mark.itemId)
      if (!item) return refuse('ballot.itemElsewhere')
      const isRecused = known.recusals.some((recusal) => recusal.itemId === item.id && recusal.seatId === input.seatId)
      const refused = refuseMark(mark, item, isRecused, seat.label.ko, known.packs, law)
      if (refused) return refused
      const earlier = known.ballots.filter((ballot) => ballot.itemId === item.id)
      // Under the seal nobody may find out by asking whether a reply says the same: it is then kept as one that replaces itself.
      const same = isSealed(resolution) ? undefined : earlier.find((ballot) => isSameReply(ballot, mark, input))
      if (same)
        return refuse('ballot.duplicate', { item: item.number, arrivedAt: same.arrivedAt }, law.cite('written.replacement'))

      const standing = earlier.find((ballot) => ballot.state === 'received')
      const state = stateOf({
        isLate,
        sheetMark: input.sheetMark,
        isOldText: mark.version < item.currentVersion,
        conflict: mark.conflict,
        // The last to arrive counts. One typed later but arrived earlier is kept as replaced at once.
        isOutrun: standing !== undefined && standing.arrivedAt > input.arrivedAt,
      })
      const recuses = mark.conflict === 'declared' && state === 'superseded' && mark.version === item.currentVersion
      if (standing && (recuses || state === 'received')) {
        changes.push(put('ballots', { ...withoutRev(standing), state: recuses ? 'superseded' : 'replaced' }))
      }
      if (state === 'received' || recuses) {
        // What was of an unclear sender is made good by this one.
        const unclear = earlier.filter((ballot) => ballot.state === 'incomplete' && ballot.arrivedAt <= input.arrivedAt)
        changes.push(...unclear.map((ballot) => put('ballots', { ...withoutRev(ballot), state: 'replaced' })))
      }
      if (recuses && !isRecused) {
        changes.push(
          put('recusals', {
            id: ids.next(RecusalId),
            resolutionId: resolution.id,
            itemId: item.id,
            seatId: input.seatId,
            ground: input.conflictGround,
            declaredAt: input.arrivedAt,
          }),
        )
      }
      const ballotId = ids.next(BallotId)
      changes.push(
        put('ballots', {
          ...mark,
          id: ballotId,
          resolutionId: resolution.id,
          seatId: input.seatId,
          state,
          missing: missingOf(mark, input.sheetMark),
          sheetMark: input.sheetMark,
          way: input.way,
          arrivedAt: input.arrivedAt,
          enteredAt: now,
          enteredBy: actor.profile,
          check: { kind: resolution.secondCheck ? 'waiting' : 'notAsked' },
          evidenceId: input.evidenceId ?? incoming?.evidenceId ?? null,
          incomingId: input.incomingId,
        }),
      )
      reply.push({ itemId: item.id, ballotId, state })
    }
    if (incoming) {
      const { seatId, way, arrivedAt } = input
      const handling = { kind: 'entered' as const, at: now, by: actor.profile }
      changes.push(put('incomings', { ...withoutRev(incoming), seatId, way, arrivedAt, handling }))
    }
    // A late or outrun reply is in the tally's fingerprint too (it is counted as kept), so any new ballot voids the result.
    changes.push(...voidSignatures(known.signatures, ['result'], now, 'tally-changed'))
    return accept(changes, { ballots: reply })
  },
})

/** One file is one seat's reply. It may be entered again for that seat, as when a slip of the first entry is mended. */
function refuseIncoming(incoming: Row<'incomings'> | null, input: ReplyInput): Refused | null {
  if (incoming?.resolutionId !== input.resolutionId) return refuse('incoming.elsewhere')
  const { kind } = incoming.handling
  if (kind === 'setAside' || (kind === 'entered' && incoming.seatId !== input.seatId)) {
    return refuse('incoming.handled', { at: incoming.handling.at, by: incoming.handling.by })
  }
  return null
}

function refuseMark(
  mark: Mark,
  item: Row<'items'>,
  isRecused: boolean,
  seatLabel: string,
  packs: readonly Row<'packs'>[],
  law: RulesOfDay,
): Refused | null {
  if (item.kind === 'report') return refuse('ballot.reportItem', { item: item.number })
  if (isRecused && mark.conflict !== 'declared') {
    return refuse('ballot.recused', { seat: seatLabel, item: item.number }, law.cite('written.recused'))
  }
  const versions = { item: item.number, given: mark.version, current: item.currentVersion }
  if (mark.version > item.currentVersion) return refuse('ballot.unknownVersion', versions)
  if (mark.version < item.currentVersion && !wasAsked(packs, mark)) {
    return refuse('ballot.oldVersion', versions, law.cite('written.textChange'))
  }
  if (mark.choice === 'invalid' && mark.note === '') return refuse('ballot.needsReason', { item: item.number })
  return null
}

/** Whether a pack of the seat asked for this version of the item. */
const wasAsked = (packs: readonly Row<'packs'>[], { itemId, version }: Mark): boolean =>
  packs.some((pack) => pack.items.some((asked) => asked.itemId === itemId && asked.version === version))
