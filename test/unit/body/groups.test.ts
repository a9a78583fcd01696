import { beforeEach, describe, expect, it } from 'vitest'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { dissolveGroup } from '#core/body/groups/dissolveGroup'
import { endGroupMembership } from '#core/body/groups/endGroupMembership'
import { formGroup } from '#core/body/groups/formGroup'
import { listGroups } from '#core/body/groups/listGroups'
import { nameGroupMembers } from '#core/body/groups/nameGroupMembers'
import type { AppointmentId, GroupId } from '#core/desk/rows/identifiers'
import type { RuleBooks } from '#core/rules/ruleBooks'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { appoint, assign, committee, nth, people, person, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
let held: AppointmentId[]
let groupId: GroupId

/** A committee of twelve with both co-chairs, and one subcommittee without members. */
async function setUp(rules: RuleBooks): Promise<void> {
  desk = smallDesk(rules)
  body = await committee(desk, ['exOfficio', ...Array.from({ length: 11 }, () => 'commissioned' as const)])
  const who = await people(desk, 12)
  held = await appoint(
    desk,
    body,
    ...body.seatIds.map((seatId, index) =>
      wish(seatId, person(nth(who, index)), '2021-08-02', index === 0 ? null : '2023-08-01'),
    ),
  )
  await assign(desk, body.bodyId, held[0], 'governmentCoChair', '2021-08-02')
  await assign(desk, body.bodyId, held[1], 'civilCoChair', '2021-08-02')
  groupId = (
    await desk.does(formGroup, {
      bodyId: body.bodyId,
      kind: 'subcommittee',
      name: { ko: '디지털 분과위원회', en: 'Digital subcommittee' },
      purpose: '과제 발굴',
      from: '2021-09-01',
      until: null,
    })
  ).groupId
}
beforeEach(() => setUp(standardRuleBooks))

const both = ['governmentCoChair', 'civilCoChair'] as const
const naming = (indexes: readonly number[], fields: object = {}) =>
  nameGroupMembers.input.parse({
    groupId,
    from: '2021-09-01',
    until: null,
    namedBy: both,
    members: indexes.map((index) => ({ appointmentId: nth(held, index), role: 'member' })),
    evidenceId: null,
    ...fields,
  })
const group = async (day: string) => {
  const asked = await desk.asks(listGroups, { bodyId: body.bodyId, day })
  if (!asked.ok) throw new Error(asked.refusal.code)
  return nth(asked.reply.groups, 0)
}
const numbers = async (day: string) => (await group(day)).members.map((member) => member.number)
const seven = [2, 3, 4, 5, 6, 7, 8]

describe('fact 12: a subcommittee', () => {
  it('has seven members, and not an eighth', async () => {
    await desk.does(nameGroupMembers, naming(seven))
    expect(await group('2021-09-01')).toMatchObject({
      membersMax: 7,
      state: 'met',
      cite: { clause: { ko: '제9조제1항', en: 'Art. 9(1)' }, verified: 'read' },
    })
    expect(await numbers('2021-09-01')).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(await desk.refuses(nameGroupMembers, naming([9]))).toMatchObject({
      code: 'group.tooMany',
      facts: { count: 8, max: 7, day: '2021-09-01' },
      cite: { rule: 'group.membersMax', clause: { ko: '제9조제1항' }, version: { ko: '국무총리훈령 제790호' } },
    })
    expect((await desk.refuses(nameGroupMembers, naming([...seven, 9]))).code).toBe('group.alreadyIn')
  })

  it('has as many as another rule would allow', async () => {
    await setUp(standardRuleBooks.with('open-government-korea', 'directive-790', 'group.membersMax', 8))
    await desk.does(nameGroupMembers, naming([...seven, 9]))
    await setUp(standardRuleBooks.with('open-government-korea', 'directive-790', 'group.membersMax', 6))
    expect((await desk.refuses(nameGroupMembers, naming(seven))).code).toBe('group.tooMany')
  })

  it('has members of the committee only', async () => {
    const gone = nth(
      desk.all('appointments').filter((one) => one.id === held[11]),
      0,
    )
    await desk.does(endAppointment, {
      appointmentId: gone.id,
      seenRev: gone.rev,
      endedOn: '2021-08-31',
      endReason: '이직',
      evidenceId: null,
    })
    expect(await desk.refuses(nameGroupMembers, naming([11]))).toMatchObject({ code: 'group.notAMember', facts: { seat: 12 } })
  })

  it('is named by both chairs', async () => {
    expect(await desk.refuses(nameGroupMembers, naming([2], { namedBy: ['civilCoChair'] }))).toMatchObject({
      code: 'group.notNamedByBoth',
      facts: { missing: 'governmentCoChair' },
      cite: { rule: 'group.namedBy', clause: { ko: '제9조제1항' } },
    })
    await desk.does(nameGroupMembers, naming([2]))
    expect(nth((await group('2021-09-01')).members, 0).namedBy).toEqual({ government: held[0], civil: held[1] })
  })

  it('where another rule lets one chair name, one is enough and none is not', async () => {
    await setUp(standardRuleBooks.with('open-government-korea', 'directive-790', 'group.namedBy', 'oneCoChair'))
    expect((await desk.refuses(nameGroupMembers, naming([2], { namedBy: [] }))).code).toBe('group.notNamedByBoth')
    await desk.does(nameGroupMembers, naming([2], { namedBy: ['civilCoChair'] }))
  })

  it('cannot be named by an office that nobody holds', async () => {
    const chair = nth(desk.all('appointments'), 1)
    await desk.does(endAppointment, {
      appointmentId: chair.id,
      seenRev: chair.rev,
      endedOn: '2021-08-31',
      endReason: '이직',
      evidenceId: null,
    })
    expect(await desk.refuses(nameGroupMembers, naming([2]))).toMatchObject({
      code: 'group.noCoChair',
      facts: { office: 'civilCoChair' },
    })
    await assign(desk, body.bodyId, held[2], 'actingCivilCoChair', '2021-08-02', 1)
    await desk.does(nameGroupMembers, naming([3]))
    expect(nth((await group('2021-09-01')).members, 0).namedBy.civil).toBe(held[2])
  })

  it('takes an eighth after the seventh has gone', async () => {
    await desk.does(nameGroupMembers, naming(seven))
    const last = nth(desk.all('groupMemberships'), 6)
    await desk.does(endGroupMembership, {
      groupMembershipId: last.id,
      seenRev: last.rev,
      until: '2021-12-31',
      endReason: '본인 희망',
    })
    expect((await desk.refuses(nameGroupMembers, naming([9], { from: '2021-12-31' }))).code).toBe('group.tooMany')
    await desk.does(nameGroupMembers, naming([9], { from: '2022-01-01' }))
    expect(await numbers('2021-12-31')).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(await numbers('2022-01-01')).toEqual([3, 4, 5, 6, 7, 8, 10])
    expect((await desk.refuses(nameGroupMembers, naming([10], { from: '2021-10-01' }))).code).toBe('group.tooMany')
  })
})

it('who leaves the committee leaves its groups on the same day, and who serves on stays', async () => {
  await desk.does(nameGroupMembers, naming([2, 3]))
  const gone = nth(desk.all('appointments'), 2)
  await desk.does(endAppointment, {
    appointmentId: gone.id,
    seenRev: gone.rev,
    endedOn: '2022-03-31',
    endReason: '이직',
    evidenceId: null,
  })
  expect([await numbers('2022-03-31'), await numbers('2022-04-01'), await numbers('2023-08-02')]).toEqual([[3, 4], [4], [4]])
})

it('a group has no members before its first day and after its last', async () => {
  expect((await desk.refuses(nameGroupMembers, naming([2], { from: '2021-08-31' }))).code).toBe('group.outsideLife')
  await desk.does(nameGroupMembers, naming([2]))
  const stored = nth(desk.all('groups'), 0)
  await desk.does(dissolveGroup, { groupId, seenRev: stored.rev, until: '2022-06-30' })
  expect([await numbers('2021-08-31'), await numbers('2022-06-30'), await numbers('2022-07-01')]).toEqual([[], [3], []])
  expect((await group('2022-07-01')).exists).toBe(false)
  const again = { groupId, seenRev: nth(desk.all('groups'), 0).rev, until: '2022-07-31' }
  expect((await desk.refuses(dissolveGroup, again)).code).toBe('group.alreadyEnded')
})
