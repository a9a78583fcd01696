import type { Instant } from '#core/desk/rows/time'
import { dayOf, formatTime } from '#core/text/dates'

/** `2021-07-09 13:52` in the zone: a form that `readMoment` takes back to the same minute. */
export const formatInstantTyped = (instant: Instant, zone: string): string =>
  `${dayOf(instant, zone)} ${formatTime(instant, zone)}`
