import { describe, expect, it } from 'vitest'
import type { DecisionContext, Decision } from '#core/desk/command'
import { openResolution } from '#core/resolution/call/openResolution'
import { reviseText } from '#core/resolution/call/reviseText'
import { withdrawResolution } from '#core/resolution/call/withdrawResolution'
import type { ResolutionState } from '#core/resolution/rows'
import type { Vote } from '#core/resolution/vote'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { called } from './called'
import { refusalTable } from './refusalTable'
import {
  ballotOf,
  body,
  closesAt,
  contextOf,
  during,
  facts,
  instant,
  itemId,
  opensAt,
  resolutionId,
  seatId,
  voteIn,
  zone,
} from './world'

const changesOf = (decision: Decision<unknown>) => {
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.changes
}

/** The rules of the day without the ground “urgent”. */
const withoutUrgent = standardRuleBooks.with('open-government-korea', 'directive-841', 'written.grounds', ['minor'])

const words = { motion: '고친 대로 의결한다.', reason: '', content: '' }

type OfVote<Input> = DecisionContext<Vote | null, Input>
const state = <Input>(context: OfVote<Input>, to: ResolutionState): OfVote<Input> =>
  context.known ? { ...context, known: { ...context.known, resolution: { ...context.known.resolution, state: to } } } : context

/** Both co-chairs' signatures on the call as it stands. */

type Revise = DecisionContext<
  { item: Vote['items'][number] | null; vote: Vote | null },
  Parameters<typeof reviseText.decide>[0]['input']
>
function revise(): Revise {
  const vote = voteIn('open')
  return contextOf(
    { item: vote.items[0] ?? null, vote },
    { itemId: itemId(1), ...words, changeReason: '의견을 반영', seenVersion: 1 },
    during,
  )
}
const revisedIn = (context: Revise, to: ResolutionState): Revise =>
  context.known.vote
    ? {
        ...context,
        known: { ...context.known, vote: { ...context.known.vote, resolution: { ...context.known.vote.resolution, state: to } } },
      }
    : context

refusalTable(reviseText, revise, [
  {
    because: 'the item does not exist',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { item: null, vote: null } }),
  },
  {
    because: 'another window made a new version first',
    code: 'desk.changedMeanwhile',
    bad: (context) => ({ ...context, input: { ...context.input, seenVersion: 2 } }),
  },
  { because: 'the result was announced', code: 'resolution.announced', bad: (context) => revisedIn(context, 'announced') },
  { because: 'the vote is closed', code: 'resolution.notOpen', bad: (context) => revisedIn(context, 'closed') },
  { because: 'the vote was withdrawn', code: 'resolution.notOpen', bad: (context) => revisedIn(context, 'withdrawn') },
])

describe('a changed text', () => {
  it('is a new version; counted replies to the old one are superseded, all others stay as they are', () => {
    const context = revise()
    const ballots = (['received', 'replaced', 'late'] as const).map((one) =>
      ballotOf({ item: 1, seat: 3, choice: 'yes', state: one, version: 1, arrivedAt: during }),
    )
    const elsewhere = ballotOf({ item: 2, seat: 3, choice: 'yes', state: 'received', version: 1, arrivedAt: during })
    const vote = called({ ...voteIn('open'), ballots: [...ballots, elsewhere] })
    const decision = reviseText.decide({ ...context, known: { ...context.known, vote } })
    expect(decision).toMatchObject({ ok: true, reply: { version: 2, ballotsSuperseded: 1, signaturesVoided: 2 } })
    const changed = changesOf(decision)
    expect(changed.filter((change) => change.table === 'ballots')).toMatchObject([
      { row: { id: ballots[0]?.id, state: 'superseded' } },
    ])
    expect(changed.filter((change) => change.table === 'items')).toMatchObject([{ row: { currentVersion: 2 } }])
    expect(changed.filter((change) => change.table === 'textVersions')).toMatchObject([
      { row: { version: 2, changeReason: '의견을 반영' } },
    ])
  })

  it('the same words in a new version have another fingerprint', () => {
    const context = revise()
    const [text] = context.known.vote?.texts ?? []
    const decision = reviseText.decide({
      ...context,
      input: { ...context.input, motion: text?.motion ?? '', reason: '', content: '' },
    })
    expect(decision.ok && (decision.reply as { fingerprint: string }).fingerprint !== text?.fingerprint).toBe(true) // the reply of the command
  })
})

type Open = DecisionContext<
  { vote: Vote | null; facts: typeof facts | null; zone: string },
  { resolutionId: typeof resolutionId }
>
const open = (): Open =>
  contextOf({ vote: called(voteIn('called')), facts, zone }, { resolutionId }, instant('2023-06-01T00:00:00.000Z'))
