import { listDeadlines } from '#core/rules/deadlines/listDeadlines'
import { todayOverview } from '#core/resolution/views/overview'
import { useNow } from '../../client/useNow'
import { useAnswer, useAnswerState } from '../../client/queries'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { useRemaining } from '../../ui/figures/Countdown'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { Plus, Vote } from 'lucide-react'
import { draftResolution } from '#core/resolution/call/draftResolution'
import { useBlocked } from '../../client/useBlocked'
import { useGo } from '../../client/window/place'
import { AfterVotes } from './AfterVotes'
import { Deadlines } from './Deadlines'
import type { Overview } from './overview'
import { TermsEnding } from './TermsEnding'
import { aheadOf, stretchAhead } from './thirtyDays'
import { VoteToday } from './VoteToday'
import { WaitingSignatures } from './WaitingSignatures'
import './today.css'

/** What needs someone today. Figures that need nobody stay quiet. */
export function TodayScreen() {
  const { data: overview, dataUpdatedAt } = useAnswerState(todayOverview, {})
  if (!overview) return <Loading />
  return overview.ok ? (
    <Today overview={overview.reply} heardAtMs={dataUpdatedAt} />
  ) : (
    <RefusalNotice refusal={overview.refusal} />
  )
}

function Today({ overview, heardAtMs }: { readonly overview: Overview; readonly heardAtMs: number }) {
  const { t, moment } = useWords()
  const go = useGo()
  const blocked = useBlocked(draftResolution.roles)
  const open = overview.votes.filter((vote) => vote.state !== 'announced' && vote.state !== 'withdrawn')
  const listed = useAnswer(listDeadlines, { ...stretchAhead(overview.today), bodyId: null, meetingsHeld: [] })
  const deadlines = listed?.ok ? aheadOf(listed.reply.deadlines, overview) : []
  const [nearest] = deadlines
  const now = useNow(overview.now, heardAtMs, nearest?.at ?? null)
  const remaining = useRemaining()
  const needed = open.filter((vote) => vote.next !== 'wait' && vote.next !== 'done').length
  const create = (): void => {
    go({ screen: 'newVote' })
  }
  return (
    <div className="today">
      <div className="today__main scroll" tabIndex={-1}>
        <div className="page-h">
          <h1>{t('shell.section.today')}</h1>
          <div className="page-h__sub grow">
            <b className="today__now">{moment(overview.now)}</b>
            <span>
              {nearest
                ? t(needed === 0 ? 'today.quietWithDeadline' : 'today.neededWithDeadline', {
                    count: needed,
                    left: remaining(Date.parse(nearest.at) - now),
                  })
                : t(needed === 0 ? 'today.nothing' : 'today.needed', { count: needed })}
            </span>
          </div>
          <div className="actions">
            <Button onPress={create} blocked={blocked}>
              <Plus className="i" aria-hidden />
              {t('votes.new')}
            </Button>
          </div>
        </div>
        {open.length === 0 ? (
          <EmptyState icon={Vote} title={t('today.nothing')} how={t('today.nothingHow')} />
        ) : (
          open.map((vote, index) => <VoteToday key={vote.resolutionId} vote={vote} nowMs={now} first={index === 0} />)
        )}
        <WaitingSignatures votes={open} />
        <AfterVotes />
        {listed?.ok === false ? (
          <RefusalNotice refusal={listed.refusal} />
        ) : listed ? (
          <Deadlines today={overview.today} votes={overview.votes} deadlines={deadlines} />
        ) : null}
      </div>
      <aside className="side scroll" aria-label={t('today.terms')} tabIndex={-1}>
        <TermsEnding overview={overview} />
      </aside>
    </div>
  )
}
