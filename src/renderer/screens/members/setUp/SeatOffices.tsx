import { BadgePlus } from 'lucide-react'
import { useState } from 'react'
import { assignOffice } from '#core/body/appointment/assignOffice'
import { listOffices } from '#core/body/roster/listOffices'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { PlainDate } from '#core/desk/rows/time'
import { useBlocked } from '../../../client/useBlocked'
import { useAnswer } from '../../../client/queries'
import type { Reply } from '../../../client/replyOf'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { AssignOfficeDialog } from './AssignOfficeDialog'
import { EndOfficeDialog } from './EndOfficeDialog'
import { useOfficeName } from './useOfficeName'
import './setUp.css'

export type ListedOffice = Reply<typeof listOffices>['offices'][number]

interface SeatOfficesProps {
  readonly roster: MembersRoster
  readonly line: RosterLine
  readonly today: PlainDate
}

/** The offices of whoever serves on the seat: those of the day, coming and past ones; one is assigned and ended here. */
export function SeatOffices({ roster, line, today }: SeatOfficesProps) {
  const { t, date, dateRange } = useWords()
  const nameOf = useOfficeName()
  const [assigning, setAssigning] = useState(false)
  const [ending, setEnding] = useState<ListedOffice | null>(null)
  const role = useBlocked(assignOffice.roles)
  const asked = useAnswer(listOffices, { bodyId: roster.body.id, day: roster.day })
  if (!asked) return null
  if (!asked.ok) return <RefusalNotice refusal={asked.refusal} />
  const { appointmentId } = line
  const own = asked.reply.offices.filter((office) => office.appointmentId === appointmentId)
  const blocked = role ?? (appointmentId === null ? t('members.acts.noHolder') : undefined)
  return (
    <section>
      <h3>{t('setUp.office.title')}</h3>
      {own.length === 0 ? <p className="fs13 muted">{t('setUp.office.none')}</p> : null}
      <ul className="offices">
        {own.map((office) => (
          <li key={office.officeId} className={office.state === 'over' ? 'muted' : undefined}>
            <span className="grow">
              <b>{nameOf(office)}</b>
              <small>
                {office.until === null
                  ? t('setUp.office.since', { day: date(office.from) })
                  : dateRange(office.from, office.until)}
                {office.state === 'held' ? '' : ` · ${t(`setUp.office.${office.state}`)}`}
              </small>
            </span>
            {office.state === 'over' ? null : (
              <Button
                size="table"
                blocked={role}
                label={t('setUp.office.endOf', { office: nameOf(office) })}
                onPress={() => {
                  setEnding(office)
                }}
              >
                {t('setUp.office.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        size="table"
        blocked={blocked}
        onPress={() => {
          setAssigning(true)
        }}
      >
        <BadgePlus className="i i--s" aria-hidden />
        {t('setUp.office.assign')}
      </Button>
      {assigning && appointmentId !== null ? (
        <AssignOfficeDialog
          roster={roster}
          line={line}
          appointmentId={appointmentId}
          offices={asked.reply}
          today={today}
          onClose={() => {
            setAssigning(false)
          }}
        />
      ) : null}
      {ending ? (
        <EndOfficeDialog
          office={ending}
          day={roster.day}
          today={today}
          onClose={() => {
            setEnding(null)
          }}
        />
      ) : null}
    </section>
  )
}
