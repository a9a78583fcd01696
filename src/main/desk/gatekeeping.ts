import type { z } from 'zod'
import type { Actor, Role } from '#core/desk/actor'
import { limits } from '#core/desk/limits'
import { refuse, type Refused } from '#core/desk/refusals/refusal'

/** Whether this role may; the refusal names the roles that may. */
export function permitted(actor: Actor, roles: readonly Role[]): { readonly ok: true } | Refused {
  if (roles.includes(actor.role)) return { ok: true }
  return refuse('desk.notPermitted', { role: actor.role, roles: roles.join(', ') })
}

/** Most problems named in one refusal; more would hide the first. */
const problemsShownMax = 5

/** Parses what came in by its schema, within a size in bytes of JSON; the refusal names each field that does not fit. */
export function parseInput(
  schema: z.ZodType,
  input: unknown,
  maxBytes: number = limits.requestBytesMax,
): { readonly ok: true; readonly value: unknown } | Refused {
  const sizeBytes = Buffer.byteLength(input === undefined ? '' : JSON.stringify(input))
  if (sizeBytes > maxBytes) return refuse('desk.tooLarge', { sizeBytes, maxBytes })
  const parsed = schema.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  const problems = parsed.error.issues
    .slice(0, problemsShownMax)
    .map((issue) => `${issue.path.join('.') || '·'}: ${issue.message}`)
    .join('; ')
  return refuse('desk.badInput', { problems })
}
