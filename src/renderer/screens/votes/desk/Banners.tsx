import { Lock, PenLine, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { ExtensionBanner } from '../acts/ExtensionBanner'

/** What changed under the vote and what has to be done about it. */
export const Banners = memo(function Banners({ desk }: { readonly desk: VoteDesk }) {
  const { t, moment, shortMoment } = useWords()
  const superseded = desk.items.flatMap((item) => {
    const asked = new Set(
      desk.ballots
        .filter((ballot) => ballot.itemId === item.itemId && ballot.state === 'superseded')
        .map((ballot) => ballot.seatId),
    )
    for (const ballot of desk.ballots)
      if (ballot.itemId === item.itemId && ballot.state === 'received') asked.delete(ballot.seatId)
    // Who is recused is not asked again.
    for (const recusal of desk.recusals) if (recusal.itemId === item.itemId) asked.delete(recusal.seatId)
    return item.version > 1 && asked.size > 0 ? [{ item, left: asked.size }] : []
  })
  const late = new Set(desk.ballots.filter((ballot) => ballot.state === 'late').map((ballot) => ballot.seatId)).size
  return (
    <div className="banners">
      {desk.summary.next === 'signCall' ? (
        <div className="vbanner" role="note">
          <PenLine className="i" aria-hidden />
          <span>{t('desk.callVoided')}</span>
        </div>
      ) : null}
      <ExtensionBanner desk={desk} />
      {desk.summary.state === 'open'
        ? superseded.map(({ item, left }) => (
            <div key={item.itemId} className="vbanner" role="note">
              <TriangleAlert className="i" aria-hidden />
              <span>{t('desk.textChanged', { item: item.number, version: item.version, count: left })}</span>
            </div>
          ))
        : null}
      {desk.closedAt === null ? null : (
        <div className="vbanner vbanner--done" role="note">
          <Lock className="i" aria-hidden />
          <span>
            <b>{t('desk.closedAt', { moment: moment(desk.closedAt) })}</b>{' '}
            {desk.announcedAt === null
              ? t(late === 0 ? 'desk.closedNoteNoneLate' : 'desk.closedNote', { count: late })
              : t('desk.announcedNote', { moment: shortMoment(desk.announcedAt), number: desk.resolutionNumber })}
          </span>
        </div>
      )}
    </div>
  )
})
