import { Check, CornerDownLeft, Lock, TriangleAlert } from 'lucide-react'
import type { VoteSummary } from '#core/resolution/views/voteSummary'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { Countdown } from '../../ui/figures/Countdown'
import { SeatMeter, type SeatMark } from '../../ui/figures/SeatMeter'
import { useGo } from '../../client/window/place'
import { VoteState } from '../../ui/figures/VoteState'
import { placeOfNext } from '../../client/window/placeOfNext'

interface VoteTodayProps {
  readonly vote: VoteSummary
  readonly nowMs: number
  /** The one that Enter opens. */
  readonly first: boolean
}

/** One running vote: how far it has come, how long it still runs, and its next step. */
export function VoteToday({ vote, nowMs, first }: VoteTodayProps) {
  const { t, say, meeting, period } = useWords()
  const go = useGo()
  const before = vote.state === 'draft' || vote.state === 'called'
  const target = before ? vote.opensAt : vote.endsAt
  const title = say({ ko: vote.title, en: vote.titleEn })
  const id = `vote-${vote.resolutionId}`
  return (
    <section className="sec" aria-labelledby={id}>
      <div className="vote">
        <div>
          <div className="vote__title">
            <h2 id={id}>{meeting(vote.number)}</h2>
            <VoteState state={vote.state} />
          </div>
          <p className="fs13">{title}</p>
          <p className="muted fs13">
            {t('today.voteLine', { count: vote.itemCount, period: period(vote.opensAt, vote.endsAt) })}
          </p>
        </div>
        {vote.state === 'closed' ? null : (
          <div className="vote__left">
            <span className="fs12 muted">{t(before ? 'today.untilOpening' : 'today.untilClose')}</span>
            <b>
              <Countdown leftMs={Date.parse(target) - nowMs} />
            </b>
          </div>
        )}
      </div>
      {vote.inOffice === 0 ? null : <Replies vote={vote} />}
      <div className="vote__foot">
        <span className="fs13 muted">
          {vote.sealed && vote.state === 'open' ? (
            <>
              <Lock className="i i--s" aria-hidden /> {t('today.sealed')}
            </>
          ) : (
            t(`votes.next.${vote.next}.why`)
          )}
        </span>
        <span className="row">
          {vote.next === 'signCall' || vote.next === 'signResult' ? (
            <Button
              onPress={() => {
                go({ screen: 'vote', resolutionId: vote.resolutionId })
              }}
            >
              {t('today.openDesk')}
            </Button>
          ) : null}
          <Button
            tone={first ? 'primary' : 'plain'}
            autoFocus={first}
            onPress={() => {
              go(placeOfNext(vote))
            }}
          >
            {vote.next === 'signCall' || vote.next === 'signResult' ? t(`votes.next.${vote.next}.act`) : t('today.openDesk')}
            {first ? (
              <kbd className="kbd" aria-hidden>
                <CornerDownLeft className="i i--xs" />
              </kbd>
            ) : null}
          </Button>
        </span>
      </div>
    </section>
  )
}

function Replies({ vote }: { readonly vote: VoteSummary }) {
  const { t } = useWords()
  const { inOffice, answered, waiting, quorumNeeded } = vote
  const seats: readonly SeatMark[] = Array.from({ length: inOffice }, (_, index) => (index < answered ? 'in' : 'open'))
  const reached = answered >= quorumNeeded
  return (
    <div className="mrow">
      <span className="strong">{t('today.allItems')}</span>
      <SeatMeter
        seats={seats}
        needed={quorumNeeded}
        mark={t('votes.majority', { needed: quorumNeeded })}
        sentence={t(reached ? 'votes.meterReached' : 'votes.meterShort', {
          inOffice,
          answered,
          waiting,
          needed: quorumNeeded,
          missing: quorumNeeded - answered,
        })}
      />
      <span className="mrow__v">
        <span className="muted">{t('votes.replyCounts', { answered, waiting })}</span>
        {reached ? (
          <span className="ok strong">
            <Check className="i i--xs" aria-hidden /> {t('votes.quorumReached')}
          </span>
        ) : (
          <span className="warn strong">
            <TriangleAlert className="i i--xs" aria-hidden /> {t('votes.quorumShort', { count: quorumNeeded - answered })}
          </span>
        )}
      </span>
    </div>
  )
}
