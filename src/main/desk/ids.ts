import type { z } from 'zod'
import type { Ids } from '#core/desk/rows/identifiers'
import type { Clock } from '#core/desk/rows/time'
import type { Random } from './ports'

const counterMax = 0xfff

/**
 * UUIDs of version 7 (RFC 9562): milliseconds, then a 12-bit counter, then 62 random bits. Each is greater than the one before,
 * also within a millisecond and when the clock stands still or goes back.
 */
export function createIds(clock: Clock, random: Random): Ids {
  let lastMs = 0
  let counter = 0
  return {
    next<Schema extends z.ZodType<string>>(schema: Schema): z.infer<Schema> {
      const nowMs = Date.parse(clock.now())
      if (nowMs > lastMs) {
        lastMs = nowMs
        counter = 0
      } else if (counter < counterMax) {
        counter += 1
      } else {
        lastMs += 1
        counter = 0
      }
      const time = lastMs.toString(16).padStart(12, '0')
      const tail = Buffer.from(random.bytes(8))
      // The variant of RFC 9562: the first two bits are 1 and 0.
      tail.writeUInt8((tail.readUInt8(0) & 0x3f) | 0x80, 0)
      const rest = tail.toString('hex')
      const text = `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`
      return schema.parse(text)
    },
  }
}
