import type { z } from 'zod'
import type { Actor } from '#core/desk/actor'
import type { CommandDefinition } from '#core/desk/command'
import type { Refused } from '#core/desk/refusals/refusal'
import { sayRefusal } from '#core/desk/refusals/sayRefusal'
import type { Desk } from '#main/desk/desk'

/**
 * Runs a command whose refusal would be a fault of the program, because its input is ours (the sample, a generated folder).
 * Throws with the words of the refusal.
 */
export async function must<Name extends string, Input extends z.ZodType, Known, Reply extends z.ZodType>(
  desk: Desk,
  actor: Actor,
  command: CommandDefinition<Name, Input, Known, Reply>,
  input: z.input<Input>,
): Promise<z.infer<Reply>> {
  const outcome = await desk.execute(actor, command.name, input)
  if (!outcome.ok) throw refusedByMistake(command.name, outcome)
  return command.reply.parse(outcome.reply)
}

export function refusedByMistake(name: string, { refusal }: Refused): Error {
  const { what, clause } = sayRefusal(refusal, 'en', 'Asia/Seoul')
  return new Error(`${name} was refused: ${what} ${clause}`)
}
