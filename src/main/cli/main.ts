import path from 'node:path'
import { createInterface } from 'node:readline'
import { createDocumentWriter } from '#main/documents/documentWriter'
import { runDesk } from './runDesk'
import type { Terminal } from './terminal'

/** A reader that went away, such as `head`, ends the printing and nothing else. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const terminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  input: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
}

// The thread starts with the first paper, so that a verb that writes none does not pay for it.
const writer = createDocumentWriter({
  workerFile: path.join(__dirname, 'documentWorker.js'),
  fontFolder: path.join(__dirname, '../../node_modules/pretendard-gov/dist/public/static/alternative'),
})

void runDesk(process.argv.slice(2), terminal, { writer }).then(async (code) => {
  process.exitCode = code
  await writer.close()
})
