import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { limits } from '#core/desk/limits'
import { parseInput, permitted } from '#main/desk/gatekeeping'
import { auditor, officer } from './testDesk'

const schema = z.strictObject({ name: z.string().max(5), at: z.strictObject({ n: z.int() }) })
const problemsOf = (input: unknown): string => {
  const parsed = parseInput(schema, input)
  return parsed.ok ? '' : `${parsed.refusal.code} ${String(parsed.refusal.facts['problems'] ?? '')}`
}

describe('what comes in', () => {
  it('is taken as its schema reads it', () => {
    expect(parseInput(schema.extend({ name: z.string().trim() }), { name: ' a ', at: { n: 1 } })).toEqual({
      ok: true,
      value: { name: 'a', at: { n: 1 } },
    })
  })

  it('names every field that does not fit, by its path', () => {
    const said = problemsOf({ name: 'too long', at: { n: 1.5 } })
    expect(said).toContain('desk.badInput')
    expect(said).toMatch(/name: .*; at\.n: /)
    expect(problemsOf('text')).toContain('·: ')
  })

  it('names an extra field wherever it stands', () => {
    expect(problemsOf({ name: 'a', at: { n: 1, more: 2 } })).toContain('more')
  })

  it('names five problems at most: more would hide the first', () => {
    const many = z.strictObject(Object.fromEntries('abcdefgh'.split('').map((name) => [name, z.string()])))
    const parsed = parseInput(many, {})
    expect(parsed.ok ? '' : String(parsed.refusal.facts['problems']).split('; ')).toHaveLength(5)
  })

  it('is measured in bytes, not in characters', () => {
    const input = { name: '가'.repeat(limits.requestBytesMax / 3) }
    const parsed = parseInput(z.strictObject({ name: z.string() }), input)
    expect(parsed).toMatchObject({ refusal: { code: 'desk.tooLarge', facts: { maxBytes: limits.requestBytesMax } } })
    expect(parseInput(z.strictObject({ name: z.string() }), { name: '가' }).ok).toBe(true)
  })
})

describe('who may', () => {
  it('is asked by role, and the refusal names the roles that may', () => {
    expect(permitted(officer, ['officer', 'coChair'])).toEqual({ ok: true })
    expect(permitted(auditor, ['officer', 'coChair'])).toMatchObject({
      refusal: { code: 'desk.notPermitted', facts: { role: 'auditor', roles: 'officer, coChair' } },
    })
  })
})
