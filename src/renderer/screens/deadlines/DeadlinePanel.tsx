import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../i18n/useWords'
import { Basis } from '../../ui/figures/Basis'
import { Note } from '../../ui/Note'
import { daysBetween } from './months'
import type { Deadline } from './useDeadlines'

/** One deadline: the day, how it was counted and from what, by which clauses, and the day that another reading gives. */
export function DeadlinePanel({ deadline, today }: { readonly deadline: Deadline; readonly today: PlainDate }) {
  const { t, say, label, dateWithWeekday, deadline: writeDeadline } = useWords()
  const left = daysBetween(today, deadline.due)
  const { kind, about, due, dueAt, counted, inputs, otherReadings, cites, coverage, uncertainYears, state } = deadline
  return (
    <>
      <section>
        <h2>{label(kind)}</h2>
        {say(about) === '' ? null : <p className="muted fs13">{say(about)}</p>}
        <p className="dead__due">{dueAt === null ? dateWithWeekday(due) : writeDeadline(dueAt)}</p>
        <p className="fs13">
          {left >= 0 ? t('deadlines.inDays', { count: left }) : t('deadlines.overSince', { count: -left })}{' '}
          {state === 'pending' ? null : ` · ${label(state)}`}
        </p>
        {coverage === 'published' ? null : (
          <Note tone={coverage === 'notCovered' ? 'warn' : 'info'}>
            {t(coverage === 'notCovered' ? 'deadlines.notCovered' : 'deadlines.forecast', { years: uncertainYears.join(', ') })}
          </Note>
        )}
      </section>
      <section>
        <h3>{t('deadlines.howCounted')}</h3>
        <p className="fs13 dead__counted">{say(counted)}</p>
        <dl className="facts">
          {inputs.map(({ label: name, value }) => (
            <div key={name.ko} className="facts__pair">
              <dt>{say(name)}</dt>
              <dd>{say(value)}</dd>
            </div>
          ))}
        </dl>
        <Basis cites={cites} />
      </section>
      {otherReadings.length === 0 ? null : (
        <section>
          <h3>{t('deadlines.otherReadings')}</h3>
          <dl className="facts facts--stacked">
            {otherReadings.map(({ reading, due: other }) => (
              <div key={reading.ko} className="facts__line">
                <dt>{say(reading)}</dt>
                <dd>{dateWithWeekday(other)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
