import { forecastMembers } from '#core/body/forecast/forecastMembers'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import { useAnswer } from '../../../client/queries'

/** How far ahead the desk looks. */
const months = 12

/** The forecast from the day of the roster on. */
export const useForecast = ({ body, day }: MembersRoster) => useAnswer(forecastMembers, { bodyId: body.id, from: day, months })

/** The last day of the body, where it falls into the time that is looked at: after it nothing else about quorum is worth saying. */
export const endOfBody = ({ body }: MembersRoster, until: PlainDate): PlainDate | null =>
  body.until !== null && body.until <= until ? body.until : null
