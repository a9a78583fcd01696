import { describe, expect, it } from 'vitest'
import type { Row } from '#core/desk/rows/tables'
import { draftFrom } from '#core/resolution/call/draftFrom'
import type { Vote } from '#core/resolution/vote'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { refusalTable } from './refusalTable'
import {
  after,
  ballotOf,
  body,
  closesAt,
  contextOf,
  during,
  itemId,
  nowhere,
  opensAt,
  resolutionId,
  term,
  voteIn,
  zone,
} from './world'

/** Closed with one reply of the two that are needed: both decision items are not constituted. */
const failed = (): Vote => ({
  ...voteIn('closed'),
  ballots: [ballotOf({ item: 1, seat: 1, choice: 'yes', state: 'received', version: 1, arrivedAt: during })],
})
const fields = {
  title: '다시 묻는 서면의결',
  titleEn: '',
  ground: 'urgent' as const,
  reason: '기한 안에 회의를 열 수 없음',
  opensAt,
  closesAt,
  returnTo: '',
  sealed: true,
  secondCheck: true,
  illustrative: false,
}
type From = Parameters<typeof draftFrom.decide>[0]
const from = (): From =>
  contextOf(
    {
      source: failed(),
      annexes: [] as readonly Row<'annexes'>[],
      ofBody: [] as readonly Row<'resolutions'>[],
      surroundings: { body, term, others: [], zone },
      zone,
    },
    {
      ...fields,
      bodyId: body.id,
      termId: term.id,
      number: 2,
      sourceId: resolutionId,
      itemIds: [itemId(1), itemId(3)],
      follows: true,
    },
    after,
  )
const known = (context: From, part: Partial<From['known']>): From => ({ ...context, known: { ...context.known, ...part } })
const input = (context: From, part: Partial<From['input']>): From => ({ ...context, input: { ...context.input, ...part } })
const follower = { ...voteIn('draft').resolution, followsId: resolutionId, number: 2 }

refusalTable(draftFrom, from, [
  { because: 'there is no such vote', code: 'desk.notFound', bad: (context) => known(context, { source: null }) },
  {
    because: 'no ground is named',
    code: 'resolution.noGround',
    bad: ({ input: { ground, ...rest }, ...context }) => {
      void ground
      return { ...context, input: rest }
    },
  },
  {
    because: 'the rules do not have the ground',
    code: 'resolution.groundNotInRules',
    bad: (context) => ({
      ...context,
      rules: standardRuleBooks.with('open-government-korea', 'directive-841', 'written.grounds', ['minor']),
    }),
  },
  {
    because: 'the window ends as it begins',
    code: 'resolution.windowReversed',
    bad: (context) => input(context, { opensAt: closesAt }),
  },
  {
    because: 'the number is taken',
    code: 'resolution.numberTaken',
    bad: (context) => {
      const others = [{ ...voteIn('withdrawn').resolution, number: 2 }]
      return known(context, { surroundings: { ...context.known.surroundings, others } })
    },
  },
  {
    because: 'an item is of another vote',
    code: 'ballot.itemElsewhere',
    bad: (context) => input(context, { itemIds: [itemId(1), itemId(9)] }),
  },
  {
    because: 'it takes up a vote of another body',
    code: 'resolution.bodyDiffers',
    bad: (context) => {
      const { source } = context.known
      if (!source) return context
      const resolution = { ...source.resolution, bodyId: term.bodyId.replace(/1$/u, '9') as typeof body.id }
      return known(context, { source: { ...source, resolution } })
    },
  },
  {
    because: 'the earlier vote still runs',
    code: 'resolution.notFollowable',
    bad: (context) => known(context, { source: voteIn('open') }),
  },
  { because: 'another vote took it up', code: 'resolution.followed', bad: (context) => known(context, { ofBody: [follower] }) },
])

describe('a draft from an earlier vote', () => {
  const changesOf = (context: From) => {
    const decision = draftFrom.decide(context)
    if (!decision.ok) throw new Error(decision.refusal.code)
    return decision.changes
  }

  it('has the sheet of the form and the chosen items with their present texts, renumbered, and nothing else', () => {
    expect(changesOf(from())).toMatchObject([
      {
        table: 'resolutions',
        row: { state: 'draft', title: fields.title, sealed: true, secondCheck: true, followsId: resolutionId },
      },
      { table: 'items', row: { number: 1, title: '안건 1', currentVersion: 1 } },
      { table: 'textVersions', row: { version: 1, motion: '원안대로 의결한다.' } },
      { table: 'items', row: { number: 2, title: '안건 3', kind: 'report' } },
      { table: 'textVersions', row: { version: 1 } },
    ])
  })

  it('takes the text in force, not the first one', () => {
    const source = failed()
    const [first] = source.texts
    if (!first) throw new Error('no text')
    const texts = [...source.texts, { ...first, version: 2, motion: '고친 대로 의결한다.' }]
    const items = source.items.map((item) => (item.number === 1 ? { ...item, currentVersion: 2 } : item))
    const changes = changesOf(known(from(), { source: { ...source, texts, items } }))
    expect(changes[2]).toMatchObject({ row: { version: 1, motion: '고친 대로 의결한다.' } })
  })

  it('keeps printed item numbers only where it takes the earlier vote up', () => {
    const source = failed()
    const items = source.items.map((item) => ({ ...item, itemNumber: `제2023-1-${item.number.toString()}호` }))
    const context = known(from(), { source: { ...source, items } })
    expect(changesOf(context)[1]).toMatchObject({ row: { itemNumber: '제2023-1-1호' } })
    expect(changesOf(input(context, { follows: false }))[1]).toMatchObject({ row: { itemNumber: '' } })
  })

  it('may begin with any vote, whatever its state, as long as it does not take it up', () => {
    const context = input(known(from(), { source: voteIn('open'), ofBody: [follower] }), { follows: false })
    expect(changesOf(context)[0]).toMatchObject({ row: { followsId: null } })
  })

  it('may take up a vote that was withdrawn, also after another that took it up was withdrawn too', () => {
    const ofBody = [{ ...follower, state: 'withdrawn' as const }]
    expect(draftFrom.decide(known(from(), { source: voteIn('withdrawn'), ofBody })).ok).toBe(true)
  })

  it('nobody takes up a vote on which everything was decided', () => {
    const ballots = [1, 2].flatMap((item) =>
      [1, 2, 3].map((seat) => ballotOf({ item, seat, choice: 'yes', state: 'received', version: 1, arrivedAt: during })),
    )
    expect(draftFrom.decide(known(from(), { source: { ...voteIn('closed'), ballots } }))).toMatchObject({
      refusal: { code: 'resolution.notFollowable' },
    })
  })

  it('copies annexes of the call and of the chosen items by their files', () => {
    const annex = (number: number, itemOf: number | null): Row<'annexes'> => ({
      id: nowhere as Row<'annexes'>['id'],
      resolutionId,
      itemId: itemOf === null ? null : itemId(itemOf),
      number,
      title: `붙임 ${number.toString()}`,
      evidenceId: nowhere as Row<'annexes'>['evidenceId'],
      sha256: 'a'.repeat(64),
      addedAt: opensAt,
      rev: 3,
    })
    const copied = changesOf(known(from(), { annexes: [annex(1, null), annex(2, 1), annex(3, 2)] })).filter(
      (change) => change.table === 'annexes',
    )
    expect(copied.map((change) => change.op === 'put' && change.row)).toMatchObject([
      { title: '붙임 2', addedAt: after },
      { title: '붙임 1', itemId: null },
    ])
  })
})
