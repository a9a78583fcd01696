import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, isChanged, type DifferencePart } from '#core/text/difference'

const mark = { same: (text: string) => text, removed: (text: string) => `[-${text}-]`, added: (text: string) => `{+${text}+}` }
const written = (parts: readonly DifferencePart[] | null) => parts?.map((part) => mark[part.kind](part.text)).join('') ?? null

describe('two versions of a text side by side', () => {
  it.each([
    [
      'a changed ending shows as an ending',
      '제5차 계획을 원안대로 시행한다.',
      '제5차 계획을 원안대로 시행하였다.',
      '제5차 계획을 원안대로 시행[-한-]다.',
      '제5차 계획을 원안대로 시행{+하였+}다.',
    ],
    [
      'a changed word shows as a word',
      '원안대로 의결한다.',
      '수정하여 의결한다.',
      '[-원안대로-] 의결한다.',
      '{+수정하여+} 의결한다.',
    ],
    [
      'a number changes as a whole number',
      '과제 14개를 확정한다.',
      '과제 13개를 확정한다.',
      '과제 [-14-]개를 확정한다.',
      '과제 {+13+}개를 확정한다.',
    ],
    [
      'words that were put in stand in the second column only',
      '의결한다.',
      '붙임과 같이 의결한다.',
      '의결한다.',
      '{+붙임과 같이 +}의결한다.',
    ],
  ])('%s', (_name, before, after, left, right) => {
    const [row] = differenceOf(before, after)
    expect([written(row?.before ?? null), written(row?.after ?? null)]).toEqual([left, right])
  })

  it('a line that was put in has nothing beside it, and the lines around it stay', () => {
    const rows = differenceOf('가. 첫째\n다. 셋째', '가. 첫째\n나. 둘째\n다. 셋째')
    expect(rows.map((row) => [written(row.before), written(row.after)])).toEqual([
      ['가. 첫째', '가. 첫째'],
      [null, '{+나. 둘째+}'],
      ['다. 셋째', '다. 셋째'],
    ])
  })

  it('the same words in decomposed Hangul are no change', () => {
    expect(isChanged(differenceOf('의결한다.', '의결한다.'.normalize('NFD')))).toBe(false)
  })

  it('each column put together is its version, and only what differs is marked', () => {
    const text = fc
      .array(fc.constantFrom('원안', '대로', ' ', '\n', '의결', '한다.', '14', '개', '붙임'), { maxLength: 30 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = differenceOf(before, after)
        const column = (side: 'before' | 'after') =>
          rows.flatMap((row) => (row[side] === null ? [] : [row[side].map((part) => part.text).join('')])).join('\n')
        expect(column('before')).toBe(before)
        expect(column('after')).toBe(after)
        expect(isChanged(rows)).toBe(before !== after)
        for (const row of rows) {
          expect(row.before?.every((part) => part.kind !== 'added') ?? true).toBe(true)
          expect(row.after?.every((part) => part.kind !== 'removed') ?? true).toBe(true)
        }
      }),
    )
  })
})
