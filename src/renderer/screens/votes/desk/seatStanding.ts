import type { CellIndex } from '../matrix/cells'
import type { DeskItem } from './deskItem'

/** How far a seat has come: every decision answered, some of them, only late, or nothing. */
export type SeatStanding = 'answered' | 'partly' | 'askAgain' | 'late' | 'silent'

/** Items from which the seat is recused need no answer. Seats that do not count are not asked. */
export function seatStanding(seatId: string, items: readonly DeskItem[], index: CellIndex): SeatStanding {
  const cells = items.map((item) => index.cell(seatId, item)).filter((cell) => cell.kind !== 'report' && cell.kind !== 'recused')
  const received = cells.filter((cell) => cell.kind === 'received').length
  if (received === cells.length) return 'answered'
  if (cells.some((cell) => cell.kind === 'askAgain')) return 'askAgain'
  if (received > 0) return 'partly'
  return cells.some((cell) => cell.kind === 'late') ? 'late' : 'silent'
}
