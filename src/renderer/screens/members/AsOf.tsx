import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import { readDate } from '../../i18n/readMoment'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { Field } from '../../ui/controls/Field'
import { IconButton } from '../../ui/controls/IconButton'

interface AsOfProps {
  readonly day: PlainDate
  readonly today: PlainDate
  readonly roster: MembersRoster
  readonly onDay: (day: PlainDate) => void
}

/** The day of the roster: typed, or moved to the previous or next day on which something changes (`[` and `]`). */
export function AsOf({ day, today, roster, onDay }: AsOfProps) {
  const { t, dateWithWeekday } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? day : readDate(typed, today)
  const days = [...new Set(roster.marks.map((mark) => mark.day))]
  const before = days.filter((each) => each < day).at(-1)
  const after = days.find((each) => each > day)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (event.isComposing || typing || event.ctrlKey || event.altKey) return
      if (event.code === 'BracketLeft' && before) onDay(before)
      if (event.code === 'BracketRight' && after) onDay(after)
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [before, after, onDay])
  const take = (): void => {
    if (read) {
      onDay(read)
      setTyped(null)
    }
  }
  return (
    <div className="asof">
      <div className="asof__day">
        <IconButton
          icon={ChevronLeft}
          label={t('members.previousChange')}
          onPress={() => {
            if (before) onDay(before)
          }}
        />
        <Field
          label={t('members.asOf')}
          value={typed ?? dateWithWeekday(day)}
          onChange={setTyped}
          onBlur={take}
          error={read ? undefined : t('members.notADay')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) take()
            if (event.key === 'Escape') setTyped(null)
          }}
        />
        <IconButton
          icon={ChevronRight}
          label={t('members.nextChange')}
          onPress={() => {
            if (after) onDay(after)
          }}
        />
        {day === today ? null : (
          <Button
            size="table"
            onPress={() => {
              onDay(today)
            }}
          >
            {t('members.toToday')}
          </Button>
        )}
      </div>
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
