import fs from 'node:fs'
import path from 'node:path'
import { runChecks } from './testing/checks.mjs'
import { runJudges } from './testing/judges.mjs'
import { openRoom } from './run/room.mjs'
import { main, projectFolder, say } from './run/run.mjs'
import { isStandIn } from './setUp/runtime.mjs'
import { openScreen } from './run/screen.mjs'
import { setUp } from './setUp/setUp.mjs'
import { createTally } from './testing/tally.mjs'
import { runVitest } from './testing/vitest.mjs'

const isCi = process.env.CI === 'true' || process.env.CI === '1'

/** An office in Seoul. */
const koreanDesk = { LANG: 'ko_KR.UTF-8', LANGUAGE: 'ko', TZ: 'Asia/Seoul' }

/** `npm test`: everything. In CI a test that was skipped although it matters is a failure. */
await main(async () => {
  const { runtime } = await setUp({ electron: true })
  const tally = createTally()
  await runChecks(tally, { quick: !isCi })
  const room = openRoom()
  try {
    tally.add(await runVitest(room, 'vitest.config.mts'))
    tally.add(await runEndToEnd(room, runtime))
  } finally {
    keepScreenshots(room)
    room.close()
  }
  tally.add(await runJudges({ required: isCi }))
  if (isStandIn(runtime))
    say('the end-to-end tests ran on the stand-in (Electron 22); a release is tested on the real runtime too')
  for (const failure of tally.failures) console.log(`FAILED ${failure}`)
  console.log(tally.line())
  return tally.sum.failed === 0 ? 0 : 1
})

async function runEndToEnd(room, runtime) {
  const screen = await openScreen(room.options)
  try {
    const found = await runVitest(room, 'vitest.e2e.config.mts', {
      env: { DISPLAY: screen.display, ELECTRON_OVERRIDE_DIST_PATH: reachable(room, runtime), ...koreanDesk },
    })
    return isCi ? { passed: found.passed, failed: (found.failed ?? 0) + (found.skipped ?? 0) } : found
  } finally {
    await screen.close()
  }
}

/** The runtime of the project lies in the mirror too. */
function reachable(room, runtime) {
  return runtime.startsWith(projectFolder + path.sep) ? path.join(room.project, path.relative(projectFolder, runtime)) : runtime
}

function keepScreenshots(room) {
  const made = path.join(room.project, 'test-results')
  const kept = path.join(projectFolder, 'test-results')
  if (made !== kept && fs.existsSync(made)) fs.cpSync(made, kept, { recursive: true })
}
