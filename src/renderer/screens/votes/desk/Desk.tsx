import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { IncomingId } from '#core/desk/rows/identifiers'
import { recordReply } from '#core/resolution/ballots/recordReply'
import { intakeView, type Intake } from '#core/resolution/views/intake'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useAnswer } from '../../../client/queries'
import { seatsInOrder } from '../../../client/seatsInOrder'
import { useBlocked } from '../../../client/useBlocked'
import { useNow } from '../../../client/useNow'
import { useWords } from '../../../i18n/useWords'
import { useToast } from '../../../ui/frames/Toasts'
import { RecusalDialog } from '../panel/RecusalDialog'
import { DropZone } from '../incoming/DropZone'
import { useTakeIn } from '../incoming/useTakeIn'
import type { DeskSide } from '../panel/DeskPanel'
import { VoteHeader } from '../VoteHeader'
import { Band } from './Band'
import { Banners } from './Banners'
import { wordsNeeded } from './condition'
import { indexCells, isEnterable } from '../matrix/cells'
import { EntryBar } from './EntryBar'
import { Matrix } from '../matrix/Matrix'
import { type CellPlace, moved, type MatrixKey } from '../matrix/matrixKeys'
import type { DeskSeat } from './deskItem'
import { changeRowDraft, type RowDraft, useRowDrafts, withMark } from './rowDrafts'
import { SidePane, type Side } from './SidePane'
import { useDeskSelection } from './useDeskSelection'
import { useReplyEntry } from './useReplyEntry'
import './desk.css'
import '../incoming/incoming.css'
import '../matrix/legend.css'
import '../matrix/matrix.css'

const nothingIn: Intake = { secondCheck: false, files: [], entries: [], standings: [] }

