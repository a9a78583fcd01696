import fs from 'node:fs'
import path from 'node:path'
import { run } from '../run/run.mjs'
import { readVitestReport } from './tally.mjs'

/** Runs one vitest configuration in a room and gives what it found. */
export async function runVitest(room, config, { env = {}, args = [] } = {}) {
  const report = path.join(room.results, `${config}.json`)
  fs.rmSync(report, { force: true })
  const vitest = path.join(room.project, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  // The runner reads the configuration without writing a compiled copy of it beside the modules.
  const { code } = await run(
    process.execPath,
    [vitest, 'run', '--configLoader', 'runner', '--config', config, ...reporters, ...args],
    { ...room.options, env: { ...room.options.env, ...env } },
  )
  return readVitestReport(report, code)
}