const openVote = (context: Open, change: Partial<Vote>): Open =>
  context.known.vote ? { ...context, known: { ...context.known, vote: { ...context.known.vote, ...change } } } : context
const openRow = (context: Open, change: Partial<Vote['resolution']>): Open =>
  context.known.vote ? openVote(context, { resolution: { ...context.known.vote.resolution, ...change } }) : context

refusalTable(openResolution, open, [
  {
    because: 'the vote does not exist',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { ...context.known, vote: null } }),
  },
  {
    because: 'the result was announced',
    code: 'resolution.announced',
    bad: (context) => openRow(context, { state: 'announced' }),
  },
  {
    because: 'it is a draft that nobody signed',
    code: 'resolution.callIncomplete',
    bad: (context) => openVote(openRow(context, { state: 'draft' }), { signatures: [] }),
  },
  { because: 'it is open already', code: 'resolution.notCalled', bad: (context) => openRow(context, { state: 'open' }) },
  { because: 'it was withdrawn', code: 'resolution.notCalled', bad: (context) => openRow(context, { state: 'withdrawn' }) },
  {
    because: 'no rule book is in force',
    code: 'desk.noRule',
    bad: (context) => openVote(context, { body: { ...body, ruleFamily: 'none' } }),
  },
  {
    because: 'the rules of the day do not have the ground',
    code: 'resolution.groundNotInRules',
    bad: (context) => ({ ...context, rules: withoutUrgent }),
  },
  {
    because: 'all items are reports',
    code: 'resolution.noItems',
    bad: (context) => {
      const items = (context.known.vote?.items ?? []).map((item) => ({ ...item, kind: 'report' as const }))
      return openVote(context, called({ ...voteIn('called'), items }))
    },
  },
  {
    because: 'the window has not begun',
    code: 'resolution.tooEarlyToOpen',
    bad: (context) => ({ ...context, now: instant('2023-05-31T23:59:59.999Z') }),
  },
  { because: 'the window is over', code: 'resolution.windowPassed', bad: (context) => ({ ...context, now: closesAt }) },
  {
    because: 'nobody is in office',
    code: 'resolution.nobodyInOffice',
    bad: (context) => ({ ...context, known: { ...context.known, facts: { ...facts, appointments: [] } } }),
  },
])

describe('opening', () => {
  it('freezes the roster of that day: three members in office, one seat vacant', () => {
    const decision = openResolution.decide(open())
    expect(decision).toMatchObject({ ok: true, reply: { inOffice: 3, rules: 'directive-841' } })
    expect(changesOf(decision)).toMatchObject([
      {
        row: {
          state: 'open',
          openedAt: opensAt,
          roster: [
            { office: 'governmentCoChair', counted: true },
            { office: 'civilCoChair', counted: true },
            { seatId: seatId(3), counted: true },
            { standing: 'vacant', counted: false },
          ],
        },
      },
    ])
  })

  it.each(['governmentCoChair', 'civilCoChair'] as const)(
    'fact 06: with the signature of the %s alone it stays shut',
    (office) => {
      const vote = called(voteIn('called'))
      const one = openVote(open(), { signatures: vote.signatures.filter((signature) => signature.office === office) })
      const other = office === 'civilCoChair' ? 'governmentCoChair' : 'civilCoChair'
      expect(openResolution.decide(one)).toMatchObject({
        ok: false,
        refusal: { code: 'resolution.callIncomplete', facts: { missing: other } },
      })
    },
  )

  it('signatures on a text that was changed since do not open it', () => {
    const vote = called(voteIn('called'))
    const items = vote.items.map((item) => ({ ...item, title: `${item.title}!` }))
    expect(openResolution.decide(openVote(open(), { items }))).toMatchObject({ refusal: { code: 'resolution.callIncomplete' } })
  })
})

const withdraw = () => contextOf(called(voteIn('open')) as Vote | null, { resolutionId, reason: '사정 변경' }, during)

refusalTable(withdrawResolution, withdraw, [
  { because: 'the vote does not exist', code: 'desk.notFound', bad: (context) => ({ ...context, known: null }) },
  { because: 'the result was announced', code: 'resolution.announced', bad: (context) => state(context, 'announced') },
  { because: 'it was withdrawn before', code: 'resolution.withdrawn', bad: (context) => state(context, 'withdrawn') },
])

describe('withdrawing', () => {
  it('keeps everything, with the reason, and voids the signatures', () => {
    const changes = changesOf(withdrawResolution.decide(withdraw()))
    expect(changes).toMatchObject([
      { row: { state: 'withdrawn', withdrawnReason: '사정 변경' } },
      { row: { voidReason: 'withdrawn' } },
      { row: { voidReason: 'withdrawn' } },
    ])
  })
})
