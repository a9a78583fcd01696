/** How often the store page may die and be made again before the app says so and stops trying. */
export const restartLimit = { countMax: 3, windowMs: 60_000 } as const

/**
 * Whether a page that died `now` may be made again, given when it died before (milliseconds on one clock, oldest first).
 * A clock that went backwards counts every death after `now` as recent: better one restart too few than a loop.
 */
export function mayRestart(deathsMs: readonly number[], nowMs: number): boolean {
  const recent = deathsMs.filter((deathMs) => nowMs - deathMs < restartLimit.windowMs)
  return recent.length < restartLimit.countMax
}
