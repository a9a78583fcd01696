import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commands, queries } from '#core/desk/registry'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { catalogue } from '../catalogue/catalogue'
import { referencePages } from '../catalogue/pages'
import { type ExitCode, exitCodes } from '../exitCodes'
import type { Speaker } from '../terminal'

/**
 * Prints the registry: one JSON line for each command and query, with who may, its input as a JSON schema, and its refusals.
 * With a folder, writes the reference pages into it instead.
 */
export async function listCommands(request: { readonly out: string | null }, speaker: Speaker): Promise<ExitCode> {
  if (request.out === null) {
    for (const entry of catalogue(commands, queries, speaker.language)) speaker.terminal.print(JSON.stringify(entry))
    return exitCodes.done
  }
  await mkdir(request.out, { recursive: true })
  for (const [name, content] of referencePages(commands, queries, standardRuleBooks)) {
    await writeFile(join(request.out, name), content)
    speaker.terminal.print(join(request.out, name))
  }
  return exitCodes.done
}
