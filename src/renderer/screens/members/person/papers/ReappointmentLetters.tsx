import { FileText } from 'lucide-react'
import { useState } from 'react'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../../../i18n/useWords'
import { Button } from '../../../../ui/controls/Button'
import { beginsAgain, endedBefore } from './beginsAgain'
import { ReappointmentDialog } from './ReappointmentDialog'

interface ReappointmentLettersProps {
  readonly roster: MembersRoster
  readonly expiring: readonly RosterLine[]
  readonly today: PlainDate
}

/** From the forecast to the letters: drafts for the commissioned members whose term runs out. */
export function ReappointmentLetters({ roster, expiring, today }: ReappointmentLettersProps) {
  const { t, date } = useWords()
  const [open, setOpen] = useState(false)
  const [first, ...rest] = expiring.filter(({ seatClass }) => seatClass === 'commissioned')
  if (!first) return null
  const bodyEnded = endedBefore(roster, beginsAgain(first, today))
  return (
    <div>
      <Button
        size="table"
        blocked={bodyEnded === null ? undefined : t('person.paper.bodyEnds', { day: date(bodyEnded) })}
        onPress={() => {
          setOpen(true)
        }}
      >
        <FileText className="i i--s" aria-hidden />
        {t('person.paper.forecast', { count: rest.length + 1 })}
      </Button>
      {open ? (
        <ReappointmentDialog
          roster={roster}
          lines={[first, ...rest]}
          today={today}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </div>
  )
}
