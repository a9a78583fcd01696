import { defineConfig } from 'vitest/config'

/** Unit, desk, document, security and fault tests in Node. The window's own tests run with Playwright: see test/e2e. */
export default defineConfig({
  test: {
    include: ['test/{unit,desk,documents,facts,faults,security,defects}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    testTimeout: 20_000,
  },
})
