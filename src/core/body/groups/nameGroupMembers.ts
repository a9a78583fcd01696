import { z } from 'zod'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { AppointmentId, EvidenceId, GroupId, GroupMembershipId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import { PlainDate } from '../../desk/rows/time'
import type { RuleBooks, RulesOfDay } from '../../rules/ruleBooks'
import { indexOf } from '../factIndex'
import { type BodyFacts, loadBodyFacts } from '../facts'
import { signerFor } from '../roster/signer'
import { GroupMembership } from '../rows'
import { isOn, overlaps } from '../span'
import { groupMembersOn, servesBy } from './groupRoster'

const NamingOffice = z.enum(['governmentCoChair', 'civilCoChair'])

/**
 * Names members of the body into a group, several at once, as the co-chairs did. On no day may the group have more members than the
 * rules of that day allow (Directive 9(1)).
 */
export const nameGroupMembers = defineCommand({
  name: 'group.nameMembers',
  title: { ko: '분과 위원을 지정한다', en: 'Name the members of a group' },
  roles: ['officer'],
  input: z.strictObject({
    groupId: GroupId,
    from: PlainDate,
    until: PlainDate.nullable(),
    /** The co-chairs who named them. */
    namedBy: z.array(NamingOffice).max(2),
    members: z
      .array(z.strictObject({ appointmentId: AppointmentId, role: GroupMembership.shape.role }))
      .min(1)
      .max(limits.seatsMax),
    evidenceId: EvidenceId.nullable(),
  }),
  reply: z.strictObject({ groupMembershipIds: z.array(GroupMembershipId) }),
  refusals: [
    'desk.notFound',
    'body.untilBeforeFrom',
    'group.outsideLife',
    'desk.noRule',
    'group.notNamedByBoth',
    'group.noCoChair',
    'group.notAMember',
    'group.alreadyIn',
    'group.tooMany',
  ],
  async load(read, { groupId, evidenceId }) {
    const group = await read.get('groups', groupId)
    if (group === null) return null
    const [facts, memberships, evidence] = await Promise.all([
      loadBodyFacts(read, group.bodyId),
      read.where('groupMemberships', 'groupId', groupId),
      evidenceId === null ? null : read.get('evidence', evidenceId),
    ])
    return { group, facts, memberships, evidence }
  },
  decide({ known, input, rules: books, ids }) {
    if (!known?.facts) return refuse('desk.notFound', { thing: 'groups', id: input.groupId })
    const { group, facts, memberships } = known
    const { from, until, evidenceId } = input
    if (evidenceId !== null && known.evidence === null) return refuse('desk.notFound', { thing: 'evidence', id: evidenceId })
    if (until !== null && until < from) return refuse('body.untilBeforeFrom', { from, until })
    if (!isOn(group, from)) return refuse('group.outsideLife', { day: from })
    const law = books.on(facts.body.ruleFamily, from)
    if (law === null) return refuse('desk.noRule', { day: from, rule: 'group.membersMax' })
    const naming = namersOf(input.namedBy, facts, from, law)
    if (!naming.ok) return naming
    const made: GroupMembership[] = []
    for (const { appointmentId, role } of input.members) {
      const appointment = indexOf(facts).appointment.get(appointmentId)
      if (appointment === undefined) return refuse('desk.notFound', { thing: 'appointments', id: appointmentId })
      const seat = indexOf(facts).seat.get(appointment.seatId)?.number ?? 0
      if (!servesBy(appointmentId, facts, from, law)) {
        return refuse('group.notAMember', { seat, day: from }, law.cite('group.namedBy'))
      }
      const twice = [...memberships, ...made].some((one) => one.appointmentId === appointmentId && overlaps(one, input))
      if (twice) return refuse('group.alreadyIn', { seat })
      const { id: groupId, bodyId } = group
      const id = ids.next(GroupMembershipId)
      made.push({ id, bodyId, groupId, appointmentId, role, from, until, namedBy: naming.namedBy, endReason: '', evidenceId })
    }
    const tooMany = firstDayTooMany(group, [...memberships, ...made], facts, input, books)
    if (tooMany !== null) return tooMany
    return accept(
      made.map((membership) => put('groupMemberships', membership)),
      { groupMembershipIds: made.map((membership) => membership.id) },
    )
  },
})

/** The appointments of those who named the members, where the rule is satisfied with who did. */
function namersOf(
  named: readonly z.infer<typeof NamingOffice>[],
  facts: BodyFacts,
  day: PlainDate,
  law: RulesOfDay,
): { readonly ok: true; readonly namedBy: GroupMembership['namedBy'] } | Refused {
  const missing = NamingOffice.options.filter((office) => !named.includes(office))
  const enough = law.value('group.namedBy') === 'bothCoChairs' ? missing.length === 0 : missing.length < 2
  if (!enough) return refuse('group.notNamedByBoth', { missing: missing.join(', ') }, law.cite('group.namedBy'))
  const namedBy: GroupMembership['namedBy'] = { government: null, civil: null }
  for (const office of named) {
    const signer = signerFor(office, day, facts, law)
    if (signer === null) return refuse('group.noCoChair', { day, office }, law.cite('actingChair.order'))
    namedBy[office === 'governmentCoChair' ? 'government' : 'civil'] = signer.appointmentId
  }
  return { ok: true, namedBy }
}

/** The membership only grows where somebody begins, so those are the days to look at. */
function firstDayTooMany(
  group: Parameters<typeof groupMembersOn>[0],
  memberships: readonly GroupMembership[],
  facts: BodyFacts,
  within: { readonly from: PlainDate; readonly until: PlainDate | null },
  books: RuleBooks,
): Refused | null {
  const days = [...new Set(memberships.map((one) => one.from).filter((day) => isOn(within, day)))].sort()
  for (const day of days) {
    const law = books.on(facts.body.ruleFamily, day)
    const max = law?.value('group.membersMax') ?? null
    if (law === null || max === null) continue
    const count = groupMembersOn(group, memberships, facts, day, law).length
    if (count > max) return refuse('group.tooMany', { day, count, max }, law.cite('group.membersMax'))
  }
  return null
}
