import { FileCheck, Pencil } from 'lucide-react'
import { useState } from 'react'
import { correctAppointment } from '#core/body/appointment/correctAppointment'
import { seatHistory } from '#core/body/history/seatHistory'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { PlainDate } from '#core/desk/rows/time'
import { dayOf } from '#core/text/dates'
import { useAnswer } from '../../../client/queries'
import { useBlocked } from '../../../client/useBlocked'
import { shortHash } from '../../../i18n/shortHash'
import { useWords } from '../../../i18n/useWords'
import { IconButton } from '../../../ui/controls/IconButton'
import '../../../ui/figures/history.css'
import { holderName } from '../holderName'
import './acts.css'
import { CorrectDialog } from './correct/CorrectDialog'
import type { Appointed } from './SeatActs'

interface AppointmentHistoryProps {
  readonly line: RosterLine
  readonly today: PlainDate
}

/** Every appointment to a seat, the last first: how it began and ended, its paper, what was put right, and where to put it right. */
export function AppointmentHistory({ line, today }: AppointmentHistoryProps) {
  const { t, say, label, language, date, zone } = useWords()
  const [correcting, setCorrecting] = useState<Appointed | null>(null)
  const blocked = useBlocked(correctAppointment.roles)
  const recorded = useAnswer(seatHistory, { seatId: line.seatId })
  const corrections = recorded?.ok ? recorded.reply.corrections : []
  return (
    <section>
      <h3>{t('members.history')}</h3>
      {line.history.length === 0 ? <p className="fs13 muted">{t('members.noHistory')}</p> : null}
      <ol className="hist">
        {[...line.history].reverse().map((each) => (
          <li key={each.appointmentId} className={each.appointmentId === line.appointmentId ? 'cur' : undefined}>
            <div className="hist__head">
              <span>
                <b>{span(each.from, each.endedOn ?? each.until)}</b> {t(`members.kind.${each.kind}`)}
              </span>
              {blocked === undefined ? (
                <IconButton
                  icon={Pencil}
                  label={t('appointments.correct', { span: span(each.from, each.endedOn ?? each.until) })}
                  onPress={() => {
                    setCorrecting(each)
                  }}
                />
              ) : null}
            </div>
            <span className="m">
              {holderName(each.holder, language, say)}
              {each.ending === null || each.ending.kind === 'other' ? '' : ` ${label(each.ending.kind)}`}
              {each.ending?.kind === 'dismissed' ? ` (${label(each.ending.ground)})` : ''}
              {each.endReason === '' ? '' : ` ${t('members.ended', { reason: each.endReason })}`}
              {each.exceptionReason === '' ? '' : ` ${t('members.exception', { reason: each.exceptionReason })}`}
            </span>
            <LinkedPaper paper={each.paper} />
            <LinkedPaper paper={each.endPaper} />
            {corrections
              .filter(({ rowId }) => rowId === each.appointmentId)
              .map(({ id, correctedAt, reason }) => (
                <span key={id} className="m block">
                  {t('appointments.correctedOn', { day: date(dayOf(correctedAt, zone)), reason })}
                </span>
              ))}
          </li>
        ))}
      </ol>
      {correcting ? (
        <CorrectDialog
          line={line}
          appointed={correcting}
          today={today}
          onClose={() => {
            setCorrecting(null)
          }}
        />
      ) : null}
    </section>
  )

  function span(from: PlainDate, until: PlainDate | null): string {
    return until === null ? t('members.from', { day: date(from) }) : t('members.fromTo', { from: date(from), until: date(until) })
  }
}

/** A kept paper by its name and the beginning of its SHA-256. */
function LinkedPaper({ paper }: { readonly paper: Appointed['paper'] }) {
  if (paper === null) return null
  return (
    <span className="hist__paper">
      <FileCheck className="i i--s ok" aria-hidden />
      <span className="ell" title={paper.fileName}>
        {paper.fileName}
      </span>
      <span className="mono muted" title={paper.sha256}>
        {shortHash(paper.sha256)}
      </span>
    </span>
  )
}
