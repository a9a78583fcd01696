import { Readable } from 'node:stream'
import { createInterface } from 'node:readline'
import type { ExitCode } from '#main/cli/exitCodes'
import { runDesk } from '#main/cli/runDesk'

export interface Ran {
  readonly code: ExitCode
  /** What was printed, line by line. */
  readonly lines: readonly string[]
  /** What was said to the person. */
  readonly said: readonly string[]
}

/** Runs the command line in this process, with a text as its standard input. */
export async function desk(args: readonly string[], input = ''): Promise<Ran> {
  const lines: string[] = []
  const said: string[] = []
  const code = await runDesk(args, {
    print: (line) => lines.push(line),
    complain: (line) => said.push(line),
    input: () => createInterface({ input: Readable.from([input]), crlfDelay: Infinity }),
  })
  return { code, lines, said }
}
