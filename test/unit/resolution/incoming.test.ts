import { describe, expect, it } from 'vitest'
import type { Actor } from '#core/desk/actor'
import { assignIncoming } from '#core/resolution/ballots/assignIncoming'
import { confirmEntry } from '#core/resolution/ballots/confirmEntry'
import { keepIncoming } from '#core/resolution/ballots/keepIncoming'
import { setAsideIncoming } from '#core/resolution/ballots/setAsideIncoming'
import type { Row } from '#core/desk/rows/tables'
import { Evidence } from '#core/resolution/rows'
import { refusalTable } from './refusalTable'
import { ballotOf, contextOf, during, incomingOf, instant, resolutionId, seatId, uuid, voteIn } from './world'

const evidence: Row<'evidence'> = {
  ...Evidence.parse({
    id: uuid(0x90),
    sha256: 'a'.repeat(64),
    fileName: '회신.eml',
    mediaType: 'message/rfc822',
    sizeBytes: 10,
    keptAt: during,
  }),
  rev: 1,
}

type Keep = Parameters<typeof keepIncoming.decide>[0]
const keep = (): Keep =>
  contextOf(
    {
      resolution: voteIn('open').resolution,
      evidence: evidence,
      incomings: [] as readonly Row<'incomings'>[],
    },
    { resolutionId, evidenceId: evidence.id, seatId: null, way: 'email' as const, arrivedAt: during },
    during,
  )
const keeping = (context: Keep, change: Partial<Keep['known']>): Keep => ({ ...context, known: { ...context.known, ...change } })
const kept = (context: Keep, change: Partial<Keep['input']>): Keep => ({ ...context, input: { ...context.input, ...change } })

refusalTable(keepIncoming, keep, [
  { because: 'the vote does not exist', code: 'desk.notFound', bad: (context) => keeping(context, { resolution: null }) },
  {
    because: 'the result was announced',
    code: 'resolution.announced',
    bad: (context) => keeping(context, { resolution: voteIn('announced').resolution }),
  },
  {
    because: 'the vote is not open yet',
    code: 'resolution.notOpen',
    bad: (context) => keeping(context, { resolution: voteIn('draft').resolution }),
  },
  { because: 'the file was never kept', code: 'ballot.noEvidence', bad: (context) => keeping(context, { evidence: null }) },
  {
    because: 'the very file came in before',
    code: 'incoming.duplicate',
    bad: (context) => keeping(context, { incomings: [incomingOf({})] }),
  },
  {
    because: 'the seat is not on the roster',
    code: 'ballot.notOnRoster',
    bad: (context) => kept(context, { seatId: seatId(9) }),
  },
  {
    because: 'it arrives tomorrow',
    code: 'ballot.arrivalInFuture',
    bad: (context) => kept(context, { arrivedAt: instant('2023-06-03T00:00:00.000Z') }),
  },
  {
    because: 'it arrived before the opening',
    code: 'ballot.beforeOpening',
    bad: (context) => kept(context, { arrivedAt: instant('2023-05-31T00:00:00.000Z') }),
  },
])

describe('a file that came in', () => {
  it('waits, with the way and the time as they were typed, and the row holds nothing of what it says', () => {
    const decision = keepIncoming.decide(keep())
    const [change] = decision.ok ? decision.changes : []
    expect(change).toMatchObject({
      table: 'incomings',
      row: { handling: { kind: 'waiting' }, arrivedAt: during, keptBy: '사무국' },
    })
    expect(change?.op === 'put' ? Object.keys(change.row).sort() : []).toEqual(
      ['arrivedAt', 'evidenceId', 'handling', 'id', 'keptAt', 'keptBy', 'resolutionId', 'seatId', 'way'].sort(),
    )
  })

  it('that another vote took in too is no duplicate here', () => {
    const { otherResolution } = { otherResolution: keepIncoming.input.shape.resolutionId.parse(uuid(0x61)) }
    expect(keepIncoming.decide(keeping(keep(), { incomings: [incomingOf({ resolutionId: otherResolution })] })).ok).toBe(true)
  })
})

type Assign = Parameters<typeof assignIncoming.decide>[0]
const assign = (): Assign => {
  const incoming = incomingOf({})
  return contextOf(
    { incoming: incoming, resolution: voteIn('open').resolution },
    { incomingId: incoming.id, seatId: seatId(3) },
    during,
  )
}

