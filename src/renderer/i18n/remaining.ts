/** How long until a moment, cut into what is read. All zero once it has passed. */
export interface Remaining {
  readonly days: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
}

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** The last minutes are shown by the second, everything before by the minute. */
export const lastMinutesMs = 5 * minuteMs

/** Parts are cut, not rounded: it never promises more time than there is. */
export function remainingUntil(leftMs: number): Remaining {
  if (leftMs <= 0) return { days: 0, hours: 0, minutes: 0, seconds: 0 }
  const bySecond = leftMs <= lastMinutesMs
  const left = bySecond ? Math.floor(leftMs / secondMs) * secondMs : Math.floor(leftMs / minuteMs) * minuteMs
  return {
    days: Math.floor(left / dayMs),
    hours: Math.floor((left % dayMs) / hourMs),
    minutes: Math.floor((left % hourMs) / minuteMs),
    seconds: bySecond ? Math.floor((left % minuteMs) / secondMs) : 0,
  }
}
