import { CircleCheck, Hourglass, TriangleAlert } from 'lucide-react'
import type { Missing } from '#core/resolution/rows'
import type { Intake } from '#core/resolution/views/intake'
import { useWords } from '../../../i18n/useWords'
import type { DeskSeat } from '../desk/deskItem'

/** What the standing reply of a seat lacks and is asked for, and how far its check is. Nothing where nothing is open. */
export function SeatLacks({ intake, seat }: { readonly intake: Intake; readonly seat: DeskSeat }) {
  const { t, shortMoment } = useWords()
  const standing = intake.entries.filter(
    (entry) => entry.seatId === seat.seatId && (entry.state === 'received' || entry.state === 'incomplete'),
  )
  const missing = [...new Set<Missing>(standing.flatMap((entry) => entry.missing))]
  const waits = standing.some((entry) => entry.awaitsCheck)
  const confirmed = standing.flatMap(({ check }) => (check.kind === 'confirmed' ? [check] : []))[0]
  if (missing.length === 0 && !waits && !confirmed) return null
  return (
    <ul className="seat-lacks">
      {missing.length === 0 ? null : (
        <li className="warn">
          <TriangleAlert className="i i--s" aria-hidden />{' '}
          {t('incoming.lacks', { what: missing.map((each) => t(`incoming.missing.${each}`)).join(', ') })}
        </li>
      )}
      {waits ? (
        <li className="muted">
          <Hourglass className="i i--s" aria-hidden /> {t('incoming.check.waiting')}
        </li>
      ) : confirmed ? (
        <li className="ok">
          <CircleCheck className="i i--s" aria-hidden />{' '}
          {t('incoming.check.confirmed', { moment: shortMoment(confirmed.at), who: confirmed.by })}
        </li>
      ) : null}
    </ul>
  )
}
