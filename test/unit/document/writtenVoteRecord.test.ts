import { describe, expect, it } from 'vitest'
import { allTexts } from '#core/document/allTexts'
import type { WrittenVoteRecordInput } from '#core/document/record/recordInputs'
import { writtenVoteRecord } from '#core/document/record/writtenVoteRecord'
import { recordInput, signatures } from '../../documents/papers'

const textOf = (input: WrittenVoteRecordInput): string => {
  const built = writtenVoteRecord(input)
  return built.ok ? allTexts(built.tree).join('\n') : built.refusal.code
}

/** The headings of minutes (RDEC 18(2)) in the two languages of the paper. */
const headings = {
  ko: [
    '회의의 명칭',
    '개최기관',
    '일시',
    '장소',
    '참석(회신)',
    '배석자',
    '진행 순서',
    '상정 안건',
    '발언 요지',
    '결정 사항 및 표결 내용',
  ],
  en: [
    'Name of the meeting',
    'Host institution',
    'Date and time',
    'Place',
    'Present (replied)',
    'Observers',
    'Order of proceedings',
    'Agenda items',
    'Gist of comments',
    'Matters resolved and details of the vote',
  ],
} as const

describe('D07-W, the record of a written vote', () => {
  it.each(['ko', 'en'] as const)('has every heading of minutes, also where there is nothing to say (%s)', (language) => {
    const input = recordInput(language)
    const empty = {
      ...input,
      present: [],
      absent: [...input.present, ...input.absent],
      recusals: [],
      replies: null,
      resolutionNumber: '',
      decidedOn: null,
      items: input.items.map((item) => ({ ...item, opinions: [], excluded: [] })),
    }
    for (const text of [textOf(input), textOf(empty)]) for (const heading of headings[language]) expect(text).toContain(heading)
    expect(textOf(empty)).toContain(language === 'ko' ? '없음(제출된 의견 없음)' : 'None (no opinions were given)')
  })

  it('says that the place is in writing, that nobody sat by, and how the members add up', () => {
    const texts = textOf(recordInput('ko')).split('\n')
    expect(texts[texts.indexOf('장소') + 1]).toBe('서면')
    expect(texts[texts.indexOf('배석자') + 1]).toBe('없음')
    expect(texts).toContain('재적 20명 = 참석 16명 + 불참 4명 + 모든 안건 회피 0명')
  })

  it('gives opinions by seat, late replies with their arrival, and the figures of the vote', () => {
    const text = textOf(recordInput('ko'))
    expect(text).toContain('시민사회 위원 4')
    expect(text).toContain('예산 근거가 없음.')
    expect(text).toContain('조건: 이행점검 때 위원회에 다시 보고할 것')
    expect(text).toContain('2021. 7. 12.(월) 19:42')
    expect(text).toContain('재적위원 20명 중 16명이 회신하여 이견 없이 합의함.')
  })

  it('says by which rule it is kept, and whose signature it waits for', () => {
    expect(textOf(recordInput('ko'))).toContain('제18조제2항')
    expect(textOf(recordInput('ko'))).toContain('두 공동위원장의 서명을 마침.')
    expect(textOf({ ...recordInput('ko'), signatures: signatures('none') })).toContain('공동위원장 서명: 대기 중(')
  })

  it('is refused when the members or the votes do not add up, and without an item', () => {
    const input = recordInput('ko')
    expect(textOf({ ...input, absent: input.absent.slice(1) })).toBe('document.attendance')
    const off = input.items.map((item) =>
      item.result === null ? item : { ...item, result: { ...item.result, count: { ...item.result.count, yes: 17 } } },
    )
    expect(textOf({ ...input, items: off })).toBe('document.sumMismatch')
    expect(textOf({ ...input, items: [] })).toBe('document.noItem')
  })
})
