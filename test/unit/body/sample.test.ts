import { beforeAll, describe, expect, it } from 'vitest'
import type { BodyId } from '#core/desk/rows/identifiers'
import { commands } from '#core/desk/registry'
import { emptyHead } from '#core/desk/rows/store'
import { listBodies } from '#core/body/roster/listBodies'
import { type MembersRoster, membersRoster } from '#core/body/roster/membersRoster'
import { SampleForum } from '#core/body/sample'
import { viewPlan } from '#core/plan/viewPlan'
import type { Desk } from '#main/desk/desk'
import { enterMembers } from '#main/wiring/sampleMembers'
import sampleJson from '#resources/sample/forum.json' with { type: 'json' }
import { nth } from './bodies'
import { smallDesk } from './smallDesk'

const sample = SampleForum.parse(sampleJson)
const desk = smallDesk()
let forum: BodyId
let committee: BodyId

beforeAll(async () => {
  const entering: Desk = {
    head: emptyHead,
    execute(_, name, input) {
      const command = commands.get(name)
      if (command === undefined) throw new Error(`no command ${name}`)
      return desk.decide(command, input)
    },
    query: () => Promise.reject(new Error('nothing is asked while the sample is entered')),
    onChanged: () => () => undefined,
    close: () => Promise.resolve(),
  }
  const { bodies } = await enterMembers(entering, { profile: '사무국 담당자', role: 'officer', personId: null }, sample)
  const body = (key: string) => {
    const id = bodies.get(key)
    if (id === undefined) throw new Error(`no body ${key}`)
    return id
  }
  forum = body('forum')
  committee = body('committee')
})

const rosterOf = async (bodyId: BodyId, day: string): Promise<MembersRoster> => {
  const answered = await desk.asks(membersRoster, { bodyId, day })
  if (!answered.ok) throw new Error(answered.refusal.code)
  return answered.reply
}
const states = (roster: MembersRoster) => roster.composition.map((check) => check.state)

describe('the Forum of July 2021', () => {
  it('has 20 organisations as members under directive 83, with two co-chairs and two secretaries', async () => {
    const roster = await rosterOf(forum, '2021-07-06')
    expect(roster.rules).toMatchObject({ bookId: 'forum-83', number: { ko: '행정안전부훈령 제83호' } })
    expect(roster.totals).toMatchObject({ seats: 20, inOffice: 20, holdover: 0, vacant: 0, counted: 20 })
    expect(roster.lines.every((line) => line.holder?.kind === 'organisation')).toBe(true)
    expect(roster.composition.map(({ check, state, cite }) => [check, state, cite.clause.ko])).toEqual([
      ['size', 'met', '제3조제2항'],
      ['commissionedMajority', 'notRequired', '제3조'],
      ['coChairs', 'met', '제3조제3항'],
      ['secretaries', 'met', '제3조제4항'],
    ])
  })

  it('fact 15: seats by class, by sector and by standing add up to the same number on each day', async () => {
    for (const [body, day] of [
      [forum, '2019-04-30'],
      [forum, '2021-07-06'],
      [forum, '2021-08-02'],
      [committee, '2021-08-02'],
      [committee, '2023-12-01'],
    ] as const) {
      const { totals, lines } = await rosterOf(body, day)
      const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
      expect(totals.seats).toBe(lines.length)
      expect(totals.inOffice + totals.holdover + totals.vacant).toBe(totals.seats)
      expect(sum(totals.byClass.map((group) => group.seats))).toBe(totals.seats)
      expect(sum(totals.bySector.map((group) => group.seats))).toBe(totals.seats)
      expect(sum(totals.byClass.map((group) => group.serving))).toBe(totals.inOffice + totals.holdover)
    }
  })

  it('has its co-chairs on the first day as on the last', async () => {
    for (const day of ['2019-04-30', '2021-04-29', '2021-04-30', '2021-08-01']) {
      expect(states(await rosterOf(forum, day)), day).toEqual(['met', 'notRequired', 'met', 'met'])
    }
  })

  it('has no members once the Committee has taken its place', async () => {
    expect((await rosterOf(forum, '2021-08-02')).totals).toMatchObject({ seats: 20, inOffice: 0, holdover: 0, counted: 0 })
  })
})

