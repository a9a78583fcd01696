import { describe, expect, test } from 'vitest'
import { type WireReply, WireReply as WireReplySchema } from '#core/desk/wire/wire'
import { createGate, type GateOptions } from '#main/electron/gate'

const small = { requestBytesMax: 500, replyBytesMax: 500 }
const request = { v: 1, id: 7, kind: 'query', name: 'desk.head', input: {} }

function gateThat(answer: GateOptions['answer'], faults: unknown[] = []) {
  return createGate({ ...small, answer, onFault: (fault) => faults.push(fault) })
}

async function ask(gate: ReturnType<typeof createGate>, message: unknown, fromOurs = true): Promise<WireReply> {
  return WireReplySchema.parse(JSON.parse(await gate.receive(fromOurs, message)))
}

const echo = gateThat((asked) => Promise.resolve({ ok: true, value: asked.name }))

test('a good request of our window is answered under its own number', async () => {
  expect(await ask(echo, JSON.stringify(request))).toEqual({ v: 1, id: 7, ok: true, value: 'desk.head' })
})

test('another sender gets a refusal and nothing is done', async () => {
  const done: string[] = []
  const gate = gateThat((asked) => {
    done.push(asked.name)
    return Promise.resolve({ ok: true, value: null })
  })
  expect(await ask(gate, JSON.stringify(request), false)).toMatchObject({ ok: false, refusal: { code: 'window.foreignSender' } })
  expect(done).toEqual([])
})

describe('what is not a request is refused, and nothing is done', () => {
  const wrong: readonly (readonly [string, unknown, number])[] = [
    ['no text', request, -1],
    ['nothing', undefined, -1],
    ['no JSON', '{"v":1,', -1],
    ['a list', '[]', -1],
    ['null', 'null', -1],
    ['another version', JSON.stringify({ ...request, v: 2 }), 7],
    ['an extra field', JSON.stringify({ ...request, actor: 'me' }), 7],
    ['another kind', JSON.stringify({ ...request, kind: 'eval' }), 7],
    ['an empty name', JSON.stringify({ ...request, name: '' }), 7],
    ['a name as a list', JSON.stringify({ ...request, name: ['desk.head'] }), 7],
    ['a number that is none', JSON.stringify({ ...request, id: 'x' }), -1],
    ['a negative number', JSON.stringify({ ...request, id: -4 }), -1],
    ['a prototype', '{"v":1,"id":7,"kind":"query","name":"desk.head","input":{},"__proto__":{"x":1}}', 7],
  ]
  test.each(wrong)('%s', async (_name, message, id) => {
    const gate = gateThat(() => Promise.reject(new Error('must not be asked')))
    expect(await ask(gate, message)).toMatchObject({ id, ok: false, refusal: { code: 'desk.badInput' } })
  })
})

test('a request over the limit is refused by its size in bytes, before it is read', async () => {
  const text = JSON.stringify({ ...request, input: '가'.repeat(200) })
  const sizeBytes = Buffer.byteLength(text)
  expect(text.length).toBeLessThan(small.requestBytesMax)
  expect(await ask(echo, text)).toMatchObject({
    id: -1,
    ok: false,
    refusal: { code: 'desk.tooLarge', facts: { sizeBytes, maxBytes: small.requestBytesMax } },
  })
})

test('a reply over the limit is a refusal that says how large it was', async () => {
  const gate = gateThat(() => Promise.resolve({ ok: true, value: 'x'.repeat(600) }))
  expect(await ask(gate, JSON.stringify(request))).toMatchObject({ id: 7, ok: false, refusal: { code: 'window.replyTooLarge' } })
})

test('a reply that is not one is a fault, and the window hears of it', async () => {
  const faults: unknown[] = []
  const extra = { ok: true, value: null, secret: 1 } as const
  const reply = await ask(
    gateThat(() => Promise.resolve(extra), faults),
    JSON.stringify(request),
  )
  expect(reply).toMatchObject({ id: 7, ok: false, refusal: { code: 'window.fault' } })
  expect(faults).toHaveLength(1)
})

test('a fault behind the gate is answered, not thrown', async () => {
  const faults: unknown[] = []
  const reply = await ask(
    gateThat(() => Promise.reject(new Error('broken')), faults),
    JSON.stringify(request),
  )
  expect(reply).toMatchObject({ id: 7, ok: false, refusal: { code: 'window.fault', facts: { message: 'broken' } } })
  expect(faults).toEqual([new Error('broken')])
})

test('a gate that stops answers what it has taken, then takes nothing more', async () => {
  const order: string[] = []
  let finish = (): void => undefined
  const gate = gateThat(
    () =>
      new Promise((resolve) => {
        finish = () => {
          resolve({ ok: true, value: null })
        }
      }),
  )
  const taken = ask(gate, JSON.stringify(request)).then((reply) => order.push(reply.ok ? 'answered' : 'refused'))
  const stopped = gate.stop().then(() => order.push('stopped'))
  expect(await ask(gate, JSON.stringify({ ...request, id: 8 }))).toMatchObject({ id: 8, refusal: { code: 'window.closing' } })
  finish()
  await Promise.all([taken, stopped])
  expect(order).toEqual(['answered', 'stopped'])
})
