import { Plus, Vote } from 'lucide-react'
import { draftResolution } from '#core/resolution/call/draftResolution'
import { listVotes } from '#core/resolution/views/overview'
import type { VoteSummary } from '#core/resolution/views/voteSummary'
import { useAnswer } from '../../client/queries'
import { useBlocked } from '../../client/useBlocked'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Loading } from '../../ui/Loading'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { useGo } from '../../client/window/place'
import { VoteState } from '../../ui/figures/VoteState'
import './votes.css'

/** All written votes, the newest first. */
export function VotesScreen() {
  const { t } = useWords()
  const go = useGo()
  const list = useAnswer(listVotes, {})
  const blocked = useBlocked(draftResolution.roles)
  const create = (
    <Button
      onPress={() => {
        go({ screen: 'newVote' })
      }}
      blocked={blocked}
    >
      <Plus className="i" aria-hidden />
      {t('votes.new')}
    </Button>
  )
  if (!list) return <Loading />
  if (!list.ok) return <RefusalNotice refusal={list.refusal} />
  const { votes } = list.reply
  return (
    <div className="votes scroll">
      <div className="page-h">
        <h1>{t('shell.section.votes')}</h1>
        <span className="page-h__sub">{t('votes.count', { count: votes.length })}</span>
        <div className="actions">{create}</div>
      </div>
      {votes.length === 0 ? (
        <EmptyState icon={Vote} title={t('votes.none')} how={t('votes.noneHow')} />
      ) : (
        <table className="table votes__table">
          <thead>
            <tr>
              <th scope="col">{t('votes.column.meeting')}</th>
              <th scope="col">{t('votes.column.title')}</th>
              <th scope="col">{t('votes.column.state')}</th>
              <th scope="col">{t('votes.column.window')}</th>
              <th scope="col" className="right">
                {t('votes.column.replies')}
              </th>
              <th scope="col">{t('votes.column.next')}</th>
            </tr>
          </thead>
          <tbody>
            {votes.map((vote) => (
              <VoteRow key={vote.resolutionId} vote={vote} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function VoteRow({ vote }: { readonly vote: VoteSummary }) {
  const { t, meeting, say, period } = useWords()
  const go = useGo()
  return (
    <tr>
      <th scope="row">
        <Button
          tone="quiet"
          size="table"
          className="votes__open"
          onPress={() => {
            go({ screen: 'vote', resolutionId: vote.resolutionId })
          }}
        >
          {meeting(vote.number)}
        </Button>
      </th>
      <td>
        <span className="ell votes__name">{say({ ko: vote.title, en: vote.titleEn })}</span>
        <span className="muted fs12">{t('votes.bodyLine', { body: say(vote.bodyName), count: vote.itemCount })}</span>
      </td>
      <td>
        <VoteState state={vote.state} />
      </td>
      <td className="nowrap">{period(vote.opensAt, vote.endsAt)}</td>
      <td className="right num nowrap">{vote.inOffice === 0 ? '–' : t('votes.ofInOffice', vote)}</td>
      <td className="muted">{t(`votes.next.${vote.next}.short`)}</td>
    </tr>
  )
}