describe('the Committee', () => {
  it('has 2 ex officio, 6 agency and 22 civil society members from 2021-08-02, and meets the Directive', async () => {
    const roster = await rosterOf(committee, '2021-08-02')
    expect(roster.rules.bookId).toBe('directive-790')
    expect(roster.totals.byClass).toEqual([
      { seatClass: 'exOfficio', seats: 2, serving: 2 },
      { seatClass: 'agency', seats: 6, serving: 6 },
      { seatClass: 'commissioned', seats: 22, serving: 22 },
    ])
    expect(states(roster)).toEqual(['met', 'met', 'met', 'met'])
    expect(roster.lines.every((line) => line.holder?.kind === 'person')).toBe(true)
  })

  it('lives on in holdover between its third and its fourth term', async () => {
    expect((await rosterOf(committee, '2023-08-01')).totals).toMatchObject({ inOffice: 30, holdover: 0 })
    expect((await rosterOf(committee, '2023-08-02')).totals).toMatchObject({ inOffice: 8, holdover: 22, counted: 30 })
  })

  it('marks the days on which its members or rules change', async () => {
    const { marks } = await rosterOf(committee, '2022-09-01')
    expect(marks).toEqual([
      { day: '2021-08-02', mark: 'appointed', count: 30 },
      { day: '2021-08-02', mark: 'termBegins', count: 1 },
      { day: '2023-05-02', mark: 'rulesChange', count: 1 },
      { day: '2023-08-02', mark: 'expires', count: 22 },
      { day: '2024-02-01', mark: 'termBegins', count: 1 },
      { day: '2026-02-03', mark: 'termBegins', count: 1 },
    ])
  })

  it('is asked in vain before any rules were in force', async () => {
    expect(await desk.asks(membersRoster, { bodyId: committee, day: '2019-04-29' })).toMatchObject({
      ok: false,
      refusal: { code: 'body.noRuleBook' },
    })
  })
})

it('the bodies are listed with their terms, the present one first', async () => {
  const answered = await desk.asks(listBodies, {})
  expect(answered.ok && answered.reply.bodies.map((body) => [body.code, body.terms.map((term) => term.number)])).toEqual([
    ['KOGC', [3, 4, 5]],
    ['KOGF', [2]],
  ])
})

describe('the fifth action plan', () => {
  it('has 14 commitments with the lead agencies and headings of the source', async () => {
    const answered = await desk.asks(viewPlan, { bodyId: forum })
    if (!answered.ok) throw new Error(answered.refusal.code)
    const { plan, commitments } = nth(answered.reply.plans, 0)
    expect(plan.creation.map((step) => step.when)).toEqual(['March 2020', 'April 2020', 'April 2020', 'July 6 - 12, 2021'])
    expect(commitments.map(({ number, vision, leads }) => [number, vision.en, ...leads.map((lead) => lead.code)])).toEqual([
      [1, 'Civic Space and Public', 'MOIS'],
      [2, 'Civic Space and Public', 'MOGEF', 'MPM'],
      [3, 'Civic Space and Public', 'MOIS'],
      [4, 'Civic Space and Public', 'MOEF', 'MOIS'],
      [5, '', 'MSIT'],
      [6, '', 'ACRC'],
      [7, '', 'ACRC'],
      [8, '', 'ACRC'],
      [9, '', 'MOIS'],
      [10, 'Digital Innovation', 'MSIT'],
      [11, 'Digital Innovation', 'MSIT', 'MOIS'],
      [12, 'Digital Innovation', 'MOIS'],
      [13, 'Digital Innovation', 'MOIS'],
      [14, 'Digital Innovation', 'MOIS'],
    ])
    expect(new Set(commitments.flatMap(({ leads }) => leads.map((lead) => lead.name.ko))).size).toBe(6)
    expect(commitments.every(({ title }) => title.ko === '' && title.en !== '')).toBe(true)
  })

  it('names the event of 2024-05-28 with its offset', async () => {
    const answered = await desk.asks(viewPlan, { bodyId: committee })
    expect(answered.ok && answered.reply.events).toMatchObject([
      {
        kind: 'Other - Seminar/Panel',
        startsAt: 'May 28, 2024 @ 2:30pm GMT+09:00',
        endsAt: '4:00pm GMT+09:00',
        place: 'Seoul, Korea',
      },
    ])
  })
})

