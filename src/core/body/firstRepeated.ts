/** The first value of a list that already stood in it before; null where all differ. */
export function firstRepeated<Value extends string | number>(values: readonly Value[]): Value | null {
  const seen = new Set<Value>()
  for (const value of values) {
    if (seen.has(value)) return value
    seen.add(value)
  }
  return null
}
