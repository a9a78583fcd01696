import { useCallback, useEffect, useState } from 'react'
import { act } from '../../client/desk'
import { onDeskEvent } from '../../client/events'
import { nextJob } from '../../client/jobs'
import { useWork } from '../../client/useWork'

type ExportInput = Omit<Parameters<typeof act<'exportDocuments'>>[1], 'job'>

interface Progress {
  readonly job: number
  /** From 0 to 1. */
  readonly done: number
  readonly step: string
}

/** Writes papers in the background; says how far it is and can be stopped. */
export function useExport() {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(
    () =>
      onDeskEvent((event) => {
        if (event.topic !== 'progress') return
        setProgress((before) => (before?.job === event.job ? { job: event.job, done: event.done, step: event.step } : before))
      }),
    [],
  )
  const work = useWork(
    useCallback(async (input: ExportInput) => {
      const job = nextJob()
      setProgress({ job, done: 0, step: '' })
      try {
        return await act('exportDocuments', { ...input, job })
      } finally {
        setProgress(null)
      }
    }, []),
  )
  const cancel = useCallback(() => {
    if (progress) void act('cancelExport', { job: progress.job })
  }, [progress])
  return { ...work, progress, cancel }
}