describe('the script of the written vote', () => {
  const { vote } = sample
  const inTime = vote.replies.filter((reply) => reply.arrivedAt <= vote.closesAt)

  it('is the 7th meeting of the Forum, from 2021-07-06 09:00 to 2021-07-12 18:00 in Seoul, and says that it is an illustration', () => {
    expect([vote.body, vote.number, vote.illustrative]).toEqual(['forum', 7, true])
    expect([vote.opensAt, vote.closesAt]).toEqual(['2021-07-06T00:00:00.000Z', '2021-07-12T09:00:00.000Z'])
  })

  it('fact 25: another 7th meeting is another meeting, for its number belongs to body and term', () => {
    const keys = sample.bodies.flatMap((body) => body.terms.map((term) => `${body.key} ${term.number.toString()}`))
    expect(keys).toContain(`${vote.body} 2`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('puts each commitment of the plan as one item, in order', () => {
    expect(vote.items.map(({ number, titleEn }) => [number, titleEn])).toEqual(
      sample.plan.commitments.map(({ number, title }) => [number, `Commitment ${number.toString()}. ${title.en}`]),
    )
    expect(
      vote.items.every(({ motion, number }) => motion.includes(`실행과제 ${number.toString()} `) && motion.endsWith('의결한다.')),
    ).toBe(true)
    expect(vote.items.map(({ group }) => group)).toEqual(sample.plan.commitments.map(({ vision }) => vision.en))
  })

  it('has replies of 17 seats in time, one late, one replaced, a no, an abstention, a condition and a recusal', () => {
    const late = vote.replies.filter((reply) => reply.arrivedAt > vote.closesAt)
    const marks = inTime.flatMap((reply) => reply.except.map((mark) => mark.choice))
    expect(new Set(inTime.map((reply) => reply.seat)).size).toBe(17)
    expect(late.map((reply) => reply.seat)).toEqual([19])
    expect(inTime.filter((reply, index) => inTime.findIndex((other) => other.seat === reply.seat) < index)).toHaveLength(1)
    expect(marks).toEqual(expect.arrayContaining(['no', 'abstain', 'conditional', 'invalid']))
    expect(vote.recusals.map(({ seat, item }) => [seat, item])).toEqual([[12, 9]])
    expect(new Set(vote.replies.map((reply) => reply.way))).toEqual(new Set(['hand', 'email', 'fax', 'scan']))
  })

  it('has one reply that arrived in time and was typed after the close', () => {
    expect(inTime.filter((reply) => reply.enteredAt > vote.closesAt).map((reply) => reply.seat)).toEqual([18])
  })

  it('runs in one order: nothing is typed before it arrived, before the opening, or after the count', () => {
    const { clock } = vote
    const moments = [
      sample.enteredAt,
      clock.draftedAt,
      clock.governmentCallSignedAt,
      clock.civilCallSignedAt,
      clock.openedAt,
      ...vote.replies.map((reply) => reply.enteredAt),
      clock.closedAt,
      clock.governmentResultSignedAt,
      clock.civilResultSignedAt,
      clock.announcedAt,
    ]
    expect([...moments].sort()).toEqual(moments)
    for (const reply of vote.replies) {
      expect(reply.arrivedAt <= reply.enteredAt && reply.arrivedAt >= clock.openedAt).toBe(true)
      for (const { item } of reply.except) expect(reply.items).toContain(item)
      const recused = vote.recusals.filter((recusal) => recusal.seat === reply.seat).map((recusal) => recusal.item)
      expect(reply.items.some((item) => recused.includes(item))).toBe(false)
    }
  })
})

it('no name of a person stands in the sample: every person is only a post, or nothing', () => {
  expect(desk.all('people').length).toBeGreaterThan(30)
  expect(desk.all('people').filter((row) => row.name.ko !== '' || row.name.en !== '')).toEqual([])
  expect(new Set(desk.all('people').map((row) => row.post.ko))).toEqual(new Set(['', '차관', '혁신기획과장']))
  // The public page of the event goes on with its moderator and speakers by name.
  expect(sample.events.every((event) => !/moderator|speakers/i.test(event.description))).toBe(true)
})
