import path from 'node:path'
import { projectFolder, run } from './run.mjs'

const tool = (name, file) => path.join(projectFolder, 'node_modules', name, file)
const types = (project) => ({
  name: `types (${project})`,
  args: [tool('typescript', 'bin/tsc'), '--noEmit', '-p', `tsconfig.${project}.json`],
})

/** What can be found without running the app. The import rule (layers) is part of lint. */
const checks = [
  { name: 'format', args: [tool('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', args: [tool('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.'] },
  ...['core', 'node', 'cli', 'preload', 'web', 'test'].map(types),
  { name: 'unused code', args: [tool('knip', 'bin/knip.js'), '--no-progress'] },
]

/** Runs the checks, two at a time, and gives how many passed and failed. */
export async function runChecks(tally) {
  const left = [...checks]
  const work = async () => {
    for (let check = left.shift(); check; check = left.shift()) {
      const { code, text } = await run(process.execPath, check.args, { capture: true, env: { ...process.env, NO_COLOR: '1' } })
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name}`)
      if (code !== 0) console.log(text.trim())
      tally.add(code === 0 ? { passed: 1 } : { failed: 1 })
    }
  }
  await Promise.all([work(), work()])
}
