import { useEffect, useState } from 'react'
import type { Instant } from '#core/desk/rows/time'
import { lastMinutesMs } from '../i18n/remaining'

const minuteMs = 60_000
const secondMs = 1_000

/**
 * The desk's time, in milliseconds since 1970: a practice folder has a clock of its own, so it starts from the moment that the desk
 * named, heard at `heardAtMs` of this computer's clock, and runs on from there. It ticks by the second in the last minutes before
 * `until`, else by the minute.
 */
export function useNow(named: Instant, heardAtMs: number, until: Instant | null): number {
  const [now, setNow] = useState(() => Date.parse(named))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = (): void => {
      const at = Date.parse(named) + Date.now() - heardAtMs
      setNow(at)
      const left = until === null ? Infinity : Date.parse(until) - at
      const step = left > 0 && left <= lastMinutesMs ? secondMs : minuteMs
      timer = setTimeout(tick, step - (at % step))
    }
    tick()
    return () => {
      clearTimeout(timer)
    }
  }, [named, heardAtMs, until])
  return now
}
