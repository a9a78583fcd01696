import { readFile } from 'node:fs/promises'
import type { Actor } from '#core/desk/actor'
import { ResolutionId, SeatId } from '#core/desk/rows/identifiers'
import type { DocumentWriter } from '#main/documents/documentWriter'
import { makePacks } from '#main/wiring/makePacks'
import { type ExitCode, exitCodes } from '../exitCodes'
import { complainRefusal, existing, withFolder } from '../openFolder'
import { outFolder } from '../papers/outFolder'
import type { Speaker } from '../terminal'
import { complain } from '../words'

export interface PacksLine {
  readonly verb: 'exportPacks'
  readonly folder: string
  readonly resolutionId: string
  readonly purpose: 'call' | 'changedText'
  /** The one member whose pack is made; null for those who need one. */
  readonly seatId: string | null
  readonly out: string
}

/** Makes the packs of a vote, records them, puts a copy of each file outside and prints one JSON line for each; members without an address are named. */
export function exportPacks(request: PacksLine, writer: DocumentWriter, actor: Actor, speaker: Speaker): Promise<ExitCode> {
  return withFolder(existing(request.folder), speaker, async ({ opened }) => {
    if (opened.readOnly) {
      complainRefusal(opened.readOnly, speaker)
      return exitCodes.refused
    }
    const resolutionId = ResolutionId.safeParse(request.resolutionId)
    const seatId = request.seatId === null ? null : SeatId.safeParse(request.seatId)
    if (!resolutionId.success || seatId?.success === false) {
      complain(speaker, 'badOptions', { problem: resolutionId.success ? '--seat' : '--resolution' })
      return exitCodes.usage
    }
    const made = await makePacks(
      { desk: opened.desk, actor, files: opened.files, writer },
      { resolutionId: resolutionId.data, purpose: request.purpose, seatIds: seatId === null ? null : [seatId.data] },
      { language: speaker.language, signal: new AbortController().signal, onProgress: () => undefined },
    )
    if (!made.ok) {
      complainRefusal(made.refusal, speaker)
      return exitCodes.refused
    }
    const outside = outFolder(request.out)
    for (const { path, fileName, sha256 } of made.files) {
      const put = await outside.writeDocument(fileName, await readFile(path))
      speaker.terminal.print(JSON.stringify({ path: put, sha256 }))
    }
    const without = made.noAddress.map((label) => label[speaker.language] || label.ko)
    if (without.length > 0) complain(speaker, 'noAddress', { seats: without.join(', ') })
    return exitCodes.done
  })
}
