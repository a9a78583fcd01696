import { useCallback, useMemo, useState } from 'react'
import type { IncomingId, ResolutionId } from '#core/desk/rows/identifiers'
import type { WireRefusal } from '#core/desk/wire/wire'
import { limits } from '#core/desk/limits'
import type { Said } from '../../../client/bridge'
import { act } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { sendFiles } from './sendFiles'

/** A file that was not taken in, and why. */
export interface NotTaken {
  readonly fileName: string
  readonly refusal: WireRefusal
}

export interface TakeIn {
  /** Takes dropped files in, or (with null) asks for some. Gives the first that was taken, for the officer to go on with. */
  readonly take: (files: readonly File[] | null) => Promise<{ readonly taken: number; readonly first: IncomingId | null }>
  readonly busy: boolean
  readonly refusal: WireRefusal | null
  readonly notTaken: readonly NotTaken[]
}

type Received = { readonly fileName: string; readonly incomingId: IncomingId | null; readonly refusal: WireRefusal | null }[]

/** Files that come in for a vote, by dropping or choosing. A mail came by e-mail, anything else as a scan until somebody says otherwise. */
export function useTakeIn(resolutionId: ResolutionId): TakeIn {
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([])
  const { start, busy, refusal } = useWork(
    useCallback(
      async (files: readonly File[] | null): Promise<Said<Received>> => {
        const groups =
          files === null
            ? [{ way: 'email' as const, of: null }]
            : (['email', 'scan'] as const).map((way) => ({
                way,
                of: files.slice(0, limits.filesDroppedMax).filter((file) => isMail(file) === (way === 'email')),
              }))
        const received: Received = []
        for (const { way, of } of groups) {
          if (of?.length === 0) continue
          const sent = of === null ? null : await sendFiles(of)
          if (sent?.ok === false) return sent
          const tokens = sent === null ? null : [...sent.reply]
          const said = await act('receiveFiles', { resolutionId, tokens, seatId: null, way, arrivedAt: null })
          if (!said.ok) return said
          received.push(...(said.reply?.files ?? []))
        }
        return { ok: true, reply: received }
      },
      [resolutionId],
    ),
  )
  const take = useCallback<TakeIn['take']>(
    async (files) => {
      setNotTaken([])
      const said = await start(files)
      const received = said.ok ? said.reply : []
      setNotTaken(received.flatMap(({ fileName, refusal: why }) => (why ? [{ fileName, refusal: why }] : [])))
      const taken = received.flatMap(({ incomingId }) => (incomingId ? [incomingId] : []))
      return { taken: taken.length, first: taken[0] ?? null }
    },
    [start],
  )
  return useMemo(() => ({ take, busy, refusal, notTaken }), [take, busy, refusal, notTaken])
}

const isMail = ({ name }: File): boolean => name.toLowerCase().endsWith('.eml')
