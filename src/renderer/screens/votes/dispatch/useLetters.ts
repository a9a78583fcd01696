import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import type { WindowActions } from '#core/desk/wire/windowActions'
import type { Said } from '../../../client/bridge'
import { act } from '../../../client/desk'
import { onDeskEvent } from '../../../client/events'
import { useWork } from '../../../client/useWork'

type Made = z.infer<WindowActions['makeLetters']['reply']> & { readonly packs: number }
export type LettersWanted =
  | { readonly kind: 'packs'; readonly input: Omit<z.input<WindowActions['makePacks']['input']>, 'job'> }
  | { readonly kind: 'letters'; readonly input: Omit<z.input<WindowActions['makeLetters']['input']>, 'job'> }

/** Numbers of this screen's work, apart from those of other screens: main takes over a number that is still in use. */
let lastJob = 1_000_000

/** Writes packs or letters in the background; says how far it is and can be stopped. */
export function useLetters() {
  const [progress, setProgress] = useState<{ readonly job: number; readonly done: number; readonly step: string } | null>(null)
  useEffect(
    () =>
      onDeskEvent((event) => {
        if (event.topic !== 'progress') return
        setProgress((before) => (before?.job === event.job ? { job: event.job, done: event.done, step: event.step } : before))
      }),
    [],
  )
  const work = useWork(
    useCallback(async (wanted: LettersWanted): Promise<Said<Made>> => {
      lastJob += 1
      const job = lastJob
      setProgress({ job, done: 0, step: '' })
      try {
        if (wanted.kind === 'packs') return await act('makePacks', { ...wanted.input, job })
        const made = await act('makeLetters', { ...wanted.input, job })
        return made.ok ? { ok: true, reply: { ...made.reply, packs: 0 } } : made
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
