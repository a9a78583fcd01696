import { useState } from 'react'
import type { PlainDate } from '#core/desk/rows/time'
import { readDate } from '../../i18n/readMoment'
import { useWords } from '../../i18n/useWords'
import { Field } from '../controls/Field'

interface DayFieldProps {
  readonly label: string
  readonly day: PlainDate
  /** The day whose year is meant where none is typed. */
  readonly today: PlainDate
  readonly onDay: (day: PlainDate) => void
  readonly size?: 'table' | 'plain'
}

/** A day that is typed: `0901` or `2021. 9. 1.`. It is taken by Enter and when the field is left; Escape takes the typing back. */
export function DayField({ label, day, today, onDay, size = 'plain' }: DayFieldProps) {
  const { t, dateWithWeekday } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? day : readDate(typed, today)
  const take = (): void => {
    if (!read) return
    if (read !== day) onDay(read)
    setTyped(null)
  }
  return (
    <Field
      label={label}
      size={size}
      value={typed ?? dateWithWeekday(day)}
      onChange={setTyped}
      onBlur={take}
      error={read ? undefined : t('asOf.notADay')}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) take()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
