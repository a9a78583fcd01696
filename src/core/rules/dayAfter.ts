import { PlainDate } from '../desk/rows/time'

/** The next calendar day. */
export function dayAfter(day: PlainDate): PlainDate {
  const moment = new Date(`${day}T00:00:00.000Z`)
  moment.setUTCDate(moment.getUTCDate() + 1)
  return PlainDate.parse(moment.toJSON().slice(0, 10))
}
