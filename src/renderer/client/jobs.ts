let last = 0

/** A number for long work that is told of and may be stopped. All work of the window counts on, so that none is taken for another. */
export function nextJob(): number {
  last += 1
  return last
}
