import { runCommandLine } from './run/commandLine.mjs'
import { main } from './run/run.mjs'
import { setUp } from './setUp/setUp.mjs'

/** `npm run desk -- …`: the desk on the command line. What it prints is its own; set-up speaks on the error stream only. */
await main(async () => {
  await setUp({ electron: false })
  return runCommandLine(process.argv.slice(2))
})
