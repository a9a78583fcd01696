import { describe, expect, it } from 'vitest'
import type { Decision } from '#core/desk/command'
import type { NewRow, Row } from '#core/desk/rows/tables'
import { declareRecusal } from '#core/resolution/ballots/declareRecusal'
import { recordEvidence } from '#core/resolution/ballots/recordEvidence'
import { recordReply } from '#core/resolution/ballots/recordReply'
import type { Choice, ConflictStatement } from '#core/resolution/rows'
import { refusalTable } from './refusalTable'
import {
  after,
  ballotOf,
  body,
  closesAt,
  contextOf,
  during,
  incomingOf,
  instant,
  itemId,
  opensAt,
  otherResolutionId,
  packOf,
  recusalOf,
  resolutionId,
  seatId,
  signatureOf,
  uuid,
  voteIn,
  zone,
} from './world'

const mark = (item: number, choice: Choice) => ({
  itemId: itemId(item),
  version: 1,
  choice,
  opinion: '',
  condition: choice === 'conditional' ? '조건' : '',
  note: choice === 'invalid' ? '두 칸에 표시함' : '',
  conflict: 'none' as ConflictStatement,
})

function reply(...marks: ReturnType<typeof mark>[]) {
  const { resolution, items, ballots, recusals, signatures } = voteIn('open')
  return contextOf(
    {
      resolution,
      body,
      items,
      ballots,
      recusals,
      signatures,
      packs: [] as readonly Row<'packs'>[],
      evidence: null,
      incoming: null,
      zone,
    },
    {
      resolutionId,
      seatId: seatId(3),
      way: 'email' as const,
      arrivedAt: during,
      evidenceId: null,
      incomingId: null,
      sheetMark: 'signature' as const,
      conflictGround: '',
      marks,
    },
    during,
  )
}
type Reply = Parameters<typeof recordReply.decide>[0]
const good = (): Reply => reply(mark(1, 'yes'), mark(2, 'no'))
const input = (context: Reply, change: Partial<Reply['input']>): Reply => ({ ...context, input: { ...context.input, ...change } })
const known = (context: Reply, change: Partial<Reply['known']>): Reply => ({ ...context, known: { ...context.known, ...change } })
const vote = (context: Reply, change: Partial<NonNullable<Reply['known']['resolution']>>): Reply =>
  context.known.resolution ? known(context, { resolution: { ...context.known.resolution, ...change } }) : context
/** Changes the first mark only. */
const first = (context: Reply, change: Partial<Reply['input']['marks'][number]>): Reply =>
  input(context, { marks: context.input.marks.map((one, index) => (index === 0 ? { ...one, ...change } : one)) })

const puts = (decision: Decision<unknown>): NewRow<'ballots'>[] => {
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.changes.flatMap((change) => (change.op === 'put' && change.table === 'ballots' ? [change.row] : []))
}

/** As read from a file that came in. */
const ofFile = (context: Reply, change: Partial<Row<'incomings'>>): Reply => {
  const incoming = incomingOf(change)
  return input(known(context, { incoming }), { incomingId: incoming.id })
}

