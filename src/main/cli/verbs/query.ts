import type { Actor } from '#core/desk/actor'
import { sayRefusal } from '#core/desk/refusals/sayRefusal'
import { type ExitCode, exitCodes } from '../exitCodes'
import { existing, withFolder } from '../openFolder'
import type { Speaker } from '../terminal'
import { complain } from '../words'

/** Prints the reply of one query, as JSON. */
export function queryDesk(
  request: { readonly folder: string; readonly name: string; readonly input: string },
  actor: Actor,
  speaker: Speaker,
): Promise<ExitCode> | ExitCode {
  let input: unknown
  try {
    input = JSON.parse(request.input)
  } catch (error) {
    complain(speaker, 'notJson', { problem: error instanceof Error ? error.message : String(error) })
    return exitCodes.usage
  }
  return withFolder(existing(request.folder), speaker, async ({ opened, zone }) => {
    const outcome = await opened.desk.query(actor, request.name, input)
    if (outcome.ok) {
      speaker.terminal.print(JSON.stringify(outcome.reply))
      return exitCodes.done
    }
    const { what, clause, next } = sayRefusal(outcome.refusal, speaker.language, zone)
    speaker.terminal.print(JSON.stringify({ ok: false, refusal: { code: outcome.refusal.code, what, clause, next } }))
    return exitCodes.refused
  })
}
