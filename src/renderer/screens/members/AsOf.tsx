import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../i18n/useWords'
import { DayStepper } from '../../ui/asOf/DayStepper'

interface AsOfProps {
  readonly day: PlainDate
  readonly today: PlainDate
  readonly roster: MembersRoster
  readonly onDay: (day: PlainDate) => void
}

/** The day of the roster, and beside it the days on which something changes. */
export function AsOf({ day, today, roster, onDay }: AsOfProps) {
  return (
    <div className="asof">
      <DayStepper day={day} today={today} changes={roster.marks.map((mark) => mark.day)} onDay={onDay} />
      <Scale roster={roster} day={day} />
    </div>
  )
}

/** The days on which something changes, on a line; the same days are reached with the two arrows. */
function Scale({ roster, day }: { readonly roster: MembersRoster; readonly day: PlainDate }) {
  const { t, date } = useWords()
  const days = [...new Set([...roster.marks.map((mark) => mark.day), day])].sort()
  const [first] = days
  const last = days.at(-1)
  if (!first || !last || first === last) return null
  const span = Date.parse(last) - Date.parse(first)
  const place = (each: PlainDate): string => `${((Date.parse(each) - Date.parse(first)) / span) * 100}%`
  const here = roster.marks.filter((mark) => mark.day === day)
  return (
    <div
      className="scrub"
      role="img"
      aria-label={t('members.scale', { first: date(first), last: date(last), count: days.length })}
    >
      <span className="scrub__line" />
      <span className="scrub__past" style={{ width: place(day) }} />
      {days.map((each) => (
        <i key={each} className={each > day ? 'f' : undefined} style={{ left: place(each) }} />
      ))}
      <span className="h" style={{ left: place(day) }} />
      <em>{date(first)}</em>
      <em className="m">{here.map((mark) => t(`members.mark.${mark.mark}`, { count: mark.count })).join(' · ')}</em>
      <em className="r">{date(last)}</em>
    </div>
  )
}
