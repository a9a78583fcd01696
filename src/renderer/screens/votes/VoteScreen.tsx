import type { ResolutionId } from '#core/desk/rows/identifiers'
import { voteDesk, type VoteDesk } from '#core/resolution/views/voteDesk'
import { useAnswerState } from '../../client/queries'
import { Loading } from '../../ui/Loading'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { Desk } from './desk/Desk'
import { DraftSheet } from './draft/DraftSheet'
import './call.css'
import './votes.css'

/** One written vote: its sheet while it is written, its matrix once replies come in. */
export function VoteScreen({ resolutionId }: { readonly resolutionId: ResolutionId }) {
  const { data: desk, dataUpdatedAt } = useAnswerState(voteDesk, { resolutionId })
  if (!desk) return <Loading />
  if (!desk.ok) return <RefusalNotice refusal={desk.refusal} />
  return wasOpened(desk.reply) ? <Desk desk={desk.reply} heardAtMs={dataUpdatedAt} /> : <DraftSheet desk={desk.reply} />
}

/** The roster is frozen at the opening; a vote withdrawn before has none. */
const wasOpened = ({ roster }: VoteDesk): boolean => roster.length > 0
