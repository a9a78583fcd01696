import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BodyId } from '#core/desk/rows/identifiers'
import { Instant } from '#core/desk/rows/time'
import { createPracticeClock, createScriptClock } from '#main/desk/clocks'
import { createIds } from '#main/desk/ids'
import { seededRandom, systemRandom } from '#main/desk/random'

const instantOf = (ms: number): Instant => Instant.parse(new Date(ms).toJSON())
const begin = Date.parse('2021-07-06T00:00:00.000Z')
const millisecondsOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

describe('ids', () => {
  it('each is greater than the one before, whatever the clock does', () => {
    const steps = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(steps, fc.string(), (moves, seed) => {
        const clock = createScriptClock(instantOf(begin))
        const ids = createIds(clock, seededRandom(seed))
        let at = begin
        let last = ''
        for (const move of moves) {
          at += move
          clock.moveTo(instantOf(at))
          const id = ids.next(BodyId)
          expect(id > last).toBe(true)
          last = id
        }
      }),
    )
  })

  it('stay in order when more are made within a millisecond than its counter holds', () => {
    const ids = createIds(createScriptClock(instantOf(begin)), systemRandom)
    const made = Array.from({ length: 10_000 }, () => ids.next(BodyId))
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
    // 4096 a millisecond: ten thousand take up three.
    expect(millisecondsOf(made.at(-1) ?? '') - begin).toBe(2)
  })

  it('say when they were made', () => {
    const clock = createScriptClock(instantOf(begin))
    const ids = createIds(clock, systemRandom)
    expect(millisecondsOf(ids.next(BodyId))).toBe(begin)
    clock.moveTo(instantOf(begin + 5000))
    expect(millisecondsOf(ids.next(BodyId))).toBe(begin + 5000)
  })
})

describe('seeded randomness', () => {
  it('is one stream of bytes, however it is cut into pieces', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 12 }), (seed, pieces) => {
        const whole = seededRandom(seed).bytes(pieces.reduce((sum, length) => sum + length, 0))
        const random = seededRandom(seed)
        expect(Buffer.concat(pieces.map((length) => random.bytes(length)))).toEqual(Buffer.from(whole))
      }),
    )
  })

  it('differs for another seed', () => {
    expect(seededRandom('a').bytes(32)).not.toEqual(seededRandom('b').bytes(32))
  })

  it('bytes that were handed out do not change when more are asked for', () => {
    const random = seededRandom('a')
    const first = random.bytes(8)
    const copy = Buffer.from(first)
    random.bytes(100)
    expect(Buffer.from(first)).toEqual(copy)
  })
})

describe('clocks', () => {
  it('a script clock stands until it is moved', () => {
    const clock = createScriptClock(instantOf(begin))
    expect([clock.now(), clock.now()]).toEqual([instantOf(begin), instantOf(begin)])
    clock.moveTo(instantOf(begin + 1))
    expect(clock.now()).toBe(instantOf(begin + 1))
  })

  it('a practice clock starts at the moment it is set to and never runs backwards from there', () => {
    const clock = createPracticeClock(instantOf(begin))
    const [first, second] = [clock.now(), clock.now()]
    expect(first >= instantOf(begin)).toBe(true)
    expect(second >= first).toBe(true)
    clock.set(null)
    expect(clock.now() > instantOf(begin + 86_400_000)).toBe(true)
  })
})
