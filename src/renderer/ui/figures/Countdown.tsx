import { useWords } from '../../i18n/useWords'
import { remainingUntil } from '../../i18n/remaining'

/** Time left in words: `3일 3시간 42분`. */
export function useRemaining(): (leftMs: number) => string {
  const { t } = useWords()
  return (leftMs) => {
    const { days, hours, minutes, seconds } = remainingUntil(leftMs)
    if (leftMs <= 0) return t('remaining.over')
    if (days > 0) return t('remaining.days', { days, hours, minutes })
    if (hours > 0) return t('remaining.hours', { hours, minutes })
    return seconds > 0 || minutes === 0 ? t('remaining.seconds', { minutes, seconds }) : t('remaining.minutes', { minutes })
  }
}

/** Counts down to a moment, without telling every step to those who listen. */
export function Countdown({ leftMs }: { readonly leftMs: number }) {
  const remaining = useRemaining()
  return (
    <span className="num" role="timer" aria-live="off">
      {remaining(leftMs)}
    </span>
  )
}
