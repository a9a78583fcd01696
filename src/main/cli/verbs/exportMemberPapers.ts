import type { Actor } from '#core/desk/actor'
import type { DocumentWriter } from '#main/documents/documentWriter'
import type { PaperAsked } from '#main/wiring/issuePapers'
import { type ExitCode, exitCodes } from '../exitCodes'
import type { MemberRequest } from '../line/memberRequests'
import { complainRefusal, existing, withFolder } from '../openFolder'
import { bodyAsked, todayIn } from '../papers/bodyAsked'
import { putAsked } from '../papers/putPapers'
import type { Speaker } from '../terminal'
import { complain } from '../words'

/** Issues the roster of a day or a letter about an appointment and prints one JSON line for each file. */
export function exportMemberPapers(
  request: Extract<MemberRequest, { verb: 'exportMemberPapers' }>,
  writer: DocumentWriter,
  actor: Actor,
  speaker: Speaker,
): Promise<ExitCode> {
  return withFolder(existing(request.folder), speaker, async (folder) => {
    const { paper } = request
    const day = (paper.form === 'D11' ? paper.day : null) ?? todayIn(folder)
    const bodyId = await bodyAsked(folder.opened, actor, request.bodyId, day)
    if (bodyId === null) {
      complain(speaker, 'needs', { what: '--body' })
      return exitCodes.usage
    }
    const common = { bodyId, language: speaker.language }
    const asked: PaperAsked = paper.form === 'D11' ? { ...common, ...paper, day } : { ...common, ...paper }
    const put = await putAsked(folder.opened, writer, actor, [asked], request)
    if (!put.ok) {
      complainRefusal(put.refusal, speaker)
      return exitCodes.refused
    }
    for (const file of put.files) speaker.terminal.print(JSON.stringify(file))
    return exitCodes.done
  })
}
