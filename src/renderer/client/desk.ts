import type { z } from 'zod'
import { windowActions, type WindowAction, type WindowActions } from '#core/desk/wire/windowActions'
import { send, type Said } from './bridge'

/** What the window needs of a definition: its name and the shapes on both sides. `decide` and `answer` run in main only. */
export interface Definition<Input extends z.ZodType, Reply extends z.ZodType> {
  readonly name: string
  readonly input: Input
  readonly reply: Reply
}

/** Runs a command of the registry. */
export function run<Input extends z.ZodType, Reply extends z.ZodType>(
  command: Definition<Input, Reply>,
  input: z.input<Input>,
): Promise<Said<z.infer<Reply>>> {
  return send('execute', command.name, input, command.reply)
}

/** Asks a query of the registry. */
export function ask<Input extends z.ZodType, Reply extends z.ZodType>(
  query: Definition<Input, Reply>,
  input: z.input<Input>,
): Promise<Said<z.infer<Reply>>> {
  return send('query', query.name, input, query.reply)
}

/** Has main do something with an effect outside the journal: files, folders, keys. */
export function act<Name extends WindowAction>(
  name: Name,
  input: z.input<WindowActions[Name]['input']>,
): Promise<Said<z.infer<WindowActions[Name]['reply']>>> {
  type Reply = z.infer<WindowActions[Name]['reply']>
  // The table pairs each name with its reply; that an indexed schema gives the indexed type is beyond the checker.
  return send('action', name, input, windowActions[name].reply as unknown as z.ZodType<Reply>)
}
