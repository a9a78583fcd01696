import { readDate } from '../../i18n/readMoment'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../i18n/useWords'
import { Field } from '../controls/Field'

interface TypedDayProps {
  readonly label: string
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly today: PlainDate
  /** What stands below while the day can be read. */
  readonly hint?: string
  /** Whether the act was tried: an empty or unreadable day is then told. */
  readonly tried: boolean
  readonly autoFocus?: boolean
  /** What an empty field means; without it the day has to be typed. */
  readonly optional?: string
}

/** A day in a form: what was typed stays as it was typed, and the day that is read from it stands below. */
export function TypedDay({ label, typed, onTyped, today, hint, tried, autoFocus = false, optional }: TypedDayProps) {
  const { t, dateWithWeekday } = useWords()
  const read = readDate(typed, today)
  const below = read ? dateWithWeekday(read) : (optional ?? t('asOf.hint'))
  return (
    <Field
      label={label}
      value={typed}
      onChange={onTyped}
      must={optional === undefined}
      autoFocus={autoFocus}
      hint={[below, hint ?? ''].filter((part) => part !== '').join(' · ')}
      error={tried && !read ? t('asOf.notADay') : undefined}
    />
  )
}