refusalTable(recordReply, good, [
  { because: 'the vote does not exist', code: 'desk.notFound', bad: (context) => known(context, { resolution: null }) },
  { because: 'the result was announced', code: 'resolution.announced', bad: (context) => vote(context, { state: 'announced' }) },
  { because: 'the vote is still a draft', code: 'resolution.notOpen', bad: (context) => vote(context, { state: 'draft' }) },
  { because: 'the vote was withdrawn', code: 'resolution.notOpen', bad: (context) => vote(context, { state: 'withdrawn' }) },
  {
    because: 'no rule book is in force',
    code: 'desk.noRule',
    bad: (context) => known(context, { body: { ...body, ruleFamily: 'none' } }),
  },
  {
    because: 'the seat is not on the frozen roster',
    code: 'ballot.notOnRoster',
    bad: (context) => input(context, { seatId: seatId(9) }),
  },
  {
    because: 'the seat was vacant at the opening',
    code: 'ballot.notCounted',
    bad: (context) => input(context, { seatId: seatId(4) }),
  },
  {
    because: 'it arrives tomorrow',
    code: 'ballot.arrivalInFuture',
    bad: (context) => input(context, { arrivedAt: instant('2023-06-03T00:00:00.000Z') }),
  },
  {
    because: 'it arrived before the opening',
    code: 'ballot.beforeOpening',
    bad: (context) => input(context, { arrivedAt: instant('2023-05-31T00:00:00.000Z') }),
  },
  {
    because: 'its evidence was never kept',
    code: 'ballot.noEvidence',
    bad: (context) => input(context, { evidenceId: recordEvidence.reply.shape.evidenceId.parse(uuid(5)) }),
  },
  {
    because: 'one item is on the sheet twice',
    code: 'ballot.itemTwice',
    bad: (context) => input(context, { marks: [...context.input.marks, ...context.input.marks.slice(0, 1)] }),
  },
  {
    because: 'the item belongs to another vote',
    code: 'ballot.itemElsewhere',
    bad: (context) => first(context, { itemId: itemId(9) }),
  },
  { because: 'the item is a report', code: 'ballot.reportItem', bad: (context) => first(context, { itemId: itemId(3) }) },
  {
    because: 'the member is recused from the item',
    code: 'ballot.recused',
    bad: (context) => known(context, { recusals: [recusalOf(1, 3)] }),
  },
  {
    because: 'the sheet names a version that does not exist yet',
    code: 'ballot.unknownVersion',
    bad: (context) => first(context, { version: 7 }),
  },
  {
    because: 'the sheet is of an old version of the text',
    code: 'ballot.oldVersion',
    bad: (context) => known(context, { items: context.known.items.map((item) => ({ ...item, currentVersion: 5 })) }),
  },
  {
    because: 'it is judged invalid without a reason',
    code: 'ballot.needsReason',
    bad: (context) => first(context, { choice: 'invalid', note: '' }),
  },
  {
    because: 'an interest is declared without its reason',
    code: 'ballot.needsConflictGround',
    bad: (context) =>
      input(context, {
        marks: context.input.marks.map((one, index) => (index === 1 ? { ...one, conflict: 'declared' as const } : one)),
      }),
  },
  {
    because: 'the file that it was read from came in for another vote',
    code: 'incoming.elsewhere',
    bad: (context) => ofFile(context, { resolutionId: otherResolutionId }),
  },
  {
    because: 'the file was set aside',
    code: 'incoming.handled',
    bad: (context) => ofFile(context, { handling: { kind: 'setAside', reason: '광고', at: during, by: '사무국' } }),
  },
  {
    because: 'the file was entered for another seat',
    code: 'incoming.handled',
    bad: (context) => ofFile(context, { seatId: seatId(2), handling: { kind: 'entered', at: during, by: '사무국' } }),
  },
  {
    because: 'the very same reply was recorded before',
    code: 'ballot.duplicate',
    bad: (context) =>
      known(context, {
        ballots: [
          {
            ...ballotOf({ item: 1, seat: 3, choice: 'yes', state: 'received', version: 1, arrivedAt: during }),
            ...{ conflict: 'none' as const, sheetMark: 'signature' as const },
          },
        ],
      }),
  },
])

