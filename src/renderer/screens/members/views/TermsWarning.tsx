import { TriangleAlert } from 'lucide-react'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { endOfBody, useForecast } from './useForecast'

interface TermsWarningProps {
  readonly roster: MembersRoster
  readonly onForecast: () => void
}

/** Below the roster: the day on which most terms end within twelve months, and what then becomes of quorum and composition. */
export function TermsWarning({ roster, onForecast }: TermsWarningProps) {
  const { t, date } = useWords()
  const asked = useForecast(roster)
  if (!asked?.ok) return null
  const { until: end, expiring, quorumImpossibleOn, quorumNeedsHoldoverOn, compositionFailsOn } = asked.reply
  const counts = new Map<PlainDate, number>()
  for (const { until } of expiring) if (until !== null) counts.set(until, (counts.get(until) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (!most || most[1] < 2) return null
  const [day, count] = most
  const bodyEnds = endOfBody(roster, end)
  const then =
    bodyEnds !== null
      ? t('members.forecast.bodyEnds', { day: date(bodyEnds) })
      : quorumImpossibleOn !== null
        ? t('members.forecast.quorumImpossible', { day: date(quorumImpossibleOn) })
        : compositionFailsOn !== null && compositionFailsOn.day > roster.day
          ? t('members.forecast.compositionFails', {
              day: date(compositionFailsOn.day),
              what: compositionFailsOn.failed.map(({ check }) => t(`members.check.${check}.name`)).join(', '),
            })
          : quorumNeedsHoldoverOn !== null
            ? t('members.forecast.quorumHoldover', { day: date(quorumNeedsHoldoverOn) })
            : ''
  return (
    <div className="mem__warn" role="note">
      <TriangleAlert className="i" aria-hidden />
      <span className="grow">
        <b>{t('members.warn.terms', { day: date(day), count })}</b> {then}
      </span>
      <Button onPress={onForecast}>{t('members.warn.see')}</Button>
    </div>
  )
}
