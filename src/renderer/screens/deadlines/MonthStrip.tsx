import type { Bilingual } from '#core/desk/rows/text'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../i18n/useWords'
import { daysOfMonth } from './months'
import type { Deadline } from './useDeadlines'

interface MonthStripProps {
  readonly month: PlainDate
  readonly today: PlainDate
  readonly deadlines: readonly Deadline[]
  readonly holidays: ReadonlyMap<PlainDate, Bilingual>
}

const rowsMax = 3

/** One month to look at: days off, today, and a pin where something is due. The table below says the same. */
export function MonthStrip({ month, today, deadlines, holidays }: MonthStripProps) {
  const { t, say, label, shortDate } = useWords()
  const days = daysOfMonth(month)
  const due = days.flatMap(({ day }, at) => {
    const ofDay = deadlines.filter((each) => each.due === day && each.state !== 'cancelled')
    const [first] = ofDay
    return first ? [{ day, at, first, more: ofDay.length - 1 }] : []
  })
  return (
    <div className="strip-m" aria-hidden style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}>
      {days.map(({ day, weekday }, at) => {
        const holiday = holidays.get(day)
        return (
          <span
            key={day}
            className={
              holiday ? 'strip-m__bg strip-m__bg--holiday' : weekday > 5 ? 'strip-m__bg strip-m__bg--off' : 'strip-m__bg'
            }
            style={{ gridColumn: at + 1 }}
            title={holiday ? `${shortDate(day)} ${say(holiday)}` : undefined}
          />
        )
      })}
      {days.map(({ day }, at) => (
        <span
          key={day}
          className={[
            'strip-m__n',
            holidays.has(day) ? 'strip-m__n--holiday' : '',
            day === today ? 'strip-m__n--today' : '',
          ].join(' ')}
          style={{ gridColumn: at + 1 }}
        >
          {Number(day.slice(8))}
        </span>
      ))}
      {due.map(({ day, at, first, more }, index) => {
        // In the right half a name is written to the left of its line, so that it is not cut off.
        const late = at > days.length * 0.6
        const row = (index % rowsMax) + 2
        const place = late
          ? { gridRow: row, gridColumn: `1 / ${at + 2}`, justifySelf: 'end', flexDirection: 'row-reverse' as const }
          : { gridRow: row, gridColumn: `${at + 1} / -1`, justifySelf: 'start' }
        return (
          <span key={day} className={first.state === 'missed' ? 'pin pin--hot' : 'pin'} style={place}>
            <i />
            {more === 0 ? label(first.kind) : t('deadlines.andMore', { what: label(first.kind), count: more })}
          </span>
        )
      })}
    </div>
  )
}
