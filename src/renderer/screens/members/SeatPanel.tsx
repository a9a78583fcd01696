import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import { sayRosterReason } from '#core/body/roster/rosterReasons'
import type { PlainDate } from '#core/desk/rows/time'
import { capitalised } from '../../i18n/shortDates'
import { useWords } from '../../i18n/useWords'
import { Basis } from '../../ui/figures/Basis'
import { AppointmentHistory } from './acts/AppointmentHistory'
import { SeatActs } from './acts/SeatActs'
import { PersonSections } from './person/PersonSections'
import { SeatOffices } from './setUp/SeatOffices'

interface SeatPanelProps {
  readonly roster: MembersRoster
  readonly line: RosterLine
  readonly today: PlainDate
}

/** One seat: why it stands as it does that day, what can be done about it, and every appointment to it. */
export function SeatPanel({ roster, line, today }: SeatPanelProps) {
  const { t, say, label, word, language, date } = useWords()
  return (
    <>
      <section>
        <div className="who">
          <span className="avatar" aria-hidden>
            {label(line.seatClass).slice(0, 2)}
          </span>
          <div>
            <h2>{say(line.label)}</h2>
            <p className="muted fs13">
              {t('members.panelLine', { seatClass: label(line.seatClass), sector: word(line.sector) })}
            </p>
          </div>
        </div>
        <SeatActs key={line.seatId} roster={roster} line={line} today={today} />
      </section>
      <section>
        <dl className="facts">
          <dt>{t('members.column.standing')}</dt>
          <dd>
            <b>{label(line.standing)}</b>
          </dd>
          <dt>{t('members.why')}</dt>
          <dd>{capitalised(sayRosterReason(line.reason, language))}</dd>
          <dt>{t('members.counting')}</dt>
          <dd>{t(line.counted ? 'members.counted' : 'members.notCounted')}</dd>
          {line.office === null ? null : (
            <>
              <dt>{t('members.column.office')}</dt>
              <dd>
                {say(line.officeTitle) === ''
                  ? label(line.office)
                  : t('members.officeTitle', { office: label(line.office), title: say(line.officeTitle) })}
              </dd>
            </>
          )}
          {line.until === null ? null : (
            <>
              <dt>{t('members.column.until')}</dt>
              <dd>{date(line.until)}</dd>
            </>
          )}
          {line.daysLeft === null ? null : (
            <>
              <dt>{t('members.daysLeft')}</dt>
              <dd>
                {line.daysLeft < 0
                  ? t('members.daysOver', { count: -line.daysLeft })
                  : t('members.days', { count: line.daysLeft })}
              </dd>
            </>
          )}
          {line.renewalsLeft === null ? null : (
            <>
              <dt>{t('members.renewals')}</dt>
              <dd>{t('members.renewalsLeft', { count: line.renewalsLeft })}</dd>
            </>
          )}
        </dl>
        {line.cite ? <Basis cites={[line.cite]} /> : null}
      </section>
      <SeatOffices key={`offices ${line.seatId}`} roster={roster} line={line} today={today} />
      <AppointmentHistory line={line} today={today} />
      <PersonSections key={`${line.seatId} person`} roster={roster} line={line} today={today} />
    </>
  )
}
