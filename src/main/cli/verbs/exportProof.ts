import { writeFile } from 'node:fs/promises'
import type { Actor } from '#core/desk/actor'
import { Proof } from '#core/resolution/views/proofShape'
import type { Desk, Outcome } from '#main/desk/desk'
import { codeOf } from '#main/journal/files'
import { type ExitCode, exitCodes } from '../exitCodes'
import { complainRefusal, existing, withFolder } from '../openFolder'
import type { Speaker } from '../terminal'
import { complain, sayWord } from '../words'

/** The proof of a vote as the text of a file: the same proof, the same bytes. */
export async function proofText(
  desk: Desk,
  actor: Actor,
  resolutionId: string,
): Promise<{ readonly ok: true; readonly text: string } | Extract<Outcome, { readonly ok: false }>> {
  const asked = await desk.query(actor, 'resolution.proof', { resolutionId })
  return asked.ok ? { ok: true, text: `${JSON.stringify(Proof.parse(asked.reply), null, 2)}\n` } : asked
}

/** Writes the proof into a file, or prints it. */
export function exportProof(
  request: { readonly folder: string; readonly resolutionId: string; readonly out: string | null },
  actor: Actor,
  speaker: Speaker,
): Promise<ExitCode> {
  return withFolder(existing(request.folder), speaker, async ({ opened }) => {
    const proof = await proofText(opened.desk, actor, request.resolutionId)
    if (!proof.ok) {
      complainRefusal(proof.refusal, speaker)
      return exitCodes.refused
    }
    if (request.out === null) {
      speaker.terminal.print(proof.text.trimEnd())
      return exitCodes.done
    }
    try {
      // Never over a file that is there: it may be what was published.
      await writeFile(request.out, proof.text, { flag: 'wx' })
    } catch (error) {
      if (codeOf(error) === '') throw error
      complain(speaker, 'cannotWrite', { path: request.out, code: codeOf(error) })
      return exitCodes.refused
    }
    speaker.terminal.print(sayWord('wrote', { path: request.out }, speaker.language))
    return exitCodes.done
  })
}
