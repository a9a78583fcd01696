import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FolderId } from '#core/desk/rows/identifiers'
import { type Store, storeProtocol } from '#core/desk/rows/store'
import { createStoreClient, type StoreClient, type StorePort, StoreUnavailable } from '#main/electron/store/storeClient'
import { answer } from '#store/answer'
import { createDexieStore } from '#store/dexieStore'

const folderId = FolderId.parse('017a73f6-ec00-7000-90c8-87dc4c1450bd')
const head = { n: 1, hash: 'a'.repeat(64) }
const body = { id: '017a73f6-ec00-7019-9802-2b1a6dbef040', rev: 1, name: { ko: '포럼', en: 'Forum' } }

/** A page at the other end of a real port, over real Dexie: it answers as `src/store/page.ts` does. */
class Page {
  readonly asked: string[] = []
  readonly #port: MessagePort
  readonly #store: Store

  constructor(port: MessagePort, indexedDB: IDBFactory) {
    this.#port = port
    this.#store = createDexieStore({ indexedDB, IDBKeyRange, durability: 'relaxed' })
  }

  greet(): void {
    this.#port.postMessage({ hello: storeProtocol })
  }

  serve(): void {
    let last = Promise.resolve()
    this.#port.on('message', (message: { request: { op: string } }) => {
      this.asked.push(message.request.op)
      last = last.then(async () => {
        this.#port.postMessage(await answer(this.#store, message))
      })
    })
  }

  say(message: unknown): void {
    this.#port.postMessage(message)
  }

  listen(): void {
    this.#port.on('message', (message: { request: { op: string } }) => {
      this.asked.push(message.request.op)
    })
  }
}

const opened: MessagePort[] = []
let client: StoreClient
let faults: unknown[]
let indexedDB: IDBFactory

function newPort(): { readonly ours: StorePort; readonly page: Page } {
  const { port1, port2 } = new MessageChannel()
  opened.push(port1, port2)
  const ours: StorePort = {
    postMessage: (message) => {
      port1.postMessage(message)
    },
    onMessage: (listener) => {
      port1.on('message', (message) => {
        try {
          listener(message)
        } catch (error) {
          faults.push(error)
        }
      })
    },
    close: () => {
      port1.close()
    },
  }
  return { ours, page: new Page(port2, indexedDB) }
}

/** A page that is there, level, and serves. */
async function connected(): Promise<Page> {
  const { ours, page } = newPort()
  const greeted = client.connect(ours)
  page.serve()
  page.greet()
  const release = await greeted
  release()
  return page
}

beforeEach(() => {
  client = createStoreClient()
  faults = []
  indexedDB = new IDBFactory()
})
afterEach(() => {
  for (const port of opened.splice(0)) port.close()
})

test('every call goes through the port and comes back as the store gave it', async () => {
  const page = await connected()
  const { store } = client
  expect(await store.open(folderId, 1)).toBeNull()
  await store.beginRebuild()
  await store.putRows('bodies', [body])
  await store.finishRebuild(head)
  expect(await store.open(folderId, 1)).toEqual(head)
  expect(await store.get('bodies', body.id)).toEqual(body)
  expect(await store.get('bodies', 'none')).toBeNull()
  expect(await store.all('bodies')).toEqual([body])
  expect(await store.rowsAfter(0)).toEqual([{ table: 'bodies', row: body }])
  const next = { n: 2, hash: 'b'.repeat(64) }
  await store.apply([{ n: 2, changes: [{ op: 'delete', table: 'bodies', id: body.id }] }], next)
  expect(await store.all('bodies')).toEqual([])
  await store.close()
  const [first, second] = [
    ['open', 'beginRebuild', 'putRows', 'finishRebuild', 'open', 'get', 'get'],
    ['all', 'rowsAfter', 'apply', 'all', 'close'],
  ]
  expect(page.asked).toEqual([...first, ...second])
})

test('what goes wrong in the store is told to the one who asked, and the next call works', async () => {
  await connected()
  await expect(client.store.all('bodies')).rejects.toThrow(/no copy of a folder is open/)
  expect(await client.store.open(folderId, 1)).toBeNull()
})

