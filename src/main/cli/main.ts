import { createInterface } from 'node:readline'
import { runDesk } from './runDesk'

/** A reader that went away, such as `head`, ends the printing and nothing else. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

void runDesk(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  input: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
}).then((code) => {
  process.exitCode = code
})
