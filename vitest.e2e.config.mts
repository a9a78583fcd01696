import { defineConfig } from 'vitest/config'

/** The real window in a real Electron, driven by Playwright. One at a time: each test file has a profile of its own. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What the window comes to show is waited for as long as Playwright waits for an element. The runner's own bound of a second would be
    // a claim about speed, which the benchmark makes, and a busy machine would refute it.
    expect: { poll: { timeout: 30_000 } },
  },
})
