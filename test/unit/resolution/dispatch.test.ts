import { describe, expect, it } from 'vitest'
import { PackId } from '#core/desk/rows/identifiers'
import type { Row } from '#core/desk/rows/tables'
import type { Instant } from '#core/desk/rows/time'
import { readSheetCode } from '#core/document/parts/sheetCode'
import { Pack, type DispatchPurpose } from '#core/resolution/correspondenceRows'
import { makePacks } from '#core/resolution/dispatch/makePacks'
import { currentItems, packNumberOf, seatsToPack } from '#core/resolution/dispatch/packsOf'
import { recordDispatch } from '#core/resolution/dispatch/recordDispatch'
import type { Vote } from '#core/resolution/vote'
import { called } from './called'
import { refusalTable } from './refusalTable'
import {
  after,
  ballotOf,
  closesAt,
  contextOf,
  during,
  instant,
  nowhere,
  opensAt,
  resolutionId,
  seatId,
  uuid,
  voteIn,
  zone,
} from './world'

const open = (): Vote => called(voteIn('open'))

/** Item 1 has a second text, and both co-chairs have signed the call again. */
function changed(): Vote {
  const vote = voteIn('open')
  const items = vote.items.map((item) => (item.number === 1 ? { ...item, currentVersion: 2 } : item))
  const texts = vote.texts.flatMap((text) =>
    text.itemId === items[0]?.id
      ? [text, { ...text, id: Pack.shape.id.parse(uuid(0x7f)) as never, version: 2, fingerprint: 'b'.repeat(64) }]
      : [text],
  )
  return called({ ...vote, items, texts })
}

let lastPack = 0x2000
function packOf(seat: number, number: number, vote: Vote, fields: Partial<Pack> = {}): Row<'packs'> {
  lastPack += 1
  return {
    ...Pack.parse({
      id: uuid(lastPack),
      resolutionId,
      seatId: seatId(seat),
      number,
      code: `TEST-2023-W01-S0${seat.toString()}-P${number.toString()}-XX`,
      purpose: 'call',
      items: currentItems(vote),
      files: [],
      madeAt: opensAt,
      madeBy: '사무국',
      ...fields,
    }),
    rev: 20,
  }
}

const ballots = (seat: number, arrivedAt: Instant): Row<'ballots'>[] =>
  [1, 2].map((item) => ballotOf({ item, seat, choice: 'yes', state: 'received', version: 1, arrivedAt }))

type Make = Parameters<typeof makePacks.decide>[0]
const making = (): Make =>
  contextOf(
    { vote: open(), packs: [], zone },
    {
      resolutionId,
      purpose: 'call',
      items: currentItems(open()),
      packs: [1, 2, 3].map((seat) => ({ seatId: seatId(seat), number: 1, files: [] })),
    },
    during,
  )
const known = (context: Make, change: Partial<Make['known']>): Make => ({ ...context, known: { ...context.known, ...change } })
const input = (context: Make, change: Partial<Make['input']>): Make => ({ ...context, input: { ...context.input, ...change } })

refusalTable(makePacks, making, [
  { because: 'there is no such vote', code: 'desk.notFound', bad: (context) => known(context, { vote: null }) },
  {
    because: 'the result was announced',
    code: 'resolution.announced',
    bad: (context) => known(context, { vote: called(voteIn('announced')) }),
  },
  {
    because: 'it has not been opened',
    code: 'resolution.notOpen',
    bad: (context) => known(context, { vote: called(voteIn('called')) }),
  },
  { because: 'the window has ended', code: 'resolution.windowPassed', bad: (context) => ({ ...context, now: closesAt }) },
  {
    because: 'a co-chair has not signed the call as it stands',
    code: 'pack.callUnsigned',
    bad: (context) => known(context, { vote: { ...open(), signatures: open().signatures.slice(0, 1) } }),
  },
  { because: 'nobody is named', code: 'pack.nobody', bad: (context) => input(context, { packs: [] }) },
  {
    because: 'the seat is not on the roster',
    code: 'ballot.notOnRoster',
    bad: (context) => input(context, { packs: [{ seatId: seatId(9), number: 1, files: [] }] }),
  },
  {
    because: 'nobody holds the seat',
    code: 'ballot.notCounted',
    bad: (context) => input(context, { packs: [{ seatId: seatId(4), number: 1, files: [] }] }),
  },
  {
    because: 'who has answered is asked again',
    code: 'pack.answered',
    bad: (context) => known(input(context, { purpose: 'changedText' }), { vote: { ...open(), ballots: ballots(1, during) } }),
  },
  {
    because: 'the text changed while the papers were written',
    code: 'pack.changedMeanwhile',
    bad: (context) => known(context, { vote: changed() }),
  },
  {
    because: 'another pack was made meanwhile',
    code: 'pack.changedMeanwhile',
    bad: (context) => known(context, { packs: [packOf(2, 1, open())] }),
  },
  {
    because: 'one seat is named twice',
    code: 'pack.changedMeanwhile',
    bad: (context) => input(context, { packs: [1, 1].map((seat) => ({ seatId: seatId(seat), number: 1, files: [] })) }),
  },
  {
    because: 'the seat has as many packs as a code can name',
    code: 'pack.numbersUsedUp',
    bad: (context) =>
      known(input(context, { packs: [{ seatId: seatId(1), number: 100, files: [] }] }), { packs: [packOf(1, 99, open())] }),
  },
])

