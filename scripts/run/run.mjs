import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** An expected failure of a script: its message is for the person, and needs no stack. */
export class Stop extends Error {}

/**
 * Runs a program to its end and gives its exit code; a program that was ended by a signal counts as 1.
 * Output goes to this terminal, unless `capture` is set: then it is given back as text.
 * After `timeoutSeconds` the program is ended.
 */
export function run(command, args, { capture = false, quiet = false, timeoutSeconds = 0, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const output = capture ? 'pipe' : quiet ? 'ignore' : 'inherit'
    const child = spawn(command, args, { cwd: projectFolder, stdio: ['ignore', output, output], ...options })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part) => (text += part))
    }
    const timer = timeoutSeconds > 0 ? setTimeout(() => child.kill('SIGKILL'), timeoutSeconds * 1000) : null
    const end = () => child.kill()
    process.once('exit', end)
    const settle = () => {
      if (timer) clearTimeout(timer)
      process.off('exit', end)
    }
    child.once('error', (error) => {
      settle()
      reject(error.code === 'ENOENT' ? new Stop(`${command} is not installed`) : error)
    })
    child.once('close', (code) => {
      settle()
      resolve({ code: code ?? 1, text })
    })
  })
}

/** Ends the process as a script should: 0 when all went well, a plain message for what was expected to go wrong. */
export async function main(action) {
  // So that what stands behind `exit` is done: children are ended, temporary folders removed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
  try {
    process.exitCode = (await action()) ?? 0
  } catch (error) {
    console.error(error instanceof Stop ? `forum-desk: ${error.message}` : error)
    process.exitCode = 1
  }
}

export function say(message) {
  console.error(`forum-desk: ${message}`)
}
