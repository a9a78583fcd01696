import type { Random } from '#main/desk/ports'

/** Chance for generated folders: the same seed throws the same numbers. */
export interface Dice {
  /** A whole number from 0 to `below` − 1. */
  throw(below: number): number
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean
  /** One of the list, each as likely as its weight. */
  pick<Value>(weighted: readonly (readonly [Value, number])[]): Value
}

export function diceOf(random: Random): Dice {
  const dice: Dice = {
    throw: (below) => Buffer.from(random.bytes(4)).readUInt32BE(0) % below,
    chance: (percent) => dice.throw(100) < percent,
    pick(weighted) {
      let at = dice.throw(weighted.reduce((sum, [, weight]) => sum + weight, 0))
      for (const [value, weight] of weighted) {
        if (at < weight) return value
        at -= weight
      }
      throw new Error('nothing to pick from')
    },
  }
  return dice
}
