import { Button } from 'react-aria-components'
import { useWords } from '../../../i18n/useWords'
import { seatStanding } from '../desk/seatStanding'
import type { DeskPanelProps } from './DeskPanel'

/** Who has not answered everything: names only, never what others said. */
export function WaitingSeats({ desk, seats, index, onSelectSeat }: DeskPanelProps) {
  const { t, say } = useWords()
  const waiting = seats.flatMap((seat, row) => {
    if (!seat.counted) return []
    const standing = seatStanding(seat.seatId, desk.items, index)
    return standing === 'answered' ? [] : [{ seat, row, standing }]
  })
  return (
    <section>
      <div className="panel__head">
        <h2>{t('panel.waiting')}</h2>
        <span className="muted fs13">{t('panel.waitingCount', { count: waiting.length })}</span>
      </div>
      {waiting.length === 0 ? <p className="fs13 ok">{t('panel.allIn')}</p> : null}
      <ul className="panel__waiting">
        {waiting.map(({ seat, row, standing }) => (
          <li key={seat.seatId}>
            <Button
              className="link"
              onPress={() => {
                onSelectSeat(row)
              }}
            >
              {say(seat.label)}
            </Button>
            <span className="muted fs12">{t(`panel.standing.${standing}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
