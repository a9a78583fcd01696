import { lastDayOfYears } from '#core/body/span'
import type { Actor } from '#core/desk/actor'
import { writeDeadlines } from '#main/wiring/writeDeadlines'
import { type ExitCode, exitCodes } from '../exitCodes'
import type { MemberRequest } from '../line/memberRequests'
import { complainRefusal, existing, withFolder } from '../openFolder'
import { todayIn } from '../papers/bodyAsked'
import { outFolder } from '../papers/outFolder'
import type { Speaker } from '../terminal'

/** Writes the deadlines of a time as a calendar file (.ics) and prints where; of a year from today where no days are named. */
export function exportDeadlines(
  request: Extract<MemberRequest, { verb: 'exportDeadlines' }>,
  actor: Actor,
  speaker: Speaker,
): Promise<ExitCode> {
  return withFolder(existing(request.folder), speaker, async (folder) => {
    const { bodyId, method } = request
    const from = request.from ?? todayIn(folder)
    const until = request.until ?? lastDayOfYears(from, 1)
    const asked = { from, until, bodyId, method, language: speaker.language }
    const written = await writeDeadlines(folder.opened.desk, actor, outFolder(request.out), asked)
    if (!written.ok) {
      complainRefusal(written.refusal, speaker)
      return exitCodes.refused
    }
    speaker.terminal.print(JSON.stringify({ path: written.path }))
    return exitCodes.done
  })
}
