import { memo, useDeferredValue } from 'react'
import type { IncomingId } from '#core/desk/rows/identifiers'
import type { Intake } from '#core/resolution/views/intake'
import { CheckPanel } from '../incoming/CheckPanel'
import { IncomingPanel } from '../incoming/IncomingPanel'
import { ItemStandings } from '../incoming/ItemStandings'
import { SeatLacks } from '../incoming/SeatLacks'
import type { TakeIn } from '../incoming/useTakeIn'
import { DeskPanel, type DeskPanelProps, type DeskSide } from '../panel/DeskPanel'
import type { DeskSeat } from './deskItem'
import type { RowDraft } from './rowDrafts'

/** What is shown beside the matrix, and what can be done there. */
export interface Side extends DeskPanelProps {
  readonly intake: Intake
  readonly takeIn: TakeIn
  readonly shown: DeskSide
  readonly onShow: (side: DeskSide) => void
  /** The file that came in and is looked at. */
  readonly chosen: IncomingId | null
  readonly onChoose: (id: IncomingId | null) => void
  readonly onAdd: () => void
  readonly onRecord: (seat: DeskSeat, draft: RowDraft) => Promise<boolean>
  readonly onEdit: (seat: DeskSeat, draft: RowDraft) => void
  /** A field of it takes the focus now, so it has to be there. */
  readonly atOnce: boolean
}

/**
 * The panel follows the matrix a frame later: who types rows is not made to wait for it. What is typed in the panel itself is shown at
 * once, like in every field.
 */
export const SidePane = memo(function SidePane({ side }: { readonly side: Side }) {
  const late = useDeferredValue(side)
  const typedHere = side.draft !== undefined && side.seat === late.seat && side.item.itemId === late.item.itemId
  return <Pane side={side.atOnce || typedHere ? side : late} />
})

const Pane = memo(function Pane({ side }: { readonly side: Side }) {
  const { desk, seats, seat, item, intake, takeIn, blocked, chosen } = side
  return (
    <DeskPanel
      {...side}
      side={side.shown}
      onSide={side.onShow}
      waiting={{
        files: intake.files.filter(({ handling }) => handling.kind === 'waiting').length,
        checks: new Set(intake.entries.filter((each) => each.awaitsCheck).map((each) => `${each.seatId} ${each.enteredAt}`)).size,
      }}
      secondCheck={intake.secondCheck}
      incoming={
        <IncomingPanel
          {...{ desk, intake, seats, takeIn, blocked, chosen }}
          onChoose={side.onChoose}
          onAdd={side.onAdd}
          onRecord={side.onRecord}
          onEdit={side.onEdit}
          onBack={side.onBack}
        />
      }
      standings={<ItemStandings intake={intake} item={item} />}
      lacks={<SeatLacks intake={intake} seat={seat} />}
      check={<CheckPanel {...{ desk, intake, seats, blocked }} />}
    />
  )
})