const made = (context: Make) => {
  const decided = makePacks.decide(context)
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.reply
}

describe('packs', () => {
  it('are one for each seat named, with a code that says whose it is', () => {
    const { packs } = made(making())
    expect(packs.map(({ seatId: id, number }) => [id, number])).toEqual([1, 2, 3].map((seat) => [seatId(seat), 1]))
    expect(packs.map(({ code }) => readSheetCode(code))).toEqual(
      [1, 2, 3].map((seat) => ({ bodyCode: 'TEST', year: 2023, meeting: 1, seat, pack: 1 })),
    )
  })

  it('are made by default for the counted seats that have none', () => {
    expect(seatsToPack(open(), [], 'call')).toEqual([1, 2, 3].map(seatId))
    expect(seatsToPack(open(), [packOf(2, 1, open())], 'call')).toEqual([1, 3].map(seatId))
  })

  it('after a change of text are made only for those whose reply fell away or who had not answered', () => {
    const old = open()
    const packs = [1, 2, 3].map((seat) => packOf(seat, 1, old))
    // Seat 1 has answered both items as they stand now; the reply of seat 2 to item 1 fell away; seat 3 has not answered.
    const vote = {
      ...changed(),
      ballots: [
        ballotOf({ item: 1, seat: 1, choice: 'yes', state: 'received', version: 2, arrivedAt: during }),
        ballotOf({ item: 2, seat: 1, choice: 'yes', state: 'received', version: 1, arrivedAt: during }),
        ballotOf({ item: 1, seat: 2, choice: 'no', state: 'superseded', version: 1, arrivedAt: during }),
        ballotOf({ item: 2, seat: 2, choice: 'no', state: 'received', version: 1, arrivedAt: during }),
      ],
    }
    expect(seatsToPack(vote, packs, 'changedText')).toEqual([2, 3].map(seatId))
    const again = packOf(2, 2, vote, { purpose: 'changedText' })
    expect(seatsToPack(vote, [...packs, again], 'changedText')).toEqual([seatId(3)])
  })

  it('a sheet that is printed between packs has the number of the last one while its text stands, else the next', () => {
    const packs = [packOf(1, 1, open())]
    expect(packNumberOf(open(), [], seatId(1))).toBe(1)
    expect(packNumberOf(open(), packs, seatId(1))).toBe(1)
    expect(packNumberOf(changed(), packs, seatId(1))).toBe(2)
  })
})

type Send = Parameters<typeof recordDispatch.decide>[0]
const sending = (): Send =>
  contextOf(
    { vote: open(), packs: [1, 2, 3].map((seat) => packOf(seat, 1, open())), file: null, organisations: [null, null] },
    {
      resolutionId,
      purpose: 'call',
      way: 'email',
      sentAt: during,
      proof: '',
      evidenceId: null,
      receivers: [1, 2].map((seat) => ({ kind: 'seat' as const, seatId: seatId(seat) })),
    },
    during,
  )
const sent =
  (change: Partial<Send['input']>, know: Partial<Send['known']> = {}, now: Instant | null = null) =>
  (context: Send): Send => ({
    ...context,
    now: now ?? context.now,
    input: { ...context.input, ...change },
    known: { ...context.known, ...know },
  })
