import type { Actor } from '#core/desk/actor'
import type { DocumentWriter } from '#main/documents/documentWriter'
import type { PapersAsked } from '../commandLine'
import { type ExitCode, exitCodes } from '../exitCodes'
import { complainRefusal, existing, withFolder } from '../openFolder'
import { putPapers } from '../papers/putPapers'
import type { Speaker } from '../terminal'

/** Writes the papers of a vote and prints one JSON line for each file. */
export function exportDocuments(
  request: { readonly folder: string; readonly papers: PapersAsked },
  writer: DocumentWriter,
  actor: Actor,
  speaker: Speaker,
): Promise<ExitCode> {
  return withFolder(existing(request.folder), speaker, async ({ opened }) => {
    const put = await putPapers(opened, writer, actor, request.papers, speaker.language)
    if (!put.ok) {
      complainRefusal(put.refusal, speaker)
      return exitCodes.refused
    }
    for (const file of put.files) speaker.terminal.print(JSON.stringify(file))
    return exitCodes.done
  })
}
