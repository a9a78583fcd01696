import { createHash, randomBytes } from 'node:crypto'
import type { Random } from './ports'

/** The system's own randomness: for every folder of an office. */
export const systemRandom: Random = { bytes: (length) => randomBytes(length) }

/**
 * The same bytes for the same seed: SHA-256 in counter mode. Only for practice folders and demonstrations, whose papers must come
 * out the same twice; it is refused for an office's folder by whoever wires it.
 */
export function seededRandom(seed: string): Random {
  let block = 0
  let rest = Buffer.alloc(0)
  return {
    bytes(length) {
      while (rest.length < length) {
        rest = Buffer.concat([rest, createHash('sha256').update(`${seed}/${block.toString()}`).digest()])
        block += 1
      }
      const bytes = rest.subarray(0, length)
      rest = rest.subarray(length)
      return bytes
    },
  }
}
