import type { Actor } from '#core/desk/actor'
import { writeMembers } from '#main/wiring/writeMembers'
import { type ExitCode, exitCodes } from '../exitCodes'
import type { MemberRequest } from '../line/memberRequests'
import { complainRefusal, existing, withFolder } from '../openFolder'
import { bodyAsked, todayIn } from '../papers/bodyAsked'
import { outFolder } from '../papers/outFolder'
import type { Speaker } from '../terminal'
import { complain } from '../words'

/** Writes members as CSV with its description, or as Popolo, and prints one JSON line for each file. */
export function exportMembers(
  request: Extract<MemberRequest, { verb: 'exportMembers' }>,
  actor: Actor,
  speaker: Speaker,
): Promise<ExitCode> {
  return withFolder(existing(request.folder), speaker, async (folder) => {
    const { opened } = folder
    const day = request.day ?? todayIn(folder)
    const bodyId = await bodyAsked(opened, actor, request.bodyId, day)
    if (bodyId === null) {
      complain(speaker, 'needs', { what: '--body' })
      return exitCodes.usage
    }
    const { termId, audience, format } = request
    const asked = { bodyId, termId, day, audience, format, language: speaker.language }
    const written = await writeMembers(opened.desk, actor, outFolder(request.out), asked)
    if (!written.ok) {
      complainRefusal(written.refusal, speaker)
      return exitCodes.refused
    }
    for (const { path } of written.files) speaker.terminal.print(JSON.stringify({ path }))
    return exitCodes.done
  })
}
