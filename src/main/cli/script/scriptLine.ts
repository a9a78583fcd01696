import { z } from 'zod'
import { Actor, Role } from '#core/desk/actor'
import { Instant } from '#core/desk/rows/time'

/** A line that only says something to its reader. Other keys beside `note` are for whoever keeps the script. */
const Note = z.looseObject({ note: z.string() })

/**
 * A line that does something: a command, a query, or one of the signing steps that need an effect.
 * `at` moves the clock of a practice folder. `save` keeps parts of the reply under a name; `"$name"` puts them into a later line.
 * `expect` says what the reply must hold, or which refusal must come; a line that answers otherwise counts as refused.
 */
const Step = z.strictObject({
  name: z.string().min(1).max(100),
  input: z.unknown(),
  actor: z.union([Role, z.unknown()]).optional(),
  at: Instant.optional(),
  save: z.record(z.string().regex(/^[A-Za-z]\w*$/), z.string()).optional(),
  expect: z
    .union([
      z.strictObject({ reply: z.unknown() }),
      z.strictObject({ refused: z.string().min(1), clause: z.string().optional() }),
    ])
    .optional(),
})

export type Note = z.infer<typeof Note>
export type Step = z.infer<typeof Step>

export type ScriptLine =
  | { readonly kind: 'empty' }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'wrong'; readonly problem: string }

/** Reads one line of a script. What is not a step is said, never passed over. */
export function readScriptLine(text: string): ScriptLine {
  if (text.trim() === '') return { kind: 'empty' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { kind: 'wrong', problem: error instanceof Error ? error.message : String(error) }
  }
  const note = Note.safeParse(value)
  if (note.success) return { kind: 'note', note: note.data }
  const step = Step.safeParse(value)
  if (step.success) return { kind: 'step', step: step.data }
  const problems = step.error.issues.map((issue) => `${issue.path.join('.') || '·'}: ${issue.message}`)
  return { kind: 'wrong', problem: problems.join('; ') }
}

/** Who acts: the actor written out, a role alone under the profile of the run, or the one of the run. */
export function actorOf(written: unknown, usual: Actor): Actor | null {
  if (written === undefined) return usual
  const role = Role.safeParse(written)
  if (role.success) return { ...usual, role: role.data }
  const actor = Actor.safeParse(written)
  return actor.success ? actor.data : null
}
