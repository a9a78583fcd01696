import fs from 'node:fs'
import path from 'node:path'
import { openRoom } from './run/room.mjs'
import { main, projectFolder, run } from './run/run.mjs'
import { openScreen } from './run/screen.mjs'
import { setUp } from './setUp/setUp.mjs'

/**
 * `npm run bench`: what we take against what the bare libraries take, in one run.
 * `test/bench/run.mjs` gets the arguments, a screen, and the runtime in ELECTRON_OVERRIDE_DIST_PATH.
 */
await main(async () => {
  const { runtime } = await setUp({ electron: true })
  const room = openRoom()
  const screen = await openScreen(room.options)
  const args = process.argv.slice(2)
  const asked = args.indexOf('--json') + 1
  const report = path.join(room.results, 'bench.json')
  const inner = asked > 0 ? args.map((arg, index) => (index === asked ? report : arg)) : args
  try {
    const electron = runtime.startsWith(projectFolder + path.sep)
      ? path.join(room.project, path.relative(projectFolder, runtime))
      : runtime
    const env = { ...room.options.env, DISPLAY: screen.display, ELECTRON_OVERRIDE_DIST_PATH: electron }
    const bench = path.join(room.project, 'test', 'bench', 'run.mjs')
    const { code } = await run(process.execPath, [bench, ...inner], { ...room.options, env, stdio: 'inherit' })
    if (asked > 0 && fs.existsSync(report)) fs.copyFileSync(report, path.resolve(process.env.INIT_CWD ?? '.', args[asked]))
    return code
  } finally {
    await screen.close()
    room.close()
  }
})
