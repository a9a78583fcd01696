import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate, type Step, steps } from './simulator'

const property = (flushes: boolean): fc.IAsyncPropertyWithHooks<[number, Step[]]> =>
  fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), steps, (seed, script) => simulate(seed, script, flushes))

describe('a desk whose disk and power fail', () => {
  it('loses nothing that it acknowledged, keeps its chain, and works again once the faults stop', async () => {
    // A failure prints its seed and the smallest script; it then becomes a named test below.
    await fc.assert(property(true), { numRuns: 300 })
  }, 120_000)

  it('is really tested: on a disk that only says that it flushed, the loss is found', async () => {
    const result = await fc.check(property(false), { numRuns: 300, endOnFailure: true, seed: 1 })
    expect(result.failed).toBe(true)
  }, 120_000)
})
