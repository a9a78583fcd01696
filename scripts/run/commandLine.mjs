import path from 'node:path'
import { projectFolder, run } from './run.mjs'

/** Runs the built command line in the folder from which the person called, and gives its exit code. */
export async function runCommandLine(args) {
  const cli = path.join(projectFolder, 'out', 'main', 'cli.js')
  // npm moves to the project folder and says where it was called.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const { code } = await run(process.execPath, [cli, ...args], { cwd, stdio: 'inherit' })
  return code
}