const to = (seat: number) => [{ kind: 'seat' as const, seatId: seatId(seat) }]

refusalTable(recordDispatch, sending, [
  { because: 'there is no such vote', code: 'desk.notFound', bad: sent({}, { vote: null }) },
  {
    because: 'there is no such organisation',
    code: 'desk.notFound',
    bad: sent(
      { receivers: [{ kind: 'organisation', organisationId: nowhere as never }], purpose: 'result' },
      { vote: called(voteIn('announced')) },
      after,
    ),
  },
  { because: 'nothing was withdrawn', code: 'dispatch.notThatFar', bad: sent({ purpose: 'withdrawal' }) },
  { because: 'no extension was agreed on', code: 'dispatch.notThatFar', bad: sent({ purpose: 'extension' }) },
  { because: 'the result is not announced', code: 'dispatch.notThatFar', bad: sent({ purpose: 'result' }) },
  { because: 'it has not been opened', code: 'dispatch.notThatFar', bad: sent({}, { vote: called(voteIn('called')) }) },
  { because: 'it lies in the future', code: 'dispatch.inFuture', bad: sent({ sentAt: after }) },
  {
    because: 'it reminds after the end',
    code: 'dispatch.afterEnd',
    bad: sent(
      { purpose: 'reminder' },
      { vote: { ...open(), resolution: { ...open().resolution, closesAt: instant('2023-06-02T00:30:00.000Z') } } },
    ),
  },
  { because: 'the evidence is not kept', code: 'annex.noFile', bad: sent({ evidenceId: uuid(0x99) as never }) },
  { because: 'the seat is not on the roster', code: 'ballot.notOnRoster', bad: sent({ receivers: to(9) }) },
  { because: 'nobody holds the seat', code: 'ballot.notCounted', bad: sent({ receivers: to(4) }) },
  {
    because: 'the member had answered everything',
    code: 'dispatch.answered',
    bad: sent({ purpose: 'reminder' }, { vote: { ...open(), ballots: ballots(1, during) } }),
  },
  { because: 'there was no pack to send', code: 'dispatch.noPack', bad: sent({}, { packs: [] }) },
  {
    because: 'it was sent before the pack was made',
    code: 'dispatch.beforePack',
    bad: sent({}, { packs: [packOf(1, 1, open(), { madeAt: instant('2023-06-02T02:00:00.000Z') })] }),
  },
])

const rowsOf = (context: Send) => {
  const decided = recordDispatch.decide(context)
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.changes.flatMap((change) => (change.op === 'put' && change.table === 'dispatches' ? [change.row] : []))
}

describe('a dispatch', () => {
  it('is one row for each receiver, with the pack that went out; a receiver named twice is one', () => {
    const rows = rowsOf(sent({ receivers: [...to(1), ...to(2), ...to(1)] })(sending()))
    expect(rows.map((row) => row.to)).toEqual([...to(1), ...to(2)])
    expect(rows.every((row) => row.packId !== null && PackId.safeParse(row.packId).success)).toBe(true)
  })

  it('of the minute in which the pack was made is right, because people type minutes', () => {
    const madeAt = instant('2023-06-02T00:59:40.000Z')
    const typed = instant('2023-06-02T00:59:00.000Z')
    expect(
      rowsOf(sent({ sentAt: typed, receivers: to(1) }, { packs: [packOf(1, 1, open(), { madeAt })] })(sending())),
    ).toHaveLength(1)
  })

  it('a reminder may be written down after the answer came, if it went out before', () => {
    const late = { ...open(), ballots: ballots(1, during) }
    const before = instant('2023-06-01T05:00:00.000Z')
    expect(rowsOf(sent({ purpose: 'reminder', sentAt: before, receivers: to(1) }, { vote: late })(sending()))).toHaveLength(1)
  })

  it.each<[DispatchPurpose, Vote]>([
    ['withdrawal', { ...open(), resolution: { ...open().resolution, state: 'withdrawn' } }],
    ['notConstituted', called(voteIn('closed'))],
    ['result', called(voteIn('announced'))],
    ['extension', { ...open(), resolution: { ...open().resolution, extendedTo: after } }],
  ])('%s goes out once the vote has come so far', (purpose, vote) => {
    expect(rowsOf(sent({ purpose, sentAt: after }, { vote }, after)(sending()))).toHaveLength(2)
  })
})
