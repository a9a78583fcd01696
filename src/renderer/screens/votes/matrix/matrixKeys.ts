import type { Choice } from '#core/resolution/rows'

/** What a key does in the matrix. */
export type MatrixKey =
  | { readonly kind: 'mark'; readonly choice: Choice }
  | { readonly kind: 'clear' }
  | { readonly kind: 'recuse' }
  | { readonly kind: 'rowYes' }
  /** The sheet says that there is no interest. */
  | { readonly kind: 'noConflict' }
  | { readonly kind: 'addFiles' }
  | { readonly kind: 'openFiles' }
  | { readonly kind: 'save' }
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'edge'; readonly to: 'rowStart' | 'rowEnd' | 'first' | 'last' }

export interface KeyPress {
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** By the physical key (`event.code`), so that they work while the Korean input mode is on. */
const plain: Readonly<Record<string, MatrixKey>> = {
  Digit1: { kind: 'mark', choice: 'yes' },
  Digit2: { kind: 'mark', choice: 'no' },
  Digit3: { kind: 'mark', choice: 'abstain' },
  Digit4: { kind: 'mark', choice: 'conditional' },
  // A row of a returned sheet that was left empty is in the base and is not a yes (forms D05).
  Digit5: { kind: 'mark', choice: 'blank' },
  Numpad1: { kind: 'mark', choice: 'yes' },
  Numpad2: { kind: 'mark', choice: 'no' },
  Numpad3: { kind: 'mark', choice: 'abstain' },
  Numpad4: { kind: 'mark', choice: 'conditional' },
  Numpad5: { kind: 'mark', choice: 'blank' },
  KeyV: { kind: 'mark', choice: 'invalid' },
  Digit0: { kind: 'clear' },
  Numpad0: { kind: 'clear' },
  Delete: { kind: 'clear' },
  KeyX: { kind: 'recuse' },
  KeyA: { kind: 'rowYes' },
  KeyN: { kind: 'noConflict' },
  KeyF: { kind: 'addFiles' },
  KeyI: { kind: 'openFiles' },
  Enter: { kind: 'save' },
  NumpadEnter: { kind: 'save' },
  ArrowUp: { kind: 'move', rows: -1, columns: 0 },
  ArrowDown: { kind: 'move', rows: 1, columns: 0 },
  ArrowLeft: { kind: 'move', rows: 0, columns: -1 },
  ArrowRight: { kind: 'move', rows: 0, columns: 1 },
  PageUp: { kind: 'move', rows: -10, columns: 0 },
  PageDown: { kind: 'move', rows: 10, columns: 0 },
  Home: { kind: 'edge', to: 'rowStart' },
  End: { kind: 'edge', to: 'rowEnd' },
}

const withControl: Readonly<Record<string, MatrixKey>> = {
  Home: { kind: 'edge', to: 'first' },
  End: { kind: 'edge', to: 'last' },
}

/** What this key does, or null when it is not the matrix's: combinations belong to the window. */
export function matrixKey({ code, ctrlKey, altKey, metaKey, shiftKey }: KeyPress): MatrixKey | null {
  if (altKey || metaKey || shiftKey) return null
  return (ctrlKey ? withControl[code] : plain[code]) ?? null
}

export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Where a move leads: it stops at the edges and never wraps. */
export function moved(
  from: CellPlace,
  key: Extract<MatrixKey, { kind: 'move' | 'edge' }>,
  rows: number,
  columns: number,
): CellPlace {
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))
  if (key.kind === 'move') return { row: within(from.row + key.rows, rows), column: within(from.column + key.columns, columns) }
  switch (key.to) {
    case 'rowStart':
      return { row: from.row, column: 0 }
    case 'rowEnd':
      return { row: from.row, column: within(columns - 1, columns) }
    case 'first':
      return { row: 0, column: 0 }
    case 'last':
      return { row: within(rows - 1, rows), column: within(columns - 1, columns) }
  }
}
