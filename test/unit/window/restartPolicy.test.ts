import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayRestart, restartLimit } from '#main/electron/store/restartPolicy'

const now = 1_000_000

describe('a store page that dies is made again', () => {
  test('the first three times in a minute, not the fourth', () => {
    expect(mayRestart([], now)).toBe(true)
    expect(mayRestart([now - 3], now)).toBe(true)
    expect(mayRestart([now - 5, now - 3], now)).toBe(true)
    expect(mayRestart([now - 9, now - 5, now - 3], now)).toBe(false)
  })

  test('again, when the oldest of three was a minute ago', () => {
    expect(mayRestart([now - restartLimit.windowMs, now - 5, now - 3], now)).toBe(true)
    expect(mayRestart([now - restartLimit.windowMs + 1, now - 5, now - 3], now)).toBe(false)
  })

  test('not in a loop when the clock went backwards', () => {
    expect(mayRestart([now + 900_000, now + 900_001, now + 900_002], now)).toBe(false)
  })
})

test('whatever happens, no minute holds more than three restarts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30_000), { maxLength: 40 }), (gaps) => {
      let at = 0
      const deaths: number[] = []
      const restarts: number[] = []
      for (const gap of gaps) {
        at += gap
        if (mayRestart(deaths, at)) restarts.push(at)
        deaths.push(at)
      }
      for (const start of restarts) {
        const within = restarts.filter((time) => time >= start && time < start + restartLimit.windowMs)
        expect(within.length).toBeLessThanOrEqual(restartLimit.countMax)
      }
    }),
  )
})