describe('recording a reply', () => {
  it('keeps how and when it came, who typed it and when', () => {
    const [ballot] = puts(recordReply.decide({ ...reply(mark(1, 'yes')), now: instant('2023-06-02T05:00:00.000Z') }))
    expect(ballot).toMatchObject({
      state: 'received',
      way: 'email',
      arrivedAt: during,
      enteredAt: '2023-06-02T05:00:00.000Z',
      enteredBy: '사무국',
    })
  })

  it('all of a sheet or nothing: one bad mark refuses the others', () => {
    expect(recordReply.decide(reply(mark(1, 'yes'), mark(3, 'yes')))).toMatchObject({
      ok: false,
      refusal: { code: 'ballot.reportItem' },
    })
  })

  it('that arrived before the close and is typed after it counts', () => {
    const context = vote({ ...reply(mark(1, 'yes')), now: after }, { state: 'closed', closedAt: after })
    expect(puts(recordReply.decide(context))).toMatchObject([{ state: 'received' }])
  })

  it.each([
    ['at the very deadline', closesAt, 'received'],
    ['a millisecond after it', instant('2023-06-07T09:00:00.001Z'), 'late'],
  ] as const)('%s', (_, arrivedAt, state) => {
    const context = vote({ ...input(reply(mark(1, 'yes')), { arrivedAt }), now: after }, { state: 'closed', closedAt: after })
    expect(puts(recordReply.decide(context))).toMatchObject([{ state }])
  })

  it('after an early close the close is the deadline', () => {
    const closedAt = instant('2023-06-03T00:00:00.000Z')
    const arrivedAt = instant('2023-06-03T00:00:00.001Z')
    const context = vote({ ...input(reply(mark(1, 'yes')), { arrivedAt }), now: after }, { state: 'closed', closedAt })
    expect(puts(recordReply.decide(context))).toMatchObject([{ state: 'late' }])
  })

  const earlier = () =>
    ballotOf({ item: 1, seat: 3, choice: 'no', state: 'received', version: 1, arrivedAt: instant('2023-06-01T05:00:00.000Z') })

  it('replaces the one that came before it, which stays in the record', () => {
    const before = earlier()
    const [replaced, received] = puts(recordReply.decide(known(reply(mark(1, 'yes')), { ballots: [before] })))
    expect(replaced).toEqual({ ...withoutRev(before), state: 'replaced' })
    expect(received).toMatchObject({ state: 'received', choice: 'yes' })
  })

  it('typed later but arrived earlier is kept as replaced, and the one that counts stays', () => {
    const standing = ballotOf({
      item: 1,
      seat: 3,
      choice: 'no',
      state: 'received',
      version: 1,
      arrivedAt: instant('2023-06-02T00:30:00.000Z'),
    })
    const context = input(known(reply(mark(1, 'yes')), { ballots: [standing] }), {
      arrivedAt: instant('2023-06-02T00:00:00.000Z'),
    })
    expect(puts(recordReply.decide(context))).toMatchObject([{ state: 'replaced', choice: 'yes' }])
  })

  it('after the close does not replace one that came in time', () => {
    const arrivedAt = instant('2023-06-07T09:30:00.000Z')
    const context = vote(
      { ...input(known(reply(mark(1, 'yes')), { ballots: [earlier()] }), { arrivedAt }), now: after },
      { state: 'closed', closedAt: after },
    )
    expect(puts(recordReply.decide(context))).toMatchObject([{ state: 'late' }])
  })

  it('to one item leaves the seat’s reply to another item alone', () => {
    const other = ballotOf({ item: 2, seat: 3, choice: 'no', state: 'received', version: 1, arrivedAt: during })
    expect(puts(recordReply.decide(known(reply(mark(1, 'yes')), { ballots: [other] })))).toHaveLength(1)
  })

  it('voids the signatures on the result, and leaves those on the call', () => {
    const signatures = [
      signatureOf('call', 'civilCoChair', '0'.repeat(64), '0'.repeat(64)),
      signatureOf('result', 'civilCoChair', '0'.repeat(64), '0'.repeat(64)),
    ]
    const context = known(vote({ ...reply(mark(1, 'yes')), now: after }, { state: 'closed', closedAt: after }), { signatures })
    const decision = recordReply.decide(context)
    const voided = decision.ok
      ? decision.changes.flatMap((change) => (change.op === 'put' && change.table === 'signatures' ? [change.row] : []))
      : []
    expect(voided).toMatchObject([{ act: 'result', voidedAt: after, voidReason: 'tally-changed' }])
  })
})

