import { describe, expect, it } from 'vitest'
import { fillTemplate } from '#core/text/template'

describe('a sentence is filled from its facts', () => {
  it('puts values in and adds the particle that fits', () => {
    expect(fillTemplate('{seat:은/는} {when} 도착했습니다.', { seat: '시민사회 위원 3', when: '14:30' })).toBe(
      '시민사회 위원 3은 14:30 도착했습니다.',
    )
    expect(fillTemplate('{count}명을 {way:(으)로}', { count: 14, way: '서울' })).toBe('14명을 서울로')
  })

  it('leaves a value that looks like a blank as it is', () => {
    expect(fillTemplate('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&')
  })

  it('refuses to print a sentence whose fact is missing', () => {
    expect(() => fillTemplate('{name}', {})).toThrow('name')
    expect(() => fillTemplate('{toString}', {})).toThrow('toString')
  })

  it('refuses a particle that does not exist', () => {
    expect(() => fillTemplate('{name:도/도}', { name: '가' })).toThrow('도/도')
  })
})
