import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Actor } from '#core/desk/actor'
import { codeOf } from '#main/journal/files'
import { type ExitCode, exitCodes } from '../exitCodes'
import { existing, withFolder } from '../openFolder'
import { runScript } from '../script/runScript'
import type { Speaker } from '../terminal'
import { complain } from '../words'

/** Runs a script on a folder: 0 when every line was done (or was refused as the script expects), 1 when one was not, 2 when it is no script. */
export function runFile(
  request: { readonly folder: string; readonly script: string; readonly stop: boolean },
  actor: Actor,
  speaker: Speaker,
): Promise<ExitCode> {
  return withFolder(existing(request.folder), speaker, async ({ opened, zone }) => {
    try {
      const lines = request.script === '-' ? speaker.terminal.input() : linesOfFile(request.script)
      const on = { opened, zone, moveClock: opened.moveClock }
      const ran = await runScript(lines, on, { actor, stop: request.stop, onNote: () => undefined }, speaker)
      const { n, hash } = opened.desk.head
      complain(speaker, 'ranScript', { steps: ran.steps, refused: ran.refused, n, hash })
      if (ran.broken) return exitCodes.usage
      return ran.refused > 0 ? exitCodes.refused : exitCodes.done
    } catch (error) {
      if (!(error instanceof UnreadableScript)) throw error
      complain(speaker, 'noScript', { path: request.script, code: error.code })
      return exitCodes.usage
    }
  })
}

class UnreadableScript extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

async function* linesOfFile(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, { encoding: 'utf8' })
  try {
    await new Promise((resolve, reject) => {
      stream.once('open', resolve).once('error', reject)
    })
    yield* createInterface({ input: stream, crlfDelay: Infinity })
  } catch (error) {
    if (codeOf(error) === '') throw error
    throw new UnreadableScript(codeOf(error))
  } finally {
    stream.destroy()
  }
}
