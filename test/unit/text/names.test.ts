import { describe, expect, it } from 'vitest'
import { addressed, affiliationPostName } from '#core/text/names'

describe('names and honorifics (forms 4.7)', () => {
  it('orders affiliation, post, name and leaves out what is not known', () => {
    expect(affiliationPostName('행정안전부', '차관', '')).toBe('행정안전부 차관')
    expect(affiliationPostName('', '', '')).toBe('')
  })

  it('addresses a person with 귀하 and an organisation with 귀중, never both and never 님', () => {
    expect(addressed('공동위원장', 'person')).toBe('공동위원장 귀하')
    expect(addressed('국가기록원', 'organisation')).toBe('국가기록원 귀중')
    expect(addressed('공동위원장님 귀하', 'person')).toBe('공동위원장 귀하')
  })
})
