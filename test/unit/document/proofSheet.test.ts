import { describe, expect, it } from 'vitest'
import { allTexts } from '#core/document/allTexts'
import { proofSheet } from '#core/document/proof/proofSheet'
import { resultNotice } from '#core/document/proof/resultNotice'
import { resolutionSheet } from '#core/document/resolutionSheet'
import type { ItemCount } from '#core/resolution/count'
import {
  countOf,
  noticeInput,
  onePlan,
  proofInput,
  resolutionInput,
  resultItem,
  resultItems,
  signatures,
  treeOf,
} from '../../documents/papers'

const sheetOf = (groups: Partial<ItemCount>, language: 'ko' | 'en' = 'ko', copy: 'internal' | 'public' = 'internal'): string =>
  allTexts(treeOf(proofSheet(proofInput(language, copy, [resultItem(onePlan, countOf(20, groups))])))).join('\n')

describe('D10, the proof sheet', () => {
  it('says how the result follows, in the sentence of the form', () => {
    expect(sheetOf({ yes: 14, no: 1, abstain: 1 })).toContain(
      '재적 20명의 과반수는 11명이고 16명이 회신하여 성립하였다. 16명의 과반수는 9명이며 찬성 14명이므로 의결되었다.',
    )
  })

  it('says that a tie is no majority', () => {
    expect(sheetOf({ yes: 8, no: 8 })).toContain('찬반 동수는 과반수가 아니므로 부결되었다.')
    expect(sheetOf({ yes: 8, no: 7, abstain: 1 })).not.toContain('찬반 동수는 과반수가 아니므로 부결되었다.')
    expect(sheetOf({ yes: 8, no: 8 }, 'en')).toContain('A tie is no majority, so it is rejected.')
  })

  it('stops at the quorum where the vote is not constituted', () => {
    const text = sheetOf({ yes: 9, no: 1 })
    expect(text).toContain('재적 20명의 과반수는 11명이고 10명이 회신하여 성립하지 않았다. 찬반은 집계하지 않는다.')
    expect(text).not.toContain('P÷2')
  })

  it('gives every threshold in words with its clause, and the whole rule set once', () => {
    const text = sheetOf({ yes: 14, no: 2 })
    expect(text).toContain('출석(회신)위원 과반수의 찬성')
    expect(text.match(/행정안전부훈령 제83호/g)).toHaveLength(1)
    expect(text).toContain('제7조제3항')
  })

  it('lists in the internal copy every seat with its reason and every reply with its arrival', () => {
    const text = sheetOf({ yes: 14, no: 1, late: 1 })
    expect(text).toContain('맡은 사람이 없음')
    expect(text).toContain('재적에 넣음(')
    expect(text).toContain('2021. 7. 12.(월) 19:42')
    expect(text).toContain('(찬)')
  })

  it.each(['ko', 'en'] as const)('holds in the public copy nothing of how a seat voted (%s)', (language) => {
    const input = proofInput(language, 'public', resultItems)
    const texts = allTexts(treeOf(proofSheet(input))).join('\n')
    for (const seat of input.roster) expect(texts).not.toContain(seat.label[language])
    expect(texts).not.toContain(language === 'ko' ? '별지' : 'Annex')
  })

  it('gives no result by side where the tally was sealed', () => {
    const input = proofInput('ko', 'internal', [resultItem(onePlan, countOf(20, { yes: 14, no: 2 }))])
    const sealed = { ...input, items: input.items.map((item) => ({ ...item, bySide: null })) }
    expect(allTexts(treeOf(proofSheet(sealed))).join('\n')).toContain('측별 결과는 싣지 않는다')
  })

  it('is refused when a count does not add up, and without an item', () => {
    const wrong = resultItem(onePlan, { ...countOf(20, { yes: 14 }), yes: 15 })
    expect(proofSheet(proofInput('ko', 'internal', [wrong]))).toMatchObject({ refusal: { code: 'document.sumMismatch' } })
    expect(proofSheet(proofInput('ko', 'internal', []))).toMatchObject({ refusal: { code: 'document.noItem' } })
  })
})

describe('D08 (b), the notice of the result', () => {
  it('tells members and agencies the result of every item, and nothing of how anybody voted', () => {
    const texts = allTexts(treeOf(resultNotice(noticeInput('ko')))).join('\n')
    expect(texts).toContain('대한민국 열린정부 포럼 위원, 관계 기관')
    expect(texts).toContain('회신: 재적위원 20명 중 16명(80.0%)')
    expect(texts).toContain('회신 10명으로 의사정족수 11명에 미달하여 성립하지 않음. 찬반은 집계하지 않음.')
    for (const item of resultItems) for (const { seat } of item.opinions) expect(texts).not.toContain(seat.ko)
  })
})

describe('the sign-off block', () => {
  it('says where the original of a signature on paper lies, and that it is weaker', () => {
    const texts = allTexts(treeOf(resolutionSheet(resolutionInput('ko', resultItems)))).join('\n')
    expect(texts).toContain('지면 서명(원본 보관: 기록관 3-7)')
    expect(texts).toContain('지면 서명은 계산으로 확인할 수 없으므로')
  })

  it('names the clause by which somebody acts, and why', () => {
    const clause = noticeInput('ko').vote.terms.meeting
    const acting = signatures('both').map((one, index) =>
      index === 0 ? { ...one, actingBy: clause, actingReason: '국외 출장' } : one,
    )
    const texts = allTexts(treeOf(resolutionSheet({ ...resolutionInput('ko', resultItems), signatures: acting }))).join('\n')
    expect(texts).toContain('공동위원장(정부) 직무대행')
    expect(texts).toContain('(사유: 국외 출장)')
  })
})
