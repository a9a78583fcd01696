import { runCommandLine } from './run/commandLine.mjs'
import { main } from './run/run.mjs'
import { setUp } from './setUp/setUp.mjs'

/** `npm run demo`: the main job without a window, from the call of the written vote to its papers, into ./demo-out. */
await main(async () => {
  await setUp({ electron: false })
  return runCommandLine(['demo', ...process.argv.slice(2)])
})
