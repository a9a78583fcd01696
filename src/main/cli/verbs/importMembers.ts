import { basename } from 'node:path'
import { importMembers as importCommand } from '#core/body/exchange/importMembers'
import { sayColumn, sayImportProblem } from '#core/body/exchange/importProblems'
import type { Actor } from '#core/desk/actor'
import { type Refused, refuse } from '#core/desk/refusals/refusal'
import { type PreviewAsked, type PreviewedFile, readCsvFile } from '#main/exchange/previewFile'
import type { OpenDesk } from '#main/wiring/openDesk'
import { previewMembers } from '#main/wiring/previewMembers'
import { type ExitCode, exitCodes } from '../exitCodes'
import type { MemberRequest } from '../line/memberRequests'
import { complainRefusal, existing, withFolder } from '../openFolder'
import { bodiesOf, todayIn } from '../papers/bodyAsked'
import type { Speaker } from '../terminal'
import { sayWord } from '../words'

/** Nobody watches, and Ctrl+C ends the whole run. */
const unwatched = { onProgress: () => undefined, signal: new AbortController().signal }

type Request = Extract<MemberRequest, { verb: 'importMembers' }>

/**
 * Imports a CSV file of members, all of it or nothing, and prints how much. With `--preview` it only prints, one JSON line each: how the
 * columns are read, what each row comes to, every problem, and the totals.
 */
export function importMembers(request: Request, actor: Actor, speaker: Speaker): Promise<ExitCode> {
  return withFolder(existing(request.folder), speaker, async (folder) => {
    const refused = ({ refusal }: Refused): ExitCode => {
      complainRefusal(refusal, speaker)
      return exitCodes.refused
    }
    const { opened } = folder
    const file = await readCsvFile(request.file)
    if (!file.ok) return refused(file)
    const asOf = request.asOf ?? todayIn(folder)
    const asked = await whatIsAsked(opened, actor, request, asOf)
    if (!asked.ok) return refused(asked)
    const shown = await previewMembers(opened, actor, file.bytes, asked.asked, unwatched)
    if (!shown.ok) return refused(shown)
    if (request.preview) {
      printPreview(shown, speaker)
      return shown.preview.problemCount === 0 ? exitCodes.done : exitCodes.refused
    }
    printProblems(shown, speaker)
    const reason = request.reason ?? sayWord('importReason', { file: basename(request.file).normalize('NFC') }, speaker.language)
    const { table, preview } = shown
    const input = { ...asked.asked, table, reason, seenFingerprint: preview.fingerprint }
    const imported = await opened.desk.execute(actor, importCommand.name, input)
    if (!imported.ok) return refused(imported)
    speaker.terminal.print(JSON.stringify(imported.reply))
    return exitCodes.done
  })
}

/** The body of the term, where none is named. */
async function whatIsAsked(
  opened: OpenDesk,
  actor: Actor,
  { bodyId, termId }: Request,
  asOf: PreviewAsked['asOf'],
): Promise<{ readonly ok: true; readonly asked: PreviewAsked } | Refused> {
  const body = bodyId ?? (await bodiesOf(opened, actor)).find(({ terms }) => terms.some((term) => term.id === termId))?.id
  if (body === undefined) return refuse('desk.notFound', { thing: 'terms', id: termId ?? '' })
  return { ok: true, asked: { bodyId: body, termId, mapping: null, asOf } }
}

function printPreview(shown: PreviewedFile, speaker: Speaker): void {
  const { columns, rows, totals, problemCount, fingerprint } = shown.preview
  speaker.terminal.print(JSON.stringify({ encoding: shown.encoding, columns }))
  for (const row of rows) speaker.terminal.print(JSON.stringify(row))
  printProblems(shown, speaker)
  speaker.terminal.print(JSON.stringify({ totals, problemCount, fingerprint }))
}

function printProblems({ preview }: PreviewedFile, speaker: Speaker): void {
  for (const problem of preview.problems) {
    const { language } = speaker
    const place = { row: problem.row, column: sayColumn(problem, language) }
    speaker.terminal.print(JSON.stringify({ ...place, problem: sayImportProblem(problem, language) }))
  }
}