refusalTable(assignIncoming, assign, [
  {
    because: 'there is no such file',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { ...context.known, incoming: null } }),
  },
  {
    because: 'the result was announced',
    code: 'resolution.announced',
    bad: (context) => ({ ...context, known: { ...context.known, resolution: voteIn('announced').resolution } }),
  },
  {
    because: 'it was entered already',
    code: 'incoming.handled',
    bad: (context) => ({
      ...context,
      known: { ...context.known, incoming: incomingOf({ handling: { kind: 'entered', at: during, by: '사무국' } }) },
    }),
  },
  {
    because: 'the seat is not on the roster',
    code: 'ballot.notOnRoster',
    bad: (context) => ({ ...context, input: { ...context.input, seatId: seatId(9) } }),
  },
])

type Aside = Parameters<typeof setAsideIncoming.decide>[0]
const setAside = (): Aside => {
  const { known, input } = assign()
  return contextOf(known, { incomingId: input.incomingId, reason: '광고 전자우편' }, during)
}

refusalTable(setAsideIncoming, setAside, [
  {
    because: 'there is no such file',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { ...context.known, incoming: null } }),
  },
  {
    because: 'the result was announced',
    code: 'resolution.announced',
    bad: (context) => ({ ...context, known: { ...context.known, resolution: voteIn('announced').resolution } }),
  },
  {
    because: 'it was set aside already',
    code: 'incoming.handled',
    bad: (context) => ({
      ...context,
      known: {
        ...context.known,
        incoming: incomingOf({ handling: { kind: 'setAside', reason: '중복', at: during, by: '사무국' } }),
      },
    }),
  },
])

const second: Actor = { profile: '둘째 담당자', role: 'officer', personId: null }
type Confirm = Parameters<typeof confirmEntry.decide>[0]
const entered = (change: Partial<Row<'ballots'>>): Row<'ballots'> => ({
  ...ballotOf({ item: 1, seat: 3, choice: 'no', state: 'received', version: 1, arrivedAt: during }),
  check: { kind: 'waiting' },
  ...change,
})
const confirm = (change: Partial<Row<'ballots'>> = {}): Confirm => {
  const ballot = entered(change)
  const { resolution, items } = voteIn('open')
  return {
    ...contextOf(
      { resolution: resolution, items, ballots: [ballot] },
      { resolutionId, entries: [{ ballotId: ballot.id, choice: 'no' as const }] },
      during,
    ),
    actor: second,
  }
}
const withBallots = (context: Confirm, change: Partial<Row<'ballots'>>): Confirm => ({
  ...context,
  known: { ...context.known, ballots: context.known.ballots.map((ballot) => ({ ...ballot, ...change })) },
})

refusalTable(confirmEntry, () => confirm(), [
  {
    because: 'the vote does not exist',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { ...context.known, resolution: null } }),
  },
  {
    because: 'the result was announced',
    code: 'resolution.announced',
    bad: (context) => ({ ...context, known: { ...context.known, resolution: voteIn('announced').resolution } }),
  },
  {
    because: 'it does not wait for a check',
    code: 'ballot.notWaitingForCheck',
    bad: (context) => withBallots(context, { check: { kind: 'notAsked' } }),
  },
  {
    because: 'the same person entered it',
    code: 'ballot.sameChecker',
    bad: (context) => withBallots(context, { enteredBy: second.profile }),
  },
  {
    because: 'the original says something else',
    code: 'ballot.checkDiffers',
    bad: (context) => ({
      ...context,
      input: { ...context.input, entries: context.input.entries.map((entry) => ({ ...entry, choice: 'yes' as const })) },
    }),
  },
])

describe('the second person', () => {
  it('confirms with name and time; nothing else of the entry changes', () => {
    const context = confirm()
    const decision = confirmEntry.decide(context)
    const [ballot] = context.known.ballots
    expect(decision).toMatchObject({
      ok: true,
      reply: { confirmed: 1 },
      changes: [{ row: { id: ballot?.id, choice: 'no', check: { kind: 'confirmed', by: '둘째 담당자', at: during } } }],
    })
  })

  it('is told which items differ, and not what they say', () => {
    const context = confirm()
    const decision = confirmEntry.decide({
      ...context,
      input: { ...context.input, entries: context.input.entries.map((entry) => ({ ...entry, choice: 'yes' as const })) },
    })
    expect(decision).toEqual({ ok: false, refusal: { code: 'ballot.checkDiffers', facts: { items: '1' }, cite: null } })
  })
})
