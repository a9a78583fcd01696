import { Fragment } from 'react'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { isTyping } from '../../../client/isTyping'
import type { CellIndex } from './cells'
import type { DeskSeat } from '../desk/deskItem'
import { MatrixFoot } from './MatrixFoot'
import { MatrixHead } from './MatrixHead'
import { matrixKey, type MatrixKey } from './matrixKeys'
import { MatrixRow } from './MatrixRow'
import type { RowDraft } from '../desk/rowDrafts'
import type { DeskSelection } from '../desk/useDeskSelection'

interface MatrixProps {
  readonly desk: VoteDesk
  readonly seats: readonly DeskSeat[]
  readonly index: CellIndex
  readonly drafts: Readonly<Record<string, RowDraft>>
  readonly selection: DeskSelection
  /** What head, columns and sums show: they follow a frame after the rows. */
  readonly later: { readonly desk: VoteDesk; readonly column: number }
  readonly onKey: (key: MatrixKey) => void
}

/** Below this the titles of the items are written level. */
const fewItems = 8
/** The least width of an item, and of seat and reply together; more items than fit scroll sideways. In rem of 10 px. */
const cellRem = 3.9
const seatRem = 40

/** Seats × items. Arrows move, digits mark, Enter records the row and goes to the next member. */
export function Matrix({ desk, seats, index, drafts, selection, later, onKey }: MatrixProps) {
  const { t, label } = useWords()
  const { place, matrix, select } = selection
  const few = desk.items.length < fewItems
  return (
    <div className="mx-wrap scroll" data-pane>
      <table
        ref={matrix}
        className={few ? 'mx mx--few' : 'mx'}
        style={{ minWidth: `${seatRem + desk.items.length * cellRem}rem` }}
        role="grid"
        aria-label={t('desk.matrix')}
        aria-describedby="matrix-keys"
        onKeyDown={(event) => {
          if (isTyping(event)) return
          const key = matrixKey(event)
          if (!key) return
          event.preventDefault()
          onKey(key)
        }}
      >
        <colgroup>
          <col className="mx__seat" />
          <col className="mx__reply" />
          {desk.items.map((item, at) => (
            // The column is marked here and not in its cells, so that a step to the side draws no row anew.
            <col key={item.itemId} className={at === later.column ? 'mx__item selc' : 'mx__item'} />
          ))}
          <col className="mx__rest" />
        </colgroup>
        <MatrixHead desk={later.desk} seats={seats} column={later.column} />
        <tbody>
          {seats.map((seat, row) => (
            <Fragment key={seat.seatId}>
              {seats[row - 1]?.seatClass === seat.seatClass ? null : (
                <tr className="gr">
                  <th colSpan={desk.items.length + 3} scope="colgroup">
                    {t('desk.classGroup', {
                      seatClass: label(seat.seatClass),
                      count: seats.filter((each) => each.seatClass === seat.seatClass).length,
                    })}
                  </th>
                </tr>
              )}
              <MatrixRow
                seat={seat}
                row={row}
                items={desk.items}
                index={index}
                draft={drafts[seat.seatId]}
                selectedColumn={place.row === row ? place.column : null}
                onSelect={select}
              />
            </Fragment>
          ))}
        </tbody>
        <MatrixFoot desk={later.desk} column={later.column} />
      </table>
      <span id="matrix-keys" className="sr">
        {t('desk.keysSpoken')}
      </span>
    </div>
  )
}
