import { readFile } from 'node:fs/promises'
import type { Actor } from '#core/desk/actor'
import { ResolutionId } from '#core/desk/rows/identifiers'
import type { Refused } from '#core/desk/refusals/refusal'
import type { Language } from '#core/text/language'
import type { DocumentWriter } from '#main/documents/documentWriter'
import { issuePapers, type PaperAsked } from '#main/wiring/issuePapers'
import type { OpenDesk } from '#main/wiring/openDesk'
import { papersAsked } from '#main/wiring/papersAsked'
import type { PapersAsked } from '../commandLine'
import { outFolder } from './outFolder'

export interface PutFile {
  readonly path: string
  readonly sha256: string
}

type Put = { readonly ok: true; readonly files: readonly PutFile[] } | Refused

/** Issues the papers of a vote in the folder and puts a copy of each into `out`. */
export async function putPapers(
  opened: OpenDesk,
  writer: DocumentWriter,
  actor: Actor,
  asked: PapersAsked,
  language: Language,
): Promise<Put> {
  const resolutionId = ResolutionId.safeParse(asked.resolutionId)
  const inputs = await papersAsked(opened.desk, actor, {
    ...asked,
    language,
    letter: 'call',
    // An id of another form is refused by the query itself, in words.
    resolutionId: resolutionId.success ? resolutionId.data : (asked.resolutionId as ResolutionId),
  })
  return inputs.ok ? putAsked(opened, writer, actor, inputs.inputs, asked) : inputs
}

/** Issues papers in the folder, where each is recorded with its fingerprint, and puts a copy of each into `out`. */
export async function putAsked(
  opened: OpenDesk,
  writer: DocumentWriter,
  actor: Actor,
  inputs: readonly PaperAsked[],
  { formats, out }: Pick<PapersAsked, 'formats' | 'out'>,
): Promise<Put> {
  if (opened.readOnly) return { ok: false, refusal: opened.readOnly }
  const tools = { desk: opened.desk, actor, files: opened.files, writer }
  const issued = await issuePapers(tools, inputs, {
    formats: [...new Set(formats)],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  })
  if (!issued.ok) return issued
  const outside = outFolder(out)
  const files: PutFile[] = []
  for (const { path, fileName, sha256 } of issued.files) {
    // Not a copy with its rights: what lies in the folder is for the office alone, what goes out is for its readers.
    files.push({ path: await outside.writeDocument(fileName, await readFile(path)), sha256 })
  }
  return { ok: true, files }
}
