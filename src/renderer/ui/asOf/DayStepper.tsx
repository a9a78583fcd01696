import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect } from 'react'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../i18n/useWords'
import { Button } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { DayField } from './DayField'
import './asOf.css'

interface DayStepperProps {
  readonly day: PlainDate
  readonly today: PlainDate
  /** The days on which something changes, in any order. */
  readonly changes: readonly PlainDate[]
  readonly onDay: (day: PlainDate) => void
}

/** The day that a screen speaks of: typed, or moved to the previous or next day on which something changes (`[` and `]`). */
export function DayStepper({ day, today, changes, onDay }: DayStepperProps) {
  const { t } = useWords()
  const days = [...new Set(changes)].sort()
  const before = days.filter((each) => each < day).at(-1)
  const after = days.find((each) => each > day)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (event.isComposing || typing || event.ctrlKey || event.altKey || document.querySelector('.dialog')) return
      if (event.code === 'BracketLeft' && before) onDay(before)
      if (event.code === 'BracketRight' && after) onDay(after)
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [before, after, onDay])
  return (
    <div className="as-of">
      <IconButton
        icon={ChevronLeft}
        label={t('asOf.previousChange')}
        onPress={() => {
          if (before) onDay(before)
        }}
      />
      <DayField label={t('asOf.day')} day={day} today={today} onDay={onDay} />
      <IconButton
        icon={ChevronRight}
        label={t('asOf.nextChange')}
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
          {t('asOf.toToday')}
        </Button>
      )}
    </div>
  )
}
