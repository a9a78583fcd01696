import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { BodyId, GroupMembershipId, SeatId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { indexOf } from '../factIndex'
import { loadBodyFacts } from '../facts'
import { holderOn } from '../roster/roster'
import { RosterHolder } from '../roster/rosterLine'
import { Group, GroupMembership } from '../rows'
import { seatOn } from '../describedOn'
import { isOn } from '../span'
import { groupMembersOn } from './groupRoster'

const Member = GroupMembership.pick({ appointmentId: true, role: true, from: true, until: true, namedBy: true }).extend({
  groupMembershipId: GroupMembershipId,
  rev: z.int(),
  seatId: SeatId,
  number: z.int(),
  label: Bilingual,
  holder: RosterHolder,
})

const Listed = Group.extend({
  rev: z.int(),
  /** Whether it exists on the day. */
  exists: z.boolean(),
  members: z.array(Member),
  /** The most members allowed that day; null without a limit. */
  membersMax: z.int().nullable(),
  state: z.enum(['met', 'failed', 'notRequired']),
  cite: Citation,
})

/** All groups of a body, and who is in each on a day, in the order of the seats. */
export const listGroups = defineQuery({
  name: 'groups.list',
  title: { ko: '분과위원회와 전담팀을 본다', en: 'List the subcommittees and task forces' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ bodyId: BodyId, day: PlainDate }),
  reply: z.strictObject({ groups: z.array(Listed) }),
  async answer({ read, input: { bodyId, day }, rules: books }) {
    const facts = await loadBodyFacts(read, bodyId)
    if (facts === null) return refuse('desk.notFound', { thing: 'bodies', id: bodyId })
    const rules = books.on(facts.body.ruleFamily, day)
    if (rules === null) return refuse('body.noRuleBook', { family: facts.body.ruleFamily, day })
    const memberships = await read.where('groupMemberships', 'bodyId', bodyId)
    const index = indexOf(facts)
    const membersMax = rules.value('group.membersMax')
    const groups = (await read.where('groups', 'bodyId', bodyId)).map((group) => {
      const members = groupMembersOn(group, memberships, facts, day, rules).flatMap((one): z.infer<typeof Member>[] => {
        const appointment = index.appointment.get(one.appointmentId)
        const seat = index.seat.get(appointment?.seatId ?? '')
        if (appointment === undefined || seat === undefined) return []
        const { id: groupMembershipId, rev, appointmentId, role, from, until, namedBy } = one
        return [
          {
            groupMembershipId,
            rev,
            appointmentId,
            role,
            from,
            until,
            namedBy,
            seatId: seat.id,
            number: seat.number,
            label: seatOn(seat, day, index).label,
            holder: holderOn(appointment.holder, seat, index, day),
          },
        ]
      })
      return {
        ...group,
        exists: isOn(group, day),
        members: members.sort((a, b) => a.number - b.number),
        membersMax,
        state: stateOf(members.length, membersMax),
        cite: rules.cite('group.membersMax'),
      }
    })
    return answer({ groups })
  },
})

function stateOf(members: number, membersMax: number | null): 'met' | 'failed' | 'notRequired' {
  if (membersMax === null) return 'notRequired'
  return members <= membersMax ? 'met' : 'failed'
}
