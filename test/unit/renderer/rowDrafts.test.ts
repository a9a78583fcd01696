import { describe, expect, test } from 'vitest'
import { hasMarks, itemNumbers, newRowDraft, withMark } from '../../../src/renderer/screens/votes/desk/rowDrafts'
import { lacksWords } from '../../../src/renderer/screens/votes/desk/condition'

const empty = newRowDraft('vote')

describe('a reply being typed', () => {
  test('has no marks at first and comes by e-mail', () => {
    expect(hasMarks(empty)).toBe(false)
    expect(hasMarks(undefined)).toBe(false)
    expect(empty.way).toBe('email')
  })

  test('keeps what was written with a mark when only the choice changes', () => {
    const marked = withMark(empty, 'a', 'conditional')
    const written = {
      ...marked,
      marks: { a: { choice: 'conditional' as const, condition: '예산 확보', opinion: '', note: '', version: 1 } },
    }
    expect(withMark(written, 'a', 'yes').marks['a']).toEqual({
      choice: 'yes',
      condition: '예산 확보',
      opinion: '',
      note: '',
      version: 1,
    })
  })

  test('loses only the mark that is cleared', () => {
    const marked = withMark(withMark(empty, 'a', 'yes'), 'b', 'no')
    expect(Object.keys(withMark(marked, 'a', null).marks)).toEqual(['b'])
    expect(hasMarks(withMark(withMark(marked, 'a', null), 'b', null))).toBe(false)
  })

  test('lacks words only where a conditional yes has no condition and an invalid one no reason', () => {
    const conditional = (condition: string) => ({ choice: 'conditional' as const, condition, note: '' })
    expect(lacksWords(conditional('  '))).toBe(true)
    expect(lacksWords(conditional('예산 확보'))).toBe(false)
    expect(lacksWords({ choice: 'invalid', condition: '', note: '' })).toBe(true)
    expect(lacksWords({ choice: 'invalid', condition: '', note: '두 칸에 표시함' })).toBe(false)
    expect(lacksWords({ choice: 'yes', condition: '', note: '' })).toBe(false)
  })

  test('that declares an interest is something to lose, marks or none', () => {
    expect(hasMarks({ ...empty, conflict: 'declared' })).toBe(true)
    expect(itemNumbers('안건 2, 5 및 2')).toEqual([2, 5])
  })
})
