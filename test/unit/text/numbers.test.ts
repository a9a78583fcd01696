import { describe, expect, it } from 'vitest'
import { writeCitation } from '#core/text/citations'
import { englishOrdinal, formatCount, formatMeetingNumber, formatShare, grouped } from '#core/text/numbers'

describe('numbers and counts (forms 4.3)', () => {
  it('puts the counter word on the digits', () => {
    expect(formatCount(23, 'member', 'ko')).toBe('23명')
    expect(formatCount(1130, 'item', 'ko')).toBe('1,130건')
    expect(formatCount(1, 'reply', 'en')).toBe('1 reply')
    expect(formatCount(1130, 'reply', 'en')).toBe('1,130 replies')
    expect(grouped(1_000_010)).toBe('1,000,010')
    expect(grouped(999)).toBe('999')
  })

  it('rounds shares on the exact fraction', () => {
    expect(formatShare(1, 3)).toBe('33.3%')
    expect(formatShare(2, 3)).toBe('66.7%')
    expect(formatShare(1, 2000)).toBe('0.1%') // 0.05% exactly: half goes up
    expect(formatShare(23, 23)).toBe('100.0%')
    expect(formatShare(1, 0)).toBe('')
  })

  it('numbers meetings', () => {
    expect(formatMeetingNumber(7, 'ko')).toBe('제7차')
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111].map(englishOrdinal).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 103rd 111th',
    )
  })
})

describe('clauses', () => {
  const citation = {
    rule: 'decision.majority',
    source: { ko: '대한민국 열린정부 포럼 설치 및 운영에 관한 규정', en: '' },
    version: { ko: '행정안전부훈령 제83호', en: 'MOIS Directive No. 83' },
    clause: { ko: '제7조제3항', en: 'Art. 7(3)' },
    verified: 'read',
  } as const

  it('names the text in 「 」, its number and the clause', () => {
    expect(writeCitation(citation, 'ko')).toBe(
      '「대한민국 열린정부 포럼 설치 및 운영에 관한 규정」(행정안전부훈령 제83호) 제7조제3항',
    )
  })

  it('takes what one language lacks from the other', () => {
    expect(writeCitation(citation, 'en')).toBe(
      '대한민국 열린정부 포럼 설치 및 운영에 관한 규정 (MOIS Directive No. 83), Art. 7(3)',
    )
  })

  it('leaves out what an Act does not have', () => {
    const act = {
      ...citation,
      source: { ko: '행정기관 소속 위원회의 설치·운영에 관한 법률', en: '' },
      version: { ko: '', en: '' },
      clause: { ko: '제9조제1항', en: '' },
    }
    expect(writeCitation(act, 'ko')).toBe('「행정기관 소속 위원회의 설치·운영에 관한 법률」 제9조제1항')
  })

  it('puts a title into 「 」 once', () => {
    const marked = { ...citation, source: { ko: `「${citation.source.ko}」`, en: '' } }
    expect(writeCitation(marked, 'ko')).toBe(writeCitation(citation, 'ko'))
  })
})
