import path from 'node:path'
import { projectFolder, run } from '../run/run.mjs'

const tool = (name, file) => path.join(projectFolder, 'node_modules', name, file)
const types = (project) => ({
  name: `types (${project})`,
  args: [tool('typescript', 'bin/tsc'), '--noEmit', '-p', `tsconfig.${project}.json`],
})

/** What can be found without running the app. The import rule (layers) is part of lint. */
const checks = [
  { name: 'format', args: [tool('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  {
    name: 'lint',
    args: [tool('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.'],
    // A file that did not change is not looked at again, although a type that it imports may have: for the desk, not for CI.
    quickArgs: ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint'],
  },
  ...['core', 'node', 'cli', 'preload', 'web', 'test'].map(types),
  { name: 'unused code', args: [tool('knip', 'bin/knip.js'), '--no-progress'] },
]

/** Runs the checks, two at a time, and counts how many passed and failed. `quick` trusts what an earlier run found. */
export async function runChecks(tally, { quick }) {
  const left = [...checks]
  const work = async () => {
    for (let check = left.shift(); check; check = left.shift()) {
      const { code, text } = await run(process.execPath, [...check.args, ...(quick ? (check.quickArgs ?? []) : [])], {
        capture: true,
        env: { ...process.env, NO_COLOR: '1' },
      })
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name}`)
      if (code !== 0) console.log(text.trim())
      tally.add(code === 0 ? { passed: 1 } : { failed: 1, failures: [check.name] })
    }
  }
  await Promise.all([work(), work()])
}
