import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matrixKey, moved, type MatrixKey } from '../../../src/renderer/screens/votes/matrix/matrixKeys'

const plain = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }

describe('keys of the matrix', () => {
  test.each([
    ['Digit1', 'yes'],
    ['Digit2', 'no'],
    ['Digit3', 'abstain'],
    ['Digit4', 'conditional'],
    ['Numpad4', 'conditional'],
    ['Digit5', 'blank'],
    ['Numpad5', 'blank'],
    ['KeyV', 'invalid'],
  ])('%s marks %s by its place on the keyboard, whatever the input mode writes', (code, choice) => {
    expect(matrixKey({ code, ...plain })).toEqual({ kind: 'mark', choice })
  })

  test.each([
    ['Digit0', 'clear'],
    ['KeyA', 'rowYes'],
    ['KeyX', 'recuse'],
    ['Enter', 'save'],
  ])('%s is %s', (code, kind) => {
    expect(matrixKey({ code, ...plain })).toEqual({ kind })
  })

  test.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey'])('a digit with %s belongs to the window', (modifier) => {
    expect(matrixKey({ code: 'Digit1', ...plain, [modifier]: true })).toBeNull()
  })

  test('other keys are left alone', () => {
    expect(matrixKey({ code: 'KeyQ', ...plain })).toBeNull()
    expect(matrixKey({ code: 'Tab', ...plain })).toBeNull()
  })
})

describe('moving', () => {
  const down = { kind: 'move', rows: 1, columns: 0 } as const

  test('goes to the next member', () => {
    expect(moved({ row: 2, column: 5 }, down, 20, 14)).toEqual({ row: 3, column: 5 })
  })

  test('stops at the last one', () => {
    expect(moved({ row: 19, column: 5 }, down, 20, 14)).toEqual({ row: 19, column: 5 })
  })

  test('End goes to the end of the row, with Ctrl to the last cell', () => {
    const press = (ctrlKey: boolean): MatrixKey | null => matrixKey({ code: 'End', ...plain, ctrlKey })
    const to = (key: MatrixKey | null) => (key?.kind === 'edge' ? moved({ row: 2, column: 5 }, key, 20, 14) : null)
    expect(to(press(false))).toEqual({ row: 2, column: 13 })
    expect(to(press(true))).toEqual({ row: 19, column: 13 })
  })

  test('never leaves the matrix', () => {
    const keys = fc.constantFrom<Extract<MatrixKey, { kind: 'move' | 'edge' }>>(
      down,
      { kind: 'move', rows: -10, columns: 0 },
      { kind: 'move', rows: 0, columns: -1 },
      { kind: 'edge', to: 'first' },
      { kind: 'edge', to: 'last' },
      { kind: 'edge', to: 'rowEnd' },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }), fc.array(keys), (rows, columns, pressed) => {
        const end = pressed.reduce((at, key) => moved(at, key, rows, columns), { row: 0, column: 0 })
        expect(end.row).toBeGreaterThanOrEqual(0)
        expect(end.row).toBeLessThan(rows)
        expect(end.column).toBeGreaterThanOrEqual(0)
        expect(end.column).toBeLessThan(columns)
      }),
    )
  })
})
