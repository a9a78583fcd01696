/** A window that is not shown paints no frames; its answers wait no longer than this. */
const hiddenMs = 100

/** Resolves when what is on the way to the screen now has been painted. Two frames: the first may have begun already. */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, hiddenMs)
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  })
}
