import { useEffect, useState } from 'react'
import type { Instant } from '#core/desk/time'
import { lastMinutesMs } from '../i18n/remaining'

const minuteMs = 60_000
const secondMs = 1_000

/**
 * The desk's time, in milliseconds since 1970: a practice folder has a clock of its own, so it starts from the moment the desk named
 * and runs on from there. It ticks by the second in the last minutes before `until`, else by the minute.
 */
export function useNow(named: Instant, until: Instant | null): number {
  const [start, setStart] = useState(() => ({ named, heardAt: Date.now() }))
  if (start.named !== named) setStart({ named, heardAt: Date.now() })
  const [now, setNow] = useState(() => Date.parse(named))
  useEffect(() => {
    const read = (): number => Date.parse(start.named) + Date.now() - start.heardAt
    let timer: ReturnType<typeof setTimeout>
    const tick = (): void => {
      const at = read()
      setNow(at)
      const left = until === null ? Infinity : Date.parse(until) - at
      const bySecond = left > 0 && left <= lastMinutesMs
      const step = bySecond ? secondMs : minuteMs
      timer = setTimeout(tick, step - (at % step))
    }
    tick()
    return () => {
      clearTimeout(timer)
    }
  }, [start, until])
  return now
}
