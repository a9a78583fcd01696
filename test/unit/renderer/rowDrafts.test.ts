import { describe, expect, test } from 'vitest'
import { hasMarks, newRowDraft, withMark } from '../../../src/renderer/screens/votes/desk/rowDrafts'
import { lacksCondition } from '../../../src/renderer/screens/votes/desk/condition'

const empty = newRowDraft('vote')

describe('a reply being typed', () => {
  test('has no marks at first and comes by e-mail', () => {
    expect(hasMarks(empty)).toBe(false)
    expect(hasMarks(undefined)).toBe(false)
    expect(empty.way).toBe('email')
  })

  test('keeps what was written with a mark when only the choice changes', () => {
    const marked = withMark(empty, 'a', 'conditional')
    const written = { ...marked, marks: { a: { choice: 'conditional' as const, condition: '예산 확보', opinion: '' } } }
    expect(withMark(written, 'a', 'yes').marks['a']).toEqual({ choice: 'yes', condition: '예산 확보', opinion: '' })
  })

  test('loses only the mark that is cleared', () => {
    const marked = withMark(withMark(empty, 'a', 'yes'), 'b', 'no')
    expect(Object.keys(withMark(marked, 'a', null).marks)).toEqual(['b'])
    expect(hasMarks(withMark(withMark(marked, 'a', null), 'b', null))).toBe(false)
  })

  test('lacks a condition only where a conditional yes has none', () => {
    const conditional = (condition: string) => ({ choice: 'conditional' as const, condition, opinion: '' })
    expect(lacksCondition(conditional('  '))).toBe(true)
    expect(lacksCondition(conditional('예산 확보'))).toBe(false)
    expect(lacksCondition({ choice: 'yes', condition: '', opinion: '' })).toBe(false)
    expect(lacksCondition(undefined)).toBe(false)
  })
})
