import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { Instant } from '#core/desk/rows/time'
import { type ParsedRuleBooks, parseRuleBooks } from '#core/rules/parseRuleBooks'
import type { RuleBooks } from '#core/rules/ruleBooks'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { exitCodes } from '#main/cli/exitCodes'
import { withFolder } from '#main/cli/openFolder'
import { runScript, type ScriptRan } from '#main/cli/script/runScript'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'

/** The first line of a scenario: the fact, the scripts that run before it, and what must turn it red. */
const Header = z.strictObject({
  note: z.string().regex(/^fact \d\d: /),
  after: z.array(z.string()),
  alter: z.array(z.strictObject({ book: z.string(), rule: z.string(), value: z.unknown() })).min(1),
})
export type Header = z.infer<typeof Header>
export type Alteration = Header['alter'][number]

export const factsFolder = import.meta.dirname

const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })

export async function headerOf(file: string): Promise<Header> {
  for await (const line of linesOf(join(factsFolder, file))) return Header.parse(JSON.parse(line))
  throw new Error(`${file} is empty`)
}

export interface FactRan extends ScriptRan {
  /** What was said about lines that did not answer as expected. */
  readonly said: readonly string[]
}

/** Runs a scenario in a new practice folder under these rules, by the same engine and the same script runner as `desk run`. */
export async function runFact(file: string, rules: RuleBooks): Promise<FactRan> {
  const { after } = await headerOf(file)
  const path = mkdtempSync(join(tmpdir(), 'forum-desk-fact-'))
  const clock = createScriptClock(Instant.parse('2019-04-30T00:00:00.000Z'))
  const said: string[] = []
  const terminal = { print: () => undefined, complain: (line: string) => said.push(line), input: () => linesOf('/dev/null') }
  const speaker = { terminal, language: 'en' as const }
  const actor = { profile: 'scenario', role: 'officer' as const, personId: null }
  const runs: ScriptRan[] = []
  async function* lines(): AsyncGenerator<string> {
    for (const script of [...after, file]) yield* linesOf(join(factsFolder, script))
  }
  try {
    await withFolder(
      { path, create: { practice: true }, seeded: { clock, random: seededRandom(file) }, rules },
      speaker,
      async ({ opened, zone }) => {
        const on = {
          opened,
          zone,
          moveClock: (moment: Instant) => {
            clock.moveTo(moment)
          },
        }
        runs.push(await runScript(lines(), on, { actor, stop: false, onNote: () => undefined }, speaker))
        return exitCodes.done
      },
    )
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
  const [ran] = runs
  if (!ran) throw new Error(`the folder for ${file} could not be opened: ${said.join(' ')}`)
  return { ...ran, said }
}

/**
 * The standard rule books with one rule changed, read as every rule book is read. Some rules know only the reading that the law has: a book
 * with another one is refused, and the desk does not start with it.
 */
export function alteredRules({ book, rule, value }: Alteration): ParsedRuleBooks {
  const books = standardRuleBooks.all().map((one) => {
    if (one.id !== book) return one
    const rules: Record<string, unknown> = { ...one.rules }
    if (!Object.hasOwn(rules, rule)) throw new Error(`${book} has no rule ${rule}`)
    return { ...one, rules: { ...rules, [rule]: { ...(rules[rule] as object), value } } } // every rule is an object
  })
  return parseRuleBooks(books)
}
