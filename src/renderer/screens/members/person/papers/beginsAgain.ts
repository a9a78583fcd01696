import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import { daysAfter } from '#core/body/span'
import type { PlainDate } from '#core/desk/rows/time'

/** The first day of another term of a member: the day after the present one; today where that has no end. */
export const beginsAgain = ({ until }: Pick<RosterLine, 'until'>, today: PlainDate): PlainDate =>
  until === null ? today : daysAfter(until, 1)

/** The last day of the body where another term would begin after it; null where it can begin. */
export function endedBefore({ body }: Pick<MembersRoster, 'body'>, begins: PlainDate): PlainDate | null {
  return body.until !== null && body.until < begins ? body.until : null
}
