import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect } from 'react'
import type { DeskState } from '#core/desk/wire/wire'
import type { Said } from './bridge'
import { act } from './desk'
import { onDeskEvent } from './events'

const stateKey = ['desk state'] as const

/**
 * How the folder stands, kept up by what main tells. `undefined` until the first answer. Its head is the one of that moment: who shows the
 * present one asks `useJournalHead`, so that the whole window is not drawn anew after every command.
 */
export function useDeskState(): Said<DeskState> | undefined {
  const client = useQueryClient()
  useEffect(
    () =>
      onDeskEvent((event) => {
        if (event.topic === 'state') showState(client, event.state)
      }),
    [client],
  )
  return useQuery({ queryKey: stateKey, queryFn: () => act('state', {}) }).data
}

/** Takes over a state that an action gave back. Another folder or profile may answer everything differently. */
export function showState(client: QueryClient, state: DeskState): void {
  const before = client.getQueryData<Said<DeskState>>(stateKey)
  const said: Said<DeskState> = { ok: true, reply: state }
  client.setQueryData<Said<DeskState>>(stateKey, said)
  const folderOf = (each: DeskState | undefined): string | null => (each?.state === 'open' ? each.folderId : null)
  const other = folderOf(before?.ok ? before.reply : undefined) !== folderOf(state)
  const notState = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => queryKey[0] !== stateKey[0]
  if (other) client.removeQueries({ predicate: notState })
  else void client.invalidateQueries({ predicate: notState })
}

export type OpenDesk = Extract<DeskState, { state: 'open' }>

/** The open folder, for everything inside the shell. */
export const OpenDeskContext = createContext<OpenDesk | null>(null)

export function useOpenDesk(): OpenDesk {
  const desk = useContext(OpenDeskContext)
  if (!desk) throw new Error('this part of the window needs an open folder around it')
  return desk
}
