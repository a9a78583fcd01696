import { startTransition, useEffect, useState } from 'react'
import type { Head } from '#core/desk/rows/store'
import { useOpenDesk } from './deskState'
import { onDeskEvent } from './events'

/** Where the journal of the open folder stands: as it was opened, and then as main tells with each change. Only who shows it is drawn anew. */
export function useJournalHead(): Head {
  const { head } = useOpenDesk()
  const [told, setTold] = useState(head)
  useEffect(
    () =>
      onDeskEvent((event) => {
        if (event.topic !== 'changed') return
        startTransition(() => {
          setTold(event.head)
        })
      }),
    [],
  )
  return told.n > head.n ? told : head
}
