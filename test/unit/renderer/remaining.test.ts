import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastMinutesMs, remainingUntil } from '../../../src/renderer/i18n/remaining'

const minute = 60_000
const day = 24 * 60 * minute

describe('the time left', () => {
  test('is cut into days, hours and minutes', () => {
    expect(remainingUntil(3 * day + 3 * 60 * minute + 42 * minute + 59_000)).toEqual({
      days: 3,
      hours: 3,
      minutes: 42,
      seconds: 0,
    })
  })

  test('is told by the second in the last minutes', () => {
    expect(remainingUntil(4 * minute + 3_500)).toEqual({ days: 0, hours: 0, minutes: 4, seconds: 3 })
  })

  test('is nothing once the moment has passed', () => {
    expect(remainingUntil(-1)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 })
  })

  test('is never more than there is, and never a minute less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * day }), (leftMs) => {
        const { days, hours, minutes, seconds } = remainingUntil(leftMs)
        const told = days * day + hours * 60 * minute + minutes * minute + seconds * 1000
        expect(told).toBeLessThanOrEqual(leftMs)
        expect(leftMs - told).toBeLessThan(leftMs <= lastMinutesMs ? 1000 : minute)
      }),
    )
  })
})
