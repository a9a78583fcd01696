import { Repeat2, UserMinus, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { endAppointment } from '#core/body/appointment/endAppointment'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { PlainDate } from '#core/desk/rows/time'
import { useBlocked } from '../../../client/useBlocked'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { EndDialog } from './EndDialog'
import { RenewDialog } from './RenewDialog'
import { ReplaceDialog } from './ReplaceDialog'

interface SeatActsProps {
  readonly roster: MembersRoster
  readonly line: RosterLine
  readonly today: PlainDate
}

export type Appointed = RosterLine['history'][number]

/** What can be done about a seat: renew who holds it, record that the holder left, appoint a successor. */
export function SeatActs({ roster, line, today }: SeatActsProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<'renew' | 'replace' | 'end' | null>(null)
  const role = useBlocked(endAppointment.roles)
  const current = line.history.find((each) => each.appointmentId === line.appointmentId)
  // A successor follows whoever held the seat last and has left it.
  const left = [...line.history].reverse().find((each) => each.endedOn !== null)
  const close = (): void => {
    setOpen(null)
  }
  const blockedUnless = (there: Appointed | undefined, why: string): string | undefined => role ?? (there ? undefined : why)
  const running = current?.endedOn === null ? current : undefined
  return (
    <div className="who__acts">
      <Button
        size="table"
        blocked={blockedUnless(running, t('members.acts.noHolder'))}
        onPress={() => {
          setOpen('renew')
        }}
      >
        <Repeat2 className="i i--s" aria-hidden />
        {t('members.acts.renew')}
      </Button>
      <Button
        size="table"
        blocked={blockedUnless(left, t('members.acts.noneLeft'))}
        onPress={() => {
          setOpen('replace')
        }}
      >
        <UserPlus className="i i--s" aria-hidden />
        {t('members.acts.replace')}
      </Button>
      <Button
        size="table"
        blocked={blockedUnless(running, t('members.acts.noHolder'))}
        onPress={() => {
          setOpen('end')
        }}
      >
        <UserMinus className="i i--s" aria-hidden />
        {t('members.acts.end')}
      </Button>
      {open === 'renew' && running ? (
        <RenewDialog roster={roster} line={line} appointed={running} today={today} onClose={close} />
      ) : null}
      {open === 'replace' && left ? (
        <ReplaceDialog roster={roster} line={line} left={left} today={today} onClose={close} />
      ) : null}
      {open === 'end' && running ? (
        <EndDialog roster={roster} line={line} appointed={running} today={today} onClose={close} />
      ) : null}
    </div>
  )
}
