import { useState } from 'react'
import { listBodies } from '#core/body/roster/listBodies'
import { ResolutionId } from '#core/desk/rows/identifiers'
import { listVotes, todayOverview } from '#core/resolution/views/overview'
import { voteDesk, type VoteDesk } from '#core/resolution/views/voteDesk'
import { useAnswer } from '../../../client/queries'
import type { Reply } from '../../../client/replyOf'
import { useWords } from '../../../i18n/useWords'
import { Loading } from '../../../ui/Loading'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { Select } from '../../../ui/controls/Select'
import { NewVote } from './NewVote'
import '../call.css'
import '../votes.css'

/** A new written vote: with which earlier one it begins, which body and term it belongs to, then its sheet. */
export function NewVoteScreen({ from }: { readonly from: ResolutionId | null }) {
  const bodies = useAnswer(listBodies, {})
  const votes = useAnswer(listVotes, {})
  const overview = useAnswer(todayOverview, {})
  const [sourceId, setSourceId] = useState(from)
  if (!bodies || !votes || !overview) return <Loading />
  if (!bodies.ok) return <RefusalNotice refusal={bodies.refusal} />
  if (!votes.ok) return <RefusalNotice refusal={votes.refusal} />
  if (!overview.ok) return <RefusalNotice refusal={overview.refusal} />
  const shared = {
    bodies: bodies.reply.bodies,
    votes: votes.reply.votes,
    today: overview.reply.today,
    choice: <SourceChoice votes={votes.reply.votes} sourceId={sourceId} onChoose={setSourceId} />,
  }
  return sourceId === null ? (
    <NewVote key="empty" {...shared} source={null} />
  ) : (
    <FromVote key={sourceId} sourceId={sourceId} {...shared} />
  )
}

type FromVoteProps = Omit<Parameters<typeof NewVote>[0], 'source'> & { readonly sourceId: ResolutionId }

function FromVote({ sourceId, ...shared }: FromVoteProps) {
  const source = useAnswer(voteDesk, { resolutionId: sourceId })
  // The form begins with the vote as it was found and is not thrown away when that vote changes meanwhile.
  const [begun, setBegun] = useState<VoteDesk | null>(null)
  if (begun === null && source?.ok) setBegun(source.reply)
  if (source && !source.ok) return <RefusalNotice refusal={source.refusal} />
  return begun === null ? <Loading /> : <NewVote {...shared} source={begun} />
}

const none = 'none'

interface SourceChoiceProps {
  readonly votes: Reply<typeof listVotes>['votes']
  readonly sourceId: ResolutionId | null
  readonly onChoose: (id: ResolutionId | null) => void
}

function SourceChoice({ votes, sourceId, onChoose }: SourceChoiceProps) {
  const { t, meeting, say, label } = useWords()
  if (votes.length === 0) return null
  return (
    <Select<string>
      label={t('call.take.label')}
      value={sourceId ?? none}
      options={[
        { key: none, label: t('call.take.none') },
        ...votes.map((vote) => ({
          key: vote.resolutionId,
          label: `${meeting(vote.number)} (${label(vote.state)})`,
          note: `${say(vote.bodyName)} · ${say({ ko: vote.title, en: vote.titleEn })}`,
        })),
      ]}
      onChange={(key) => {
        onChoose(key === none ? null : ResolutionId.parse(key))
      }}
    />
  )
}
