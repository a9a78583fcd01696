import { useWords } from '../../i18n/useWords'
import { daysOfStrip, type Deadline } from './deadlinesOf'
import type { Overview } from './overview'

interface DeadlinesProps {
  readonly overview: Overview
  readonly deadlines: readonly Deadline[]
}

/** What falls due in the next thirty days: a strip of days to look at, and the same as a table. */
export function Deadlines({ overview, deadlines }: DeadlinesProps) {
  const { t, date, deadline: writeDeadline, shortDate } = useWords()
  const nameOf = useDeadlineName()
  const days = daysOfStrip(overview.today)
  return (
    <section className="sec" aria-labelledby="deadlines">
      <div className="sec-h">
        <h2 id="deadlines">{t('today.deadlines')}</h2>
        <span className="n">{t('today.thirtyDays')}</span>
      </div>
      <div className="days" aria-hidden>
        {days.map(({ day, isWeekend }, index) => (
          <span key={day} className={isWeekend ? 'day day--off' : 'day'} style={{ gridColumn: index + 1 }} />
        ))}
        {days.map(({ day }, index) => (
          <span key={day} className={index === 0 ? 'day__n day__n--today' : 'day__n'} style={{ gridColumn: index + 1 }}>
            {index > 0 && day.endsWith('-01') ? shortDate(day).replace(/\.$/u, '') : Number(day.slice(8))}
          </span>
        ))}
        {deadlines.slice(0, 3).map((deadline, index) => (
          <span
            key={`${deadline.kind}-${deadline.at}`}
            className={deadline.kind === 'closes' ? 'pin pin--hot' : 'pin'}
            style={pinPlace(deadline.daysLeft, index)}
          >
            <i />
            {nameOf(deadline)}
          </span>
        ))}
      </div>
      {deadlines.length === 0 ? (
        <p className="muted fs13 today__none">{t('today.noDeadlines')}</p>
      ) : (
        <table className="due" aria-label={t('today.deadlineTable')}>
          <tbody>
            {deadlines.map((deadline) => (
              <tr key={`${deadline.kind}-${deadline.at}`}>
                <td>{deadline.kind === 'termsEnd' ? date(deadline.day) : writeDeadline(deadline.at)}</td>
                <td className={deadline.daysLeft <= 3 ? 'warn' : undefined}>
                  {t('today.daysLeft', { days: deadline.daysLeft })}
                </td>
                <td className="ell">
                  <b>{nameOf(deadline)}</b>
                </td>
                <td>
                  <Standing deadline={deadline} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Near the end of the strip a name is written to the left of its line, so that it is not cut off. */
function pinPlace(daysLeft: number, row: number): React.CSSProperties {
  const late = daysLeft > 22
  return late
    ? { gridRow: row + 2, gridColumn: `1 / ${daysLeft + 2}`, justifySelf: 'end', flexDirection: 'row-reverse' }
    : { gridRow: row + 2, gridColumn: `${daysLeft + 1} / -1` }
}

function useDeadlineName(): (deadline: Deadline) => string {
  const { t, meeting } = useWords()
  return (deadline) => {
    switch (deadline.kind) {
      case 'opens':
        return t('today.opens', { meeting: meeting(deadline.vote.number) })
      case 'closes':
        return t('today.closes', { meeting: meeting(deadline.vote.number) })
      case 'termsEnd':
        return t('today.termsEnd', { count: deadline.seats.length })
    }
  }
}

function Standing({ deadline }: { readonly deadline: Deadline }) {
  const { t, label } = useWords()
  if (deadline.kind === 'termsEnd') return null
  if (deadline.kind === 'closes' && deadline.vote.waiting > 0) {
    return <span className="warn">{t('today.waiting', { count: deadline.vote.waiting })}</span>
  }
  return <span className="muted">{label(deadline.vote.state)}</span>
}
