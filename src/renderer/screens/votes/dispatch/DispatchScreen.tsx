import { ArrowLeft, Send } from 'lucide-react'
import { useState } from 'react'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import { dispatches, type Dispatches } from '#core/resolution/dispatch/dispatches'
import { voteDesk, type VoteDesk } from '#core/resolution/views/voteDesk'
import { useAnswer } from '../../../client/queries'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { VoteState } from '../../../ui/figures/VoteState'
import { useGo } from '../../../client/window/place'
import { DispatchActs } from './DispatchActs'
import { DispatchTable } from './DispatchTable'
import './dispatch.css'

/** What went to whom: packs, mails, what was sent and how, reminders. It shows whether a member answered, never what. */
export function DispatchScreen({ resolutionId }: { readonly resolutionId: ResolutionId }) {
  const desk = useAnswer(voteDesk, { resolutionId })
  const list = useAnswer(dispatches, { resolutionId })
  if (!desk || !list) return <Loading />
  if (!desk.ok) return <RefusalNotice refusal={desk.refusal} />
  return list.ok ? <Dispatch desk={desk.reply} list={list.reply} /> : <RefusalNotice refusal={list.refusal} />
}

function Dispatch({ desk, list }: { readonly desk: VoteDesk; readonly list: Dispatches }) {
  const { t, meeting } = useWords()
  const go = useGo()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { resolutionId, number, state } = desk.summary
  const members = list.seats.filter((seat) => seat.counted)
  const count = (is: (seat: Dispatches['seats'][number]) => boolean): number => members.filter(is).length
  const name = meeting(number)
  return (
    <div className="dispatch">
      <div className="page-h">
        <Button
          tone="quiet"
          size="table"
          onPress={() => {
            go({ screen: 'vote', resolutionId })
          }}
        >
          <ArrowLeft className="i" aria-hidden />
          {name}
        </Button>
        <h1>{t('dispatch.title')}</h1>
        <VoteState state={state} />
        <p className="page-h__sub ell grow">
          {t('dispatch.summary', {
            members: members.length,
            packed: count(({ packs }) => packs.at(-1)?.current === true),
            sent: count(({ packs, sent }) => sent.some(({ packId }) => packId !== null && packId === packs.at(-1)?.id)),
            waiting: count(({ answered }) => !answered),
            reminders: members.reduce((sum, { reminders }) => sum + reminders.count, 0),
          })}
        </p>
      </div>
      {list.seats.length === 0 ? (
        <EmptyState icon={Send} title={t('dispatch.empty')} how={t('dispatch.emptyHow')} />
      ) : (
        <>
          <DispatchActs
            desk={desk}
            list={list}
            chosen={chosen}
            onClear={() => {
              setChosen(new Set())
            }}
          />
          <DispatchTable list={list} chosen={chosen} onChoose={setChosen} />
        </>
      )}
    </div>
  )
}
