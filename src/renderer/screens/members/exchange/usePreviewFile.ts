import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { ColumnMapping } from '#core/body/exchange/readTable'
import type { BodyId, TermId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import type { WireRefusal } from '#core/desk/wire/wire'
import type { WindowActions } from '#core/desk/wire/windowActions'
import type { Said } from '../../../client/bridge'
import { act } from '../../../client/desk'
import { onDeskEvent } from '../../../client/events'
import { nextJob } from '../../../client/jobs'
import { faultOf } from '../../../client/useWork'

export type Previewed = NonNullable<z.infer<WindowActions['previewMembersCsv']['reply']>>
export type Mapping = z.infer<typeof ColumnMapping>

interface Asked {
  /** Null: the person is asked for a file first. */
  readonly token: string | null
  readonly mapping: Mapping
  readonly asOf: PlainDate
}

interface Progress {
  readonly job: number
  /** From 0 to 1; null until main has begun to read. */
  readonly done: number | null
  readonly fileName: string
}

/** Has a file read and planned: says how far it is, stops when told, and takes the answer of the last question only. */
export function usePreviewFile(bodyId: BodyId, termId: TermId | null) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [refusal, setRefusal] = useState<WireRefusal | null>(null)
  const current = useRef<number | null>(null)
  const stop = useCallback(() => {
    if (current.current !== null) void act('cancelExport', { job: current.current })
  }, [])
  useEffect(() => {
    const stopHearing = onDeskEvent((event) => {
      if (event.topic !== 'progress' || event.job !== current.current) return
      setProgress({ job: event.job, done: event.done, fileName: event.step })
    })
    return () => {
      stopHearing()
      stop()
      current.current = null
    }
  }, [stop])
  const read = useCallback(
    async (asked: Asked): Promise<Previewed | null> => {
      stop()
      const job = nextJob()
      current.current = job
      setProgress({ job, done: null, fileName: '' })
      setRefusal(null)
      const said = await act('previewMembersCsv', { ...asked, bodyId, termId, job }).catch(
        (error: unknown): Said<Previewed | null> => ({ ok: false, refusal: faultOf(error) }),
      )
      if (current.current !== job) return null
      current.current = null
      setProgress(null)
      if (said.ok) return said.reply
      setRefusal(said.refusal)
      return null
    },
    [bodyId, termId, stop],
  )
  return { read, stop, progress, refusal }
}
