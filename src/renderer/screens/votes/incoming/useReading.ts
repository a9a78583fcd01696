import { useEffect, useState } from 'react'
import type { IncomingId, SeatId } from '#core/desk/rows/identifiers'
import type { IncomingReading } from '#core/resolution/ballots/reading/readingShape'
import type { Said } from '../../../client/bridge'
import { act } from '../../../client/desk'
import { faultOf } from '../../../client/useWork'

/** What a file says, read anew when another is looked at or its seat changed. Null while it is read; it is kept nowhere else. */
export function useReading(incomingId: IncomingId | null, seatId: SeatId | null): Said<IncomingReading> | null {
  const [read, setRead] = useState<{ readonly of: string; readonly said: Said<IncomingReading> } | null>(null)
  const name = `${incomingId ?? ''} ${seatId ?? ''}`
  useEffect(() => {
    if (incomingId === null) return
    let current = true
    act('readIncoming', { incomingId })
      .catch((error: unknown): Said<IncomingReading> => ({ ok: false, refusal: faultOf(error) }))
      .then(
        (said) => {
          if (current) setRead({ of: name, said })
        },
        () => undefined,
      )
    return () => {
      current = false
    }
  }, [incomingId, name])
  return read?.of === name ? read.said : null
}
