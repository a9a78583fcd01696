import { commands, queries } from '#core/desk/registry'
import { catalogue } from '../catalogue/catalogue'
import { type ExitCode, exitCodes } from '../exitCodes'
import type { Speaker } from '../terminal'

/** Prints the registry: one JSON line for each command and query, with who may, its input as a JSON schema, and its refusals. */
export function listCommands(speaker: Speaker): ExitCode {
  for (const entry of catalogue(commands, queries, speaker.language)) speaker.terminal.print(JSON.stringify(entry))
  return exitCodes.done
}
