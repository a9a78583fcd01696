import type { RosterLine } from '#core/body/roster/rosterLine'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../i18n/useWords'
import { newYear, type TimeAxis } from './timeAxis'

/** Years over the bars; of many only some are written. */
export function AxisHead({ axis }: { readonly axis: TimeAxis }) {
  const step = Math.ceil(axis.years.length / 6)
  return (
    <span className="bars bars--head" aria-hidden>
      {axis.years.map((year, at) => (
        <i key={year} style={{ left: `${axis.place(newYear(year))}%` }}>
          {at % step === 0 ? year : ''}
        </i>
      ))}
    </span>
  )
}

interface TermBarsProps {
  readonly line: RosterLine
  readonly axis: TimeAxis
  readonly day: PlainDate
}

/** Every appointment to the seat on the axis, and the day of the roster as a line. The panel beside says the same in words. */
export function TermBars({ line, axis, day }: TermBarsProps) {
  const { t, date } = useWords()
  const said = line.history
    .map((each) => {
      const end = each.endedOn ?? each.until
      return end === null
        ? t('members.from', { day: date(each.from) })
        : t('members.fromTo', { from: date(each.from), until: date(end) })
    })
    .join(', ')
  return (
    <span className="bars" role="img" aria-label={said === '' ? t('members.noHistory') : said}>
      {line.history.map((each) => {
        const end = each.endedOn ?? each.until
        const [from, until] = [axis.place(each.from), end === null ? 100 : axis.place(end)]
        const look =
          each.appointmentId !== line.appointmentId ? 'bar bar--other' : each.until === null ? 'bar bar--post' : 'bar bar--term'
        return (
          <span
            key={each.appointmentId}
            className={look}
            style={{ left: `${from}%`, width: `${Math.max(0.8, until - from)}%` }}
          />
        )
      })}
      <span className="bars__day" style={{ left: `${axis.place(day)}%` }} />
    </span>
  )
}
