import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { makeAppointments } from '#core/body/appointment/makeAppointments'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { PlainDate } from '#core/desk/rows/time'
import { useBlocked } from '../../../client/useBlocked'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { AppointDialog } from './AppointDialog'

interface AppointButtonProps {
  readonly roster: MembersRoster
  readonly line: RosterLine | undefined
  readonly today: PlainDate
}

/** Records an appointment to a seat of the term shown; `N` does the same. */
export function AppointButton({ roster, line, today }: AppointButtonProps) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const role = useBlocked(makeAppointments.roles)
  const nowhere = roster.term === null ? t('appointments.noTermYet') : t('appointments.noSeats', { term: roster.term.number })
  const blocked = role ?? (roster.lines.length === 0 ? nowhere : undefined)
  const mayOpen = blocked === undefined && !isOpen
  useEffect(() => {
    if (!mayOpen) return undefined
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
      if (event.isComposing || typing || modified || event.code !== 'KeyN') return
      if (document.querySelector('.dialog, [role="menu"], [role="listbox"]')) return
      event.preventDefault()
      setIsOpen(true)
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [mayOpen])
  return (
    <>
      <Button
        shortcut="N"
        blocked={blocked}
        onPress={() => {
          setIsOpen(true)
        }}
      >
        <Plus className="i" aria-hidden />
        {t('appointments.make')}
      </Button>
      {isOpen && roster.term !== null ? (
        <AppointDialog
          roster={roster}
          termId={roster.term.id}
          line={line}
          today={today}
          onClose={() => {
            setIsOpen(false)
          }}
        />
      ) : null}
    </>
  )
}
