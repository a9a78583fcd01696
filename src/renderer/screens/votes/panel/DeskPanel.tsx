import { useState, type RefObject } from 'react'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { Segments } from '../../../ui/controls/Segments'
import { WithdrawVote } from '../acts/WithdrawVote'
import type { CellIndex } from '../matrix/cells'
import type { DeskItem, DeskSeat } from '../desk/deskItem'
import { hasMarks, type RowDraft } from '../desk/rowDrafts'
import { ItemText } from './ItemText'
import { MarkDetails } from './MarkDetails'
import { ReplyDetails } from './ReplyDetails'
import { ResultPanel } from './ResultPanel'
import { SeatHistory } from './SeatHistory'
import { WaitingSeats } from './WaitingSeats'

export interface DeskPanelProps {
  readonly desk: VoteDesk
  readonly seat: DeskSeat
  readonly item: DeskItem
  readonly seats: readonly DeskSeat[]
  readonly index: CellIndex
  readonly draft: RowDraft | undefined
  /** Why no reply can be entered; undefined when one can. */
  readonly blocked: string | undefined
  readonly conditionField: RefObject<HTMLTextAreaElement | null>
  readonly arrivalField: RefObject<HTMLInputElement | null>
  readonly onSave: () => void
  /** Back to the matrix. */
  readonly onBack: () => void
  readonly onSelectSeat: (row: number) => void
}

/** Everything about the selected seat and item. After the close the result comes first; late replies can still be entered. */
export function DeskPanel(props: DeskPanelProps) {
  const { t } = useWords()
  const { desk, item, seat, blocked } = props
  const counted = desk.closedAt !== null
  const [tab, setTab] = useState<'result' | 'reply'>(counted ? 'result' : 'reply')
  const [wasCounted, setWasCounted] = useState(counted)
  if (wasCounted !== counted) {
    setWasCounted(counted)
    setTab(counted ? 'result' : 'reply')
  }
  // Whoever types a reply after the close needs its fields.
  const shown = hasMarks(props.draft) ? 'reply' : tab
  return (
    <aside className="side scroll" aria-label={t('panel.name')} data-pane tabIndex={-1}>
      {counted ? (
        <div className="panel__tabs">
          <Segments
            label={t('panel.name')}
            value={shown}
            onChange={setTab}
            options={[
              { key: 'result', label: t('panel.result') },
              { key: 'reply', label: t('panel.replies') },
            ]}
          />
        </div>
      ) : null}
      {shown === 'result' ? (
        <>
          <ResultPanel desk={desk} item={item} />
          <ItemText desk={desk} item={item} />
        </>
      ) : (
        <>
          {blocked === undefined && seat.counted ? <ReplyDetails {...props} /> : null}
          <MarkDetails {...props} />
          <ItemText desk={desk} item={item} />
          <SeatHistory {...props} />
          {desk.summary.state === 'open' ? <WaitingSeats {...props} /> : null}
          {desk.summary.state === 'open' ? (
            <section>
              <WithdrawVote summary={desk.summary} />
            </section>
          ) : null}
        </>
      )}
    </aside>
  )
}
