import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Actor } from '#core/desk/actor'
import { PersonId } from '#core/desk/rows/identifiers'
import { limits } from '#core/desk/limits'
import { refuse } from '#core/desk/refusals/refusal'
import { windowActions } from '#core/desk/wire/windowActions'
import type { Outcome } from '#main/desk/desk'
import { parseInput } from '#main/desk/gatekeeping'
import { makeSigningKey, signAct } from '#main/desk/signing'
import { codeOf } from '#main/journal/files'
import type { OpenDesk } from '#main/wiring/openDesk'

/** A step of a script that needs an effect beside a command: the same that a window asks of the main process. */
export interface Effect {
  /**
   * Whether it may run in practice folders only: a passphrase does not belong into a script, and in an office's folder a co-chair signs
   * at the desk.
   */
  readonly practiceOnly: boolean
  run(opened: OpenDesk, actor: Actor, input: unknown): Promise<Outcome>
}

const KeepEvidence = z.strictObject({ path: z.string().min(1), mediaType: z.string().max(120) })

async function keepEvidence(opened: OpenDesk, actor: Actor, input: z.infer<typeof KeepEvidence>): Promise<Outcome> {
  let bytes: Buffer
  try {
    bytes = await readFile(input.path)
  } catch (error) {
    return refuse('desk.badInput', { problems: `path: ${codeOf(error)}` })
  }
  if (opened.readOnly) return { ok: false, refusal: opened.readOnly }
  if (bytes.length > limits.evidenceBytesMax) {
    return refuse('desk.tooLarge', { sizeBytes: bytes.length, maxBytes: limits.evidenceBytesMax })
  }
  const sha256 = await opened.files.keepEvidence(bytes)
  const { mediaType } = input
  return opened.desk.execute(actor, 'evidence.record', {
    sha256,
    fileName: basename(input.path),
    mediaType,
    sizeBytes: bytes.length,
  })
}

function effect<Input extends z.ZodType>(
  practiceOnly: boolean,
  schema: Input,
  act: (opened: OpenDesk, actor: Actor, input: z.infer<Input>) => Promise<Outcome>,
): Effect {
  return {
    practiceOnly,
    run: async (opened, actor, input) => {
      const checked = parseInput(schema, input)
      return checked.ok ? act(opened, actor, schema.parse(input)) : checked
    },
  }
}

/** By the name that a script uses; the signing steps have the names of the window's. */
export const effects: ReadonlyMap<string, Effect> = new Map([
  [
    'makeSigningKey',
    effect(true, windowActions.makeSigningKey.input.extend({ personId: PersonId }), (opened, actor, input) =>
      makeSigningKey(opened.signing, actor, input),
    ),
  ],
  ['sign', effect(true, windowActions.sign.input, (opened, actor, input) => signAct(opened.signing, actor, input))],
  ['keepEvidence', effect(false, KeepEvidence, keepEvidence)],
])