/** The desk of a vote that was opened: who answered what, entered by keys, one row for each reply. */
export function Desk({ desk, heardAtMs }: { readonly desk: VoteDesk; readonly heardAtMs: number }) {
  const { t, say } = useWords()
  const toast = useToast()
  const { resolutionId, state, endsAt } = desk.summary
  const seats = useMemo(() => seatsInOrder(desk.roster), [desk.roster])
  const asked = useAnswer(intakeView, { resolutionId })
  const intake = asked?.ok ? asked.reply : nothingIn
  const index = useMemo(() => indexCells(desk, intake.entries), [desk, intake])
  const drafts = useRowDrafts(resolutionId)
  const selection = useDeskSelection({ row: 0, column: 0 })
  const { place, focusCell } = selection
  const now = useNow(desk.now, heardAtMs, state === 'open' ? endsAt : null)
  const entry = useReplyEntry(desk)
  const [recusing, setRecusing] = useState(false)
  const [side, setSide] = useState<DeskSide>(desk.closedAt === null ? 'reply' : 'result')
  const [wasClosed, setWasClosed] = useState(desk.closedAt !== null)
  if (wasClosed !== (desk.closedAt !== null)) {
    setWasClosed(desk.closedAt !== null)
    setSide(desk.closedAt === null ? 'reply' : 'result')
  }
  const [chosen, setChosen] = useState<IncomingId | null>(null)
  /** The cell whose words were asked for last. */
  const [askedAt, setAskedAt] = useState<CellPlace | null>(null)
  const takeIn = useTakeIn(resolutionId)
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
    const next = { row: Math.min(place.row + 1, seats.length - 1), column: 0 }
    const result = await save(seat, drafts[seat.seatId], now, () => {
      focusCell(next)
      toast(t('desk.rowSaved', { seat: say(seat.label) }))
    })
    if (result === 'nothing') focusCell(next)
    else if (result === 'arrival') arrivalField.current?.focus()
    else if (result === 'conflict') setSide('reply')
    else if (typeof result !== 'string') {
      const column = desk.items.findIndex((each) => each.itemId === result.words)
      // The field of that item has to be drawn before it can take the focus.
      flushSync(() => {
        setSide('reply')
        setAskedAt({ row: place.row, column })
        focusCell({ row: place.row, column })
      })
      conditionField.current?.focus()
    }
  }, [seat, save, drafts, now, place.row, seats.length, toast, t, say, focusCell, desk.items])

  const { take } = takeIn
  const addFiles = useCallback(
    (files: readonly File[] | null): void => {
      setSide('incoming')
      void take(files).then(({ taken, first }) => {
        if (taken === 0) return
        toast(t('incoming.taken', { count: taken }))
        setChosen(first)
      })
    },
    [take, toast, t],
  )
  const editRow = useCallback(
    (toSeat: DeskSeat, draft: RowDraft): void => {
      changeRowDraft(resolutionId, toSeat.seatId, () => draft)
      setSide('reply')
      focusCell({ row: seats.indexOf(toSeat), column: 0 })
    },
    [resolutionId, focusCell, seats],
  )
  const waitingFiles = intake.files.filter(({ handling }) => handling.kind === 'waiting').length
  const recordRow = useCallback(
    async (toSeat: DeskSeat, draft: RowDraft): Promise<boolean> => {
      const result = await save(toSeat, draft, now, () => {
        toast(t('desk.rowSaved', { seat: say(toSeat.label) }))
        setChosen(null)
        // With nothing left to read the work goes on in the table.
        if (waitingFiles > 1) return
        setSide('reply')
        focusCell({ row: seats.indexOf(toSeat), column: 0 })
      })
      // What it lacks is typed in the table, where every field is.
      if (result !== 'saved' && result !== 'refused' && result !== 'onItsWay') editRow(toSeat, draft)
      return result === 'saved'
    },
    [save, now, toast, t, say, waitingFiles, focusCell, seats, editRow],
  )

  const press = useCallback(
    (key: MatrixKey): void => {
      if (key.kind === 'openFiles') {
        setSide('incoming')
        return
      }
      if (key.kind === 'move' || key.kind === 'edge') {
        focusCell(moved(place, key, seats.length, desk.items.length))
        return
      }
      if (key.kind === 'addFiles') {
        if (blocked === undefined) addFiles(null)
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
          // Its words have to be typed first.
          focusCell({ row: place.row, column: next === -1 || wordsNeeded(key.choice) !== null ? place.column : next })
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
        case 'noConflict':
          changeRowDraft(resolutionId, seat.seatId, (draft) => ({
            ...draft,
            conflict: draft.conflict === 'none' ? 'notStated' : 'none',
          }))
          return
        case 'recuse':
          setRecusing(true)
          return
        case 'save':
          void saveRow()
      }
    },
    [blocked, seat, item, place, seats.length, desk.items, index, resolutionId, focusCell, saveRow, addFiles],
  )

  const pane = useMemo<Side | null>(
    () =>
      seat && item
        ? {
            ...{ desk, seat, item, seats, index, blocked, conditionField, arrivalField, intake, takeIn, chosen },
            draft: drafts[seat.seatId],
            shown: side,
            onShow: setSide,
            onSave: () => void saveRow(),
            onBack: () => {
              focusCell(place)
            },
            onSelectSeat: (row) => {
              focusCell({ row, column: place.column })
            },
            onChoose: setChosen,
            onAdd: () => {
              addFiles(null)
            },
            onRecord: recordRow,
            onEdit: editRow,
            atOnce: askedAt?.row === place.row && askedAt.column === place.column,
          }
        : null,
    [
      desk,
      seat,
      item,
      seats,
      index,
      drafts,
      blocked,
      intake,
      takeIn,
      chosen,
      side,
      saveRow,
      focusCell,
      place,
      addFiles,
      recordRow,
      editRow,
      askedAt,
    ],
  )
  // The row that is typed or recorded is drawn first; the rest of the screen follows a frame later.
  const later = useDeferredValue(
    useMemo(
      () => ({
        ...{ desk, index, drafts, column: place.column, press },
        entry: {
          ...{ seat, item, draft: seat ? drafts[seat.seatId] : undefined, refusal: entry.refusal, busy: entry.busy },
          blocked: blocked ?? (seat?.counted === false ? t('desk.notCounted') : undefined),
        },
      }),
      [desk, index, drafts, place.column, press, seat, item, entry.refusal, entry.busy, blocked, t],
    ),
  )

  return (
    <DropZone blocked={blocked} onFiles={addFiles}>
      <div className="desk">
        <div className="desk__main">
          <VoteHeader desk={later.desk} />
          <Band desk={later.desk} seats={seats} index={later.index} drafts={later.drafts} nowMs={now} />
          <Banners desk={later.desk} />
          <Matrix {...{ desk, seats, index, drafts, selection, later }} onKey={press} />
          <EntryBar {...later.entry} onKey={later.press} />
        </div>
        {pane ? <SidePane side={pane} /> : null}
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
    </DropZone>
  )
}
