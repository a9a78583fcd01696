import { describe, expect, it } from 'vitest'
import type { DecisionContext, Decision } from '#core/desk/command'
import { limits } from '#core/desk/limits'
import { addItem } from '#core/resolution/call/addItem'
import { draftResolution } from '#core/resolution/call/draftResolution'
import { editResolution } from '#core/resolution/call/editResolution'
import type { ResolutionState } from '#core/resolution/rows'
import type { Vote } from '#core/resolution/vote'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { called } from './called'
import { refusalTable } from './refusalTable'
import { body, closesAt, contextOf, during, opensAt, resolutionId, term, voteIn, zone } from './world'

const changesOf = (decision: Decision<unknown>) => {
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.changes
}

const fields = {
  title: '제2차 서면의결',
  titleEn: '',
  ground: 'urgent' as const,
  reason: '기한 안에 회의를 열 수 없음',
  opensAt,
  closesAt,
  returnTo: '',
  sealed: false,
  illustrative: true,
  secondCheck: false,
}
/** The rules of the day without the ground “urgent”. */
const withoutUrgent = standardRuleBooks.with('open-government-korea', 'directive-841', 'written.grounds', ['minor'])

type Draft = Parameters<typeof draftResolution.decide>[0]
const draft = (): Draft =>
  contextOf({ body, term, others: [], zone }, { ...fields, bodyId: body.id, termId: term.id, number: 2 }, during)
const drafted = (context: Draft, change: Partial<Draft['input']>): Draft => ({
  ...context,
  input: { ...context.input, ...change },
})

refusalTable(draftResolution, draft, [
  {
    because: 'the body does not exist',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { ...context.known, body: null } }),
  },
  {
    because: 'the term is of another body',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { ...context.known, term: null } }),
  },
  {
    because: 'no ground is named',
    code: 'resolution.noGround',
    bad: ({ input: { ground, ...input }, ...context }) => {
      void ground
      return { ...context, input }
    },
  },
  {
    because: 'no reason is typed',
    code: 'resolution.noGround',
    bad: ({ input: { reason, ...input }, ...context }) => {
      void reason
      return { ...context, input }
    },
  },
  {
    because: 'the rules of the opening day do not have the ground',
    code: 'resolution.groundNotInRules',
    bad: (context) => ({ ...context, rules: withoutUrgent }),
  },
  {
    because: 'the window ends as it begins',
    code: 'resolution.windowReversed',
    bad: (context) => drafted(context, { opensAt: context.input.closesAt }),
  },
  {
    because: 'the number is taken in the term',
    code: 'resolution.numberTaken',
    bad: (context) => ({ ...context, known: { ...context.known, others: [{ ...voteIn('draft').resolution, number: 2 }] } }),
  },
])

describe('a draft', () => {
  it('opens nothing: it has no roster, no moment of opening and no result', () => {
    expect(changesOf(draftResolution.decide(draft()))).toMatchObject([
      {
        op: 'put',
        table: 'resolutions',
        row: { state: 'draft', roster: [], openedAt: null, closedAt: null, announcedAt: null, resolutionNumber: '' },
      },
    ])
  })

  it('an empty reason is no reason: it does not pass the form', () => {
    expect(draftResolution.input.safeParse({ ...draft().input, reason: '   ' }).success).toBe(false)
  })
})

type OfVote<Input> = DecisionContext<Vote | null, Input>
const state = <Input>(context: OfVote<Input>, to: ResolutionState): OfVote<Input> =>
  context.known ? { ...context, known: { ...context.known, resolution: { ...context.known.resolution, state: to } } } : context

const edit = () => contextOf(voteIn('draft') as Vote | null, { ...fields, resolutionId, seenRev: 10 }, during)

refusalTable(editResolution, edit, [
  { because: 'the vote does not exist', code: 'desk.notFound', bad: (context) => ({ ...context, known: null }) },
  {
    because: 'another window was first',
    code: 'desk.changedMeanwhile',
    bad: (context) => ({ ...context, input: { ...context.input, seenRev: 9 } }),
  },
  { because: 'it is open', code: 'resolution.notDraft', bad: (context) => state(context, 'open') },
  { because: 'it was withdrawn', code: 'resolution.notDraft', bad: (context) => state(context, 'withdrawn') },
  {
    because: 'the window ends before it begins',
    code: 'resolution.windowReversed',
    bad: (context) => ({ ...context, input: { ...context.input, opensAt: closesAt, closesAt: opensAt } }),
  },
])

describe('editing', () => {
  it('a called vote is a draft again, and both signatures on the call fall', () => {
    const context = { ...edit(), known: called(voteIn('called')) }
    const decision = editResolution.decide(context)
    expect(decision).toMatchObject({ ok: true, reply: { signaturesVoided: 2 } })
    expect(changesOf(decision)).toMatchObject([
      { row: { state: 'draft' } },
      { row: { voidedAt: during, voidReason: 'edited' } },
      { row: { voidedAt: during, voidReason: 'edited' } },
    ])
  })
})

const words = { motion: '고친 대로 의결한다.', reason: '', content: '' }
const add = () =>
  contextOf(
    voteIn('draft') as Vote | null,
    { resolutionId, kind: 'decision' as const, title: '안건 4', titleEn: '', group: '', proposer: '', itemNumber: '', ...words },
    during,
  )

refusalTable(addItem, add, [
  { because: 'the vote does not exist', code: 'desk.notFound', bad: (context) => ({ ...context, known: null }) },
  { because: 'it is open', code: 'resolution.notDraft', bad: (context) => state(context, 'open') },
  { because: 'it is announced', code: 'resolution.notDraft', bad: (context) => state(context, 'announced') },
  {
    because: 'it holds as many items as a vote may',
    code: 'resolution.itemsFull',
    bad: (context) => {
      const [item] = voteIn('draft').items
      return context.known && item
        ? { ...context, known: { ...context.known, items: Array.from({ length: limits.itemsMax }, () => item) } }
        : context
    },
  },
])

describe('adding an item', () => {
  it('gives it the next number and fingerprints its words', () => {
    expect(addItem.decide(add())).toMatchObject({ ok: true, reply: { number: 4 } })
  })

  it('to a called vote makes it a draft again, and both signatures fall', () => {
    const changes = changesOf(addItem.decide({ ...add(), known: called(voteIn('called')) }))
    expect(changes.map((change) => change.table)).toEqual(['items', 'textVersions', 'resolutions', 'signatures', 'signatures'])
  })
})
