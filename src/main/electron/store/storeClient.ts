import { type Store, StoreHello, type StoreMessage, StoreReply, type StoreRequest } from '#core/desk/rows/store'
import { type StoreReplyOf, storeReplies } from './storeReplies'

/** One end of the message port to the store page. */
export interface StorePort {
  postMessage(message: StoreMessage): void
  onMessage(listener: (message: unknown) => void): void
  close(): void
}

/** The page died, or was never there, before it answered. What the journal holds is not touched by this. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

const questions: ReadonlySet<StoreRequest['op']> = new Set(['get', 'where', 'all', 'rowsAfter'])

interface Waiting {
  readonly op: StoreRequest['op']
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The store, spoken to over a port. A page that dies takes its port along; the next page brings a new one. */
export interface StoreClient {
  /** For everyone: a call waits until the page is there and level with the journal; a question is asked again when the page dies. */
  readonly store: Store
  /** For the one who makes it level: a call goes out at once. */
  readonly levelling: Store
  /**
   * Takes a new port; resolves when the page at its end has said hello in our protocol. What it gives is called when the
   * page is level: then calls to `store` go out. It does nothing when that page has died meanwhile.
   */
  connect(port: StorePort): Promise<() => void>
  /** Rejects all who were asked and not answered; later calls to `store` wait for the next page. */
  disconnect(reason: string): void
  /** There will be no next page: everyone who waits, and everyone who comes, is told so. */
  giveUp(reason: string): void
}

/** Resolves when it is opened; can be shut again. */
interface Turnstile {
  readonly passed: Promise<void>
  open(): void
  fail(error: Error): void
}

function shutTurnstile(): Turnstile {
  let open = (): void => undefined
  let fail = (_error: Error): void => undefined
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve
    fail = reject
  })
  // Nobody may be waiting when it fails.
  passed.catch(() => undefined)
  return { passed, open, fail }
}

export function createStoreClient(): StoreClient {
  let port: StorePort | null = null
  let seq = 0
  let waiting = new Map<number, Waiting>()
  let turnstile = shutTurnstile()
  let released = false

  function receive(message: unknown): void {
    const reply = StoreReply.parse(message)
    const asked = waiting.get(reply.seq)
    if (asked === undefined) throw new Error(`the store page answered ${String(reply.seq)}, which nobody asked`)
    waiting.delete(reply.seq)
    if (reply.ok) {
      const value = storeReplies[asked.op].safeParse(reply.value)
      if (value.success) asked.resolve(value.data)
      else asked.reject(new Error(`the store page answered ${asked.op} with something else: ${value.error.message}`))
    } else asked.reject(new Error(`the store refused ${asked.op}: ${reply.message}`))
  }

  function call<Op extends StoreRequest['op']>(request: RequestOf<Op>): Promise<StoreReplyOf<Op>> {
    return new Promise<unknown>((resolve, reject) => {
      if (port === null) {
        reject(new StoreUnavailable('the store page is not there'))
        return
      }
      seq += 1
      waiting.set(seq, { op: request.op, resolve, reject })
      port.postMessage({ seq, request })
    }) as Promise<StoreReplyOf<Op>> // receive() resolves only with what the schema of this op has parsed
  }

  async function callWhenLevel<Op extends StoreRequest['op']>(request: RequestOf<Op>): Promise<StoreReplyOf<Op>> {
    for (;;) {
      await turnstile.passed
      try {
        return await call(request)
      } catch (error) {
        // The page died before it answered. A question can be asked again; whether a change was made, the journal has to say.
        if (!(error instanceof StoreUnavailable) || !questions.has(request.op)) throw error
      }
    }
  }

  return {
    store: storeOver(callWhenLevel),
    levelling: storeOver(call),
    connect(next) {
      if (port !== null) throw new Error('the store client has a port already')
      return new Promise((resolve) => {
        let greeted = false
        next.onMessage((message) => {
          if (greeted) {
            receive(message)
            return
          }
          StoreHello.parse(message)
          greeted = true
          port = next
          resolve(() => {
            if (port !== next) return
            released = true
            turnstile.open()
          })
        })
      })
    },
    disconnect(reason) {
      port?.close()
      port = null
      if (released) turnstile = shutTurnstile()
      released = false
      const left = waiting
      waiting = new Map()
      for (const { reject } of left.values()) reject(new StoreUnavailable(reason))
    },
    giveUp(reason) {
      turnstile.fail(new StoreUnavailable(reason))
    },
  }
}

type RequestOf<Op extends StoreRequest['op']> = Extract<StoreRequest, { op: Op }>
type Call = <Op extends StoreRequest['op']>(request: RequestOf<Op>) => Promise<StoreReplyOf<Op>>

function storeOver(call: Call): Store {
  const done = async (answer: Promise<null>): Promise<void> => {
    await answer
  }
  return {
    open: (folderId, schema) => call<'open'>({ op: 'open', folderId, schema }),
    beginRebuild: () => done(call<'beginRebuild'>({ op: 'beginRebuild' })),
    putRows: (table, rows) => done(call<'putRows'>({ op: 'putRows', table, rows: [...rows] })),
    finishRebuild: (head) => done(call<'finishRebuild'>({ op: 'finishRebuild', head })),
    apply: (records, head) => done(call<'apply'>({ op: 'apply', records: [...records], head })),
    get: (table, id) => call<'get'>({ op: 'get', table, id }),
    where: (table, index, value) => call<'where'>({ op: 'where', table, index, value }),
    all: (table) => call<'all'>({ op: 'all', table }),
    rowsAfter: (n) => call<'rowsAfter'>({ op: 'rowsAfter', n }),
    close: () => done(call<'close'>({ op: 'close' })),
  }
}
