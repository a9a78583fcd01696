import type { Page } from 'playwright'
import { type DeskState, DeskState as DeskStateSchema, WireReply, type WireRequest } from '#core/desk/wire/wire'

let lastId = 0

/** Asks the main process as the page itself would, and gives the parsed reply. */
export async function ask(page: Page, kind: WireRequest['kind'], name: string, input: unknown): Promise<WireReply> {
  lastId += 1
  const reply = await send(page, { v: 1, id: lastId, kind, name, input })
  return WireReply.parse(reply)
}

/** Asks, and expects that it is done. */
export async function done(page: Page, kind: WireRequest['kind'], name: string, input: unknown): Promise<unknown> {
  const reply = await ask(page, kind, name, input)
  if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.refusal)}`)
  return reply.value
}

/** Opens the practice folder with the sample forum. */
export async function openSample(page: Page): Promise<Extract<DeskState, { state: 'open' }>> {
  const state = DeskStateSchema.parse(await done(page, 'action', 'openSample', {}))
  if (state.state !== 'open') throw new Error(`the practice folder is ${state.state}`)
  return state
}

/** Any message at all, as a hostile page could send it through the preload. */
export function send(page: Page, message: unknown): Promise<unknown> {
  return page.evaluate((sent) => {
    const bridge = Reflect.get(window, 'forumDesk') as { request(message: unknown): Promise<unknown> } // put there by the preload
    return bridge.request(sent)
  }, message)
}
