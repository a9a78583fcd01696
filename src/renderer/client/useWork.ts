import { useCallback, useState } from 'react'
import type { WireRefusal } from '#core/desk/wire/wire'
import type { Said } from './bridge'

export interface Work<Input, Reply> {
  /** Starts it; the answer is also kept as `refusal` when it is one. */
  readonly start: (input: Input) => Promise<Said<Reply>>
  readonly busy: boolean
  /** Why the last one was refused; null while it runs and after it went well. */
  readonly refusal: WireRefusal | null
  readonly clear: () => void
}

/** One thing that a person sets off, with its state. A fault of the program is shown as a refusal too: nothing fails silently. */
export function useWork<Input, Reply>(work: (input: Input) => Promise<Said<Reply>>): Work<Input, Reply> {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<WireRefusal | null>(null)
  const start = useCallback(
    async (input: Input): Promise<Said<Reply>> => {
      setBusy(true)
      setRefusal(null)
      const said = await work(input).catch((error: unknown): Said<Reply> => ({ ok: false, refusal: faultOf(error) }))
      setBusy(false)
      if (!said.ok) setRefusal(said.refusal)
      return said
    },
    [work],
  )
  const clear = useCallback(() => {
    setRefusal(null)
  }, [])
  return { start, busy, refusal, clear }
}

export function faultOf(error: unknown): WireRefusal {
  return { code: 'window.fault', facts: { message: error instanceof Error ? error.message : String(error) }, cite: null }
}
