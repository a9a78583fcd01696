import { useCallback, useRef, useState, type RefObject } from 'react'
import type { CellPlace } from '../matrix/matrixKeys'

export interface DeskSelection {
  readonly place: CellPlace
  /** The matrix; cells in it carry `data-place="row column"`. */
  readonly matrix: RefObject<HTMLTableElement | null>
  /** Selects a cell and puts the focus on it. */
  readonly focusCell: (place: CellPlace) => void
  /** Selects without moving the focus, as when a cell was clicked. */
  readonly select: (place: CellPlace) => void
}

export const placeName = ({ row, column }: CellPlace): string => `${row} ${column}`

/** Which cell of the matrix is meant: one is always selected, and only that one is reached with Tab. */
export function useDeskSelection(start: CellPlace): DeskSelection {
  const [place, setPlace] = useState(start)
  const matrix = useRef<HTMLTableElement>(null)
  const focusCell = useCallback((to: CellPlace) => {
    setPlace(to)
    // At once, so that the next key already belongs to it: every cell can take the focus, only Tab passes most of them by.
    matrix.current?.querySelector<HTMLElement>(`[data-place="${placeName(to)}"]`)?.focus()
  }, [])
  return { place, matrix, focusCell, select: setPlace }
}
