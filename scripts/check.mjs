import { runChecks } from './testing/checks.mjs'
import { installPackages } from './setUp/packages.mjs'
import { openRoom } from './run/room.mjs'
import { main } from './run/run.mjs'
import { createTally } from './testing/tally.mjs'
import { runVitest } from './testing/vitest.mjs'

/** `npm run check`: format, lint, types, layers, unused code and unit tests; what a contributor runs before each commit. */
await main(async () => {
  await installPackages()
  const tally = createTally()
  await runChecks(tally, { quick: true })
  const room = openRoom()
  try {
    tally.add(await runVitest(room, 'vitest.config.mts', { args: ['test/unit'] }))
  } finally {
    room.close()
  }
  console.log(tally.line())
  return tally.sum.failed === 0 ? 0 : 1
})
