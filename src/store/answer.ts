import { type Store, StoreMessage, type StoreReply, type StoreRequest } from '#core/desk/rows/store'

/** Does one request and gives the reply to send; what goes wrong in the store is told, not thrown. */
export async function answer(store: Store, message: unknown): Promise<StoreReply> {
  const parsed = StoreMessage.safeParse(message)
  // Without a number nobody waits for the reply; the main process takes it as the fault that it is.
  if (!parsed.success) return { seq: readSeq(message), ok: false, message: parsed.error.message }
  const { seq, request } = parsed.data
  try {
    const value = await perform(store, request)
    return { seq, ok: true, value: value ?? null }
  } catch (error) {
    return { seq, ok: false, message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

function readSeq(message: unknown): number {
  const seq = typeof message === 'object' && message !== null && 'seq' in message ? message.seq : null
  return typeof seq === 'number' && Number.isInteger(seq) ? seq : -1
}

function perform(store: Store, request: StoreRequest): Promise<unknown> {
  switch (request.op) {
    case 'open':
      return store.open(request.folderId, request.schema)
    case 'beginRebuild':
      return store.beginRebuild()
    case 'putRows':
      return store.putRows(request.table, request.rows)
    case 'finishRebuild':
      return store.finishRebuild(request.head)
    case 'apply':
      return store.apply(request.records, request.head)
    case 'get':
      return store.get(request.table, request.id)
    case 'where':
      return store.where(request.table, request.index, request.value)
    case 'all':
      return store.all(request.table)
    case 'rowsAfter':
      return store.rowsAfter(request.n)
    case 'close':
      return store.close()
  }
}
