import { Standing } from '#core/resolution/ballots/standing'
import type { Intake } from '#core/resolution/views/intake'
import { useWords } from '../../../i18n/useWords'
import type { DeskItem } from '../desk/deskItem'

/** How the counted seats stand to one item: every seat in exactly one state, and their sum is the roster. */
export function ItemStandings({ intake, item }: { readonly intake: Intake; readonly item: DeskItem }) {
  const { t } = useWords()
  const seats = intake.standings.find(({ itemId }) => itemId === item.itemId)?.seats
  if (!seats) return null
  const counted = Standing.options.map((standing) => ({
    standing,
    count: seats.filter((seat) => seat.standing === standing).length,
  }))
  return (
    <section>
      <div className="panel__head">
        <h2>{t('incoming.standingsTitle', { item: item.number })}</h2>
        <span className="muted fs13">
          {t('incoming.standingsSum', { sum: counted.reduce((sum, { count }) => sum + count, 0), inOffice: seats.length })}
        </span>
      </div>
      <dl className="standings">
        {counted
          .filter(({ count }) => count > 0)
          .map(({ standing, count }) => (
            <div key={standing}>
              <dt className="muted">{t(`incoming.standing.${standing}`)}</dt>
              <dd className="num">{count}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
