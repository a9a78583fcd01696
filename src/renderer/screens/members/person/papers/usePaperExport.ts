import { useCallback, useEffect, useState } from 'react'
import type { MemberPaperInput } from '#core/body/papers/memberPaperShape'
import { act } from '../../../../client/desk'
import { onDeskEvent } from '../../../../client/events'
import { useWork } from '../../../../client/useWork'

/** Numbers of exports here; those of the papers of a vote begin at 1. */
let lastJob = 1_000_000

interface Progress {
  readonly job: number
  /** From 0 to 1. */
  readonly done: number
  readonly step: string
}

/** Writes papers about members as DOCX and PDF in the background; says how far it is and can be stopped. */
export function usePaperExport() {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(
    () =>
      onDeskEvent((event) => {
        if (event.topic !== 'progress') return
        const { job, done, step } = event
        setProgress((before) => (before?.job === job ? { job, done, step } : before))
      }),
    [],
  )
  const work = useWork(
    useCallback(async (papers: MemberPaperInput[]) => {
      lastJob += 1
      setProgress({ job: lastJob, done: 0, step: '' })
      try {
        return await act('exportMemberPapers', { papers, formats: ['docx', 'pdf'], job: lastJob })
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
