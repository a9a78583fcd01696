import { Clock, Hand, Mail, MailOpen, PencilLine, Phone, Printer, ScanLine, type LucideIcon } from 'lucide-react'
import { memo } from 'react'
import type { ReplyWay } from '#core/resolution/rows'
import { useWords } from '../../../i18n/useWords'
import { CastCell, sayCell } from './CastCell'
import type { CellIndex } from './cells'
import type { DeskItem, DeskSeat } from '../desk/deskItem'
import { startsGroup } from './MatrixHead'
import type { CellPlace } from './matrixKeys'
import { hasMarks, type RowDraft } from '../desk/rowDrafts'
import { placeName } from '../desk/useDeskSelection'

interface MatrixRowProps {
  readonly seat: DeskSeat
  readonly row: number
  readonly items: readonly DeskItem[]
  readonly index: CellIndex
  readonly draft: RowDraft | undefined
  /** The column of the selected cell when it is in this row. */
  readonly selectedColumn: number | null
  readonly onSelect: (place: CellPlace) => void
}

/** One seat: its replies to all items, and when and how the last one came. Drawn anew only when something of it has changed. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { seat, row, items, index, draft, selectedColumn, onSelect } = props
  const words = useWords()
  const { t, say, label } = words
  const name = say(seat.label)
  return (
    <tr className={selectedColumn === null ? undefined : 'now'} aria-selected={selectedColumn !== null}>
      <th scope="row" title={name}>
        {name}
        {seat.office === null ? null : <span className="tag">{label(seat.office)}</span>}
        {seat.counted ? null : <span className="tag">{t('desk.notCountedTag')}</span>}
      </th>
      <td className="rc">
        <LastReply seat={seat} index={index} typing={hasMarks(draft)} />
      </td>
      {items.map((item, at) => {
        const cell = index.cell(seat.seatId, item)
        const mark = draft?.marks[item.itemId]
        const className = [
          'c',
          startsGroup(items, at) ? 'gs' : '',
          at === selectedColumn ? 'selc' : '',
          cell.kind === 'recused' ? 'c--rec' : '',
          mark ? 'c--typed' : '',
        ].join(' ')
        const select = (): void => {
          onSelect({ row, column: at })
        }
        return (
          <td
            key={item.itemId}
            className={className}
            role="gridcell"
            data-place={placeName({ row, column: at })}
            tabIndex={selectedColumn === at ? 0 : -1}
            aria-label={t('desk.cell.name', { seat: name, item: item.number, what: sayCell(cell, mark, words) })}
            aria-selected={selectedColumn === at}
            onFocus={select}
            onMouseDown={select}
          >
            <div className="cell" aria-hidden>
              <CastCell cell={cell} mark={mark} />
            </div>
          </td>
        )
      })}
      <td className="mx__rest" aria-hidden />
    </tr>
  )
}, showsTheSame)

/**
 * Whether a row would look the same. Every reply that is recorded makes the vote's record anew; to draw all rows for it would take longer
 * than to record it.
 */
function showsTheSame(before: MatrixRowProps, after: MatrixRowProps): boolean {
  const plain = ['seat', 'row', 'draft', 'selectedColumn', 'onSelect'] as const
  if (plain.some((name) => before[name] !== after[name])) return false
  return areSameItems(before.items, after.items) && isSameRecord(before, after)
}

function areSameItems(before: readonly DeskItem[], after: readonly DeskItem[]): boolean {
  if (before === after) return true
  const shown = ['itemId', 'number', 'group', 'kind', 'version'] as const
  return before.length === after.length && before.every((item, at) => shown.every((name) => item[name] === after[at]?.[name]))
}

/** The same objects, or where an answer brought others, such as say the same. */
function isSameRecord(before: MatrixRowProps, after: MatrixRowProps): boolean {
  if (before.index === after.index) return true
  const [was, is] = [before, after].map(({ index, seat }) => index.sourcesOf(seat.seatId))
  if (was?.length === is?.length && was?.every((each, at) => each === is?.[at])) return true
  return JSON.stringify(cellsOf(before)) === JSON.stringify(cellsOf(after))
}

const cellsOf = ({ seat, items, index }: MatrixRowProps) => [
  items.map((item) => index.cell(seat.seatId, item)),
  index.ballotsOf(seat.seatId).map(({ state, way, arrivedAt }) => [state, way, arrivedAt]),
]

const wayIcons: Readonly<Record<ReplyWay, LucideIcon>> = {
  email: Mail,
  scan: ScanLine,
  fax: Printer,
  hand: Hand,
  telephone: Phone,
  post: MailOpen,
}

interface LastReplyProps {
  readonly seat: DeskSeat
  readonly index: CellIndex
  readonly typing: boolean
}

function LastReply({ seat, index, typing }: LastReplyProps) {
  const { t, label, shortMoment } = useWords()
  if (typing) {
    return (
      <b className="accent">
        <PencilLine className="i i--s" aria-hidden />
        {t('desk.typing')}
      </b>
    )
  }
  const ballots = index.ballotsOf(seat.seatId)
  const last = ballots.filter((ballot) => ballot.state === 'received').at(-1) ?? ballots.at(-1)
  if (!last) return t('desk.noReply')
  if (last.state === 'late') {
    return (
      <span className="warn">
        <Clock className="i i--s" aria-hidden />
        {t('desk.lateAt', { moment: shortMoment(last.arrivedAt) })}
      </span>
    )
  }
  const Icon = wayIcons[last.way]
  return (
    <>
      <Icon className="i i--s" aria-label={label(last.way)} />
      {shortMoment(last.arrivedAt)}
    </>
  )
}
