import type { z } from 'zod'
import { WireReply, wireVersion, type ForumDeskBridge, type WireRefusal, type WireRequest } from '#core/desk/wire/wire'

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly forumDesk?: ForumDeskBridge
  }
}

/** What came back: a value of the promised shape, or a refusal. A refusal is a value, never an exception. */
export type Said<Reply> = { readonly ok: true; readonly reply: Reply } | { readonly ok: false; readonly refusal: WireRefusal }

let lastRequest = 0

/**
 * Sends one request over the bridge and reads the answer by its schema. There is no timeout: a command that was taken may not be
 * given up on. Throws when main answers in a shape that the contract does not know, which is a bug on one side.
 */
export async function send<Reply extends z.ZodType>(
  kind: WireRequest['kind'],
  name: string,
  input: unknown,
  reply: Reply,
): Promise<Said<z.infer<Reply>>> {
  lastRequest += 1
  const answer = WireReply.parse(await bridge().request({ v: wireVersion, id: lastRequest, kind, name, input }))
  return answer.ok ? { ok: true, reply: reply.parse(answer.value) } : { ok: false, refusal: answer.refusal }
}

export function bridge(): ForumDeskBridge {
  if (!window.forumDesk) throw new Error('this page was opened outside of Forum Desk: it has no bridge to the desk')
  return window.forumDesk
}
