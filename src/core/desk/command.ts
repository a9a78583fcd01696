import type { z } from 'zod'
import type { RuleBooks } from '../rules/ruleBooks'
import type { Actor, Role } from './actor'
import type { Change } from './rows/change'
import type { FolderId, Ids } from './rows/identifiers'
import type { Reader } from './rows/reader'
import type { Refused } from './refusals/refusal'
import type { RefusalCode } from './refusals/refusals'
import type { Bilingual } from './rows/text'
import type { Instant } from './rows/time'

/** What `decide` may look at. Everything else it would need has to be loaded or handed in as input. */
export interface DecisionContext<Known, Input> {
  readonly known: Known
  readonly input: Input
  readonly now: Instant
  /** The rule books; ask them for a day, never for "today". */
  readonly rules: RuleBooks
  readonly ids: Ids
  readonly actor: Actor
  readonly folderId: FolderId
}

export interface Accepted<Reply> {
  readonly ok: true
  readonly changes: readonly Change[]
  readonly reply: Reply
}

export type Decision<Reply> = Accepted<Reply> | Refused

/**
 * Everything that changes data is one of these: a plain value with no effects. The engine does the rest, the same way for all.
 * `refusals` lists what `decide` may answer, in the order in which it looks: the first that fits is given.
 */
export interface CommandDefinition<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Known = unknown,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly name: Name
  /** One line for the catalogue and the audit view. */
  readonly title: Bilingual
  readonly roles: readonly Role[]
  readonly input: Input
  /** Bytes of JSON of the input, where they may be more than a window's request: what main itself hands in. */
  readonly inputBytesMax?: number
  readonly reply: Reply
  readonly refusals: readonly RefusalCode[]
  /** Reads what the decision needs. */
  load(read: Reader, input: z.infer<Input>): Promise<Known>
  /** Pure: a refusal, or the rows that change and the reply. */
  decide(context: DecisionContext<Known, z.infer<Input>>): Decision<z.infer<Reply>>
}

/** What the registry and the engine hold: the definition with its own types closed over. */
export interface Command {
  readonly name: string
  readonly title: Bilingual
  readonly roles: readonly Role[]
  readonly input: z.ZodType
  readonly inputBytesMax?: number
  readonly reply: z.ZodType
  readonly refusals: readonly RefusalCode[]
  load(read: Reader, input: unknown): Promise<unknown>
  decide(context: DecisionContext<unknown, unknown>): Decision<unknown>
}

export function defineCommand<const Name extends string, Input extends z.ZodType, Known, Reply extends z.ZodType>(
  definition: CommandDefinition<Name, Input, Known, Reply>,
): CommandDefinition<Name, Input, Known, Reply> {
  return definition
}

export function accept<Reply>(changes: readonly Change[], reply: Reply): Accepted<Reply> {
  return { ok: true, changes, reply }
}
