import { officeZone } from '../../desk/office'
import type { Reader } from '../../desk/rows/reader'
import type { PlainDate } from '../../desk/rows/time'
import { dayOf } from '../../text/dates'

/** A written vote that was opened under the rules of a day. */
export interface OpenedVote {
  readonly number: number
  readonly openedOn: PlainDate
}

/** Every vote that was ever opened by a body of the family, by its opening day. What was opened keeps its rules for good. */
export async function openedVotes(read: Reader, family: string): Promise<readonly OpenedVote[]> {
  const zone = await officeZone(read)
  const bodies = await read.where('bodies', 'ruleFamily', family)
  const votes = await Promise.all(bodies.map((body) => read.where('resolutions', 'bodyId', body.id)))
  return votes
    .flat()
    .flatMap(({ number, openedAt }) => (openedAt === null ? [] : [{ number, openedOn: dayOf(openedAt, zone) }]))
    .sort((a, b) => (a.openedOn < b.openedOn ? -1 : 1))
}