describe('a reply says more than its choices', () => {
  const changesIn = (decision: Decision<unknown>) => {
    if (!decision.ok) throw new Error(decision.refusal.code)
    return decision.changes
  }

  it.each([
    ['a no without an opinion', { ...mark(1, 'no') }, ['opinion']],
    ['a no with one', { ...mark(1, 'no'), opinion: '예산이 없다' }, []],
    ['a conditional yes without words', { ...mark(1, 'conditional'), condition: '' }, ['opinion', 'condition']],
    ['a conditional yes with its condition', { ...mark(1, 'conditional') }, []],
    ['nothing on interests', { ...mark(1, 'yes'), conflict: 'notStated' as const }, ['conflictStatement']],
  ])('%s counts, and what is missing is named', (_, given, missing) => {
    expect(puts(recordReply.decide(reply(given)))).toMatchObject([{ state: 'received', missing }])
  })

  it('of an unclear sender is kept as incomplete, counts for nothing and replaces nothing', () => {
    const before = ballotOf({ item: 1, seat: 3, choice: 'no', state: 'received', version: 1, arrivedAt: opensAt })
    const unclear = input(known(reply(mark(1, 'yes')), { ballots: [before] }), { sheetMark: 'neitherAndUnclear' })
    expect(puts(recordReply.decide(unclear))).toMatchObject([{ state: 'incomplete', missing: ['sender'] }])
  })

  it('whose sender became clear is no duplicate, and takes the place of the unclear one', () => {
    const before = {
      ...ballotOf({ item: 1, seat: 3, choice: 'yes', state: 'incomplete', version: 1, arrivedAt: during }),
      sheetMark: 'neitherAndUnclear' as const,
    }
    expect(puts(recordReply.decide(known(reply(mark(1, 'yes')), { ballots: [before] })))).toMatchObject([
      { id: before.id, state: 'replaced' },
      { state: 'received' },
    ])
  })

  it('that declares an interest recuses from that item only, on the ground that the member wrote', () => {
    const declared = { ...mark(1, 'blank'), conflict: 'declared' as const }
    const context = input(reply(declared, mark(2, 'yes')), { conflictGround: '수행기관의 임원임' })
    const changes = changesIn(recordReply.decide(context))
    expect(changes.filter(({ table }) => table === 'recusals')).toMatchObject([
      { row: { itemId: itemId(1), seatId: seatId(3), ground: '수행기관의 임원임', declaredAt: during } },
    ])
    expect(puts(recordReply.decide(context))).toMatchObject([
      { state: 'superseded', conflict: 'declared' },
      { state: 'received', choice: 'yes' },
    ])
  })

  it.each([
    ['late', { arrivedAt: instant('2023-06-07T09:30:00.000Z') }],
    ['of an unclear sender', { sheetMark: 'neitherAndUnclear' as const }],
  ])('that is %s recuses nobody', (_, change) => {
    const declared = { ...mark(1, 'blank'), conflict: 'declared' as const }
    const context = { ...input(reply(declared), { conflictGround: '임원임', ...change }), now: after }
    expect(changesIn(recordReply.decide(context)).filter(({ table }) => table === 'recusals')).toEqual([])
  })

  it('declaring an interest comes to the same in whichever order it is typed', () => {
    const declared = { ...mark(1, 'blank'), conflict: 'declared' as const }
    const standing = ballotOf({ item: 1, seat: 3, choice: 'yes', state: 'received', version: 1, arrivedAt: during })
    const context = input(known(reply(declared), { ballots: [standing] }), { conflictGround: '임원임', arrivedAt: opensAt })
    const changes = changesIn(recordReply.decide(context))
    expect(changes.filter(({ table }) => table === 'recusals')).toHaveLength(1)
    expect(puts(recordReply.decide(context))).toMatchObject([{ id: standing.id, state: 'superseded' }, { state: 'superseded' }])
  })

  it('on a sheet of an old pack is kept as superseded; on a version that the seat was never asked it is refused', () => {
    const revised = known(reply(mark(1, 'yes')), {
      items: reply().known.items.map((item) => ({ ...item, currentVersion: item.number === 1 ? 2 : 1 })),
    })
    expect(recordReply.decide(revised)).toMatchObject({ ok: false, refusal: { code: 'ballot.oldVersion' } })
    const asked = known(revised, { packs: [packOf(3, [[1, 1]])] })
    expect(puts(recordReply.decide(asked))).toMatchObject([{ state: 'superseded', version: 1 }])
  })

  it('waits for the second person where the vote asks for one', () => {
    const context = vote(reply(mark(1, 'yes')), { secondCheck: true })
    expect(puts(recordReply.decide(context))).toMatchObject([{ state: 'received', check: { kind: 'waiting' } }])
  })

  it('read from a file marks the file as entered, and has the file as its evidence', () => {
    const context = ofFile(reply(mark(1, 'yes')), {})
    const changes = changesIn(recordReply.decide(context))
    expect(changes.filter(({ table }) => table === 'incomings')).toMatchObject([
      { row: { seatId: seatId(3), handling: { kind: 'entered', by: '사무국' } } },
    ])
    expect(puts(recordReply.decide(context))).toMatchObject([{ evidenceId: context.known.incoming?.evidenceId }])
  })

  it('typed while the clock stands before the record that went before: arrival alone decides', () => {
    const early = { ...reply(mark(1, 'yes')), now: instant('2023-06-02T01:00:00.000Z') }
    const before = ballotOf({
      item: 1,
      seat: 3,
      choice: 'no',
      state: 'received',
      version: 1,
      arrivedAt: instant('2023-06-01T20:00:00.000Z'),
    })
    // Entered, as the clock then said, an hour later than now.
    const context = known(early, { ballots: [{ ...before, enteredAt: instant('2023-06-02T02:00:00.000Z') }] })
    expect(puts(recordReply.decide(context))).toMatchObject([{ state: 'replaced' }, { state: 'received', choice: 'yes' }])
  })
})

