import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { recordReply } from '#core/resolution/ballots/recordReply'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { seatsInOrder } from '../../../client/seatsInOrder'
import { useBlocked } from '../../../client/useBlocked'
import { useNow } from '../../../client/useNow'
import { useWords } from '../../../i18n/useWords'
import { useToast } from '../../../ui/frames/Toasts'
import { RecusalDialog } from '../panel/RecusalDialog'
import { DeskPanel } from '../panel/DeskPanel'
import { VoteHeader } from '../VoteHeader'
import { Band } from './Band'
import { Banners } from './Banners'
import { needsCondition } from './condition'
import { indexCells, isEnterable } from '../matrix/cells'
import { EntryBar } from './EntryBar'
import { Matrix } from '../matrix/Matrix'
import { moved, type MatrixKey } from '../matrix/matrixKeys'
import { changeRowDraft, useRowDrafts, withMark } from './rowDrafts'
import { useDeskSelection } from './useDeskSelection'
import { useReplyEntry } from './useReplyEntry'
import './desk.css'
import '../matrix/legend.css'
import '../matrix/matrix.css'

/** The desk of a vote that was opened: who answered what, entered by keys, one row for each reply. */
export function Desk({ desk, heardAtMs }: { readonly desk: VoteDesk; readonly heardAtMs: number }) {
  const { t, say } = useWords()
  const toast = useToast()
  const { resolutionId, state, closesAt } = desk.summary
  const seats = useMemo(() => seatsInOrder(desk.roster), [desk.roster])
  const index = useMemo(() => indexCells(desk), [desk])
  const drafts = useRowDrafts(resolutionId)
  const selection = useDeskSelection({ row: 0, column: 0 })
  const { place, focusCell } = selection
  const now = useNow(desk.now, heardAtMs, state === 'open' ? closesAt : null)
  const entry = useReplyEntry(desk)
  const [recusing, setRecusing] = useState(false)
  const conditionField = useRef<HTMLTextAreaElement>(null)
  const arrivalField = useRef<HTMLInputElement>(null)
  const blockedByRole = useBlocked(recordReply.roles)
  const blocked = state === 'open' || state === 'closed' ? blockedByRole : t('desk.locked')

  const seat = seats[place.row]
  const item = desk.items[place.column]
  const { clear, save } = entry
  useEffect(clear, [place.row, clear])

  const saveRow = useCallback(async () => {
    if (!seat) return
    const result = await save(seat, drafts[seat.seatId], now)
    const next = { row: Math.min(place.row + 1, seats.length - 1), column: 0 }
    if (result === 'saved') {
      toast(t('desk.rowSaved', { seat: say(seat.label) }))
      focusCell(next)
    } else if (result === 'nothing') focusCell(next)
    else if (result === 'arrival') arrivalField.current?.focus()
    else if (result !== 'refused') {
      const column = desk.items.findIndex((each) => each.itemId === result.condition)
      // The field of that item has to be drawn before it can take the focus.
      flushSync(() => {
        focusCell({ row: place.row, column })
      })
      conditionField.current?.focus()
    }
  }, [seat, save, drafts, now, place.row, seats.length, toast, t, say, focusCell, desk.items])

  const press = useCallback(
    (key: MatrixKey): void => {
      if (key.kind === 'move' || key.kind === 'edge') {
        focusCell(moved(place, key, seats.length, desk.items.length))
        return
      }
      if (blocked !== undefined || !seat?.counted || !item) return
      const enterable = (column: number): boolean => {
        const each = desk.items[column]
        return each !== undefined && isEnterable(index.cell(seat.seatId, each))
      }
      switch (key.kind) {
        case 'mark': {
          if (!enterable(place.column)) return
          changeRowDraft(resolutionId, seat.seatId, (draft) => withMark(draft, item.itemId, key.choice))
          const next = desk.items.findIndex((_, column) => column > place.column && enterable(column))
          // A condition has to be typed first.
          focusCell({ row: place.row, column: next === -1 || needsCondition(key.choice) ? place.column : next })
          return
        }
        case 'clear':
          changeRowDraft(resolutionId, seat.seatId, (draft) => withMark(draft, item.itemId, null))
          return
        case 'rowYes':
          changeRowDraft(resolutionId, seat.seatId, (draft) =>
            desk.items.reduce((all, each, column) => (enterable(column) ? withMark(all, each.itemId, 'yes') : all), draft),
          )
          return
        case 'recuse':
          setRecusing(true)
          return
        case 'save':
          void saveRow()
      }
    },
    [blocked, seat, item, place, seats.length, desk.items, index, resolutionId, focusCell, saveRow],
  )

  return (
    <div className="desk">
      <div className="desk__main">
        <VoteHeader desk={desk} />
        <Band desk={desk} seats={seats} index={index} drafts={drafts} nowMs={now} />
        <Banners desk={desk} />
        <Matrix desk={desk} seats={seats} index={index} drafts={drafts} selection={selection} onKey={press} />
        <EntryBar
          seat={seat}
          item={item}
          draft={seat ? drafts[seat.seatId] : undefined}
          blocked={blocked ?? (seat?.counted === false ? t('desk.notCounted') : undefined)}
          refusal={entry.refusal}
          busy={entry.busy}
          onKey={press}
        />
      </div>
      {seat && item ? (
        <DeskPanel
          desk={desk}
          seat={seat}
          item={item}
          seats={seats}
          index={index}
          draft={drafts[seat.seatId]}
          blocked={blocked}
          conditionField={conditionField}
          arrivalField={arrivalField}
          onSave={() => void saveRow()}
          onBack={() => {
            focusCell(place)
          }}
          onSelectSeat={(row) => {
            focusCell({ row, column: place.column })
          }}
        />
      ) : null}
      {recusing && seat && item ? (
        <RecusalDialog
          resolutionId={resolutionId}
          seat={seat}
          item={item}
          onClose={() => {
            setRecusing(false)
            focusCell(place)
          }}
        />
      ) : null}
    </div>
  )
}