describe('before the page is level', () => {
  test('calls wait, while the one who levels is answered', async () => {
    const { ours, page } = newPort()
    const greeted = client.connect(ours)
    const waits = client.store.open(folderId, 1)
    page.serve()
    page.greet()
    const release = await greeted
    expect(await client.levelling.open(folderId, 1)).toBeNull()
    await client.levelling.beginRebuild()
    await client.levelling.finishRebuild(head)
    expect(page.asked).toEqual(['open', 'beginRebuild', 'finishRebuild'])
    release()
    expect(await waits).toEqual(head)
  })

  test('a page that speaks another protocol is a fault', async () => {
    const { ours, page } = newPort()
    void client.connect(ours)
    page.say({ hello: storeProtocol + 1 })
    await expect.poll(() => faults.length).toBe(1)
  })
})

describe('when the page dies', () => {
  test('a change that was asked is rejected, because only the journal knows whether it was made', async () => {
    const { ours, page } = newPort()
    const greeted = client.connect(ours)
    page.listen()
    page.greet()
    const release = await greeted
    release()
    const change = client.store.apply([], head)
    await expect.poll(() => page.asked).toEqual(['apply'])
    client.disconnect('gone')
    await expect(change).rejects.toThrow(StoreUnavailable)
  })

  test('a question is asked again of the next page', async () => {
    const first = newPort()
    const greeted = client.connect(first.ours)
    first.page.listen()
    first.page.greet()
    const release = await greeted
    release()
    const question = client.store.get('bodies', body.id)
    await expect.poll(() => first.page.asked).toEqual(['get'])
    client.disconnect('gone')

    const second = newPort()
    const again = client.connect(second.ours)
    second.page.serve()
    second.page.greet()
    const releaseAgain = await again
    await client.levelling.open(folderId, 1)
    await client.levelling.beginRebuild()
    await client.levelling.putRows('bodies', [body])
    await client.levelling.finishRebuild(head)
    releaseAgain()
    expect(await question).toEqual(body)
  })

  test('a page that died while it was made level does not let anyone through', async () => {
    const first = newPort()
    const greeted = client.connect(first.ours)
    first.page.greet()
    const release = await greeted
    client.disconnect('gone')
    release()
    const second = newPort()
    const again = client.connect(second.ours)
    second.page.serve()
    second.page.greet()
    const waits = client.store.open(folderId, 1)
    const releaseAgain = await again
    expect(second.page.asked).toEqual([])
    releaseAgain()
    expect(await waits).toBeNull()
  })

  test('too often, everyone who waits or comes is told', async () => {
    await connected()
    client.disconnect('gone')
    const waits = client.store.open(folderId, 1)
    client.giveUp('it died again and again')
    await expect(waits).rejects.toThrow(StoreUnavailable)
    await expect(client.store.all('bodies')).rejects.toThrow(StoreUnavailable)
  })
})

describe('a reply is checked', () => {
  test('one that nobody asked for is a fault', async () => {
    const page = await connected()
    page.say({ seq: 99, ok: true, value: null })
    await expect.poll(() => faults.map(String)).toEqual([expect.stringContaining('which nobody asked')])
  })

  test('one of another form is a fault, and one with another value is told to the one who asked', async () => {
    const { ours, page } = newPort()
    const greeted = client.connect(ours)
    page.listen()
    page.greet()
    const release = await greeted
    release()
    const question = client.store.open(folderId, 1)
    await expect.poll(() => page.asked).toEqual(['open'])
    page.say({ seq: 1, ok: true, value: null, extra: 1 })
    await expect.poll(() => faults.length).toBe(1)
    page.say({ seq: 1, ok: true, value: { n: -1, hash: 'x' } })
    await expect(question).rejects.toThrow(/something else/)
  })
})

test('a message that is not a request is answered with a refusal, and a number that nobody uses', async () => {
  const store = createDexieStore({ indexedDB, IDBKeyRange, durability: 'relaxed' })
  expect(await answer(store, { seq: 4, request: { op: 'drop' } })).toMatchObject({ seq: 4, ok: false })
  expect(await answer(store, 'hello')).toMatchObject({ seq: -1, ok: false })
  expect(await answer(store, { seq: 4, request: { op: 'close' }, more: 1 })).toMatchObject({ seq: 4, ok: false })
})
