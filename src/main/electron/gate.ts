import { limits } from '#core/desk/limits'
import type { RefusalCode } from '#core/desk/refusals/refusals'
import { WireReply, WireRequest, wireVersion } from '#core/desk/wire/wire'

/** What the gate lets through, and who does it. */
export interface GateOptions {
  readonly answer: (request: WireRequest) => Promise<{ readonly ok: true; readonly value: unknown } | WindowRefused>
  readonly onFault: (error: unknown) => void
  readonly requestBytesMax: number
  readonly replyBytesMax: number
}

export const gateLimits = { requestBytesMax: limits.requestBytesMax, replyBytesMax: limits.replyBytesMax } as const

/** Refusals travel with their code as text: the words are made in the window. */
export type WindowRefused = { readonly ok: false; readonly refusal: WireRefused['refusal'] }
type WireRefused = Extract<WireReply, { ok: false }>

/** Reply to a request whose number could not be read. */
const noNumber = -1

export interface Gate {
  /** Takes one message of a window and always gives a reply as JSON text; it never rejects. `fromOurs`: the sender was checked. */
  receive(fromOurs: boolean, message: unknown): Promise<string>
  /** Takes nothing more, and waits for what was taken. */
  stop(): Promise<void>
}

/**
 * The one door between a window and the main process: sender, size, shape, and the same on the way back. A request is JSON
 * text, so that its size is known before it is read.
 */
export function createGate(options: GateOptions): Gate {
  const inside = new Set<Promise<string>>()
  let stopped = false

  async function handle(fromOurs: boolean, message: unknown): Promise<string> {
    if (!fromOurs) return refuse(noNumber, 'window.foreignSender')
    if (typeof message !== 'string') return badInput(noNumber, 'text')
    const sizeBytes = Buffer.byteLength(message)
    if (sizeBytes > options.requestBytesMax) {
      return refuse(noNumber, 'desk.tooLarge', { sizeBytes, maxBytes: options.requestBytesMax })
    }
    const value = parseJson(message)
    const request = WireRequest.safeParse(value)
    if (!request.success)
      return badInput(numberOf(value), request.error.issues.map((issue) => issue.path.join('.') || issue.code).join(', '))
    if (stopped) return refuse(request.data.id, 'window.closing')
    try {
      return send(request.data.id, await options.answer(request.data))
    } catch (error) {
      options.onFault(error)
      return refuse(request.data.id, 'window.fault', { message: error instanceof Error ? error.message : String(error) })
    }
  }

  function send(id: number, answer: Awaited<ReturnType<GateOptions['answer']>>): string {
    const text = JSON.stringify(WireReply.parse({ v: wireVersion, id, ...answer }))
    const sizeBytes = Buffer.byteLength(text)
    if (sizeBytes <= options.replyBytesMax) return text
    return refuse(id, 'window.replyTooLarge', { sizeBytes, maxBytes: options.replyBytesMax })
  }

  return {
    async receive(fromOurs, message) {
      const reply = handle(fromOurs, message)
      inside.add(reply)
      try {
        return await reply
      } finally {
        inside.delete(reply)
      }
    },
    async stop() {
      stopped = true
      await Promise.allSettled(inside)
    },
  }
}

function refuse(id: number, code: RefusalCode, facts: WireRefused['refusal']['facts'] = {}): string {
  const reply: WireRefused = { v: wireVersion, id, ok: false, refusal: { code, facts, cite: null } }
  return JSON.stringify(reply)
}

function badInput(id: number, problems: string): string {
  return refuse(id, 'desk.badInput', { problems: problems.slice(0, 300) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The number of a request that is otherwise wrong, so that the one who asked can be told. */
function numberOf(value: unknown): number {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? id : noNumber
}
