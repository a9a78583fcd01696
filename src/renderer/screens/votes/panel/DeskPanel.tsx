import type { ReactNode, RefObject } from 'react'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { Segments } from '../../../ui/controls/Segments'
import { AfterVote } from '../acts/AfterVote'
import { EndOfVote } from '../acts/EndOfVote'
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

/** What the panel beside the matrix shows. */
export type DeskSide = 'result' | 'reply' | 'incoming' | 'check'

interface DeskPanelSides {
  readonly side: DeskSide
  readonly onSide: (side: DeskSide) => void
  /** Files that wait, and entries that wait for the second person. */
  readonly waiting: { readonly files: number; readonly checks: number }
  readonly secondCheck: boolean
  readonly incoming: ReactNode
  readonly standings: ReactNode
  /** What the seat's reply lacks. */
  readonly lacks: ReactNode
  readonly check: ReactNode
}

/** Everything about the selected seat and item, and what came in. After the close the result comes first; late replies can still be entered. */
export function DeskPanel(props: DeskPanelProps & DeskPanelSides) {
  const { t } = useWords()
  const { desk, item, seat, blocked, side, onSide, waiting, secondCheck } = props
  const counted = desk.closedAt !== null
  // Whoever types a reply after the close needs its fields.
  const shown = side === 'result' && (hasMarks(props.draft) || !counted) ? 'reply' : side
  return (
    <aside className="side scroll" aria-label={t('panel.name')} data-pane tabIndex={-1}>
      <div className="panel__tabs">
        <Segments
          label={t('panel.name')}
          value={shown}
          onChange={onSide}
          options={[
            ...(counted ? [{ key: 'result' as const, label: t('panel.result') }] : []),
            { key: 'reply', label: t('panel.replies') },
            {
              key: 'incoming',
              label: waiting.files === 0 ? t('incoming.tab') : t('incoming.tabCount', { count: waiting.files }),
            },
            ...(secondCheck || waiting.checks > 0
              ? [
                  {
                    key: 'check' as const,
                    label: waiting.checks === 0 ? t('incoming.checkTab') : t('incoming.checkTabCount', { count: waiting.checks }),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {shown === 'incoming' ? props.incoming : null}
      {shown === 'check' ? props.check : null}
      {shown === 'result' ? (
        <>
          <ResultPanel desk={desk} item={item} />
          <ItemText desk={desk} item={item} />
          <AfterVote desk={desk} />
        </>
      ) : null}
      {shown === 'reply' ? (
        <>
          {blocked === undefined && seat.counted ? <ReplyDetails {...props} /> : null}
          <MarkDetails {...props} />
          {props.standings}
          <ItemText desk={desk} item={item} />
          <SeatHistory {...props} lacks={props.lacks} />
          {desk.summary.state === 'open' ? <WaitingSeats {...props} /> : null}
          {desk.summary.state === 'open' ? <EndOfVote desk={desk} /> : null}
        </>
      ) : null}
    </aside>
  )
}
