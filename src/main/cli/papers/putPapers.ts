import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '#core/desk/actor'
import { ResolutionId } from '#core/desk/identifiers'
import type { Refused } from '#core/desk/refusal'
import type { Language } from '#core/text/language'
import type { DocumentWriter } from '#main/documents/documentWriter'
import { sha256Hex } from '#main/journal/folderFiles'
import { issuePapers } from '#main/wiring/issuePapers'
import type { OpenDesk } from '#main/wiring/openDesk'
import { papersAsked } from '#main/wiring/papersAsked'
import type { PapersAsked } from '../commandLine'

export interface PutFile {
  readonly path: string
  readonly sha256: string
}

/**
 * Issues the papers in the folder, where each is recorded with its fingerprint, and puts a copy of each into `out`.
 * A file of that name with other bytes is not touched; the copy then goes beside it under the next free number.
 */
export async function putPapers(
  opened: OpenDesk,
  writer: DocumentWriter,
  actor: Actor,
  asked: PapersAsked,
  language: Language,
): Promise<{ readonly ok: true; readonly files: readonly PutFile[] } | Refused> {
  const resolutionId = ResolutionId.safeParse(asked.resolutionId)
  const inputs = await papersAsked(opened.desk, actor, {
    ...asked,
    language,
    // An id of another form is refused by the query itself, in words.
    resolutionId: resolutionId.success ? resolutionId.data : (asked.resolutionId as ResolutionId),
  })
  if (!inputs.ok) return inputs
  const tools = { desk: opened.desk, actor, files: opened.files, writer }
  const issued = await issuePapers(tools, inputs.inputs, {
    formats: [...new Set(asked.formats)],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  })
  if (!issued.ok) return issued
  await mkdir(asked.out, { recursive: true })
  const files: PutFile[] = []
  for (const file of issued.files)
    files.push({ path: await putBeside(file.path, asked.out, file.fileName, file.sha256), sha256: file.sha256 })
  return { ok: true, files }
}

async function putBeside(from: string, out: string, fileName: string, sha256: string): Promise<string> {
  const dot = fileName.lastIndexOf('.')
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? fileName : `${fileName.slice(0, dot)} (${copy.toString()})${fileName.slice(dot)}`
    const path = join(out, name)
    const there = await bytesOf(path)
    if (there !== null && sha256Hex(there) === sha256) return path
    if (there !== null) continue
    // Not a copy with its rights: what lies in the folder is for the office alone, what goes out is for its readers.
    await writeFile(path, await readFile(from), { flag: 'wx' })
    return path
  }
}

async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
