import { refuse } from '#core/desk/refusals/refusal'
import type { WireRequest } from '#core/desk/wire/wire'
import { type WindowAction, windowActions } from '#core/desk/wire/windowActions'
import { parseInput } from '#main/desk/gatekeeping'
import type { Action, ActionContext } from './actions/action'
import { actions } from './actions/actions'
import { noFolder } from './deskHolder'
import type { GateOptions } from './gate'

type Answer = Awaited<ReturnType<GateOptions['answer']>>

/** Does what came through the gate: a command or a query of the open desk, or one of the window's actions. */
export function answerWith(context: ActionContext): (request: WireRequest) => Promise<Answer> {
  return async (request) => {
    if (request.kind === 'action') return act(context, request.name, request.input)
    const { open, actor } = context.holder
    if (open === null) return noFolder
    const outcome = await open.desk[request.kind](actor, request.name, request.input)
    return outcome.ok ? { ok: true, value: outcome.reply } : outcome
  }
}

async function act(context: ActionContext, name: string, input: unknown): Promise<Answer> {
  if (!isAction(name)) return refuse('window.unknownAction', { name })
  const parsed = parseInput(windowActions[name].input, input)
  if (!parsed.ok) return parsed
  // The input was parsed by the schema of this very name; the map pairs each name with its own action.
  const done = await (actions[name] as Action<never>)(context, parsed.value as never)
  return done.ok ? { ok: true, value: windowActions[name].reply.parse(done.reply) } : done
}

function isAction(name: string): name is WindowAction {
  return Object.hasOwn(windowActions, name)
}
