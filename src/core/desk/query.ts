import type { z } from 'zod'
import type { RuleBooks } from '../rules/ruleBooks'
import type { Actor, Role } from './actor'
import type { FolderId } from './rows/identifiers'
import type { Reader } from './rows/reader'
import type { Refused } from './refusals/refusal'
import type { Head } from './rows/store'
import type { Bilingual } from './rows/text'
import type { Instant } from './rows/time'

export interface QueryContext<Input> {
  readonly read: Reader
  readonly input: Input
  readonly now: Instant
  readonly rules: RuleBooks
  readonly actor: Actor
  readonly folderId: FolderId
  /** Where the journal stood when the query began. */
  readonly head: Head
}

export interface Answer<Reply> {
  readonly ok: true
  readonly reply: Reply
}

/** A question to the desk: like a command without `decide`, and it changes nothing. */
export interface QueryDefinition<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly name: Name
  readonly title: Bilingual
  readonly roles: readonly Role[]
  readonly input: Input
  readonly reply: Reply
  answer(context: QueryContext<z.infer<Input>>): Promise<Answer<z.infer<Reply>> | Refused>
}

export interface Query {
  readonly name: string
  readonly title: Bilingual
  readonly roles: readonly Role[]
  readonly input: z.ZodType
  readonly reply: z.ZodType
  answer(context: QueryContext<unknown>): Promise<Answer<unknown> | Refused>
}

export function defineQuery<const Name extends string, Input extends z.ZodType, Reply extends z.ZodType>(
  definition: QueryDefinition<Name, Input, Reply>,
): QueryDefinition<Name, Input, Reply> {
  return definition
}

export function answer<Reply>(reply: Reply): Answer<Reply> {
  return { ok: true, reply }
}
