import type { Row } from '../../desk/rows/tables'
import type { PlainDate } from '../../desk/rows/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { indexOf } from '../factIndex'
import type { BodyFacts } from '../facts'
import type { GroupMembership } from '../rows'
import { standingOn } from '../roster/standing'
import { isOn } from '../span'

/** Whether somebody serves by this appointment on the day, in office or in holdover. */
export function servesBy(appointmentId: string, facts: BodyFacts, day: PlainDate, rules: RulesOfDay): boolean {
  const appointment = indexOf(facts).appointment.get(appointmentId)
  if (appointment === undefined) return false
  return standingOn(appointment.seatId, facts, day, rules).appointment?.id === appointmentId
}

/** Who belongs to a group on a day: a membership ends with the appointment that it hangs on, so only members of the body are in it. */
export function groupMembersOn<Membership extends GroupMembership>(
  group: Pick<Row<'groups'>, 'id' | 'from' | 'until'>,
  memberships: readonly Membership[],
  facts: BodyFacts,
  day: PlainDate,
  rules: RulesOfDay,
): readonly Membership[] {
  if (!isOn(group, day)) return []
  return memberships.filter((one) => one.groupId === group.id && isOn(one, day) && servesBy(one.appointmentId, facts, day, rules))
}
