/**
 * Whether a reply holds what a script expects: an object must hold the expected keys and may hold others, a list must have the same
 * length, everything else must be equal. Gives the first place that differs, or null.
 */
export function firstDifference(expected: unknown, actual: unknown, path = 'reply'): string | null {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return difference(path, expected, actual)
    return first(
      expected.map((part: unknown, index) => () => firstDifference(part, actual[index], `${path}.${index.toString()}`)),
    )
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return difference(path, expected, actual)
    const found = new Map(Object.entries(actual))
    return first(
      Object.entries(expected).map(
        ([key, part]) =>
          () =>
            firstDifference(part, found.get(key), `${path}.${key}`),
      ),
    )
  }
  return Object.is(expected, actual) ? null : difference(path, expected, actual)
}

function first(looks: readonly (() => string | null)[]): string | null {
  for (const look of looks) {
    const found = look()
    if (found !== null) return found
  }
  return null
}

const difference = (path: string, expected: unknown, actual: unknown): string =>
  `${path}: expected ${JSON.stringify(expected)}, got ${actual === undefined ? 'nothing' : JSON.stringify(actual)}`
