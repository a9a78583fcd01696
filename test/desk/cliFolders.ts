import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { desk, type Ran } from './cli'

/** A temporary folder for one test file. */
export const root = mkdtempSync(join(tmpdir(), 'forum-desk-cli-'))
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

let made = 0

/** Makes a data folder and gives its path. */
export async function folder(practice: boolean): Promise<string> {
  made += 1
  const path = join(root, `folder-${made.toString()}`)
  const { code, said } = await desk(['--folder', path, 'create', ...(practice ? ['--practice'] : [])])
  if (code !== 0) throw new Error(said.join(' '))
  return path
}

export const script = (...steps: unknown[]): string => steps.map((step) => JSON.stringify(step)).join('\n')

export const run = (path: string, steps: string, ...options: string[]): Promise<Ran> =>
  desk(['--folder', path, 'run', '-', ...options], steps)

interface PrintedReply {
  readonly ok: boolean
  readonly reply?: unknown
  readonly refusal?: Readonly<Record<string, string>>
}

/** What `run` printed. */
export const replies = (lines: readonly string[]): PrintedReply[] => lines.map((line) => JSON.parse(line) as PrintedReply) // one a line

export const body = {
  name: 'body.establish',
  input: {
    name: { ko: '포럼', en: 'Forum' },
    code: 'AB',
    ruleFamily: 'neutral',
    predecessorId: null,
    from: '2020-01-01',
    until: null,
  },
  save: { body: 'reply.bodyId' },
}
export const term = { name: 'term.open', input: { bodyId: '$body', number: 1, from: '2020-01-01', until: null } }
export const list = { name: 'bodies.list', input: {} }