function recusal() {
  return contextOf(
    voteIn('open') as Parameters<typeof declareRecusal.decide>[0]['known'],
    { resolutionId, itemId: itemId(1), seatId: seatId(3), ground: '이해관계' },
    during,
  )
}
type Recusal = Parameters<typeof declareRecusal.decide>[0]
const inVote = (context: Recusal, change: Partial<NonNullable<Recusal['known']>>): Recusal =>
  context.known ? { ...context, known: { ...context.known, ...change } } : context

refusalTable(declareRecusal, recusal, [
  { because: 'the vote does not exist', code: 'desk.notFound', bad: (context) => ({ ...context, known: null }) },
  {
    because: 'the result was announced',
    code: 'resolution.announced',
    bad: (context) => inVote(context, { resolution: voteIn('announced').resolution }),
  },
  {
    because: 'the vote is a draft',
    code: 'resolution.notOpen',
    bad: (context) => inVote(context, { resolution: voteIn('draft').resolution }),
  },
  {
    because: 'the item belongs to another vote',
    code: 'ballot.itemElsewhere',
    bad: (context) => ({ ...context, input: { ...context.input, itemId: itemId(9) } }),
  },
  {
    because: 'the seat is not on the roster',
    code: 'ballot.notOnRoster',
    bad: (context) => ({ ...context, input: { ...context.input, seatId: seatId(9) } }),
  },
  {
    because: 'the member is recused already',
    code: 'recusal.exists',
    bad: (context) => inVote(context, { recusals: [recusalOf(1, 3)] }),
  },
])

describe('a recusal', () => {
  it('keeps a reply that was given to the item, and no longer counts it', () => {
    const given = ballotOf({ item: 1, seat: 3, choice: 'yes', state: 'received', version: 1, arrivedAt: during })
    const others = [
      ballotOf({ item: 2, seat: 3, choice: 'yes', state: 'received', version: 1, arrivedAt: during }),
      ballotOf({ item: 1, seat: 2, choice: 'yes', state: 'received', version: 1, arrivedAt: during }),
    ]
    const decision = declareRecusal.decide(inVote(recusal(), { ballots: [given, ...others] }))
    expect(puts(decision)).toMatchObject([{ id: given.id, state: 'superseded', choice: 'yes' }])
  })
})

function withoutRev<Stored extends { readonly rev: number }>({ rev, ...row }: Stored): Omit<Stored, 'rev'> {
  void rev
  return row
}
