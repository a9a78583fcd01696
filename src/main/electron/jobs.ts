/** Long work that the window may cancel, by the number that the window gave it. */
export interface Jobs {
  /** A number that is still in use is taken over: its earlier work is cancelled. */
  begin(job: number): { readonly signal: AbortSignal; readonly finish: () => void }
  /** Nothing happens when there is no such work any more. */
  cancel(job: number): void
  cancelAll(): void
}

export function createJobs(): Jobs {
  const running = new Map<number, AbortController>()
  return {
    begin(job) {
      running.get(job)?.abort()
      const controller = new AbortController()
      running.set(job, controller)
      return {
        signal: controller.signal,
        finish: () => {
          if (running.get(job) === controller) running.delete(job)
        },
      }
    },
    cancel(job) {
      running.get(job)?.abort()
    },
    cancelAll() {
      for (const controller of running.values()) controller.abort()
    },
  }
}
